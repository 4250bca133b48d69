/** The tokens of documents, kept beside them, and the search through them. */
import { compareBytes } from '../index-values';
import type { CollectionDeclaration } from '../declarations';
import type { Document, SearchResult, StoredDocument } from '../read-store';
import { tokensOfDocument } from '../tokens';
import type { ReadFile } from './file';
import type { Layout } from './layout';
import type { Sql } from './selections';

/** The prefixes are told apart by how many documents they begin a token of, up to so many. */
const COUNTED = 10_000;
/** So many documents of one prefix are looked at: with more, nobody would look through what is found. */
const LOOKED_AT = 40_000;
/** After so many prefixes that begin more than that, the search is given up. */
const PREFIXES_TRIED = 2;

/**
 * Keeps the tokens of a document in step with it. Each stands beside all words of its document, so that what has one
 * prefix is tested for the others where it stands, without a step through another tree.
 */
export function keepTokens(
  { prepare }: ReadFile,
  layout: Layout,
  { searches = [] }: CollectionDeclaration,
  place: { readonly tenant: string; readonly key: string },
  change: { readonly before: Document | undefined; readonly after: Document | undefined },
): void {
  const { tenant, key } = place;
  for (const search of searches) {
    const table = layout.tokensOf(search);
    const before = change.before === undefined ? [] : tokensOfDocument(search, change.before);
    const after = change.after === undefined ? [] : tokensOfDocument(search, change.after);
    const words = wordsOf(after);
    if (words === wordsOf(before)) continue;
    const [number = null] =
      prepare(`SELECT number FROM ${layout.documents} WHERE tenant = ? AND key = ?`).get(tenant, key) ?? [];
    const remove = prepare(`DELETE FROM ${table} WHERE tenant = ? AND token = ? AND number = ?`);
    for (const token of before) remove.run(tenant, token, number);
    const add = prepare(`INSERT INTO ${table} (tenant, token, number, words) VALUES (?, ?, ?, ?)`);
    for (const token of after) add.run(tenant, token, number, words);
  }
}

/** Every word with a space before it, which is in no word: where a word begins can be seen. */
function wordsOf(tokens: readonly string[]): string {
  return tokens.map((token) => ` ${token}`).join('');
}

/** The documents that have a token for every one of these beginnings. `documentOf` reads one by its number. */
export function searchDocuments(
  { prepare }: Pick<ReadFile, 'prepare'>,
  table: string,
  documentOf: (number: number) => StoredDocument,
  {
    tenant,
    beginnings,
    limit,
  }: { readonly tenant: string; readonly beginnings: readonly string[]; readonly limit: number },
): SearchResult {
  const all = ({ sql, bindings }: Sql) => prepare(sql).all(...bindings);
  const counted = beginnings
    .map((beginning) => [beginning, Number(all(countTokensSql(table, tenant, beginning))[0]?.[0])] as const)
    .sort(([one, few], [other, many]) => few - many || other.length - one.length);
  for (const [beginning, count] of counted.slice(0, PREFIXES_TRIED)) {
    const others = beginnings.filter((other) => other !== beginning);
    const numbers = all(searchSql(table, tenant, beginning, others, limit + 1)).map(([number]) => Number(number));
    if (numbers.length > limit) return 'tooMany';
    const lookedAtAll = count <= COUNTED || all(beyondSql(table, tenant, beginning)).length === 0;
    if (lookedAtAll) return numbers.map(documentOf).sort((left, right) => compareBytes(left.key, right.key));
  }
  return 'tooMany';
}

/** How many tokens begin so, up to one more than are counted. */
export function countTokensSql(table: string, tenant: string, beginning: string): Sql {
  const { sql, bindings } = beginningSql(table, tenant, beginning);
  return { sql: `SELECT count(*) FROM (SELECT 1 ${sql} LIMIT ?)`, bindings: [...bindings, COUNTED + 1] };
}

/** The numbers of the documents that have all the beginnings, among those first looked at by one of them. */
export function searchSql(
  table: string,
  tenant: string,
  beginning: string,
  others: readonly string[],
  limit: number,
): Sql {
  const { sql, bindings } = beginningSql(table, tenant, beginning);
  const have = others.map(() => 'instr(words, ?) > 0').join(' AND ') || 'TRUE';
  return {
    sql: `SELECT DISTINCT number FROM (SELECT number, words ${sql} LIMIT ?) WHERE ${have} LIMIT ?`,
    bindings: [...bindings, LOOKED_AT, ...others.map((other) => ` ${other}`), limit],
  };
}

/** A row where there are more tokens with this beginning than are looked at. */
function beyondSql(table: string, tenant: string, beginning: string): Sql {
  const { sql, bindings } = beginningSql(table, tenant, beginning);
  return { sql: `SELECT number ${sql} LIMIT 1 OFFSET ?`, bindings: [...bindings, LOOKED_AT] };
}

function beginningSql(table: string, tenant: string, beginning: string): Sql {
  return {
    sql: `FROM ${table} WHERE tenant = ? AND token >= ? AND token < ?`,
    // No token has the last code point in it, which is no letter: whatever begins so is before it.
    bindings: [tenant, beginning, `${beginning}\u{10ffff}`],
  };
}
