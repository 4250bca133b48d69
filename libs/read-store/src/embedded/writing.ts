/** One version of one view, as its projector has it; and how its documents are written to the file. */
import type { Binding } from '@caseledger/sqlite';
import type { Position, Tenant } from '@caseledger/kernel';
import { indexValue, indexValues } from '../index-values';
import type { Checkpoint, Collection, Document, Write } from '../read-store';
import { checkLimit, isKey, MOST_SCANNED } from '../requests';
import type { CatalogueEntry } from './catalogue';
import type { WrittenRow } from './changing';
import { storedDocument } from './documents';
import type { ReadFile } from './file';
import type { Layout } from './layout';
import { keepTokens } from './searching';
import type { WritingThread } from './writing-thread';

/**
 * The collection of a catalogue entry: read here, changed by the writing thread. `present` does what it is given while the
 * collection is there; once it is dropped or replaced, everything it is asked for is refused.
 */
export function collectionOf(
  file: Pick<ReadFile, 'prepare'>,
  thread: Pick<WritingThread, 'ask'>,
  present: <Result>(work: () => Result) => Promise<Awaited<Result>>,
  { number, declaration, layout }: CatalogueEntry,
): Collection {
  return {
    declaration,
    getMany: (keys) => present(() => keys.map(({ tenant, key }) => storedDocument(file, layout, tenant, key))),
    write: (writes) => present(() => thread.ask('write', number, writes.map(rowOf))),
    checkpoint: () =>
      present(() => {
        const [checkpoint] = file.prepare('SELECT checkpoint FROM collections WHERE number = ?').get(number) ?? [];
        return typeof checkpoint === 'string' ? (JSON.parse(checkpoint) as Checkpoint) : undefined;
      }),
    saveCheckpoint: (checkpoint) => present(() => thread.ask('saveCheckpoint', number, checkpoint)),
    scan: (after, limit) =>
      present(() => {
        checkLimit(limit, MOST_SCANNED);
        const sql = `SELECT tenant, key, position, document FROM ${layout.documents}
          WHERE (tenant, key) > (?, ?) AND document IS NOT NULL ORDER BY tenant, key LIMIT ?`;
        return file
          .prepare(sql)
          .all(after?.tenant ?? '', after?.key ?? '', limit)
          .map(([tenant, key, position, document]) => ({
            tenant: tenant as Tenant,
            key: String(key),
            position: position as Position,
            document: JSON.parse(String(document)) as Document,
          }));
      }),
  };
}

/** Its JSON is made once, here: a text goes to another thread for less than a document does. */
function rowOf({ tenant, key, position, document }: Write): WrittenRow {
  return [tenant, key, position, document === undefined ? null : JSON.stringify(document)];
}

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
