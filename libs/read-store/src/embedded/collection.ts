/** One version of one view, as its projector has it: read here, changed by the writing thread. */
import type { Position, Tenant } from '@caseledger/kernel';
import type { Partition } from '../partitions';
import type { Collection, Document } from '../read-store';
import { checkLimit, MOST_SCANNED } from '../requests';
import { type CatalogueEntry, checkpointsOf } from './catalogue';
import type { Changing } from './changing';
import { rowOf } from './document-writer';
import { storedDocument } from './documents';
import type { ReadFile } from './file';
import type { WritingThread } from './writing-thread';

/**
 * The collection of a catalogue entry, for the writer of a partition. `present` does what it is given while the
 * collection is there; once it is dropped or replaced, everything it is asked for is refused.
 */
export function collectionOf(
  file: Pick<ReadFile, 'prepare'>,
  thread: Pick<WritingThread, 'ask'>,
  write: (...given: Parameters<Changing['write']>) => Promise<number>,
  present: <Result>(work: () => Result) => Promise<Awaited<Result>>,
  entry: CatalogueEntry,
  partition: Partition,
  isLive: () => boolean,
): Collection {
  const { number, declaration, layout } = entry;
  return {
    declaration,
    partition,
    getMany: (keys) => present(() => keys.map(({ tenant, key }) => storedDocument(file, layout, tenant, key))),
    write: (writes, checkpoint) =>
      present(() => {
        const rows = writes.map((each) => rowOf(entry, each));
        return write(number, partition.number, rows, checkpoint);
      }),
    checkpoint: () => present(() => checkpointsOf(file, entry)[partition.number]),
    checkpoints: () => present(() => checkpointsOf(file, entry)),
    isLive: () => present(isLive),
    saveCheckpoint: (checkpoint) => present(() => thread.ask('saveCheckpoint', number, partition.number, checkpoint)),
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
