/** ReviseMilestone: when a milestone is expected, and when it was really begun and reached (R127). */
import {
  asEvent,
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  pastDayRejection,
  type PlanId,
  textRejection,
} from '@caseledger/kernel';
import { assigneeOf, type NamedAssignee, readingWorker } from '../../assignee.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { nameMissing, readingSaid, saidText } from '../../said';
import { milestoneAdded, milestoneRevised } from '../structure.events';
import { endRejection, expectedRejection, milestoneOf, type MilestoneId, nameRejection } from '../structure.rules';

export const CLEARABLE_OF_MILESTONE = ['expectedStart', 'actualStart', 'actualEnd'] as const;
export type ClearableOfMilestone = (typeof CLEARABLE_OF_MILESTONE)[number];

/** What is left out stays as it was. */
export interface ReviseMilestone extends CommandInput {
  readonly planId: PlanId;
  readonly milestoneId: MilestoneId;
  readonly name?: string | undefined;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  readonly actualStart?: LocalDate | undefined;
  readonly actualEnd?: LocalDate | undefined;
  readonly owner?: NamedAssignee | undefined;
  /** What it has no more. */
  readonly cleared?: readonly ClearableOfMilestone[] | undefined;
  readonly reason?: string | undefined;
}

export const reviseMilestone = command('ReviseMilestone', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ReviseMilestone) => input.planId,
  reads: ({ planId, milestoneId, owner }, state, _, tenant) => ({
    case: readingCase(state),
    owner: readingWorker(owner, tenant),
    said: readingSaid(planId, ({ structure }) => structure.milestones[milestoneId]?.revision),
  }),
  decide: (state, input, { facts, actor, today }) => {
    const caseState = facts.case?.state;
    const plan = changeable(state, caseState);
    if (isRejection(plan)) return plan;
    const { milestoneId, cleared = [], reason, owner: named } = input;
    const before = milestoneOf(plan, milestoneId);
    if (isRejection(before)) return before;
    const [event] = facts.said.state.events;
    const said = (asEvent(milestoneRevised, event) ?? asEvent(milestoneAdded, event))?.personal.name;
    const name = input.name ?? saidText(said);
    if (name === undefined) return nameMissing();
    const stays = (day: ClearableOfMilestone): LocalDate | undefined =>
      input[day] ?? (cleared.includes(day) ? undefined : before[day]);
    const revised = {
      name,
      expectedStart: stays('expectedStart'),
      expectedEnd: input.expectedEnd ?? before.expectedEnd,
      actualStart: stays('actualStart'),
      actualEnd: stays('actualEnd'),
    };
    const { actualStart, actualEnd } = revised;
    const fault =
      nameRejection(input.name) ??
      expectedRejection(revised) ??
      (actualStart === undefined ? undefined : pastDayRejection(actualStart, 'actualStart', today)) ??
      (actualEnd === undefined ? undefined : pastDayRejection(actualEnd, 'actualEnd', today)) ??
      endRejection(actualStart, actualEnd, 'actualEnd') ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const owner =
      named === undefined
        ? before.owner
        : assigneeOf(named, { plan, caseState, actor, worker: facts.owner?.state, field: 'owner' });
    return isRejection(owner) ? owner : milestoneRevised({ milestoneId, ...revised, owner, reason });
  },
});
