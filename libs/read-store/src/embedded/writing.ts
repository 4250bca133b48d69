/** One version of one view, as its projector writes it. */
import type { Binding } from '@caseledger/sqlite';
import type { Position, Tenant } from '@caseledger/kernel';
import { indexValue } from '../index-values';
import { type Collection, type Document, ReadStoreUnavailable, type Write } from '../read-store';
import { checkLimit, isKey, MOST_SCANNED } from '../requests';
import type { Catalogue, CatalogueEntry } from './catalogue';
import { storedDocument } from './documents';
import type { ReadFile } from './file';
import { keepTokens } from './searching';

/** The collection of a catalogue entry. Once the entry is dropped, everything it is asked for is refused. */
export function collectionOf(
  file: ReadFile,
  catalogue: Catalogue,
  answer: <Result>(work: () => Result) => Promise<Result>,
  { number, declaration, layout }: CatalogueEntry,
): Collection {
  const write = writer(file, { declaration, layout });
  const present = <Result>(work: () => Result): Promise<Result> =>
    answer(() => {
      if (catalogue.has(number)) return work();
      throw new ReadStoreUnavailable(`This collection of ${declaration.view} has been replaced by another one.`);
    });
  return {
    declaration,
    getMany: (keys) => present(() => keys.map(({ tenant, key }) => storedDocument(file, layout, tenant, key))),
    write: (writes) =>
      present(() =>
        file.database.transaction(() => writes.reduce((changed, one) => changed + (write(one) ? 1 : 0), 0)),
      ),
    checkpoint: () => present(() => catalogue.checkpoint(number)),
    saveCheckpoint: (checkpoint) =>
      present(() => {
        catalogue.saveCheckpoint(number, checkpoint);
      }),
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

/** Writes one document where its position is later than what is there; whether it did. */
function writer(
  file: ReadFile,
  { declaration, layout }: Pick<CatalogueEntry, 'declaration' | 'layout'>,
): (write: Write) => boolean {
  const members = [...layout.columns.keys()];
  const columns = ['tenant', 'key', 'position', 'document', ...layout.columns.values()];
  const replaced = columns.slice(2).map((column) => `${column} = excluded.${column}`);
  const sql = `INSERT INTO ${layout.documents} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (tenant, key) DO UPDATE SET ${replaced.join(', ')} WHERE excluded.position > position`;
  const searched = (declaration.searches ?? []).length > 0;
  return ({ tenant, key, position, document }) => {
    if (!isKey(key)) throw new RangeError(`A key of ${declaration.view} has a NUL or half a surrogate pair in it.`);
    const before = searched ? storedDocument(file, layout, tenant, key)?.document : undefined;
    const values: readonly Binding[] =
      document === undefined
        ? [null, ...members.map(() => null)]
        : [JSON.stringify(document), ...members.map((member) => indexValue(document, member) ?? null)];
    const changed = file.prepare(sql).run(tenant, key, position, ...values) > 0;
    if (changed && searched) keepTokens(file, layout, declaration, { tenant, key }, { before, after: document });
    return changed;
  };
}
