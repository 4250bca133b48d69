/** The days on which something happened to a case: real ones, not to come, and not before what they depend on. */
import { isLocalDate, type LocalDate, rejected, type Rejection } from '@caseledger/kernel';
import { EARLIEST_DAY } from './case.rules';

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
