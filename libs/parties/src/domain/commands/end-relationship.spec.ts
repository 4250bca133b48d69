/** EndRelationship: it ended, and stays in the history (R8). */
import type { CommandId, Id, LocalDate, PartialDate, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { personForgotten, personRegistered, relationshipEnded, relationshipRecorded } from '../party.events';
import { partyStream } from '../party.state';
import { endRelationship, type EndRelationship } from './end-relationship';

const relationshipId = '01900000-0000-7000-8000-00000000000d' as Id<'Relationship'>;
const otherId = '01900000-0000-7000-8000-00000000000c' as PartyId;
const day = (text: string) => text as LocalDate;

const person = personRegistered({ details: { familyName: 'Jansen' } });
const friendSince = (from?: string) =>
  given(
    partyStream,
    person,
    relationshipRecorded({ relationshipId, otherId, kind: 'FRIEND', from: from as PartialDate | undefined }),
  ).at('2026-03-31T10:00:00.000Z');
const end = (input: Partial<EndRelationship> = {}) =>
  endRelationship({
    commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
    partyId: '01900000-0000-7000-8000-00000000000b' as PartyId,
    relationshipId,
    ...input,
  });
const ended = (until: string) => relationshipEnded({ relationshipId, otherId, until: day(until) });

describe('R8: ending a relationship', () => {
  test('is as of today at the agency, or another day', () => {
    const { state } = friendSince().when(end()).then(ended('2026-03-31'));
    expect(state.relationships).toEqual({ [relationshipId]: { otherId, kind: 'FRIEND', until: '2026-03-31' } });
    friendSince().at('2026-03-31T22:00:00.000Z').when(end()).then(ended('2026-04-01'));
    friendSince()
      .when(end({ until: day('2001-01-01') }))
      .then(ended('2001-01-01'));
  });

  test.each(['2026-04-01', '2026-02-30', '2026-03', ''])('is not as of %j', (until) => {
    friendSince()
      .when(end({ until: day(until) }))
      .thenRefused('RelationshipDateNotAllowed', { field: 'until' });
  });

  test.each([
    ['2020-05-10', '2020-05-10', '2020-05-09'],
    ['2020-05', '2020-05-01', '2020-04-30'],
    ['2020', '2020-01-01', '2019-12-31'],
  ])('that started in %s can be as of %s, not of %s', (from, earliest, before) => {
    friendSince(from)
      .when(end({ until: day(earliest) }))
      .then(ended(earliest));
    friendSince(from)
      .when(end({ until: day(before) }))
      .thenRefused('RelationshipDateNotAllowed', { field: 'until' });
  });

  test('is done once', () => {
    friendSince().when(end()).then(ended('2026-03-31')).when(end()).thenRefused('RelationshipHasEnded', {
      field: 'relationshipId',
    });
  });

  test('is refused for one that this party does not have', () => {
    given(partyStream, person).when(end()).thenRefused('RelationshipUnknown', { field: 'relationshipId' });
  });

  test('is refused for one who has been erased', () => {
    given(partyStream, person, personForgotten({ ground: 'OBJECTION' }))
      .when(end())
      .thenRefused('PersonErased', { field: 'partyId' });
  });

  test('changes nothing for a relationship that the party never had', () => {
    expect(given(partyStream, person, ended('2020-01-01')).state.relationships).toEqual({});
  });
});
