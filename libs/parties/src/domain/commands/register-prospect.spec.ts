/** RegisterProspect: not fully registered yet (R1). */
import type { CommandId, PartialDate } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { prospectRegistered } from '../party.events';
import { partyStream } from '../party.state';
import type { PersonalDetails } from '../personal-details';
import { registerProspect } from './register-prospect';

const register = (details: PersonalDetails) =>
  registerProspect({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, details });
const agency = given(partyStream).at('2026-03-31T10:00:00.000Z');

describe('R1: registering a prospect', () => {
  test.each([{ givenNames: 'Noor' }, { familyName: 'Jansen' }])('needs one name: %j', (details) => {
    const { state } = agency.when(register(details)).then(prospectRegistered({ details }));
    expect(state).toMatchObject({ status: 'prospect', details });
  });

  test('needs a name', () => {
    agency.when(register({ telephone: '112' })).thenRefused('NameMissing', { field: 'details.familyName' });
  });

  test('takes no other details than a person’s', () => {
    agency
      .when(register({ givenNames: 'Noor', birthDate: '2026-04-01' as PartialDate }))
      .thenRefused('BirthDateInFuture', { field: 'details.birthDate' });
  });

  test('is done once for a party', () => {
    const details = { givenNames: 'Noor' };
    given(partyStream, prospectRegistered({ details })).when(register(details)).thenRefused('PartyExists');
  });
});
