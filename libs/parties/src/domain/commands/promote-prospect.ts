/** PromoteProspect: the prospect is fully registered and a person from now on (R1). */
import { command, type CommandInput, type PartyId, rejected } from '@caseledger/kernel';
import { prospectPromoted } from '../party.events';
import { goneRejection } from '../party.rules';
import { partyStream } from '../party.state';
import { compactDetails, detailsRejection, type PersonalDetails } from '../personal-details';

export interface PromoteProspect extends CommandInput {
  readonly partyId: PartyId;
  /** The whole details. */
  readonly details: PersonalDetails;
}

export const promoteProspect = command('PromoteProspect', {
  permission: 'party.register',
  stream: partyStream,
  target: (input: PromoteProspect) => input.partyId,
  decide: (state, { details }, { today }) => {
    const gone = goneRejection(state, 'partyId');
    if (gone !== undefined) return gone;
    if (state.status !== 'prospect') {
      return rejected('NotAProspect', 'This is a person already.', { field: 'partyId' });
    }
    return (
      detailsRejection(details, { today, whole: true, field: 'details' }) ??
      prospectPromoted({ details: compactDetails(details) })
    );
  },
});
