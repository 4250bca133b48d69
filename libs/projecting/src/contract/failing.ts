/** A read store that fails when it is told to, as one does that loses its disk or its network. */
import type { Collection, ReadStore, Write } from '@caseledger/read-store';

export type Writing = 'write' | 'saveCheckpoint' | 'park' | 'makeLive' | 'unpark';

/**
 * Asks before each writing call whether it fails. `after` lets it be done first, and its answer be lost. A checkpoint that
 * goes with documents is kept by a call of its own, as an engine without transactions keeps it.
 */
export function failingReadStore(
  store: ReadStore,
  failure: (writing: Writing) => 'before' | 'after' | undefined,
): ReadStore {
  const real = new WeakMap<Collection, Collection>();
  const doubtful =
    <Arguments extends unknown[], Result>(name: Writing, work: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      const when = failure(name);
      if (when === 'before') throw new Error('The read store is down.');
      const result = await work(...given);
      if (when === 'after') throw new Error('The read store went down.');
      return result;
    };
  const wrapped = (collection: Collection): Collection => {
    const writeAlone = doubtful('write', (writes: readonly Write[]) => collection.write(writes));
    const saveCheckpoint = doubtful('saveCheckpoint', collection.saveCheckpoint);
    const failing: Collection = {
      ...collection,
      write: async (writes, checkpoint) => {
        const changed = await writeAlone(writes);
        if (checkpoint !== undefined) await saveCheckpoint(checkpoint);
        return changed;
      },
      saveCheckpoint,
    };
    real.set(failing, collection);
    return failing;
  };
  return {
    ...store,
    open: async (...given) => wrapped(await store.open(...given)),
    rebuild: async (...given) => wrapped(await store.rebuild(...given)),
    makeLive: doubtful('makeLive', (collection) => store.makeLive(real.get(collection) ?? collection)),
    park: doubtful('park', store.park),
    unpark: doubtful('unpark', store.unpark),
  };
}
