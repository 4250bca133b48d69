/** The days of aftercare (R90): contact is sought periodically, for as long as the organisation has decided. */
import type { CaseRules } from '@caseledger/configuration';
import { addMonths, type LocalDate, rejected, type Rejection } from '@caseledger/kernel';
import type { ClosedCaseState } from '../case.state';

/** When contact is to be sought first, and the day on which aftercare is over: counted from the closing date (R88, R99). */
export function aftercareDays(
  closingDate: LocalDate,
  { aftercareIntervalMonths, aftercareDurationMonths }: CaseRules,
): { readonly aftercareDue?: LocalDate; readonly aftercareUntil: LocalDate } {
  const aftercareUntil = addMonths(closingDate, aftercareDurationMonths);
  const aftercareDue = addMonths(closingDate, aftercareIntervalMonths);
  return aftercareDue > aftercareUntil ? { aftercareUntil } : { aftercareDue, aftercareUntil };
}

/**
 * When contact is to be sought after an attempt, whether or not the client was reached: an interval after the day of the
 * attempt. An attempt that is recorded late never brings a day forward; none is after the end of aftercare.
 */
export function nextContactDue(
  { aftercareDue, aftercareUntil }: ClosedCaseState,
  soughtOn: LocalDate,
  { aftercareIntervalMonths }: CaseRules,
): LocalDate | undefined {
  const isOver = aftercareUntil !== undefined && aftercareDue === undefined;
  if (isOver) return undefined;
  const next = addMonths(soughtOn, aftercareIntervalMonths);
  const due = aftercareDue !== undefined && aftercareDue > next ? aftercareDue : next;
  return aftercareUntil !== undefined && due > aftercareUntil ? undefined : due;
}

/** The refusal of what belongs to aftercare, in a case that is not in it. */
export function notInAftercare(): Rejection {
  return rejected('CaseNotInAftercare', 'This is possible while the case is in aftercare.', { field: 'caseId' });
}
