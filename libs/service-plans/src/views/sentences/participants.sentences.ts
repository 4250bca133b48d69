/** Who takes part in a plan, in sentences. */
import { capitalised, told } from '@caseledger/kernel';
import type { participantEvents } from '../../domain/participants/participants.events';
import { because, type Tellings } from './telling';

export const participantSentences: Tellings<typeof participantEvents> = {
  PlanParticipantAdded: ({ data: { partyId } }, words) => [
    told('{party} takes part in the plan.', { party: capitalised(words.party(partyId)) }),
  ],
  PlanParticipantRemoved: ({ data: { partyId }, personal: { reason } }, words) => [
    told('{party} takes no part in the plan any more.', { party: capitalised(words.party(partyId)) }),
    ...because(reason),
  ],
  PrimaryPlanParticipantChanged: ({ data: { partyId, previous }, personal: { reason } }, words) => [
    told('The plan mainly serves {party}, and no longer {previous}.', {
      party: words.party(partyId),
      previous: words.party(previous),
    }),
    ...because(reason),
  ],
};
