/** How documents are written to the file, with what finds them. */
import type { Binding } from '@caseledger/sqlite';
import type { Position, Tenant } from '@caseledger/kernel';
import { indexValue, indexValues } from '../index-values';
import type { Document, Write } from '../read-store';
import { isKey } from '../requests';
import type { CatalogueEntry } from './catalogue';
import { storedDocument } from './documents';
import type { ReadFile } from './file';
import type { Layout } from './layout';
import { keepTokens } from './searching';

/** A document on its way to the file: its tenant, key and position, and its JSON, or null for a deletion. */
export type WrittenRow = readonly [tenant: Tenant, key: string, position: Position, document: string | null];

/** Writes one document, of which `json` is the text, where its position is later than what is there; whether it did. */
export function documentWriter(
  file: ReadFile,
  { declaration, layout }: Pick<CatalogueEntry, 'declaration' | 'layout'>,
): (write: Write, json: string | null) => boolean {
  const members = [...layout.columns.keys()];
  const columns = ['tenant', 'key', 'position', 'document', ...layout.columns.values()];
  const replaced = columns.slice(2).map((column) => `${column} = excluded.${column}`);
  const sql = `INSERT INTO ${layout.documents} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (tenant, key) DO UPDATE SET ${replaced.join(', ')} WHERE excluded.position > position`;
  const searched = (declaration.searches ?? []).length > 0;
  return ({ tenant, key, position, document }, json) => {
    if (!isKey(key)) throw new RangeError(`A key of ${declaration.view} has a NUL or half a surrogate pair in it.`);
    const before = searched ? storedDocument(file, layout, tenant, key)?.document : undefined;
    const values: readonly Binding[] = members.map((member) =>
      document === undefined ? null : columnValue(layout, document, member),
    );
    const changed = file.prepare(sql).run(tenant, key, position, json, ...values) > 0;
    if (changed && searched) keepTokens(file, layout, declaration, { tenant, key }, { before, after: document });
    return changed;
  };
}

function columnValue({ listed }: Layout, document: Document, member: string): string | null {
  if (!listed.has(member)) return indexValue(document, member) ?? null;
  const values = indexValues(document, member);
  return values.length === 0 ? null : JSON.stringify(values);
}
