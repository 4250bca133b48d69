/** RateSubGoal: which level of its scale a sub-goal has reached (R151). The latest rating holds. */
import {
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  pastDayRejection,
  type PlanId,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { subGoalOfItem, type SubGoalId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { active } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { subGoalRated } from '../attainment.events';
import { levelRejection } from '../attainment.rules';

export interface RateSubGoal extends CommandInput {
  readonly planId: PlanId;
  readonly subGoalId: SubGoalId;
  /** -2 to +2. */
  readonly level: number;
  /** Not before the last rating. Default: today. */
  readonly ratedOn?: LocalDate | undefined;
  readonly comment?: string | undefined;
}

/** Emits nothing where this was rated on this day already and there is no comment. */
export const rateSubGoal = command('RateSubGoal', {
  permission: 'plan.deliver',
  stream: planStream,
  target: (input: RateSubGoal) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { subGoalId, level, ratedOn, comment }, { facts, today, occurredOn }) => {
    const plan = active(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const subGoal = subGoalOfItem(plan, subGoalId);
    if (isRejection(subGoal)) return subGoal;
    const scale = plan.attainment[subGoalId];
    if (scale === undefined) {
      return rejected('SubGoalNotScaled', 'The sub-goal has no scale to be rated on: give it one first.', {
        field: 'subGoalId',
      });
    }
    const on = ratedOn ?? today;
    const fault =
      levelRejection(level, 'level') ??
      pastDayRejection(on, 'ratedOn', today, scale.ratedOn) ??
      textRejection(comment, 'comment');
    if (fault !== undefined) return fault;
    if (scale.level === level && scale.ratedOn === on && comment === undefined) return [];
    return subGoalRated({ subGoalId, level, ratedOn: on, comment }, { occurredAt: occurredOn(on) });
  },
});
