/** AddSubGoal: a step on the way to the goal, under which items stand (R126, R137). */
import {
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  type PlanId,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { assigneeOf, type NamedAssignee, readingWorker } from '../../assignee.rules';
import type { NeedId, SubGoalId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { changeable, MOST_SUB_GOALS } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { subGoalAdded } from '../structure.events';
import { expectedRejection, groupOf, nameRejection, needIdsRejection, type PlanGroupId } from '../structure.rules';

export interface AddSubGoal extends CommandInput {
  readonly planId: PlanId;
  /** Absent: in no group (R128). */
  readonly groupId?: PlanGroupId | undefined;
  readonly name: string;
  readonly description?: string | undefined;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  /** The client's needs that it answers (R42). */
  readonly needIds?: readonly NeedId[] | undefined;
  /** Default: the one who adds it. */
  readonly owner?: NamedAssignee | undefined;
}

export const addSubGoal = command('AddSubGoal', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: AddSubGoal) => input.planId,
  reads: ({ owner }, state, _, tenant) => ({ case: readingCase(state), owner: readingWorker(owner, tenant) }),
  decide: (state, input, { facts, actor, newEntryId }) => {
    const caseState = facts.case?.state;
    const plan = changeable(state, caseState);
    if (isRejection(plan)) return plan;
    if (Object.keys(plan.structure.subGoals).length >= MOST_SUB_GOALS) {
      return rejected('TooManySubGoals', 'A plan has at most {most} sub-goals.', { values: { most: MOST_SUB_GOALS } });
    }
    const { groupId, name, description, expectedStart, expectedEnd, owner: named = { me: true } } = input;
    const group = groupId === undefined ? undefined : groupOf(plan, groupId);
    if (isRejection(group)) return group;
    const needIds = [...new Set(input.needIds)];
    const fault =
      nameRejection(name) ??
      textRejection(description, 'description') ??
      expectedRejection(input) ??
      needIdsRejection(needIds, caseState);
    if (fault !== undefined) return fault;
    const owner = assigneeOf(named, { plan, caseState, actor, worker: facts.owner?.state, field: 'owner' });
    if (isRejection(owner)) return owner;
    return subGoalAdded({
      subGoalId: newEntryId<SubGoalId>(0),
      ...{ groupId, owner, expectedStart, expectedEnd, needIds, name, description },
    });
  },
});
