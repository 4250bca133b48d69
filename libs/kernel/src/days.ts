/** The days that people record and plan for: real ones, and none that can only be a slip of the pen. */
import { isLocalDate, type LocalDate } from './date';
import { rejected, type Rejection } from './decision';

/** Nothing is recorded for a day before this: the first years have no instants. */
export const EARLIEST_DAY = '1900-01-01' as LocalDate;
/** Nor is anything planned for after this. */
export const LATEST_DAY = '2199-12-31' as LocalDate;

/** A day that something is recorded for after it happened; `notBefore` where it depends on something that has a day. */
export function pastDayRejection(
  day: LocalDate,
  field: string,
  today: LocalDate,
  notBefore: LocalDate = EARLIEST_DAY,
): Rejection | undefined {
  if (!isLocalDate(day) || day < EARLIEST_DAY) {
    return rejected('NotADay', 'Give a day since {earliest}, such as 2026-03-31.', {
      field,
      values: { earliest: EARLIEST_DAY },
    });
  }
  if (day > today) {
    return rejected('DayInFuture', 'This is recorded for a day that is not after today, {today}.', {
      field,
      values: { today },
    });
  }
  if (day >= notBefore) return undefined;
  return rejected('DayTooEarly', 'This cannot have been before {earliest}.', {
    field,
    values: { earliest: notBefore },
    details: { earliest: notBefore },
  });
}

/** A day that something is planned for. */
export function plannedDayRejection(day: LocalDate | undefined, field: string): Rejection | undefined {
  if (day === undefined || (isLocalDate(day) && day >= EARLIEST_DAY && day <= LATEST_DAY)) return undefined;
  return rejected('NotADay', 'Give a day from {earliest} to {latest}, such as 2026-03-31.', {
    field,
    values: { earliest: EARLIEST_DAY, latest: LATEST_DAY },
  });
}
