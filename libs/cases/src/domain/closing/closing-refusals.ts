/** What stands against closing a case on a day, and what the closing's event keeps of it where it was passed over (R78, R79). */
import type { ClosingItem } from '@caseledger/configuration';
import type { LocalDate, Rejection } from '@caseledger/kernel';
import type { UnmetClosingRule } from '../case.events';
import { closingBeforeStart } from '../case.rules';
import type { OpenCaseState } from '../case.state';
import { type ClosingCheck, requirementsUnmet } from './closing-check';
import { closingBeforeLatestEntry } from './closing.rules';

/** Every rule that refuses the closing and that an override can pass over. */
export function closingRefusals(
  state: OpenCaseState,
  closingDate: LocalDate,
  check: ClosingCheck,
): readonly Rejection[] {
  return [
    closingBeforeStart(closingDate, state.periodStart),
    closingBeforeLatestEntry(closingDate, state),
    requirementsUnmet(check),
  ].filter((refusal) => refusal !== undefined);
}

/** What was passed over, by the words of the event. */
export function unmetRules(refusals: readonly Rejection[], check: ClosingCheck): readonly UnmetClosingRule[] {
  return refusals.flatMap(({ rule }) => UNMET[rule]?.(missingOf(check)) ?? []);
}

/** The missing items that were passed over, where there are any. */
export function unmetItems(check: ClosingCheck): { readonly unmetItems?: readonly ClosingItem[] } {
  const missing = missingOf(check);
  return missing.length === 0 ? {} : { unmetItems: missing };
}

const missingOf = ({ items }: ClosingCheck): readonly ClosingItem[] =>
  items.filter(({ satisfied }) => !satisfied).map(({ item }) => item);

const isOfDeliveries = ({ code }: ClosingItem): boolean => code === 'DELIVERIES_ENDED';

const UNMET: Readonly<Record<string, (missing: readonly ClosingItem[]) => readonly UnmetClosingRule[]>> = {
  ClosingDateBeforeStart: () => ['CLOSING_DATE_BEFORE_START'],
  ClosingDateBeforeLatestEntry: () => ['CLOSING_DATE_BEFORE_LATEST_ENTRY'],
  ClosingRequirementsUnmet: (missing) => [
    ...(missing.every(isOfDeliveries) ? [] : (['CLOSING_ITEMS_UNMET'] as const)),
    ...(missing.some(isOfDeliveries) ? (['DELIVERIES_NOT_ENDED'] as const) : []),
  ],
};
