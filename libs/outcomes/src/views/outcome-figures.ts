/** The figures of rows, as they follow from what was planned and what came of it. */
import { daysBetween, type LocalDate } from '@caseledger/kernel';
import { actualItemCost, estimatedItemCost, standingUnits } from '@caseledger/service-plans';
import type { FoldedItem, OutcomeFigures } from './outcome-document';

/** After every day of a plan. */
export const NO_DAY = '9999-12-31' as LocalDate;

/** The sum of what is known; undefined where nothing is. */
function sumOf(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0);
}

/** The units and costs of items, added up. */
export function amountsOf(
  items: readonly FoldedItem[],
): Pick<OutcomeFigures, 'unitsAuthorised' | 'unitsDelivered' | 'estimatedCost' | 'actualCost'> {
  const measured = items.map((item) => ({ ...item, weight: 1 }));
  return {
    unitsAuthorised: sumOf(items.map(({ units }) => units?.authorised)),
    unitsDelivered: sumOf(items.map(({ units }) => units && standingUnits(units))),
    estimatedCost: sumOf(measured.map(estimatedItemCost)),
    actualCost: sumOf(measured.map(actualItemCost)),
  };
}

/** How long it took, and how much later than expected it ended. */
export function timesOf({
  expectedEnd,
  actualStart,
  actualEnd,
}: {
  readonly expectedEnd?: LocalDate | undefined;
  readonly actualStart?: LocalDate | undefined;
  readonly actualEnd?: LocalDate | undefined;
}): Pick<OutcomeFigures, 'duration' | 'delay' | 'durations' | 'delays'> & { readonly end: LocalDate } {
  const days = (from: LocalDate | undefined) =>
    from === undefined || actualEnd === undefined ? undefined : daysBetween(from, actualEnd);
  const [duration, delay] = [days(actualStart), days(expectedEnd)];
  const counted = (one: number | undefined) => (one === undefined ? undefined : 1);
  return { end: actualEnd ?? NO_DAY, duration, delay, durations: counted(duration), delays: counted(delay) };
}
