/** Local dates (ISO 8601, in the agency's time zone) and their arithmetic; the calendar itself is Temporal's. */
import { Temporal } from 'temporal-polyfill';
import type { Branded } from './ids';
import { epochMillisecondsOf, type Instant, instantOf, isInstant } from './instant';

/** `YYYY-MM-DD`, a day as the agency's calendar names it. */
export type LocalDate = Branded<string, 'LocalDate'>;
/** An IANA time zone name, such as `Europe/Amsterdam`. */
export type TimeZone = Branded<string, 'TimeZone'>;

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists. */
export function isLocalDate(text: string): text is LocalDate {
  if (!LOCAL_DATE.test(text)) return false;
  return isInstant(`${text}T00:00:00.000Z`);
}

// Temporal also takes an offset, or a moment with its zone, where it asks for a zone.
const TIME_ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** Whether the text is the name of a time zone that this machine's calendar data knows. */
export function isTimeZone(text: string): text is TimeZone {
  if (!TIME_ZONE.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** A day in a time zone: from its first instant until that of the next. */
interface Day {
  readonly date: LocalDate;
  readonly from: Instant;
  readonly until: Instant;
}

/** The day that was last asked for in each time zone: most often it is asked for again. */
const lastDays = new Map<TimeZone, Day>();
const MOST_ZONES = 1_000;

/** The day that an instant falls on in a time zone. */
export function dateIn(timeZone: TimeZone, instant: Instant): LocalDate {
  const last = lastDays.get(timeZone);
  if (last !== undefined && last.from <= instant && instant < last.until) return last.date;
  const day = dayOf(timeZone, instant);
  if (lastDays.size >= MOST_ZONES) lastDays.clear();
  lastDays.set(timeZone, day);
  return day.date;
}

function dayOf(timeZone: TimeZone, instant: Instant): Day {
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMillisecondsOf(instant)).toZonedDateTimeISO(timeZone);
  const from = moment.startOfDay();
  return {
    date: moment.toPlainDate().toString() as LocalDate,
    from: instantOf(from.epochMilliseconds),
    until: instantOf(from.add({ days: 1 }).startOfDay().epochMilliseconds),
  };
}

/** The first instant of a day in a time zone. */
export function startOfDay(timeZone: TimeZone, date: LocalDate): Instant {
  return instantOf(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The same day of the month some months later, or the month's last day where it has no such day (R99). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString() as LocalDate;
}

/** The day some days later, or earlier for a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate;
}

/** How many days the second day is after the first; negative where it is before it. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}
