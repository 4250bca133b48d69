/** What a plan comes to, rolled up from its items by its sub-goals (R153). Pure. */
import type { PlanItemState } from '../items/item.state';
import type { PlanOutcome } from '../items/items.events';

/**
 * The outcome of parts: undefined while one of them has none, or where there are none. Cancelled parts do not count, unless
 * all of them are; one that was not attained is enough.
 */
export function rolledUp(outcomes: readonly (PlanOutcome | undefined)[]): PlanOutcome | undefined {
  if (outcomes.length === 0 || outcomes.includes(undefined)) return undefined;
  if (outcomes.includes('NOT_ATTAINED')) return 'NOT_ATTAINED';
  return outcomes.includes('ATTAINED') ? 'ATTAINED' : 'CANCELLED';
}

/** The outcome of a sub-goal by its items. */
export function outcomeOfSubGoal(
  items: Readonly<Record<string, PlanItemState>>,
  subGoalId: string,
): PlanOutcome | undefined {
  return rolledUp(Object.values(items).flatMap((item) => (item.subGoalId === subGoalId ? [item.outcome] : [])));
}

/** The outcome of a plan by its sub-goals; those without items say nothing. */
export function outcomeOfPlan(items: Readonly<Record<string, PlanItemState>>): PlanOutcome | undefined {
  const subGoals = [...new Set(Object.values(items).map(({ subGoalId }) => subGoalId))];
  return rolledUp(subGoals.map((subGoalId) => outcomeOfSubGoal(items, subGoalId)));
}
