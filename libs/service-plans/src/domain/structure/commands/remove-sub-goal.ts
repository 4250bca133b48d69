/** RemoveSubGoal: a sub-goal without items is taken out of the plan. */
import { command, type CommandInput, isRejection, type PlanId, rejected, textRejection } from '@caseledger/kernel';
import { subGoalOfItem, type SubGoalId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { subGoalRemoved } from '../structure.events';

export interface RemoveSubGoal extends CommandInput {
  readonly planId: PlanId;
  readonly subGoalId: SubGoalId;
  readonly reason: string;
}

export const removeSubGoal = command('RemoveSubGoal', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: RemoveSubGoal) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { subGoalId, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const subGoal = subGoalOfItem(plan, subGoalId);
    if (isRejection(subGoal)) return subGoal;
    const items = Object.entries(plan.items).flatMap(([id, item]) => (item.subGoalId === subGoalId ? [id] : []));
    if (items.length > 0) {
      return rejected('SubGoalHasItems', 'Items stand under this sub-goal: move or remove them first.', {
        field: 'subGoalId',
        details: { items },
      });
    }
    return textRejection(reason, 'reason') ?? subGoalRemoved({ subGoalId, reason });
  },
});
