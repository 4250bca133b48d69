/** Selections as MongoDB's filters, each of which one index answers in its own order. */
import type { Filter, Sort } from 'mongodb';
import type { Tenant } from '@caseledger/kernel';
import { compareBytes } from '../index-values';
import type { Bound, Selection } from '../requests';
import { pathOf } from './indexes';
import { idOf, type Stored } from './stored-form';

/** A part of a page, in the order of its index. */
export interface PagePart {
  readonly filter: Filter<Stored>;
  readonly sort: Sort;
}

/** The rows of a selection whose bounds are values. */
export function filterOf({ index, equals, lower, upper }: Selection, tenant: Tenant): Filter<Stored> {
  // Every text is at least the empty one: what has no text there is not asked for.
  const range = { $gte: lower?.order ?? '', ...(upper && { $lte: upper.order }) };
  return { ...equalsOf({ index, equals }, tenant), [pathOf(index, index.orderedBy)]: range };
}

/**
 * The rows of a page, in the parts that follow each other: after a row come those of the same value and a further key,
 * then those of further values. MongoDB merges the readings for all combinations of values, which are far fewer than it
 * merges at most (200), and sorts nothing; an `$or` of both parts would leave that to chance.
 */
export function pageParts(
  selection: Selection,
  tenant: Tenant,
  direction: 'ascending' | 'descending',
): readonly PagePart[] {
  const { index, lower, upper } = selection;
  const span = lower === undefined || upper === undefined ? -1 : compareBytes(lower.order, upper.order);
  if (span > 0) return [];
  const order = pathOf(index, index.orderedBy);
  const way = direction === 'ascending' ? 1 : -1;
  // Of rows with one value it merges the readings for the key's order alone (explodeForSort in its planner).
  const sortOfOne = { _id: way } as const;
  const sort = span === 0 ? sortOfOne : ({ [order]: way, _id: way } as const);
  const [begin, end] = direction === 'ascending' ? [lower, upper] : [upper, lower];
  if (begin?.key === undefined) return [{ filter: filterOf(selection, tenant), sort }];
  const [beyond, within] = direction === 'ascending' ? (['$gt', '$lte'] as const) : (['$lt', '$gte'] as const);
  const equal = equalsOf(selection, tenant);
  const same = { ...equal, [order]: begin.order, _id: { [beyond]: idOf(tenant, begin.key) } };
  const further = { ...equal, [order]: { [beyond]: begin.order, ...limitOf(within, end, direction) } };
  return [{ filter: same, sort: sortOfOne }, ...(span === 0 ? [] : [{ filter: further, sort }])];
}

/** Without an end a reading backwards ends with the empty text, and one forwards with what is no text. */
function limitOf(within: '$gte' | '$lte', end: Bound | undefined, direction: 'ascending' | 'descending') {
  if (end !== undefined) return { [within]: end.order };
  return direction === 'descending' ? { [within]: '' } : {};
}

function equalsOf({ index, equals }: Pick<Selection, 'index' | 'equals'>, tenant: Tenant): Filter<Stored> {
  const members = index.equals.map((member, place) => {
    const values = equals[place] ?? [];
    return [pathOf(index, member), values.length === 1 ? values[0] : { $in: values }] as const;
  });
  return { tenant, ...Object.fromEntries(members) };
}
