/** The named changes of the items of a plan. */
import { formatQuantity, type Quantity } from '@caseledger/kernel';
import type { ItemUnits, PlanItemState } from '../items/item.state';
import { actualItemCost, estimatedItemCost } from '../progress/progress';
import { standingUnits } from '../units/rates';
import {
  type Changed,
  gained,
  inBoth,
  moved,
  nameOfAssignee,
  otherwise,
  type PlanChange,
  revised,
} from './plan-change';

type Items = Readonly<Record<string, PlanItemState>>;

export function itemChanges(before: Items, after: Items): readonly PlanChange[] {
  return [
    ...gained('ITEM', { gone: 'ItemRemoved', come: 'ItemAdded' }, Object.keys(before), Object.keys(after)),
    ...inBoth(before, after).flatMap(([id, one, other]) => [
      ...plannedChanges({ of: 'ITEM', id }, one, other),
      ...carriedOutChanges({ of: 'ITEM', id }, one, other),
    ]),
  ];
}

function plannedChanges(changed: Changed, before: PlanItemState, after: PlanItemState): readonly PlanChange[] {
  return [
    ...revised(changed, 'ItemRevised', before.revision, after.revision),
    ...otherwise(changed, 'ItemMoved', before.subGoalId, after.subGoalId),
    ...otherwise(changed, 'WeightChanged', before.weight, after.weight),
    ...moved(changed, 'DateMoved', 'EXPECTED_START', before.expectedStart, after.expectedStart),
    ...moved(changed, 'DateMoved', 'EXPECTED_END', before.expectedEnd, after.expectedEnd),
    ...otherwise(changed, 'UnitsAuthorisedChanged', authorised(before.units), authorised(after.units)),
    ...ratesChanges(changed, before.units, after.units),
    ...otherwise(changed, 'EstimatedCostChanged', estimatedItemCost(before), estimatedItemCost(after)),
    ...otherwise(changed, 'OwnerChanged', nameOfAssignee(before.owner), nameOfAssignee(after.owner)),
    ...otherwise(changed, 'ResponsibleChanged', nameOfAssignee(before.responsible), nameOfAssignee(after.responsible)),
    ...enlistedChanges(changed, before.enlisted, after.enlisted),
  ];
}

function carriedOutChanges(changed: Changed, before: PlanItemState, after: PlanItemState): readonly PlanChange[] {
  return [
    ...revised(changed, 'ItemCarriedOut', before.carriedOutRevision, after.carriedOutRevision),
    ...moved(changed, 'DateMoved', 'ACTUAL_START', before.actualStart, after.actualStart),
    ...moved(changed, 'DateMoved', 'ACTUAL_END', before.actualEnd, after.actualEnd),
    ...otherwise(changed, 'OutcomeChanged', before.outcome, after.outcome),
    ...otherwise(changed, 'UnitsDeliveredChanged', delivered(before.units), delivered(after.units)),
    ...otherwise(changed, 'ActualCostChanged', actualItemCost(before), actualItemCost(after)),
  ];
}

/** What one unit costs, from whichever day. */
function ratesChanges(changed: Changed, before?: ItemUnits, after?: ItemUnits): readonly PlanChange[] {
  const [one, other] = [before?.rates ?? [], after?.rates ?? []].map((rates) =>
    rates.map(({ from, rate }) => `${from ?? ''} ${String(rate.amount)}`),
  ) as [string[], string[]];
  return one.join() === other.join() ? [] : [{ change: 'UnitRateChanged', ...changed }];
}

function enlistedChanges(changed: Changed, before: readonly string[], after: readonly string[]): readonly PlanChange[] {
  return [
    ...before
      .filter((partyId) => !after.includes(partyId))
      .map((from) => ({ change: 'ItemReleased' as const, ...changed, from })),
    ...after
      .filter((partyId) => !before.includes(partyId))
      .map((to) => ({ change: 'ItemEnlisted' as const, ...changed, to })),
  ];
}

const authorised = (units: ItemUnits | undefined): string | undefined =>
  units && formatQuantity(units.authorised as Quantity);
const delivered = (units: ItemUnits | undefined): string | undefined =>
  units && formatQuantity(standingUnits(units) as Quantity);
