/** The rules of service units that several commands ask (R136, standards: units and cost). */
import type { ConfigurationState } from '@caseledger/configuration';
import { formatQuantity, type Id, isRejection, type Quantity, rejected, type Rejection } from '@caseledger/kernel';
import type { ItemUnits, PlanItemState } from '../items/item.state';
import { itemOf, type PlanItemId } from '../items/items.rules';
import type { CreatedPlan } from '../plan.state';
import { MOST_UNITS } from '../amounts';
import { standingUnits, unitsLeft } from './rates';

export type UnitDeliveryId = Id<'UnitDelivery'>;
/** An item whose units are counted. */
export type UnitItem = PlanItemState & { readonly units: ItemUnits };

/** The most days from which one item has a rate of their own. */
export const MOST_RATES = 20;
/** The most deliveries of one plan that are taken back: its state keeps which. */
export const MOST_REVERSALS = 5_000;

/** The item, or the refusal of one that the plan does not have, and of one that has no units. */
export function unitItemOf(plan: CreatedPlan, itemId: PlanItemId): UnitItem | Rejection {
  const item = itemOf(plan, itemId);
  if (isRejection(item)) return item;
  if (item.units !== undefined) return { ...item, units: item.units };
  return rejected('ItemHasNoUnits', 'This item is tracked by its dates, not by units.', { field: 'itemId' });
}

/** What has ended has no more units. */
export function endedRejection({ actualEnd }: PlanItemState): Rejection | undefined {
  if (actualEnd === undefined) return undefined;
  return rejected('ItemHasEnded', 'It ended on {actualEnd}: take back its end first where that was wrong.', {
    field: 'itemId',
    values: { actualEnd },
  });
}

/** How many of all delivered units are beyond the authorised ones, with so many more; none where not one is. */
export function unitsBeyond(units: ItemUnits, more: Quantity): Quantity | undefined {
  const beyond = standingUnits(units) + more - units.authorised;
  return beyond > 0 ? (beyond as Quantity) : undefined;
}

/** More is not delivered than is authorised, but where the organisation allows it and somebody says why. */
export function beyondRejection(
  { caseType }: CreatedPlan,
  { caseRules, caseTypes }: ConfigurationState,
  units: ItemUnits,
  { quantity, reason }: { readonly quantity: Quantity; readonly reason: string | undefined },
): Rejection | undefined {
  if (unitsBeyond(units, quantity) === undefined) return undefined;
  const left = formatQuantity(unitsLeft(units) as Quantity);
  const about = { values: { left }, details: { left } };
  const { unitsBeyondAuthorised } = caseTypes[caseType]?.rules ?? caseRules;
  if (!unitsBeyondAuthorised) {
    return rejected('UnitsBeyondAuthorised', 'There are {left} units left: have more authorised first.', {
      field: 'quantity',
      ...about,
    });
  }
  if (reason === undefined) {
    return rejected('UnitsBeyondAuthorised', 'There are {left} units left: say why more are delivered.', {
      field: 'beyondReason',
      ...about,
    });
  }
  if (standingUnits(units) + quantity <= MOST_UNITS) return undefined;
  return rejected('TooManyUnits', 'One item has at most {most} units delivered.', {
    field: 'quantity',
    values: { most: formatQuantity(MOST_UNITS) },
  });
}
