/** One version of one view, as its projector has it: read here, changed by the writing thread. */
import type { Position, Tenant } from '@caseledger/kernel';
import type { Checkpoint, Collection, Document } from '../read-store';
import { checkLimit, MOST_SCANNED } from '../requests';
import type { CatalogueEntry } from './catalogue';
import type { Changing } from './changing';
import { rowOf } from './document-writer';
import { storedDocument } from './documents';
import type { ReadFile } from './file';
import type { WritingThread } from './writing-thread';

/** The checkpoint of the collection with this number; undefined where none was kept. */
export function checkpointOf({ prepare }: Pick<ReadFile, 'prepare'>, number: number): Checkpoint | undefined {
  const [checkpoint] = prepare('SELECT checkpoint FROM collections WHERE number = ?').get(number) ?? [];
  return typeof checkpoint === 'string' ? (JSON.parse(checkpoint) as Checkpoint) : undefined;
}

/**
 * The collection of a catalogue entry. `present` does what it is given while the
 * collection is there; once it is dropped or replaced, everything it is asked for is refused.
 */
export function collectionOf(
  file: Pick<ReadFile, 'prepare'>,
  thread: Pick<WritingThread, 'ask'>,
  write: (...given: Parameters<Changing['write']>) => Promise<number>,
  present: <Result>(work: () => Result) => Promise<Awaited<Result>>,
  entry: CatalogueEntry,
): Collection {
  const { number, declaration, layout } = entry;
  return {
    declaration,
    getMany: (keys) => present(() => keys.map(({ tenant, key }) => storedDocument(file, layout, tenant, key))),
    write: (writes, checkpoint) =>
      present(() => {
        const rows = writes.map((each) => rowOf(entry, each));
        return write(number, rows, checkpoint);
      }),
    checkpoint: () => present(() => checkpointOf(file, number)),
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
