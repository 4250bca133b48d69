/** MoveSubGoal: into a plan group, or out of all of them; a sub-goal is in at most one (R128). */
import { command, type CommandInput, isRejection, type PlanId } from '@caseledger/kernel';
import { subGoalOfItem, type SubGoalId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { subGoalMoved } from '../structure.events';
import { groupOf, type PlanGroupId } from '../structure.rules';

export interface MoveSubGoal extends CommandInput {
  readonly planId: PlanId;
  readonly subGoalId: SubGoalId;
  /** Absent: into none. */
  readonly groupId?: PlanGroupId | undefined;
}

/** Emits nothing where it is there already. */
export const moveSubGoal = command('MoveSubGoal', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: MoveSubGoal) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { subGoalId, groupId }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const subGoal = subGoalOfItem(plan, subGoalId);
    if (isRejection(subGoal)) return subGoal;
    const group = groupId === undefined ? undefined : groupOf(plan, groupId);
    if (isRejection(group)) return group;
    return subGoal.groupId === groupId ? [] : subGoalMoved({ subGoalId, groupId });
  },
});
