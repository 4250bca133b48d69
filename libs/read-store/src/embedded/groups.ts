/** Groups of documents, counted and summed by the engine. */
import type { Binding, SqlRow } from '@caseledger/sqlite';
import type { CollectionDeclaration, Group, GroupRequest } from '../read-store';
import { groupSelectionOf } from '../requests';
import { type Layout, valueSql } from './layout';
import { fromSql, type Sql } from './selections';

/** The groups' rows: the values of `by`, the count, then sum, least and greatest of each measure. */
export function groupSql(
  layout: Layout,
  declaration: CollectionDeclaration,
  tenant: string,
  request: GroupRequest,
): Sql {
  const from = fromSql(layout, groupSelectionOf(declaration, request), tenant);
  const by = request.by.map((member, place) => ({
    value: layout.columns.get(member) ?? valueSql(member, 'text'),
    name: `by_${String(place)}`,
  }));
  const measures = (request.measures ?? []).map((member, place) => ({
    value: valueSql(member, 'integer'),
    name: `measure_${String(place)}`,
  }));
  const values = [...by, ...measures].map(({ value, name }) => `${value} AS ${name}`);
  const sums = measures.flatMap(({ name }) => ['sum', 'min', 'max'].map((aggregate) => `${aggregate}(${name})`));
  const places = by.map(({ name }) => name).join(', ');
  // Materialized: each value is taken out of its document once, and not once for each place where it is named.
  return {
    sql: `WITH rows AS MATERIALIZED (SELECT ${['1', ...values].join(', ')} ${from.sql})
      SELECT ${[...by.map(({ name }) => name), 'count(*)', ...sums].join(', ')} FROM rows
      ${places === '' ? 'HAVING count(*) > 0' : `GROUP BY ${places} ORDER BY ${places}`}`,
    bindings: from.bindings satisfies readonly Binding[],
  };
}

/** A group of one row of `groupSql`. */
export function groupOf(request: GroupRequest, row: SqlRow): Group {
  const first = request.by.length;
  return {
    by: Object.fromEntries(request.by.map((member, place) => [member, textOrNull(row[place])])),
    count: Number(row[first]),
    measures: Object.fromEntries(
      (request.measures ?? []).flatMap((member, place) => {
        const [sum, min, max] = row.slice(first + 1 + 3 * place);
        return sum === null ? [] : [[member, { sum: Number(sum), min: Number(min), max: Number(max) }]];
      }),
    ),
  };
}

function textOrNull(cell: SqlRow[number] | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}
