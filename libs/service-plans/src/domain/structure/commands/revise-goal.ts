/** ReviseGoal: what the plan is to reach, and until when (R126). */
import {
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  type PlanId,
  plannedDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planGoalRevised } from '../structure.events';

export interface ReviseGoal extends CommandInput {
  readonly planId: PlanId;
  readonly goal: string;
  /** Absent: without one. */
  readonly targetDate?: LocalDate | undefined;
  readonly reason?: string | undefined;
}

export const reviseGoal = command('ReviseGoal', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ReviseGoal) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { goal, targetDate, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const fault =
      textRejection(goal, 'goal') ??
      plannedDayRejection(targetDate, 'targetDate') ??
      (targetDate !== undefined && targetDate < plan.startDate
        ? rejected('TargetBeforeStart', 'The goal cannot be reached before the plan starts, on {start}.', {
            field: 'targetDate',
            values: { start: plan.startDate },
          })
        : undefined) ??
      textRejection(reason, 'reason');
    return fault ?? planGoalRevised({ goal, targetDate, reason });
  },
});
