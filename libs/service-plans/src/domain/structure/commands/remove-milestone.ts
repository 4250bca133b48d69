/** RemoveMilestone: a milestone is taken out of the plan (R127). */
import { command, type CommandInput, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { milestoneRemoved } from '../structure.events';
import { milestoneOf, type MilestoneId } from '../structure.rules';

export interface RemoveMilestone extends CommandInput {
  readonly planId: PlanId;
  readonly milestoneId: MilestoneId;
  readonly reason: string;
}

export const removeMilestone = command('RemoveMilestone', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: RemoveMilestone) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { milestoneId, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const milestone = milestoneOf(plan, milestoneId);
    if (isRejection(milestone)) return milestone;
    return textRejection(reason, 'reason') ?? milestoneRemoved({ milestoneId, reason });
  },
});
