/** MovePlanItem: under another sub-goal of the same plan (R137). */
import { command, type CommandInput, isRejection, type PlanId } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planItemMoved } from '../items.events';
import { itemOf, type PlanItemId, subGoalOfItem, type SubGoalId } from '../items.rules';

export interface MovePlanItem extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  readonly subGoalId: SubGoalId;
}

/** Emits nothing for an item that is under this sub-goal already. */
export const movePlanItem = command('MovePlanItem', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: MovePlanItem) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { itemId, subGoalId }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = itemOf(plan, itemId);
    if (isRejection(item)) return item;
    const subGoal = subGoalOfItem(plan, subGoalId);
    if (isRejection(subGoal)) return subGoal;
    return item.subGoalId === subGoalId ? [] : planItemMoved({ itemId, subGoalId });
  },
});
