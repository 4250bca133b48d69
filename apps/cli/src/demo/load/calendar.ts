/** The days of a simulated organisation: on which it works, and on which more cases come than on others. */
import { addMonths, type Instant, instantOf, type LocalDate } from '@caseledger/kernel';
import type { Chance } from './chance';

/** Counts days since 1970. */
export type DayNumber = number;

export interface Period {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

const DAY = 24 * 60 * 60 * 1_000;
const HOLIDAYS: readonly string[] = ['01-01', '12-25', '12-26'];
/** From Sunday on. */
const OF_WEEKDAY = [0, 1.25, 1.1, 0.95, 1, 0.7, 0];
/** From January on: after the summer much comes in, in the holidays little. */
const OF_MONTH = [1.2, 1.05, 1.05, 1, 0.95, 1, 0.75, 0.7, 1.2, 1.1, 1.1, 0.8];
const GROWTH_IN_A_YEAR = 1.03;
/** How far a day is from what could be expected of it. */
const SPREAD = 0.25;

export function dayOf(date: LocalDate): DayNumber {
  return Date.parse(date) / DAY;
}

export function dateOf(day: DayNumber): LocalDate {
  return instantOf(day * DAY).slice(0, 10) as LocalDate;
}

/** An instant within a day, in hours of UTC: office hours are on the same day in Europe. */
export function hourOf(day: DayNumber, hour: number): Instant {
  return instantOf(day * DAY + Math.round(hour * 3_600_000));
}

/** Ten years that end on a day. */
export function tenYearsUntil(until: LocalDate): Period {
  return { from: dayOf(addMonths(until, -120)) + 1, until: dayOf(until) };
}

export function isWorkingDay(day: DayNumber): boolean {
  return OF_WEEKDAY[new Date(day * DAY).getUTCDay()] !== 0 && !HOLIDAYS.includes(dateOf(day).slice(5));
}

/** The day itself, or the next one on which somebody works. */
export function workingDayFrom(day: DayNumber): DayNumber {
  return isWorkingDay(day) ? day : workingDayFrom(day + 1);
}

/** How many cases are opened on each day of a period: as many as there are to be. */
export function openingsByDay({ from, until }: Period, cases: number, chance: Chance): ReadonlyMap<DayNumber, number> {
  const weights: (readonly [DayNumber, number])[] = [];
  for (let day = from; day <= until; day += 1) {
    if (!isWorkingDay(day)) continue;
    const moment = new Date(day * DAY);
    const season = (OF_WEEKDAY[moment.getUTCDay()] ?? 0) * (OF_MONTH[moment.getUTCMonth()] ?? 0);
    weights.push([day, season * GROWTH_IN_A_YEAR ** ((day - from) / 365) * chance.logNormal(1, SPREAD)]);
  }
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const openings = new Map<DayNumber, number>();
  let [passed, opened] = [0, 0];
  for (const [index, [day, weight]] of weights.entries()) {
    passed += weight;
    const byNow = index === weights.length - 1 ? cases : Math.round((cases * passed) / total);
    openings.set(day, byNow - opened);
    opened = byNow;
  }
  return openings;
}
