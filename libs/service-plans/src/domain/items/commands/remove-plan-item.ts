/** RemovePlanItem: it was planned and is not to be done; what has begun is cancelled instead, and stays. */
import { command, type CommandInput, isRejection, type PlanId, rejected, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planItemRemoved } from '../items.events';
import { hasBegun, itemOf, type PlanItemId } from '../items.rules';

export interface RemovePlanItem extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  readonly reason: string;
}

export const removePlanItem = command('RemovePlanItem', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: RemovePlanItem) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { itemId, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = itemOf(plan, itemId);
    if (isRejection(item)) return item;
    if (hasBegun(item)) {
      return rejected('ItemHasBegun', 'It has begun: record that it was cancelled, and when, instead.', {
        field: 'itemId',
      });
    }
    return textRejection(reason, 'reason') ?? planItemRemoved({ itemId, reason });
  },
});
