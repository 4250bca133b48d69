/** How much longer a step takes: an ISO 8601 duration of whole days and longer, such as P14D or P1M. */
import { addDays, addMonths, type LocalDate } from '@caseledger/kernel';

export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** Weeks may stand beside the other parts, as RFC 9557 and Temporal have it. */
const DURATION = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** The duration that a text writes; undefined for none, for one of no length and for one with hours. */
export function durationOf(text: string): Duration | undefined {
  const [whole, years = 0, months = 0, weeks = 0, days = 0] = DURATION.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const duration = { months: Number(years) * 12 + Number(months), days: Number(weeks) * 7 + Number(days) };
  return duration.months + duration.days === 0 ? undefined : duration;
}

/** The day a duration later: months first, clamped to the month's end (R99), then days. */
export function dayAfter(day: LocalDate, { months, days }: Duration): LocalDate {
  return addDays(addMonths(day, months), days);
}
