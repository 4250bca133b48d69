/** Groups of documents, counted and summed by the engine. */
import type { Binding, SqlRow } from '@caseledger/sqlite';
import type { CollectionDeclaration, Group, GroupRequest } from '../read-store';
import { groupSelectionOf } from '../requests';
import type { Layout } from './layout';
import { fromSql, type Sql } from './selections';

/** The groups' rows: the values of `by`, the count, then sum, least and greatest of each measure. */
export function groupSql(
  layout: Layout,
  declaration: CollectionDeclaration,
  tenant: string,
  request: GroupRequest,
): Sql {
  const from = fromSql(layout, groupSelectionOf(declaration, request), tenant);
  const by = request.by.map((member) => layout.columns.get(member) ?? ofType(member, 'text'));
  const measures = (request.measures ?? [])
    .map((member) => ofType(member, 'integer'))
    .flatMap((value) => ['sum', 'min', 'max'].map((aggregate) => `${aggregate}(${value})`));
  const places = by.map((_, place) => place + 1).join(', ');
  return {
    sql: `SELECT ${[...by, 'count(*)', ...measures].join(', ')} ${from.sql}
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

/** The member where it is of this type, else null. */
function ofType(member: string, type: 'text' | 'integer'): string {
  return `CASE json_type(document, '$.${member}') WHEN '${type}' THEN json_extract(document, '$.${member}') END`;
}

function textOrNull(cell: SqlRow[number] | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}
