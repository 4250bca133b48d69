/** When an item, or what is made of items, will have ended if it goes on as it has gone until now. */
import { addDays, daysBetween, type LocalDate } from '@caseledger/kernel';
import { hasStarted } from '../items/item-status';
import { standingUnits, unitsLeft } from '../units/rates';
import { counts, itemProgress, type Measured, progressOfItems } from './progress';

/** An estimate of more days than this says nothing. */
const MOST_DAYS = 36_525;

/**
 * The end of one item: where it has one, that; where units are delivered of it, the day on which the authorised ones will
 * be; undefined where no pace is to be seen. `day` is the present one.
 */
export function estimatedItemEnd(item: Measured, day: LocalDate): LocalDate | undefined {
  const { actualEnd, units } = item;
  if (actualEnd !== undefined) return actualEnd;
  if (units?.firstOn === undefined) return undefined;
  const delivered = standingUnits(units);
  if (delivered <= 0 || units.authorised === 0) return undefined;
  if (unitsLeft(units) === 0) return units.lastOn;
  return after(day, daysSince(units.firstOn, day) * (unitsLeft(units) / delivered));
}

/** The end of a sub-goal, a group or a plan: what its items have come to since the first of them began goes on so. */
export function estimatedEndOfItems(items: readonly Measured[], day: LocalDate): LocalDate | undefined {
  const counting = items.filter(counts);
  const began = earliest(counting.filter(hasStarted).map(beganOn));
  const progress = progressOfItems(counting);
  if (began === undefined || progress === undefined || progress === 0) return undefined;
  if (progress === 1) return latest(counting.map(doneOn));
  return after(day, (daysSince(began, day) * (1 - progress)) / progress);
}

const beganOn = ({ actualStart, actualEnd, units }: Measured): LocalDate | undefined =>
  earliest([actualStart, units?.firstOn, actualEnd]);

/** The day on which an item that has come to its end came to it. */
const doneOn = (item: Measured): LocalDate | undefined =>
  item.actualEnd ?? (itemProgress(item) === 1 ? item.units?.lastOn : undefined);

/** The days from the first one until the end of the other; one at least. */
const daysSince = (first: LocalDate, day: LocalDate): number => Math.max(1, daysBetween(first, day) + 1);

function after(day: LocalDate, days: number): LocalDate | undefined {
  return days > MOST_DAYS ? undefined : addDays(day, Math.ceil(days));
}

const sorted = (days: readonly (LocalDate | undefined)[]): readonly LocalDate[] =>
  days.filter((day) => day !== undefined).sort();
const earliest = (days: readonly (LocalDate | undefined)[]): LocalDate | undefined => sorted(days)[0];
const latest = (days: readonly (LocalDate | undefined)[]): LocalDate | undefined => sorted(days).at(-1);
