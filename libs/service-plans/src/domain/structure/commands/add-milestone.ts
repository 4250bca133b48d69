/** AddMilestone: a day by which something is to be there (R127). */
import { command, type CommandInput, isRejection, type LocalDate, type PlanId, rejected } from '@caseledger/kernel';
import { assigneeOf, type NamedAssignee, readingWorker } from '../../assignee.rules';
import { readingCase } from '../../plan-case';
import { changeable, MOST_MILESTONES } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { milestoneAdded } from '../structure.events';
import { expectedRejection, type MilestoneId, nameRejection } from '../structure.rules';

export interface AddMilestone extends CommandInput {
  readonly planId: PlanId;
  readonly name: string;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd: LocalDate;
  /** Default: the one who adds it. */
  readonly owner?: NamedAssignee | undefined;
}

export const addMilestone = command('AddMilestone', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: AddMilestone) => input.planId,
  reads: ({ owner }, state, _, tenant) => ({ case: readingCase(state), owner: readingWorker(owner, tenant) }),
  decide: (state, input, { facts, actor, newEntryId }) => {
    const caseState = facts.case?.state;
    const plan = changeable(state, caseState);
    if (isRejection(plan)) return plan;
    if (Object.keys(plan.structure.milestones).length >= MOST_MILESTONES) {
      return rejected('TooManyMilestones', 'A plan has at most {most} milestones.', {
        values: { most: MOST_MILESTONES },
      });
    }
    const { name, expectedStart, expectedEnd, owner: named = { me: true } } = input;
    const fault = nameRejection(name) ?? expectedRejection(input);
    if (fault !== undefined) return fault;
    const owner = assigneeOf(named, { plan, caseState, actor, worker: facts.owner?.state, field: 'owner' });
    if (isRejection(owner)) return owner;
    return milestoneAdded({ milestoneId: newEntryId<MilestoneId>(0), expectedStart, expectedEnd, owner, name });
  },
});
