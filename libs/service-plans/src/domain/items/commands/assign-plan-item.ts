/** AssignPlanItem: who steers an item, and who does it, from now on (R147-R150). */
import { command, type CommandInput, isRejection, type PlanId, rejected, textRejection } from '@caseledger/kernel';
import { sameAssignee } from '../../assignee';
import { assigneeOf, type NamedAssignee, readingWorker } from '../../assignee.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planItemAssigned } from '../items.events';
import { itemOf, type PlanItemId, subGoalOfItem, type SubGoalId, subGoalOver } from '../items.rules';

/** One of the two at least; who is left out stays. */
export interface AssignPlanItem extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  readonly owner?: NamedAssignee | undefined;
  readonly responsible?: NamedAssignee | undefined;
  readonly reason?: string | undefined;
}

/** Emits nothing for those who have it already. */
export const assignPlanItem = command('AssignPlanItem', {
  permission: 'planItem.assign',
  stream: planStream,
  target: (input: AssignPlanItem) => input.planId,
  reads: ({ itemId, owner, responsible }, state, _, tenant) => {
    const subGoal = subGoalOver(state, itemId);
    return {
      case: readingCase(state),
      owner: readingWorker(owner, tenant, subGoal),
      responsible: readingWorker(responsible, tenant, subGoal),
    };
  },
  decide: (state, { itemId, reason, ...input }, { facts, actor }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = itemOf(plan, itemId);
    if (isRejection(item)) return item;
    if (input.owner === undefined && input.responsible === undefined) {
      return rejected('NobodyNamed', 'Say who owns it, or who carries it out.', { field: 'owner' });
    }
    const subGoal = subGoalOfItem(plan, item.subGoalId as SubGoalId);
    if (isRejection(subGoal)) return subGoal;
    const named = { plan, caseState: facts.case?.state, actor, subGoal };
    const owner =
      input.owner === undefined
        ? item.owner
        : assigneeOf(input.owner, { ...named, worker: facts.owner?.state, field: 'owner' });
    if (isRejection(owner)) return owner;
    const responsible =
      input.responsible === undefined
        ? item.responsible
        : assigneeOf(input.responsible, { ...named, worker: facts.responsible?.state, field: 'responsible' });
    if (isRejection(responsible)) return responsible;
    const fault = textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (sameAssignee(owner, item.owner) && sameAssignee(responsible, item.responsible)) return [];
    return planItemAssigned({ itemId, owner, responsible, reason });
  },
});
