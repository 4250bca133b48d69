/**
 * How far each collection is: a document for each token under which a checkpoint was kept. The one of the greatest token
 * counts, so that whoever has lost the lease undoes nothing, and nothing has to be compared when one is written.
 */
import { isDuplicate } from '@caseledger/mongodb';
import type { Db } from 'mongodb';
import type { Checkpoint } from '../read-store';
import { numberedId, numberedIds, numberIn } from './numbered-ids';

export interface Checkpoints {
  read(collection: string): Promise<Checkpoint | undefined>;
  /** The greatest token under which one was kept, or 0. */
  greatestToken(collection: string): Promise<number>;
  save(collection: string, token: number, checkpoint: Checkpoint): Promise<void>;
  drop(collection: string): Promise<void>;
}

interface StoredCheckpoint {
  readonly _id: string;
  readonly checkpoint: Checkpoint;
}

export function checkpointsOf(database: Db): Checkpoints {
  const checkpoints = database.collection<StoredCheckpoint>('checkpoints');
  const latest = (collection: string): Promise<StoredCheckpoint | null> =>
    checkpoints.findOne({ _id: numberedIds(collection) }, { sort: { _id: -1 } });
  return {
    read: async (collection) => (await latest(collection))?.checkpoint,
    greatestToken: async (collection) => numberIn((await latest(collection))?._id),
    save: async (collection, token, checkpoint) => {
      const _id = numberedId(collection, token);
      const save = () => checkpoints.replaceOne({ _id }, { checkpoint }, { upsert: true });
      // Of two that are the first at once, one finds the other's.
      await save().catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
        return save();
      });
    },
    drop: async (collection) => {
      await checkpoints.deleteMany({ _id: numberedIds(collection) });
    },
  };
}
