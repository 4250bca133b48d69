/** The tokens of documents, kept beside them, and the search through them. */
import type { CollectionDeclaration, Document } from '../read-store';
import { tokensOfDocument } from '../tokens';
import type { ReadFile } from './file';
import type { Layout } from './layout';
import type { Sql } from './selections';

/**
 * Keeps the tokens of a document in step with it. A table of tokens and not the engine's full-text index: that one
 * keeps rows in another order than the keys', so that it would have to sort all matches just the same.
 */
export function keepTokens(
  { prepare }: ReadFile,
  layout: Layout,
  { searches = [] }: CollectionDeclaration,
  place: { readonly tenant: string; readonly key: string },
  change: { readonly before: Document | undefined; readonly after: Document | undefined },
): void {
  for (const search of searches) {
    const table = layout.tokensOf(search);
    const before = change.before === undefined ? [] : tokensOfDocument(search, change.before);
    const after = change.after === undefined ? [] : tokensOfDocument(search, change.after);
    for (const token of before.filter((old) => !after.includes(old)))
      prepare(`DELETE FROM ${table} WHERE tenant = ? AND token = ? AND key = ?`).run(place.tenant, token, place.key);
    for (const token of after.filter((fresh) => !before.includes(fresh)))
      prepare(`INSERT INTO ${table} (tenant, token, key) VALUES (?, ?, ?)`).run(place.tenant, token, place.key);
  }
}

/** The keys of the documents that have a token for every one of these beginnings. */
export function searchSql(table: string, tenant: string, beginnings: readonly string[], limit: number): Sql {
  const one = `SELECT key FROM ${table} WHERE tenant = ? AND token >= ? AND token < ?`;
  const first = beginnings.length === 1 ? one.replace('SELECT', 'SELECT DISTINCT') : one;
  return {
    sql: `${[first, ...beginnings.slice(1).map(() => one)].join(' INTERSECT ')} ORDER BY key LIMIT ?`,
    // No token has the last code point in it, which is no letter: whatever begins so is before it.
    bindings: [...beginnings.flatMap((beginning) => [tenant, beginning, `${beginning}\u{10ffff}`]), limit],
  };
}
