/** ReviseSubGoal: what a sub-goal is, and when it is expected to be reached. */
import {
  asEvent,
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  type PlanId,
  textRejection,
} from '@caseledger/kernel';
import { type NeedId, subGoalOfItem, type SubGoalId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { nameMissing, readingSaid, saidText } from '../../said';
import { subGoalAdded, subGoalRevised } from '../structure.events';
import { expectedRejection, nameRejection, needIdsRejection } from '../structure.rules';

export const CLEARABLE_OF_SUB_GOAL = ['description', 'expectedStart', 'expectedEnd'] as const;
export type ClearableOfSubGoal = (typeof CLEARABLE_OF_SUB_GOAL)[number];

/** What is left out stays as it was. */
export interface ReviseSubGoal extends CommandInput {
  readonly planId: PlanId;
  readonly subGoalId: SubGoalId;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  readonly needIds?: readonly NeedId[] | undefined;
  /** What it has no more. */
  readonly cleared?: readonly ClearableOfSubGoal[] | undefined;
  readonly reason?: string | undefined;
}

export const reviseSubGoal = command('ReviseSubGoal', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ReviseSubGoal) => input.planId,
  reads: ({ planId, subGoalId }, state) => ({
    case: readingCase(state),
    said: readingSaid(planId, ({ structure }) => structure.subGoals[subGoalId]?.revision),
  }),
  decide: (state, input, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const { subGoalId, cleared = [], reason } = input;
    const before = subGoalOfItem(plan, subGoalId);
    if (isRejection(before)) return before;
    const [event] = facts.said.state.events;
    const said = (asEvent(subGoalRevised, event) ?? asEvent(subGoalAdded, event))?.personal;
    const stays = <Value>(name: ClearableOfSubGoal, is: Value | undefined, was: Value | undefined) =>
      is ?? (cleared.includes(name) ? undefined : was);
    const name = input.name ?? saidText(said?.name);
    if (name === undefined) return nameMissing();
    const revised = {
      name,
      description: stays('description', input.description, saidText(said?.description)),
      expectedStart: stays('expectedStart', input.expectedStart, before.expectedStart),
      expectedEnd: stays('expectedEnd', input.expectedEnd, before.expectedEnd),
      needIds: input.needIds === undefined ? (before.needIds as readonly NeedId[]) : [...new Set(input.needIds)],
    };
    return (
      nameRejection(input.name) ??
      textRejection(input.description, 'description') ??
      expectedRejection(revised) ??
      needIdsRejection(revised.needIds, facts.case?.state, before.needIds) ??
      textRejection(reason, 'reason') ??
      subGoalRevised({ subGoalId, ...revised, reason })
    );
  },
});
