/** CorrectPersonalDetails: the details were wrong or have changed; what they were stays in the history. */
import { canonicalJson, command, type CommandInput, type PartyId, textRejection } from '@caseledger/kernel';
import { personalDetailsCorrected } from '../party.events';
import { goneRejection } from '../party.rules';
import { partyStream } from '../party.state';
import { compactDetails, detailsRejection, type PersonalDetails } from '../personal-details';

export interface CorrectPersonalDetails extends CommandInput {
  readonly partyId: PartyId;
  /** The whole details as they are from now on: what is left out is taken away. */
  readonly details: PersonalDetails;
  readonly reason?: string | undefined;
}

/** Emits nothing when the details are like this already. */
export const correctPersonalDetails = command('CorrectPersonalDetails', {
  permission: 'party.correct',
  stream: partyStream,
  target: (input: CorrectPersonalDetails) => input.partyId,
  decide: (state, { details, reason }, { today }) => {
    const fault =
      goneRejection(state, 'partyId') ??
      detailsRejection(details, { today, whole: state.status === 'person', field: 'details' }) ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const corrected = compactDetails(details);
    if (canonicalJson(corrected) === canonicalJson(state.details)) return [];
    return personalDetailsCorrected({ details: corrected, reason });
  },
});
