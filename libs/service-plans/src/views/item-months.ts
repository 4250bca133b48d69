/**
 * What was delivered of an item by month, as its document keeps it: one text, `2026-03 150 7500;2026-04 100 5000`, with
 * units in hundredths and costs in minor units. Nearly every reading of a plan reads all its items and asks for no month,
 * and a text is passed over where an object would be made.
 */
import { type EventOf, parseQuantity } from '@caseledger/kernel';
import type { MeasuredByMonth } from '../domain/progress/months';
import type { unitsDelivered, unitsReversed } from '../domain/units/units.events';

/** The months of a text. */
export function monthsOf(text: string): MeasuredByMonth['months'] {
  if (text === '') return {};
  return Object.fromEntries(
    text.split(';').map((one) => {
      const [month = '', units, cost] = one.split(' ');
      return [month, { units: Number(units), cost: Number(cost) }];
    }),
  );
}

/** The text after a delivery, or its reversal, which takes off the month of the delivery. */
export function monthsAfter(text: string, event: EventOf<typeof unitsDelivered | typeof unitsReversed>): string {
  const sign = event.type === 'UnitsDelivered' ? 1 : -1;
  const { deliveredOn, quantity, cost } = event.data;
  const months = monthsOf(text);
  const month = deliveredOn.slice(0, 7);
  const before = months[month] ?? { units: 0, cost: 0 };
  const after = {
    units: before.units + sign * (parseQuantity(quantity) ?? 0),
    cost: before.cost + sign * cost.amount,
  };
  return Object.entries({ ...months, [month]: after })
    .map(([each, done]) => `${each} ${done.units} ${done.cost}`)
    .join(';');
}
