/** ScaleSubGoal: what attaining a sub-goal means, on a scale of five levels, and where it stands at the beginning (R151). */
import {
  command,
  type CommandInput,
  isRejection,
  type PlanId,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import { subGoalOfItem, type SubGoalId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { subGoalScaled } from '../attainment.events';
import { levelRejection, LEVELS, weightRejection } from '../attainment.rules';

export interface ScaleSubGoal extends CommandInput {
  readonly planId: PlanId;
  readonly subGoalId: SubGoalId;
  /** 0 to 3 each; both absent where all goals weigh the same. */
  readonly importance?: number | undefined;
  readonly difficulty?: number | undefined;
  /** -2 to +2. */
  readonly baseline: number;
  /** What each level means, from -2 to +2. */
  readonly levels?: readonly string[] | undefined;
  /** Needed where the sub-goal was rated on the scale that it has. */
  readonly reason?: string | undefined;
}

/** What was rated on an earlier scale is gone with it. */
export const scaleSubGoal = command('ScaleSubGoal', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ScaleSubGoal) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { subGoalId, importance, difficulty, baseline, levels, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const subGoal = subGoalOfItem(plan, subGoalId);
    if (isRejection(subGoal)) return subGoal;
    const fault =
      weightRejection(importance, difficulty) ??
      levelRejection(baseline, 'baseline') ??
      levelsRejection(levels) ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (plan.attainment[subGoalId]?.level !== undefined && reason === undefined) {
      return rejected(
        'ReasonMissing',
        'The sub-goal was rated on the scale that it has: say why it gets another one.',
        {
          field: 'reason',
        },
      );
    }
    return subGoalScaled({ subGoalId, importance, difficulty, baseline, levels, reason });
  },
});

function levelsRejection(levels: readonly string[] | undefined): Rejection | undefined {
  if (levels === undefined) return undefined;
  if (levels.length !== LEVELS) {
    return rejected('LevelsIncomplete', 'Say what each of the {count} levels means, from the least on.', {
      field: 'levels',
      values: { count: LEVELS },
    });
  }
  return levels.map((text, index) => textRejection(text, `levels.${String(index)}`)).find(isRejection);
}
