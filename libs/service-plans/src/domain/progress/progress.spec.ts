/** How far a plan has come: of its items, weighted (R138), against what was planned, in time and money (R139). */
import type { LocalDate } from '@caseledger/kernel';
import type { ItemUnits } from '../items/item.state';
import { estimatedEndOfItems, estimatedItemEnd } from './estimated-end';
import { monthsOfItems } from './months';
import {
  actualItemCost,
  costsOfItems,
  estimatedItemCost,
  isOverdue,
  itemProgress,
  type Measured,
  plannedItemProgress,
  plannedProgressOfItems,
  progressOfItems,
} from './progress';

const day = (text: string) => text as LocalDate;
const item = (more: Partial<Measured> = {}): Measured => ({ weight: 1, ...more });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const units = (more: Partial<ItemUnits> = {}): ItemUnits => ({
  ...{ unitType: 'HOUR', authorised: 1_000, delivered: 0, reversed: 0, rates: [], deliveries: 0, cost: 0 },
  ...more,
});
const started = item({ actualStart: day('2026-01-01') });
const ended = item({ actualStart: day('2026-01-01'), actualEnd: day('2026-01-10'), outcome: 'ATTAINED' });
const cancelled = item({ actualEnd: day('2026-01-10'), outcome: 'CANCELLED' });
const failed = item({ actualEnd: day('2026-01-10'), outcome: 'NOT_ATTAINED' });

describe('R138: how far an item has come', () => {
  test.each([
    ['not started', item(), 0],
    ['in progress', started, 0.5],
    ['completed', ended, 1],
    ['completed without being attained', failed, 1],
    ['nothing delivered', item({ units: units() }), 0],
    ['delivered in part', item({ units: units({ delivered: 250, deliveries: 1 }) }), 0.25],
    ['reversed in part', item({ units: units({ delivered: 500, reversed: 250, deliveries: 1 }) }), 0.25],
    ['delivered, and ended before all of it was', { ...ended, units: units({ delivered: 250 }) }, 0.25],
    ['delivered in full', item({ units: units({ delivered: 1_000, deliveries: 1 }) }), 1],
    ['delivered beyond what is authorised', item({ units: units({ delivered: 1_001, deliveries: 1 }) }), 1],
    ['without authorised units, not started', item({ units: units({ authorised: 0 }) }), 0],
    [
      'without authorised units, delivered',
      item({ units: units({ authorised: 0, delivered: 1, deliveries: 1 }) }),
      0.5,
    ],
    ['without authorised units, ended', { ...ended, units: units({ authorised: 0 }) }, 1],
  ] as const)('%s: %p is %d', (_, one, progress) => {
    expect(itemProgress(one)).toBe(progress);
  });
});

describe('R138: how far items have come together', () => {
  test('is weighted', () => {
    expect(progressOfItems([{ ...ended, weight: 3 }, item({ weight: 1 })])).toBe(0.75);
  });

  test('leaves out what was cancelled, both ways', () => {
    expect(progressOfItems([ended, cancelled, item()])).toBe(0.5);
  });

  test.each([[[]], [[cancelled]]])('is nothing where nothing counts', (items) => {
    expect(progressOfItems(items)).toBeUndefined();
  });
});

describe('what should have come by the end of a day', () => {
  const planned = item({ expectedStart: day('2026-03-01'), expectedEnd: day('2026-03-10') });

  test.each([
    ['2026-02-28', 0],
    ['2026-03-01', 0.1],
    ['2026-03-05', 0.5],
    ['2026-03-09', 0.9],
    ['2026-03-10', 1],
    ['2026-04-01', 1],
  ])('is spread evenly over the expected days: %s is %d', (on, progress) => {
    expect(plannedItemProgress(planned, day(on))).toBeCloseTo(progress, 10);
  });

  test('is nothing until the end where no start is expected', () => {
    const due = item({ expectedEnd: day('2026-03-10') });
    expect(plannedItemProgress(due, day('2026-03-09'))).toBe(0);
    expect(plannedItemProgress(due, day('2026-03-10'))).toBe(1);
  });

  test('does not count items that nobody planned an end for, nor cancelled ones', () => {
    const early = { ...planned, weight: 1 };
    const undated = item({ weight: 100, expectedStart: day('2026-03-01') });
    expect(
      plannedProgressOfItems([early, undated, { ...cancelled, ...planned, outcome: 'CANCELLED' }], day('2026-03-05')),
    ).toBe(0.5);
    expect(plannedProgressOfItems([undated], day('2026-03-05'))).toBeUndefined();
  });

  test.each([
    ['2026-03-10', false],
    ['2026-03-11', true],
  ])('is overdue the day after its expected end: on %s %p', (on, overdue) => {
    expect(isOverdue(planned, day(on))).toBe(overdue);
    expect(isOverdue({ ...planned, actualEnd: day('2026-03-20') }, day(on))).toBe(false);
    expect(isOverdue(item(), day(on))).toBe(false);
  });
});

