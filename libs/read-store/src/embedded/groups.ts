/**
 * Groups of documents, counted and summed by the engine. Where an index stands in the order of the groups, they are made
 * in going through it: to sort a hundred thousand rows takes several times as long as to add them up.
 */
import type { Binding, SqlRow } from '@caseledger/sqlite';
import type { CollectionDeclaration, IndexDeclaration } from '../declarations';
import type { Group, GroupRequest } from '../read-store';
import { groupSelectionOf } from '../requests';
import { type Layout, valueSql } from './layout';
import { fromSql, type Sql } from './selections';

/** The groups' rows: the values of `by`, the count, then the sum of each measure. */
export function groupSql(
  layout: Layout,
  declaration: CollectionDeclaration,
  tenant: string,
  request: GroupRequest,
): Sql {
  const selection = groupSelectionOf(declaration, request);
  const inOrder = finestInOrder(selection.index, request);
  const from = fromSql(layout, selection, tenant, inOrder && layout.groupsOf(selection.index));
  const finest = inOrder ?? [...new Set(request.by)];
  const nameOf = (member: string): string => `by_${String(finest.indexOf(member))}`;
  const measures = (request.measures ?? []).map((member, place) => ({ member, name: `measure_${String(place)}` }));
  const values = [
    ...finest.map((member) => `${layout.groupedBy(member)} AS ${nameOf(member)}`),
    ...measures.map(({ member, name }) => `${valueSql(member, 'integer')} AS ${name}`),
  ];
  const sums = measures.map(({ name }) => `sum(${name}) AS ${name}`);
  const groupBy = (members: readonly string[]): string =>
    members.length === 0 ? '' : `GROUP BY ${members.map(nameOf).join(', ')}`;
  const places = request.by.map(nameOf);
  // Materialized where documents are read: each value is taken out once, and no document goes along into the sort.
  return {
    sql: `WITH rows AS ${inOrder === undefined ? 'MATERIALIZED ' : ''}(SELECT ${['1', ...values].join(', ')} ${from.sql}),
      finest AS (SELECT ${[...finest.map(nameOf), 'count(*) AS count', ...sums].join(', ')} FROM rows ${groupBy(finest)})
      SELECT ${[...places, 'sum(count)', ...sums].join(', ')} FROM finest ${groupBy(request.by)}
      HAVING sum(count) > 0 ${places.length === 0 ? '' : `ORDER BY ${places.join(', ')}`}`,
    bindings: from.bindings satisfies readonly Binding[],
  };
}

/**
 * The finest groups in the order of the index, out of which those that are asked for can be made; undefined where the index
 * does not hold all that is asked for.
 */
function finestInOrder({ grouped, equals, orderedBy }: IndexDeclaration, request: GroupRequest) {
  if (grouped === undefined) return undefined;
  const held = [...grouped.by, ...equals, orderedBy];
  const holds =
    request.by.every((member) => held.includes(member)) &&
    (request.measures ?? []).every((member) => grouped.measures.includes(member));
  if (!holds) return undefined;
  const last = grouped.by.findLastIndex((member) => request.by.includes(member));
  return [...new Set([...grouped.by.slice(0, last + 1), ...request.by])];
}

/** A group of one row of `groupSql`. */
export function groupOf(request: GroupRequest, row: SqlRow): Group {
  const [first, measures] = [request.by.length, request.measures ?? []];
  return {
    by: Object.fromEntries(request.by.map((member, place) => [member, textOrNull(row[place])])),
    count: Number(row[first]),
    measures: Object.fromEntries(
      measures.flatMap((member, place) => {
        const sum = row[first + 1 + place];
        return sum === null ? [] : [[member, Number(sum)]];
      }),
    ),
  };
}

function textOrNull(cell: SqlRow[number] | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}
