/** What queries see of a live collection in one tenant. */
import type { Position, Tenant } from '@caseledger/kernel';
import type { Document, PageRequest, Row, StoredDocument, TenantDocuments } from '../read-store';
import {
  checkedSearch,
  checkLimit,
  isKey,
  MOST_COUNTED,
  pageSelectionOf,
  type Selection,
  selectionOf,
} from '../requests';
import type { CatalogueEntry } from './catalogue';
import type { ReadFile, ReadingFile } from './file';
import { groupOf, groupSql } from './groups';
import type { Lately, StoredRow } from './lately';
import type { Layout } from './layout';
import { searchDocuments } from './searching';
import { countSql, entriesSql, pageSql } from './selections';

/** Documents of one tenant; `live` gives the collection that is live when it is called, or throws. */
export function tenantDocuments(
  file: Pick<ReadingFile, 'prepare' | 'atOnce'>,
  tenant: Tenant,
  answer: <Result>(work: () => Result) => Promise<Result>,
  live: () => CatalogueEntry,
  lately: Pick<Lately, 'row'>,
): TenantDocuments {
  const rowOf = ({ number, layout }: CatalogueEntry, key: string): StoredDocument | undefined => {
    const row = lately.row(number, tenant, key, () => storedRow(file, layout, tenant, key));
    return row === undefined || row.document === null ? undefined : documentOf(key, row);
  };
  const existing = (layout: Layout, key: string): StoredDocument | undefined => {
    const stored = storedDocument(file, layout, tenant, key);
    return stored?.document === undefined ? undefined : stored;
  };
  const rowsOfEntries = (layout: Layout, selection: Selection, { direction, limit }: PageRequest): readonly Row[] => {
    const { sql, bindings } = entriesSql(layout, selection, tenant, direction, limit);
    return file
      .prepare(sql)
      .all(...bindings)
      .flatMap(([order, key]) => {
        const stored = existing(layout, String(key));
        return stored?.document === undefined ? [] : [{ ...stored, document: stored.document, order: String(order) }];
      });
  };
  return {
    get: (key) => answer(() => rowOf(live(), key)),
    getMany: (keys) =>
      answer(() => {
        const entry = live();
        return keys.map((key) => rowOf(entry, key));
      }),
    page: (request) =>
      answer(() => {
        const { declaration, layout } = live();
        const selection = pageSelectionOf(declaration, request);
        // The entries first, then their documents: what was found must not have become another meanwhile.
        if (selection.index.eachOf !== undefined) return file.atOnce(() => rowsOfEntries(layout, selection, request));
        const { sql, bindings } = pageSql(layout, selection, tenant, request.direction, request.limit);
        return file
          .prepare(sql)
          .all(...bindings)
          .map(([order, key, position, document]): Row => {
            return {
              key: String(key),
              order: String(order),
              position: position as Position,
              document: JSON.parse(String(document)) as Document,
            };
          });
      }),
    count: (condition, limit) =>
      answer(() => {
        const { declaration, layout } = live();
        checkLimit(limit, MOST_COUNTED);
        const { sql, bindings } = countSql(layout, selectionOf(declaration, condition), tenant, limit);
        return Number(file.prepare(sql).get(...bindings)?.[0]);
      }),
    search: (name, prefixes, limit) =>
      answer(() => {
        const { declaration, layout } = live();
        const { search, tokens } = checkedSearch(declaration, name, prefixes, limit);
        if (tokens.length === 0) return [];
        const numbered = (number: number) => numberedDocument(file, layout, number);
        return file.atOnce(() =>
          searchDocuments(file, layout.tokensOf(search), numbered, { tenant, beginnings: tokens, limit }),
        );
      }),
    group: (request) =>
      answer(() => {
        const { declaration, layout } = live();
        const { sql, bindings } = groupSql(layout, declaration, tenant, request);
        return file
          .prepare(sql)
          .all(...bindings)
          .map((row) => groupOf(request, row));
      }),
  };
}

/** The first tenant after another who has documents in a collection. */
export function nextTenant(
  { prepare }: Pick<ReadFile, 'prepare'>,
  { layout }: Pick<CatalogueEntry, 'layout'>,
  after = '' as Tenant,
): Tenant | undefined {
  const sql = `SELECT tenant FROM ${layout.documents}
    WHERE tenant > ? AND document IS NOT NULL ORDER BY tenant, key LIMIT 1`;
  return prepare(sql).get(after)?.[0] as Tenant | undefined;
}

/** The document or the tombstone under a key. */
export function storedDocument(
  file: Pick<ReadFile, 'prepare'>,
  layout: Layout,
  tenant: Tenant,
  key: string,
): StoredDocument | undefined {
  const row = storedRow(file, layout, tenant, key);
  return row && documentOf(key, row);
}

function storedRow(
  { prepare }: Pick<ReadFile, 'prepare'>,
  layout: Layout,
  tenant: Tenant,
  key: string,
): StoredRow | undefined {
  if (!isKey(key)) return undefined;
  const sql = `SELECT position, document FROM ${layout.documents} WHERE tenant = ? AND key = ?`;
  const [position, document] = prepare(sql).get(tenant, key) ?? [];
  if (position === undefined) return undefined;
  return { position: String(position), document: typeof document === 'string' ? document : null };
}

function documentOf(key: string, { position, document }: StoredRow): StoredDocument {
  const stored = { key, position: position as Position };
  return document === null ? stored : { ...stored, document: JSON.parse(document) as Document };
}

/** The document of a row that the tokens name: they are taken away with it. */
function numberedDocument({ prepare }: Pick<ReadFile, 'prepare'>, layout: Layout, number: number): StoredDocument {
  const sql = `SELECT key, position, document FROM ${layout.documents} WHERE number = ?`;
  const [key, position, document] = prepare(sql).get(number) ?? [];
  return {
    key: String(key),
    position: position as Position,
    document: JSON.parse(String(document)) as Document,
  };
}
