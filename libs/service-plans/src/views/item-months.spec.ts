/** R139: what was delivered of an item stands in the month of its day, and what was reversed is taken off there. */
import type { LocalDate } from '@caseledger/kernel';
import { unitsDelivered, unitsReversed } from '../domain/units/units.events';
import { monthsAfter, monthsOf } from './item-months';

type DeliveryEvent = Parameters<typeof monthsAfter>[1];

const unit = (deliveredOn: string, quantity: string, amount: number) => ({
  deliveryId: '01900000-0000-7000-8000-0000000000d1' as never,
  itemId: '01900000-0000-7000-8000-0000000000e1' as never,
  ...{ quantity, deliveredOn: deliveredOn as LocalDate },
  cost: { amount, currency: 'EUR' },
});
const delivered = (...given: Parameters<typeof unit>) =>
  unitsDelivered({ ...unit(...given), attendance: 'PRESENT' }) as unknown as DeliveryEvent;
const reversed = (...given: Parameters<typeof unit>) =>
  unitsReversed({ ...unit(...given), reason: 'It was another client.' }) as unknown as DeliveryEvent;
const monthsAfterAll = (...events: readonly DeliveryEvent[]) => monthsOf(events.reduce(monthsAfter, ''));

test('nothing was delivered in any month before the first delivery', () => {
  expect(monthsAfterAll()).toEqual({});
});

test('deliveries of one month are added up, in hundredths and minor units', () => {
  const events = [delivered('2026-03-01', '1.50', 7_501), delivered('2026-03-31', '0.25', 0)];
  expect(monthsAfterAll(...events)).toEqual({ '2026-03': { units: 175, cost: 7_501 } });
});

test('a delivery that is recorded late stands in its own month', () => {
  const events = [delivered('2026-04-01', '1.00', 5_000), delivered('2026-03-31', '2.00', 10_000)];
  expect(monthsAfterAll(...events)).toEqual({
    '2026-04': { units: 100, cost: 5_000 },
    '2026-03': { units: 200, cost: 10_000 },
  });
});

test('a reversal is taken off the month of its delivery, to nothing', () => {
  const events = [
    delivered('2026-03-10', '1.50', 7_500),
    delivered('2026-04-10', '1.00', 5_000),
    reversed('2026-03-10', '1.50', 7_500),
  ];
  expect(monthsAfterAll(...events)).toEqual({
    '2026-03': { units: 0, cost: 0 },
    '2026-04': { units: 100, cost: 5_000 },
  });
});
