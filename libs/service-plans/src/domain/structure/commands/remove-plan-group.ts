/** RemovePlanGroup: its sub-goals stay, in no group (R128). */
import { command, type CommandInput, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planGroupRemoved } from '../structure.events';
import { groupOf, type PlanGroupId } from '../structure.rules';

export interface RemovePlanGroup extends CommandInput {
  readonly planId: PlanId;
  readonly groupId: PlanGroupId;
  readonly reason?: string | undefined;
}

export const removePlanGroup = command('RemovePlanGroup', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: RemovePlanGroup) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { groupId, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const group = groupOf(plan, groupId);
    if (isRejection(group)) return group;
    return textRejection(reason, 'reason') ?? planGroupRemoved({ groupId, reason });
  },
});
