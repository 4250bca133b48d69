/** One version of one view, as its projector has it. */
import type { Db } from 'mongodb';
import type { Partition } from '../partitions';
import type { Checkpoint, Collection, StoredDocument } from '../read-store';
import { checkLimit, isKey, MOST_SCANNED } from '../requests';
import { type Catalogue, type CatalogueEntry, presentIn } from './catalogue';
import type { Checkpoints } from './checkpoints';
import { AS_READ, type AsRead, asWritten, idOf, type Stored, storedForm } from './stored-form';
import { writeDocuments } from './writing';

export interface CollectionParts {
  readonly database: Db;
  readonly catalogue: Pick<Catalogue, 'read'>;
  readonly checkpoints: Checkpoints;
  readonly attempt: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** The collection of a catalogue entry, for the writer of a partition; checkpoints are kept under the token. */
export function collectionOf(
  parts: CollectionParts,
  { name, declaration }: CatalogueEntry,
  partition: Partition,
  token: number,
): Collection {
  const { database, catalogue, checkpoints, attempt } = parts;
  const documents = database.collection<Stored>(name);
  /** What was read or written counts only if nothing has taken the collection's place by then. */
  const whilePresent = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const [result] = await Promise.all([work(), requirePresent()]);
    return result;
  };
  const requirePresent = async (): Promise<void> => {
    presentIn(await catalogue.read(declaration.view), name);
  };
  const save = (checkpoint: Checkpoint): Promise<void> => checkpoints.save(name, partition, token, checkpoint);
  const saved = () => attempt(() => whilePresent(() => checkpoints.read(name, partition.of)));

  return {
    declaration,
    partition,
    getMany: (keys) =>
      attempt(() =>
        whilePresent(async () => {
          const ids = keys.map(({ tenant, key }) => idOf(tenant, key));
          const found = await documentsOf(documents, ids.filter(isKey));
          return ids.map((id) => {
            const stored = found.get(id);
            if (stored === undefined) return undefined;
            const { tenant: _, ...written } = asWritten(stored);
            return written satisfies StoredDocument;
          });
        }),
      ),
    write: (writes, checkpoint) =>
      attempt(async () => {
        const bulk = writes.map((write) => storedForm(declaration, write));
        const changed = await whilePresent(() => writeDocuments(documents, bulk));
        if (checkpoint !== undefined) await save(checkpoint);
        return changed;
      }),
    checkpoint: async () => (await saved())[partition.number],
    checkpoints: saved,
    isLive: () =>
      attempt(async () => {
        const record = await catalogue.read(declaration.view);
        presentIn(record, name);
        return record.live === name;
      }),
    saveCheckpoint: (checkpoint) =>
      attempt(async () => {
        await requirePresent();
        await save(checkpoint);
      }),
    scan: (after, limit) =>
      attempt(() =>
        whilePresent(async () => {
          checkLimit(limit, MOST_SCANNED);
          const beyond = after === undefined ? {} : { _id: { $gt: idOf(after.tenant, after.key) } };
          const found = await documents
            .find<AsRead>({ ...beyond, document: { $exists: true } }, { projection: AS_READ, sort: { _id: 1 }, limit })
            .toArray();
          return found.map(asWritten);
        }),
      ),
  };
}

/** The documents and tombstones with these ids. */
export async function documentsOf(
  documents: ReturnType<typeof Db.prototype.collection<Stored>>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AsRead>> {
  if (ids.length === 0) return new Map();
  const found = await documents.find<AsRead>({ _id: { $in: [...new Set(ids)] } }, { projection: AS_READ }).toArray();
  return new Map(found.map((stored) => [stored._id, stored]));
}
