/** RenamePlanGroup: a plan group has another name (R128). */
import { command, type CommandInput, isRejection, type PlanId } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planGroupRenamed } from '../structure.events';
import { groupOf, nameRejection, type PlanGroupId } from '../structure.rules';

export interface RenamePlanGroup extends CommandInput {
  readonly planId: PlanId;
  readonly groupId: PlanGroupId;
  readonly name: string;
}

export const renamePlanGroup = command('RenamePlanGroup', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: RenamePlanGroup) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { groupId, name }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const group = groupOf(plan, groupId);
    if (isRejection(group)) return group;
    return nameRejection(name) ?? planGroupRenamed({ groupId, name });
  },
});
