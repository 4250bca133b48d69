/** ChangePrimaryPlanParticipant: the plan mainly serves the needs of another one of its participants (R141, R145). */
import { command, type CommandInput, isRejection, type PartyId, type PlanId, textRejection } from '@caseledger/kernel';
import { notTakingPart, readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { primaryPlanParticipantChanged } from '../participants.events';

export interface ChangePrimaryPlanParticipant extends CommandInput {
  readonly planId: PlanId;
  readonly partyId: PartyId;
  readonly reason?: string | undefined;
}

/** Emits nothing for the one who is it already. */
export const changePrimaryPlanParticipant = command('ChangePrimaryPlanParticipant', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ChangePrimaryPlanParticipant) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { partyId, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const { primaryParticipant: previous } = plan;
    if (partyId === previous) return [];
    return (
      notTakingPart(plan, facts.case?.state, partyId, 'partyId') ??
      textRejection(reason, 'reason') ??
      primaryPlanParticipantChanged({ partyId, previous, reason })
    );
  },
});
