/** RecordRelationship: family, friends and others around the client (R7, R8). */
import type { CommandId, Id, LocalDate, PartialDate, PartyId } from '@caseledger/kernel';
import { entryId, given } from '@caseledger/kernel/given';
import {
  personForgotten,
  personRegistered,
  prospectRegistered,
  relationshipEnded,
  relationshipRecorded,
} from '../party.events';
import { MOST_ENTRIES } from '../party.rules';
import { partyStream } from '../party.state';
import { inverseOf, RELATIONSHIP_KINDS, type RelationshipKind } from '../relationships';
import { type RecordRelationship, recordRelationship } from './record-relationship';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const partyId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const otherId = '01900000-0000-7000-8000-00000000000c' as PartyId;
const relationshipId = entryId<Id<'Relationship'>>({ commandId }, 'relationship');
const earlierId = '01900000-0000-7000-8000-00000000000d' as Id<'Relationship'>;

const person = personRegistered({ details: { familyName: 'Jansen' } });
const client = given(partyStream, person).reading(partyStream, otherId, person).at('2026-03-31T10:00:00.000Z');
const record = (input: Partial<RecordRelationship> = {}) =>
  recordRelationship({ commandId, partyId, otherId, kind: 'PARENT', ...input });
const recorded = (more: { kind?: RelationshipKind; from?: PartialDate } = {}) =>
  relationshipRecorded({ relationshipId, otherId, kind: 'PARENT', ...more });

describe('R8: a relationship', () => {
  test.each(RELATIONSHIP_KINDS)('says that the other is the party’s %s', (kind) => {
    const { state } = client.when(record({ kind })).then(recorded({ kind }));
    expect(state.relationships).toEqual({ [relationshipId]: { otherId, kind } });
  });

  test.each(RELATIONSHIP_KINDS)('of the kind %s is its own inverse’s inverse', (kind) => {
    expect(inverseOf(inverseOf(kind))).toBe(kind);
  });

  test('is seen as its inverse from the other side', () => {
    expect(
      RELATIONSHIP_KINDS.filter((kind) => inverseOf(kind) !== kind).map((kind) => [kind, inverseOf(kind)]),
    ).toEqual([
      ['PARENT', 'CHILD'],
      ['CHILD', 'PARENT'],
      ['GUARDIAN', 'WARD'],
      ['WARD', 'GUARDIAN'],
      ['GRANDPARENT', 'GRANDCHILD'],
      ['GRANDCHILD', 'GRANDPARENT'],
      ['CARER', 'CARED_FOR'],
      ['CARED_FOR', 'CARER'],
    ]);
  });

  test.each(RELATIONSHIP_KINDS)('that the other has recorded from there, as %s, is there already', (kind) => {
    const there = { relationshipId, otherId: partyId, kind: inverseOf(kind) };
    const other = personRegistered({ details: { familyName: 'Bakker' } });
    client
      .reading(partyStream, otherId, other, relationshipRecorded(there))
      .when(record({ kind }))
      .thenRefused('RelationshipExists', { field: 'kind' });
    const until = '2026-01-01' as LocalDate;
    client
      .reading(
        partyStream,
        otherId,
        other,
        relationshipRecorded(there),
        relationshipEnded({ relationshipId, otherId: partyId, until }),
      )
      .when(record({ kind }))
      .then(recorded({ kind }));
  });

  test('can be to a prospect', () => {
    client
      .reading(partyStream, otherId, prospectRegistered({ details: { givenNames: 'Noor' } }))
      .when(record())
      .then(recorded());
  });

  test.each(['2026-03-31', '2026-03', '2026', '1999'])('can have started in %s', (from) => {
    client.when(record({ from: from as PartialDate })).then(recorded({ from: from as PartialDate }));
  });

  test.each(['2026-04-01', '2026-04', '2027', '', '2025-02-29', 'May'])('cannot have started in %j', (from) => {
    client.when(record({ from: from as PartialDate })).thenRefused('RelationshipDateNotAllowed', { field: 'from' });
  });

  test.each(['AUNT', '', 'constructor'])('is of no kind %j', (kind) => {
    client.when(record({ kind: kind as RelationshipKind })).thenRefused('RelationshipKindUnknown', { field: 'kind' });
  });

  test('is with another', () => {
    client
      .reading(partyStream, partyId, person)
      .when(record({ otherId: partyId }))
      .thenRefused('RelationshipToOneself', { field: 'otherId' });
  });

  test('is with one who is registered and has not been erased', () => {
    client.reading(partyStream, otherId).when(record()).thenRefused('PartyUnknown', { field: 'otherId' });
    client
      .reading(partyStream, otherId, person, personForgotten({ ground: 'OBJECTION' }))
      .when(record())
      .thenRefused('PersonErased', { field: 'otherId' });
  });

  test('is not of one who has been erased', () => {
    given(partyStream, person, personForgotten({ ground: 'OBJECTION' }))
      .reading(partyStream, otherId, person)
      .when(record())
      .thenRefused('PersonErased', { field: 'partyId' });
  });

  test('is recorded once while it lasts, and again after it ended; another kind or another person beside it', () => {
    const present = relationshipRecorded({ relationshipId: earlierId, otherId, kind: 'PARENT' });
    const ended = relationshipEnded({ relationshipId: earlierId, otherId, until: '2025-01-01' as LocalDate });
    const lasting = given(partyStream, person, present).reading(partyStream, otherId, person);
    lasting.when(record()).thenRefused('RelationshipExists', { field: 'kind' });
    lasting.when(record({ kind: 'CARER' })).then(recorded({ kind: 'CARER' }));
    given(partyStream, person, present, ended).reading(partyStream, otherId, person).when(record()).then(recorded());
    const anotherId = '01900000-0000-7000-8000-00000000000e' as PartyId;
    lasting
      .reading(partyStream, anotherId, person)
      .when(record({ otherId: anotherId }))
      .then(relationshipRecorded({ relationshipId, otherId: anotherId, kind: 'PARENT' }));
  });

  test(`is one of at most ${MOST_ENTRIES}`, () => {
    const many = Array.from({ length: MOST_ENTRIES - 1 }, (_, index) =>
      relationshipRecorded({
        relationshipId: entryId({ commandId }, `earlier ${index}`),
        otherId: entryId({ commandId }, `friend ${index}`),
        kind: 'FRIEND',
      }),
    );
    given(partyStream, person, ...many)
      .reading(partyStream, otherId, person)
      .when(record())
      .then(recorded())
      .when(record({ kind: 'CARER' }))
      .thenRefused('TooManyRelationships');
  });
});
