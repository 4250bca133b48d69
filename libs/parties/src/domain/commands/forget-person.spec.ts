/** ForgetPerson: nothing of the person remains, and nothing is recorded about them again. */
import { type CommandId, FORGOTTEN, type Id, type LocalDate, type PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import {
  clientDataRecorded,
  ERASURE_GROUNDS,
  type ErasureGround,
  partyMerged,
  personForgotten,
  personRegistered,
  prospectRegistered,
  relationshipRecorded,
  resourceRecorded,
} from '../party.events';
import { partyStream } from '../party.state';
import { forgetPerson } from './forget-person';

const forget = (ground: string) =>
  forgetPerson({
    commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
    partyId: '01900000-0000-7000-8000-00000000000b' as PartyId,
    ground: ground as ErasureGround,
  });
const person = personRegistered({ details: { familyName: 'Jansen' } });

describe('erasing a person', () => {
  test.each(ERASURE_GROUNDS)('is for a ground of article 17: %s', (ground) => {
    given(partyStream, person).when(forget(ground)).then(personForgotten({ ground }));
  });

  test('leaves nothing in the state', () => {
    const { state } = given(
      partyStream,
      person,
      relationshipRecorded({
        relationshipId: '01900000-0000-7000-8000-00000000000d' as Id<'Relationship'>,
        otherId: '01900000-0000-7000-8000-00000000000c' as PartyId,
        kind: 'FRIEND',
      }),
      clientDataRecorded({ attribute: 'LIVING_SITUATION', from: '2026-01-01' as LocalDate, value: 'ALONE' }),
      resourceRecorded({
        resourceId: '01900000-0000-7000-8000-00000000000e' as Id<'Resource'>,
        kind: 'SKILL',
        description: 'Writes',
      }),
    )
      .when(forget('CONSENT_WITHDRAWN'))
      .then(personForgotten({ ground: 'CONSENT_WITHDRAWN' }));
    expect(state).toEqual({ ...partyStream.initial, status: 'forgotten', ground: 'CONSENT_WITHDRAWN' });
  });

  test('is possible for a prospect', () => {
    given(partyStream, prospectRegistered({ details: { givenNames: 'Noor' } }))
      .when(forget('OBJECTION'))
      .then(personForgotten({ ground: 'OBJECTION' }));
  });

  test('has taken the values before the log says so: where the key is gone, there are none', () => {
    const sealed = { ...person, personal: { details: FORGOTTEN } };
    const datum = clientDataRecorded({
      attribute: 'LIVING_SITUATION',
      from: '2026-01-01' as LocalDate,
      value: 'ALONE',
    });
    const { state } = given(partyStream, sealed, { ...datum, personal: { value: FORGOTTEN } });
    expect(state.details).toEqual({});
    expect(state.clientData).toEqual({ LIVING_SITUATION: [{ from: '2026-01-01', value: '' }] });
  });

  test('is asked of the one who stands for a party that was merged', () => {
    const intoId = '01900000-0000-7000-8000-00000000000c' as PartyId;
    given(partyStream, person, partyMerged({ intoId }))
      .when(forget('OBJECTION'))
      .thenRefused('PartyMerged', { field: 'partyId', details: { mergedInto: intoId } });
  });

  test('is done once', () => {
    given(partyStream, person, personForgotten({ ground: 'OBJECTION' }))
      .when(forget('OBJECTION'))
      .thenNothing();
  });

  test.each(['BECAUSE', '', 'constructor'])('is refused for %j, which is no ground', (ground) => {
    given(partyStream, person).when(forget(ground)).thenRefused('ErasureGroundUnknown', { field: 'ground' });
  });
});
