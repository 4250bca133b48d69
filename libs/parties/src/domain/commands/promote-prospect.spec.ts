/** PromoteProspect: from prospect to person (R1). */
import type { CommandId, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { personForgotten, personRegistered, prospectPromoted, prospectRegistered } from '../party.events';
import { partyStream } from '../party.state';
import type { PersonalDetails } from '../personal-details';
import { promoteProspect } from './promote-prospect';

const promote = (details: PersonalDetails) =>
  promoteProspect({
    commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
    partyId: '01900000-0000-7000-8000-00000000000b' as PartyId,
    details,
  });
const details = { givenNames: 'Noor', familyName: 'Jansen' };
const prospect = prospectRegistered({ details: { givenNames: 'Noor' } });

describe('R1: promoting a prospect', () => {
  test('makes a person with these details', () => {
    const { state } = given(partyStream, prospect)
      .when(promote({ ...details, email: undefined }))
      .then(prospectPromoted({ details }));
    expect(state).toMatchObject({ status: 'person', details });
  });

  test('needs what a person needs', () => {
    given(partyStream, prospect)
      .when(promote({ givenNames: 'Noor' }))
      .thenRefused('FamilyNameMissing', { field: 'details.familyName' });
  });

  test.each([
    ['a person', given(partyStream, personRegistered({ details }))],
    ['one who was promoted before', given(partyStream, prospect, prospectPromoted({ details }))],
  ])('is refused for %s', (_, party) => {
    party.when(promote(details)).thenRefused('NotAProspect', { field: 'partyId' });
  });

  test('is refused for one who has been erased', () => {
    given(partyStream, prospect, personForgotten({ ground: 'OBJECTION' }))
      .when(promote(details))
      .thenRefused('PersonErased', { field: 'partyId' });
  });
});
