/** Selections as SQL. Each names its index or reads its table, so that nothing else is gone through. */
import type { Binding } from '@caseledger/sqlite';
import { alternativesOf, type Bound, type Selection } from '../requests';
import type { Layout } from './layout';

export interface Sql {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

/**
 * The rows of a page: order value, key, position, document. Each alternative is read in the index's own order and the
 * readings are merged, so that a page costs its rows and not its matches.
 */
export function pageSql(
  layout: Layout,
  selection: Selection,
  tenant: string,
  direction: 'ascending' | 'descending',
  limit: number,
): Sql {
  const order = layout.columnOf(selection.index.orderedBy);
  const columns = `${order} AS place, key AS tie, position, document`;
  return mergedSql(layout, selection, tenant, direction, limit, { columns, merge: 'UNION ALL' });
}

/** The order value and key of the rows of a page of entries: a document that stands in several alternatives once. */
export function entriesSql(
  layout: Layout,
  selection: Selection,
  tenant: string,
  direction: 'ascending' | 'descending',
  limit: number,
): Sql {
  const columns = `${layout.columnOf(selection.index.orderedBy)} AS place, key AS tie`;
  return mergedSql(layout, selection, tenant, direction, limit, { columns, merge: 'UNION' });
}

function mergedSql(
  layout: Layout,
  selection: Selection,
  tenant: string,
  direction: 'ascending' | 'descending',
  limit: number,
  { columns, merge }: { readonly columns: string; readonly merge: 'UNION' | 'UNION ALL' },
): Sql {
  const parts = alternativesOf(selection).map((alternative) => fromSql(layout, alternative, tenant));
  const way = direction === 'ascending' ? 'ASC' : 'DESC';
  return {
    sql: `${parts.map(({ sql }) => `SELECT ${columns} ${sql}`).join(` ${merge} `)}
      ORDER BY place ${way}, tie ${way} LIMIT ?`,
    bindings: [...parts.flatMap(({ bindings }) => bindings), limit],
  };
}

/** The number of rows, or one more than the limit; the documents themselves are not read. */
export function countSql(layout: Layout, selection: Selection, tenant: string, limit: number): Sql {
  const { sql, bindings } = fromSql(layout, selection, tenant);
  const { eachOf, equals } = selection.index;
  const several = eachOf !== undefined && (selection.equals[equals.indexOf(eachOf)] ?? []).length > 1;
  const row = several ? 'DISTINCT key' : '1';
  return { sql: `SELECT count(*) FROM (SELECT ${row} ${sql} LIMIT ?)`, bindings: [...bindings, limit + 1] };
}

/** `FROM ... WHERE ...` of a selection in one tenant, through its index or another one of the same documents. */
export function fromSql(
  layout: Layout,
  { index, equals, lower, upper }: Selection,
  tenant: string,
  name = layout.indexOf(index),
): Sql {
  const order = layout.columnOf(index.orderedBy);
  const terms: Sql[] = [
    { sql: 'tenant = ?', bindings: [tenant] },
    ...index.equals.map((member, place) => equalsSql(layout.columnOf(member), equals[place] ?? [])),
    // The index holds documents with this member alone, and is used only by a statement that says the same.
    { sql: `${order} IS NOT NULL`, bindings: [] },
    ...(lower === undefined ? [] : [boundSql(order, '>', lower)]),
    ...(upper === undefined ? [] : [boundSql(order, '<', upper)]),
  ];
  const where = terms.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `FROM ${index.eachOf === undefined ? `${layout.documents} INDEXED BY ${name}` : name} WHERE ${where}`,
    bindings: terms.flatMap(({ bindings }) => bindings),
  };
}

function equalsSql(column: string, values: readonly string[]): Sql {
  if (values.length === 1) return { sql: `${column} = ?`, bindings: values };
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, bindings: values };
}

function boundSql(column: string, sign: '<' | '>', { order, key }: Bound): Sql {
  if (key === undefined) return { sql: `${column} ${sign}= ?`, bindings: [order] };
  return { sql: `(${column}, key) ${sign} (?, ?)`, bindings: [order, key] };
}
