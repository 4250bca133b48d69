/** What is planned and what was done in each month: units, and what they cost. */
import { addDays, addMonths, daysBetween, type LocalDate } from '@caseledger/kernel';
import { actualItemCost, estimatedItemCost, type Measured } from './progress';

/** An item with what was delivered of it by month (`2026-03`): units in hundredths, cost in minor units. */
export interface MeasuredByMonth extends Measured {
  readonly months: Readonly<Record<string, { readonly units: number; readonly cost: number }>>;
}

export interface MonthOfProgress {
  /** `2026-03`. */
  readonly month: string;
  /** In hundredths. */
  readonly plannedUnits: number;
  readonly units: number;
  /** In minor units. */
  readonly plannedCost: number;
  readonly cost: number;
}

type Sums = Omit<MonthOfProgress, 'month'>;

/**
 * The months in which something is planned or was done, the earliest first. What is planned of an item is spread evenly
 * over its expected days, to the hundredth and the minor unit: its months add up to what is authorised and estimated. An
 * item that nobody planned an end for is planned in no month. What an item without units cost stands in the month of its
 * end, or else of its start.
 */
export function monthsOfItems(items: readonly MeasuredByMonth[]): readonly MonthOfProgress[] {
  const months = new Map<string, Sums>();
  const add = (month: string, more: Partial<Sums>): void => {
    const sums = months.get(month) ?? { plannedUnits: 0, units: 0, plannedCost: 0, cost: 0 };
    months.set(month, {
      plannedUnits: sums.plannedUnits + (more.plannedUnits ?? 0),
      units: sums.units + (more.units ?? 0),
      plannedCost: sums.plannedCost + (more.plannedCost ?? 0),
      cost: sums.cost + (more.cost ?? 0),
    });
  };
  for (const item of items) {
    for (const [month, done] of Object.entries(item.months)) add(month, done);
    for (const { month, ...planned } of plannedMonths(item)) add(month, planned);
    const paidOn = item.actualEnd ?? item.actualStart;
    if (item.units === undefined && paidOn !== undefined) add(monthOf(paidOn), { cost: actualItemCost(item) ?? 0 });
  }
  return [...months.entries()]
    .filter(([, sums]) => Object.values(sums).some((sum) => sum !== 0))
    .map(([month, sums]) => ({ month, ...sums }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

function plannedMonths(item: Measured): readonly { month: string; plannedUnits: number; plannedCost: number }[] {
  const { expectedEnd, units } = item;
  const authorised = units?.authorised ?? 0;
  const cost = estimatedItemCost(item) ?? 0;
  if (expectedEnd === undefined || (authorised === 0 && cost === 0)) return [];
  const { expectedStart = expectedEnd } = item;
  const days = daysBetween(expectedStart, expectedEnd) + 1;
  const until = (total: number, day: LocalDate): number =>
    Math.round((total * (daysBetween(expectedStart, day) + 1)) / days);
  const months = [];
  for (let from = expectedStart; from <= expectedEnd; from = firstOfNextMonth(from)) {
    const before = addDays(from, -1);
    const next = addDays(firstOfNextMonth(from), -1);
    const last = next < expectedEnd ? next : expectedEnd;
    months.push({
      month: monthOf(from),
      plannedUnits: until(authorised, last) - until(authorised, before),
      plannedCost: until(cost, last) - until(cost, before),
    });
  }
  return months;
}

const monthOf = (day: LocalDate): string => day.slice(0, 7);
const firstOfNextMonth = (day: LocalDate): LocalDate => addMonths(`${monthOf(day)}-01` as LocalDate, 1);
