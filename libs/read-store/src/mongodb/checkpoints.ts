/**
 * How far each partition of a collection is: a document for each token under which a checkpoint was kept. The one of the
 * greatest token counts, so that whoever has lost the lease undoes nothing, and nothing has to be compared when one is
 * written. Those of earlier tokens are taken away when the first is kept under a later one.
 */
import { isDuplicate } from '@caseledger/mongodb';
import type { Db } from 'mongodb';
import type { Partition } from '../partitions';
import type { Checkpoint, Checkpoints as CheckpointsOfPartitions } from '../read-store';
import { numberedId, numberedIds, numberIn } from './numbered-ids';

export interface Checkpoints {
  /** Those of all partitions. */
  read(collection: string, partitions: number): Promise<CheckpointsOfPartitions>;
  /** The greatest token under which one of a partition was kept, or 0. */
  greatestToken(collection: string, partition: Partition): Promise<number>;
  save(collection: string, partition: Partition, token: number, checkpoint: Checkpoint): Promise<void>;
  drop(collection: string): Promise<void>;
}

interface StoredCheckpoint {
  readonly _id: string;
  readonly checkpoint: Checkpoint;
}

export function checkpointsOf(database: Db): Checkpoints {
  const checkpoints = database.collection<StoredCheckpoint>('checkpoints');
  /** Under which those before were taken away. */
  const cleared = new Map<string, number>();
  const clear = async (name: string, token: number): Promise<void> => {
    if (cleared.get(name) === token) return;
    cleared.set(name, token);
    // Those that stay say nothing.
    await checkpoints.deleteMany({ _id: numberedIds(name, token) }).catch(() => undefined);
  };
  return {
    read: async (collection, partitions) => {
      const stored = await checkpoints.find({ _id: idsOfAll(collection) }, { sort: { _id: 1 } }).toArray();
      return Array.from({ length: partitions }, (_, number) => {
        const ids = numberedIds(nameOf(collection, { number, of: partitions }));
        return stored.findLast(({ _id }) => _id >= ids.$gte && _id < ids.$lt)?.checkpoint;
      });
    },
    greatestToken: async (collection, partition) => {
      const _id = numberedIds(nameOf(collection, partition));
      return numberIn((await checkpoints.findOne({ _id }, { sort: { _id: -1 } }))?._id);
    },
    save: async (collection, partition, token, checkpoint) => {
      const name = nameOf(collection, partition);
      const _id = numberedId(name, token);
      const save = () => checkpoints.replaceOne({ _id }, { checkpoint }, { upsert: true });
      // Of two that are the first at once, one finds the other's.
      await save().catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
        return save();
      });
      await clear(name, token);
    },
    drop: async (collection) => {
      await checkpoints.deleteMany({ _id: idsOfAll(collection) });
    },
  };
}

/**
 * A program that knows of no partitions finds none of their checkpoints, and folds the log from its beginning, which does
 * no harm: it would take one partition's for that of all.
 */
function nameOf(collection: string, { number, of }: Partition): string {
  return of === 1 ? collection : `${collection}/${number}`;
}

/** A blank comes before the slash, and 0 after it; names of collections are of one length, so none begins another. */
function idsOfAll(collection: string): { readonly $gte: string; readonly $lt: string } {
  return { $gte: `${collection} `, $lt: `${collection}0` };
}
