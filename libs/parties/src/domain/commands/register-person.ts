/** RegisterPerson: a fully registered individual, for whom cases can be opened (R1). */
import { command, type CommandInput } from '@caseledger/kernel';
import { personRegistered } from '../party.events';
import { registeredRejection } from '../party.rules';
import { partyStream } from '../party.state';
import { compactDetails, detailsRejection, type PersonalDetails } from '../personal-details';

export interface RegisterPerson extends CommandInput {
  readonly details: PersonalDetails;
}

export const registerPerson = command('RegisterPerson', {
  permission: 'party.register',
  stream: partyStream,
  target: 'new',
  decide: (state, { details }: RegisterPerson, { today }) =>
    registeredRejection(state) ??
    detailsRejection(details, { today, whole: true, field: 'details' }) ??
    personRegistered({ details: compactDetails(details) }),
});