describe('the estimated end', () => {
  test('of units follows from how many were delivered since the first', () => {
    // 4 of 10 in ten days: 6 more take fifteen.
    const half = item({ units: units({ delivered: 400, deliveries: 4, firstOn: day('2026-03-01') }) });
    expect(estimatedItemEnd(half, day('2026-03-10'))).toBe('2026-03-25');
  });

  test('of what has ended is its end, and of what is all delivered the last delivery', () => {
    expect(estimatedItemEnd(ended, day('2026-03-10'))).toBe('2026-01-10');
    const all = units({ delivered: 1_000, deliveries: 2, firstOn: day('2026-03-01'), lastOn: day('2026-03-04') });
    expect(estimatedItemEnd(item({ units: all }), day('2026-03-10'))).toBe('2026-03-04');
  });

  test.each([
    ['nothing was delivered', item({ units: units() })],
    ['all that was is reversed', item({ units: units({ delivered: 5, reversed: 5, firstOn: day('2026-03-01') }) })],
    ['none are authorised', item({ units: units({ authorised: 0, delivered: 5, firstOn: day('2026-03-01') }) })],
    ['nothing is counted', started],
    [
      'it would last for centuries',
      item({ units: units({ delivered: 1, authorised: 9_999_999, firstOn: day('2026-01-01') }) }),
    ],
  ])('is unknown where %s', (_, one) => {
    expect(estimatedItemEnd(one, day('2026-03-10'))).toBeUndefined();
  });

  test('of items together follows from how far they have come since the first began', () => {
    // Half in ten days: the other half takes ten more.
    expect(estimatedEndOfItems([started, item({ weight: 1, actualStart: day('2026-01-03') })], day('2026-01-10'))).toBe(
      '2026-01-20',
    );
    expect(estimatedEndOfItems([ended, failed, cancelled], day('2026-03-10'))).toBe('2026-01-10');
    expect(estimatedEndOfItems([item()], day('2026-03-10'))).toBeUndefined();
    expect(estimatedEndOfItems([cancelled], day('2026-03-10'))).toBeUndefined();
  });
});

describe('R139: estimated and actual cost', () => {
  const counted = item({
    expectedStart: day('2026-03-01'),
    units: units({
      rates: [
        { rate: eur(5_000) },
        { from: day('2026-02-01'), rate: eur(6_001) },
        { from: day('2026-05-01'), rate: eur(9_000) },
      ],
      cost: 12_002,
    }),
  });

  test('of units: the authorised ones at the rate of the expected start, and what the deliveries cost', () => {
    expect(estimatedItemCost(counted)).toBe(60_010);
    expect(estimatedItemCost({ ...counted, expectedStart: undefined })).toBe(50_000);
    expect(estimatedItemCost(item({ units: units({ rates: [{ from: day('2026-05-01'), rate: eur(9_000) }] }) }))).toBe(
      90_000,
    );
    expect(estimatedItemCost(item({ units: units() }))).toBeUndefined();
    expect(actualItemCost(counted)).toBe(12_002);
  });

  test('add up from items, to the minor unit', () => {
    const bought = item({ estimatedCost: 99, actualCost: 101 });
    expect(costsOfItems([counted, bought, item()])).toEqual({ estimated: 60_109, actual: 12_103 });
    expect(costsOfItems([])).toEqual({ estimated: 0, actual: 0 });
  });
});

describe('months', () => {
  test('spread what is planned evenly over its days, and add up to it', () => {
    const counted = {
      ...item({ expectedStart: day('2026-01-30'), expectedEnd: day('2026-03-02') }),
      units: units({ authorised: 1_000, rates: [{ rate: eur(333) }] }),
      months: { '2026-02': { units: 150, cost: 500 }, '2026-05': { units: 0, cost: 0 } },
    };
    expect(monthsOfItems([counted])).toEqual([
      { month: '2026-01', plannedUnits: 63, units: 0, plannedCost: 208, cost: 0 },
      { month: '2026-02', plannedUnits: 875, units: 150, plannedCost: 2_914, cost: 500 },
      { month: '2026-03', plannedUnits: 62, units: 0, plannedCost: 208, cost: 0 },
    ]);
  });

  test('hold what an item without units cost in the month of its end, or else of its start', () => {
    const paid = { months: {}, actualCost: 700 };
    const months = monthsOfItems([
      { ...ended, ...paid, actualEnd: day('2026-02-10') },
      { ...started, ...paid },
      { ...item({ estimatedCost: 300, expectedEnd: day('2026-04-30') }), months: {} },
    ]);
    expect(months.map(({ month, cost, plannedCost }) => [month, plannedCost, cost])).toEqual([
      ['2026-01', 0, 700],
      ['2026-02', 0, 700],
      ['2026-04', 300, 0],
    ]);
  });
});
