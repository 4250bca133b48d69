/** ChangeSubGoalOwner: who steers a sub-goal from now on (R147-R149). */
import { command, type CommandInput, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { sameAssignee } from '../../assignee';
import { assigneeOf, type NamedAssignee, readingWorker } from '../../assignee.rules';
import { subGoalOfItem, type SubGoalId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { subGoalOwnerChanged } from '../structure.events';

export interface ChangeSubGoalOwner extends CommandInput {
  readonly planId: PlanId;
  readonly subGoalId: SubGoalId;
  readonly owner: NamedAssignee;
  readonly reason?: string | undefined;
}

/** Emits nothing for the owner that it has already. */
export const changeSubGoalOwner = command('ChangeSubGoalOwner', {
  permission: 'planItem.assign',
  stream: planStream,
  target: (input: ChangeSubGoalOwner) => input.planId,
  reads: ({ owner }, state, _, tenant) => ({ case: readingCase(state), owner: readingWorker(owner, tenant) }),
  decide: (state, { subGoalId, owner: named, reason }, { facts, actor }) => {
    const caseState = facts.case?.state;
    const plan = changeable(state, caseState);
    if (isRejection(plan)) return plan;
    const subGoal = subGoalOfItem(plan, subGoalId);
    if (isRejection(subGoal)) return subGoal;
    const owner = assigneeOf(named, { plan, caseState, actor, worker: facts.owner?.state, field: 'owner' });
    if (isRejection(owner)) return owner;
    const fault = textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const { owner: previous } = subGoal;
    return sameAssignee(owner, previous) ? [] : subGoalOwnerChanged({ subGoalId, owner, previous, reason });
  },
});
