/**
 * An index with entries for each text of a list, as a table: the engine makes several entries of one row in no index.
 * Triggers keep it in step with the documents, so that it is made after a build, as the other indexes are.
 */
import type { IndexDeclaration } from '../declarations';

export interface EntriesNames {
  /** The table of the entries, whose columns have the names that they have in the documents' table. */
  readonly entries: string;
  readonly documents: string;
  readonly columnOf: (member: string) => string;
}

/** Creates and fills the table, in one transaction of the caller's; does nothing where that has happened. */
export function createEntries(index: IndexDeclaration, { entries, documents, columnOf }: EntriesNames): string {
  const columns = ['tenant', ...index.equals.map(columnOf), columnOf(index.orderedBy), 'key'];
  const list = columnOf(index.eachOf ?? '');
  const valuesOf = (row: string): string =>
    columns.map((column) => (column === list ? 'listed.value' : `${row}.${column}`)).join(', ');
  const complete = (row: string): string => columns.map((column) => `${row}.${column} IS NOT NULL`).join(' AND ');
  const add = (row: string, from: string): string =>
    `INSERT OR IGNORE INTO ${entries} (${columns.join(', ')}) SELECT ${valuesOf(row)}
       FROM ${from} json_each(${row}.${list}) AS listed WHERE ${complete(row)};`;
  const remove = `DELETE FROM ${entries} WHERE ${columns
    .map((column) =>
      column === list ? `${list} IN (SELECT value FROM json_each(old.${list}))` : `${column} = old.${column}`,
    )
    .join(' AND ')};`;
  return `CREATE TABLE IF NOT EXISTS ${entries} (${columns.map((column) => `${column} TEXT NOT NULL`).join(', ')},
      PRIMARY KEY (${columns.join(', ')})) WITHOUT ROWID;
    ${add(documents, `${documents},`)}
    CREATE TRIGGER IF NOT EXISTS ${entries}_insert AFTER INSERT ON ${documents} WHEN new.${list} IS NOT NULL
      BEGIN ${add('new', '')} END;
    CREATE TRIGGER IF NOT EXISTS ${entries}_update AFTER UPDATE ON ${documents}
      WHEN old.${list} IS NOT NULL OR new.${list} IS NOT NULL BEGIN ${remove} ${add('new', '')} END`;
}
