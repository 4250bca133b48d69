/** The rules of plan items that several commands ask. */
import { type Id, rejected, type Rejection } from '@caseledger/kernel';
import type { CreatedPlan, PlanState } from '../plan.state';
import type { SubGoal } from '../structure/structure.state';
import type { PlanItemState } from './item.state';

export type PlanItemId = Id<'PlanItem'>;
export type SubGoalId = Id<'SubGoal'>;
export type NeedId = Id<'Need'>;
export type StrengthId = Id<'Resource'>;

/** How much an item can count in progress (R138). */
export const MOST_WEIGHT = 100;
/** The most needs, strengths and enlisted participants of one item. */
export const MOST_LINKS = 20;

/** The item, or the refusal of an id that names none in this plan. */
export function itemOf({ items }: CreatedPlan, id: PlanItemId): PlanItemState | Rejection {
  return (
    (Object.hasOwn(items, id) ? items[id] : undefined) ??
    rejected('PlanItemUnknown', 'The plan has no item with this id.', { field: 'itemId' })
  );
}

/** R137: the sub-goal that an item is under, or the refusal of an id that names none in this plan. */
export function subGoalOfItem({ structure: { subGoals } }: CreatedPlan, id: SubGoalId): SubGoal | Rejection {
  return (
    (Object.hasOwn(subGoals, id) ? subGoals[id] : undefined) ??
    rejected('SubGoalUnknown', 'The plan has no sub-goal with this id.', { field: 'subGoalId' })
  );
}

/** The sub-goal with this id, and that over an item, where there is one: for what is read before anything is refused. */
export function subGoalNamed(state: PlanState, id: string | undefined): SubGoal | undefined {
  if (state.status === 'NOT_CREATED' || id === undefined) return undefined;
  return state.structure.subGoals[id];
}
export function subGoalOver(state: PlanState, itemId: PlanItemId): SubGoal | undefined {
  return subGoalNamed(state, state.status === 'NOT_CREATED' ? undefined : state.items[itemId]?.subGoalId);
}

/** Whether anything became of it: what has begun stays in the plan. */
export function hasBegun({ actualStart, actualEnd, actualCost, units }: PlanItemState): boolean {
  const recorded = actualStart ?? actualEnd ?? actualCost;
  return recorded !== undefined || (units !== undefined && units.delivered > 0);
}

/** More of something than one item can have. */
export function tooManyLinks(ids: readonly string[], field: string): Rejection | undefined {
  if (ids.length <= MOST_LINKS) return undefined;
  return rejected('TooManyLinks', 'One item has at most {most} of these.', { field, values: { most: MOST_LINKS } });
}
