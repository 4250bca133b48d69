/** RegisterProspect: an individual who is not fully registered yet, for whom a case can be opened all the same (R1). */
import { command, type CommandInput } from '@caseledger/kernel';
import { prospectRegistered } from '../party.events';
import { registeredRejection } from '../party.rules';
import { partyStream } from '../party.state';
import { compactDetails, detailsRejection, type PersonalDetails } from '../personal-details';

export interface RegisterProspect extends CommandInput {
  readonly details: PersonalDetails;
}

export const registerProspect = command('RegisterProspect', {
  permission: 'party.register',
  stream: partyStream,
  target: 'new',
  decide: (state, { details }: RegisterProspect, { today }) =>
    registeredRejection(state) ??
    detailsRejection(details, { today, whole: false, field: 'details' }) ??
    prospectRegistered({ details: compactDetails(details) }),
});
