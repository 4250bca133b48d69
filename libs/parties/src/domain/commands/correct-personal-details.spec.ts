/** CorrectPersonalDetails: what the details were stays in the history (R5, R165). */
import type { CommandId, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { personalDetailsCorrected, personForgotten, personRegistered, prospectRegistered } from '../party.events';
import { partyStream } from '../party.state';
import { correctPersonalDetails, type CorrectPersonalDetails } from './correct-personal-details';

const correct = (input: Pick<CorrectPersonalDetails, 'details' | 'reason'>) =>
  correctPersonalDetails({
    commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
    partyId: '01900000-0000-7000-8000-00000000000b' as PartyId,
    ...input,
  });
const details = { givenNames: 'Noor', familyName: 'Jansen', address: { city: 'Amsterdam' } };
const person = given(partyStream, personRegistered({ details }));

describe('correcting personal details', () => {
  test('puts the new ones in the place of the old ones, whole, with the reason where one is given', () => {
    const corrected = { givenNames: 'Noor', familyName: 'de Vries' };
    const { state } = person
      .when(correct({ details: corrected, reason: 'Married' }))
      .then(personalDetailsCorrected({ details: corrected, reason: 'Married' }));
    expect(state).toMatchObject({ status: 'person', details: corrected });
    expect(state.details).not.toHaveProperty('address');
  });

  test('is nothing where they are like this already, in whatever order', () => {
    const { address, familyName, givenNames } = details;
    person.when(correct({ details: { address, familyName, givenNames, email: undefined } })).thenNothing();
  });

  test('asks of a person what a person needs, and of a prospect a name', () => {
    const given1 = { givenNames: 'Eleonora' };
    person.when(correct({ details: given1 })).thenRefused('FamilyNameMissing', { field: 'details.familyName' });
    const prospect = given(partyStream, prospectRegistered({ details: { givenNames: 'Noor' } }));
    prospect.when(correct({ details: given1 })).then(personalDetailsCorrected({ details: given1 }));
    prospect.when(correct({ details: {} })).thenRefused('NameMissing', { field: 'details.familyName' });
  });

  test('takes no empty reason', () => {
    person.when(correct({ details, reason: ' ' })).thenRefused('TextNotAllowed', { field: 'reason' });
  });

  test('is refused for one who has been erased', () => {
    given(partyStream, personRegistered({ details }), personForgotten({ ground: 'LEGAL_OBLIGATION' }))
      .when(correct({ details }))
      .thenRefused('PersonErased', { field: 'partyId' });
  });
});
