/** How documents are written to the file, with what finds them. */
import type { Tenant } from '@caseledger/kernel';
import { indexValue, indexValues } from '../index-values';
import type { Document, Write } from '../read-store';
import { isKey } from '../requests';
import type { CatalogueEntry } from './catalogue';
import { storedDocument } from './documents';
import type { ReadFile } from './file';
import type { Layout } from './layout';
import { keepTokens } from './searching';

/**
 * A document on its way to the file: its tenant, key, position and JSON, and what stands in the column of each indexed
 * member, in the layout's order. It is worked out where the document is: texts go to another thread for less.
 */
export type WrittenRow = readonly (string | null)[];

/** Throws a RangeError for a key or a member that no engine can index. */
export function rowOf({ declaration, layout }: Named, { tenant, key, position, document }: Write): WrittenRow {
  if (!isKey(key)) throw new RangeError(`A key of ${declaration.view} has a NUL or half a surrogate pair in it.`);
  const row: (string | null)[] = [tenant, key, position, document === undefined ? null : JSON.stringify(document)];
  for (const member of layout.columns.keys()) {
    row.push(document === undefined ? null : columnValue(layout, document, member));
  }
  return row;
}

/** Writes one row where its position is later than what is there; whether it did. */
export function documentWriter(file: ReadFile, { declaration, layout }: Named): (row: WrittenRow) => boolean {
  const columns = ['tenant', 'key', 'position', 'document', ...layout.columns.values()];
  const replaced = columns.slice(2).map((column) => `${column} = excluded.${column}`);
  const sql = `INSERT INTO ${layout.documents} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (tenant, key) DO UPDATE SET ${replaced.join(', ')} WHERE excluded.position > position`;
  const searched = (declaration.searches ?? []).length > 0;
  return (row) => {
    if (!searched) return file.prepare(sql).run(...row) > 0;
    const [tenant, key, , json] = row as readonly [Tenant, string, string, string | null];
    const before = storedDocument(file, layout, tenant, key)?.document;
    const changed = file.prepare(sql).run(...row) > 0;
    const after = json === null ? undefined : (JSON.parse(json) as Document);
    if (changed) keepTokens(file, layout, declaration, { tenant, key }, { before, after });
    return changed;
  };
}

type Named = Pick<CatalogueEntry, 'declaration' | 'layout'>;

function columnValue({ listed }: Layout, document: Document, member: string): string | null {
  if (!listed.has(member)) return indexValue(document, member) ?? null;
  const values = indexValues(document, member);
  return values.length === 0 ? null : JSON.stringify(values);
}
