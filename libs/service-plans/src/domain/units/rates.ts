/** What one unit costs on a day, and what units cost. */
import { costOf, type LocalDate, type Money, type Quantity } from '@caseledger/kernel';
import type { ItemUnits, UnitRate } from '../items/item.state';

/** What one unit costs on a day; undefined where nobody has said. */
export function rateOn(rates: readonly UnitRate[], day: LocalDate): Money | undefined {
  return rates.findLast(({ from }) => from === undefined || from <= day)?.rate;
}

/** What stands delivered of an item, in hundredths. */
export function standingUnits({ delivered, reversed }: Pick<ItemUnits, 'delivered' | 'reversed'>): number {
  return delivered - reversed;
}

/** How many units can still be delivered, in hundredths; none where more was delivered than is authorised. */
export function unitsLeft(units: ItemUnits): number {
  return Math.max(0, units.authorised - standingUnits(units));
}

/** What all authorised units are estimated to cost, at the rate of the day on which they begin, or else the first one. */
export function authorisedCost({ authorised, rates }: ItemUnits, begins: LocalDate | undefined): number | undefined {
  const rate = (begins === undefined ? undefined : rateOn(rates, begins)) ?? rates[0]?.rate;
  return rate === undefined ? undefined : costOf(authorised as Quantity, rate).amount;
}
