/** RemovePlanParticipant: somebody takes part in the plan no more; that they did stays in the history. */
import {
  command,
  type CommandInput,
  isRejection,
  type PartyId,
  type PlanId,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planParticipantRemoved } from '../participants.events';
import { doingsRejection } from '../participants.rules';

export interface RemovePlanParticipant extends CommandInput {
  readonly planId: PlanId;
  readonly partyId: PartyId;
  readonly reason?: string | undefined;
}

export const removePlanParticipant = command('RemovePlanParticipant', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: RemovePlanParticipant) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { partyId, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    if (!plan.participants.includes(partyId)) {
      return rejected('NotAPlanParticipant', 'This party takes no part in the plan.', { field: 'partyId' });
    }
    // R144.
    if (partyId === plan.clientId) {
      return rejected('PrimaryClientIsMember', 'The primary client of the case is always a participant of the plan.', {
        field: 'partyId',
      });
    }
    if (partyId === plan.primaryParticipant) {
      return rejected(
        'PrimaryParticipantStays',
        'The plan mainly serves this participant: make another one the primary participant first.',
        { field: 'partyId' },
      );
    }
    const { agreement } = plan.agreements;
    if (agreement?.status === 'ISSUED' && agreement.signatories.includes(partyId)) {
      return rejected(
        'ParticipantSigns',
        'This participant is to sign the agreement that is issued: have it answered or cancel it first.',
        { field: 'partyId', details: { agreementId: agreement.id } },
      );
    }
    return (
      doingsRejection(plan, partyId) ?? textRejection(reason, 'reason') ?? planParticipantRemoved({ partyId, reason })
    );
  },
});
