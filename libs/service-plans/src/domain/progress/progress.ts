/** How far a plan item has come, and what is made of its items: a sub-goal, a plan group, a plan (R138, R139). */
import { daysBetween, type LocalDate } from '@caseledger/kernel';
import { hasStarted } from '../items/item-status';
import type { PlanItemState } from '../items/item.state';
import { authorisedCost, standingUnits } from '../units/rates';

/** What progress is made of: what the state of a plan and the view of its items both hold of an item. */
export type Measured = Pick<
  PlanItemState,
  | 'weight'
  | 'expectedStart'
  | 'expectedEnd'
  | 'estimatedCost'
  | 'actualStart'
  | 'actualEnd'
  | 'outcome'
  | 'actualCost'
  | 'units'
>;

/** What was cancelled counts neither for what is to be done nor for what is done; what it cost, it cost. */
export function counts({ outcome }: Measured): boolean {
  return outcome !== 'CANCELLED';
}

/** How far an item has come, 0 to 1: by what was delivered of what is authorised, or by its dates (R138). */
export function itemProgress(item: Measured): number {
  const { units, actualEnd } = item;
  if (units !== undefined && units.authorised > 0) return Math.min(1, standingUnits(units) / units.authorised);
  if (actualEnd !== undefined) return 1;
  return hasStarted(item) ? 0.5 : 0;
}

/** How far an item should have come by the end of a day: evenly over its expected days; undefined where it has no end. */
export function plannedItemProgress({ expectedStart, expectedEnd }: Measured, day: LocalDate): number | undefined {
  if (expectedEnd === undefined) return undefined;
  if (day >= expectedEnd) return 1;
  if (expectedStart === undefined || day < expectedStart) return 0;
  return (daysBetween(expectedStart, day) + 1) / (daysBetween(expectedStart, expectedEnd) + 1);
}

/** R138: Σ weight·p / Σ weight; undefined where nothing counts. */
export function progressOfItems(items: readonly Measured[]): number | undefined {
  return weighted(items, itemProgress);
}

/** The same of what is planned until the end of a day; items that nobody planned an end for do not count. */
export function plannedProgressOfItems(items: readonly Measured[], day: LocalDate): number | undefined {
  return weighted(items, (item) => plannedItemProgress(item, day));
}

function weighted(items: readonly Measured[], share: (item: Measured) => number | undefined): number | undefined {
  let [sum, weights] = [0, 0];
  for (const item of items) {
    const p = counts(item) ? share(item) : undefined;
    if (p === undefined) continue;
    sum += item.weight * p;
    weights += item.weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

/** Whether it should have ended before a day, and has not. */
export function isOverdue({ expectedEnd, actualEnd }: Measured, day: LocalDate): boolean {
  return expectedEnd !== undefined && expectedEnd < day && actualEnd === undefined;
}

/** What an item is estimated to cost, in minor units; undefined where nobody has said. */
export function estimatedItemCost({ estimatedCost, units, expectedStart }: Measured): number | undefined {
  return units === undefined ? estimatedCost : authorisedCost(units, expectedStart);
}

/** What an item has cost until now, in minor units; undefined where nothing is known of it. */
export function actualItemCost({ actualCost, units }: Measured): number | undefined {
  return units === undefined ? actualCost : units.cost;
}

/** What items are estimated to cost, and have cost, in minor units: what is unknown adds nothing. */
export function costsOfItems(items: readonly Measured[]): { readonly estimated: number; readonly actual: number } {
  return {
    estimated: items.reduce((sum, item) => sum + (estimatedItemCost(item) ?? 0), 0),
    actual: items.reduce((sum, item) => sum + (actualItemCost(item) ?? 0), 0),
  };
}
