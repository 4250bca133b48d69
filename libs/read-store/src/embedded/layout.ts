/**
 * How a collection lies in tables: documents, with a column for each indexed member, and a table for each search and for
 * each index that has several entries for a document.
 */
import { indexedMembers, listedMembers } from '../index-values';
import { createEntries } from './entries';
import type { CollectionDeclaration, IndexDeclaration, SearchDeclaration } from '../declarations';

export interface Layout {
  /** The table of the documents. It has rowids: documents are too long to lie in the tree of their keys. */
  readonly documents: string;
  /** The column of each indexed member; a list stands in it as JSON. */
  readonly columns: ReadonlyMap<string, string>;
  /** Creates the tables. */
  readonly create: readonly string[];
  /** The members that hold lists. */
  readonly listed: ReadonlySet<string>;
  /** Creates the indexes: after a build, because that is several times faster than to keep them during it. */
  readonly createIndexes: readonly string[];
  readonly drop: readonly string[];
  columnOf(member: string): string;
  /** The index, or the table of its entries. */
  indexOf(index: IndexDeclaration): string;
  /** Of an index by which groups are made: the one in their order, with what is summed. */
  groupsOf(index: IndexDeclaration): string;
  /** The text by which a member makes groups. */
  groupedBy(member: string): string;
  tokensOf(search: SearchDeclaration): string;
}

/** A member of a document where it is of this type, else null: said the same wherever it is to be found in an index. */
export function valueSql(member: string, type: 'text' | 'integer'): string {
  return `CASE json_type(document, '$.${member}') WHEN '${type}' THEN json_extract(document, '$.${member}') END`;
}

/** The layout of the collection of this number. Names in SQL are numbers, so that no declared name can clash. */
export function layoutOf(number: number, { indexes, searches = [], ...declaration }: CollectionDeclaration): Layout {
  const documents = `documents_${number}`;
  const members = indexedMembers({ indexes, ...declaration });
  const columns = new Map(members.map((member, place) => [member, `member_${place}`]));
  const columnOf = (member: string): string => {
    const column = columns.get(member);
    if (column === undefined) throw new RangeError(`No index of ${declaration.view} has the member ${member}.`);
    return column;
  };
  const indexOf = ({ name, eachOf }: IndexDeclaration): string =>
    `${eachOf === undefined ? `${documents}_index` : `entries_${number}`}_${indexes.findIndex((index) => index.name === name)}`;
  const groupsOf = ({ name }: IndexDeclaration): string =>
    `${documents}_groups_${indexes.findIndex((index) => index.name === name)}`;
  const groupedBy = (member: string): string => columns.get(member) ?? valueSql(member, 'text');
  const tokensOf = ({ name }: SearchDeclaration): string =>
    `tokens_${number}_${searches.findIndex((search) => search.name === name)}`;
  return {
    documents,
    columns,
    listed: listedMembers({ indexes }),
    columnOf,
    indexOf,
    groupsOf,
    groupedBy,
    tokensOf,
    create: [
      `CREATE TABLE ${documents} (number INTEGER PRIMARY KEY, tenant TEXT NOT NULL, key TEXT NOT NULL,
         position TEXT NOT NULL, document TEXT${[...columns.values()].map((column) => `, ${column} TEXT`).join('')},
         UNIQUE (tenant, key))`,
      ...searches.map(
        (search) =>
          `CREATE TABLE ${tokensOf(search)} (tenant TEXT NOT NULL, token TEXT NOT NULL, number INTEGER NOT NULL,
             words TEXT NOT NULL, PRIMARY KEY (tenant, token, number)) WITHOUT ROWID`,
      ),
    ],
    createIndexes: indexes.flatMap((index) => {
      if (index.eachOf !== undefined) return [createEntries(index, { entries: indexOf(index), documents, columnOf })];
      const [equals, order] = [index.equals.map(columnOf), columnOf(index.orderedBy)];
      const create = (name: string, kept: readonly string[]): string =>
        `CREATE INDEX IF NOT EXISTS ${name} ON ${documents} (${['tenant', ...equals, ...kept].join(', ')})
          WHERE ${[...equals, order].map((column) => `${column} IS NOT NULL`).join(' AND ')}`;
      const { by, measures } = index.grouped ?? { by: [], measures: [] };
      const grouped = [...by.map(groupedBy), order, ...measures.map((member) => valueSql(member, 'integer'))];
      return [
        create(indexOf(index), [order, 'key']),
        ...(index.grouped === undefined ? [] : [create(groupsOf(index), grouped)]),
      ];
    }),
    drop: [documents, ...searches.map(tokensOf), ...indexes.filter(({ eachOf }) => eachOf).map(indexOf)].map(
      (table) => `DROP TABLE IF EXISTS ${table}`,
    ),
  };
}
