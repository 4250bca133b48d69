/**
 * The embedded engine of the read store: one file, read in this thread and changed in another, so that neither building a
 * view nor keeping its indexes is in the way of those who ask.
 */
import { partitionIn } from '../partitions';
import type { CollectionDeclaration } from '../declarations';
import { type Collection, CollectionReplaced, type ReadStore, ReadStoreUnavailable, type Writer } from '../read-store';
import { type CatalogueEntry, checkpointsOf, entryOf } from './catalogue';
import type { CollectionRecord } from './changing';
import { collectionOf } from './collection';
import { nextTenant, tenantDocuments } from './documents';
import { openForReading, type ReadingFile } from './file';
import { latelyUsed } from './lately';
import { leasesOfProcess } from './leases';
import { parkedEvents } from './parking';
import { startWritingThread, type WritingThread } from './writing-thread';

/**
 * Opens the read store in a file, which is created where it is missing; its folder must exist. Rejects with an Error when
 * a newer program wrote the file, and one that says what to do when it is damaged.
 */
export async function openEmbeddedReadStore({ file: path }: { readonly file: string }): Promise<ReadStore> {
  /** The collections that are there, by their numbers. */
  let entries: ReadonlyMap<number, CatalogueEntry> = new Map();
  /** Those that queries see, by their views. */
  let liveOnes: ReadonlyMap<string, CatalogueEntry> = new Map();
  const learn = (collections: readonly CollectionRecord[]): void => {
    const known = entries;
    entries = new Map(
      collections
        .filter(({ state }) => state !== 'replaced')
        .map(({ number, ...record }) => [number, { ...(known.get(number) ?? entryOf(number, record)), ...record }]),
    );
    liveOnes = new Map(
      [...entries.values()].filter(({ state }) => state === 'live').map((entry) => [entry.declaration.view, entry]),
    );
  };
  const lately = latelyUsed();
  const thread = await startWritingThread(path, learn);
  const file = await openBeside(thread, path);

  let open = true;
  // Asynchronous, so that what the engine throws becomes a rejection.
  const answer = async <Result>(work: () => Result): Promise<Awaited<Result>> => {
    if (!open) throw new ReadStoreUnavailable('The read store is closed.');
    return await file.guard(work);
  };
  const live = (view: string): CatalogueEntry => {
    const entry = liveOnes.get(view);
    if (entry === undefined) throw new ReadStoreUnavailable(`The view ${view} is being built.`);
    return entry;
  };
  const write: Parameters<typeof collectionOf>[2] = (number, partition, rows, ...rest) =>
    lately.writing(
      number,
      rows,
      () => thread.ask('write', number, partition, rows, ...rest),
      () => entries.get(number)?.state === 'live',
    );
  const numbers = new WeakMap<Collection, number>();
  const leases = leasesOfProcess();
  /** The latest token under which each partition was opened: this process alone writes to them. */
  const latest = new Map<string, number>();
  const entryFor = (number: number): CatalogueEntry => {
    const entry = entries.get(number);
    if (entry === undefined) throw new ReadStoreUnavailable('This collection was dropped as soon as it was made.');
    return entry;
  };
  const handedOut = (number: number, { lease, partition: wanted }: Writer): Collection => {
    const entry = entryFor(number);
    const partition = partitionIn(entry.partitions, wanted);
    const present = <Result>(work: () => Result): Promise<Awaited<Result>> =>
      answer(() => {
        if (entries.has(number)) return work();
        throw new CollectionReplaced(`This collection of ${entry.declaration.view} has been replaced by another one.`);
      });
    const part = `${number} ${partition.number}`;
    const token = lease?.token ?? latest.get(part) ?? 0;
    latest.set(part, Math.max(token, latest.get(part) ?? 0));
    const isLatest = (): boolean => token === latest.get(part);
    const isLive = (): boolean => entries.get(number)?.state === 'live';
    const collection = fenced(collectionOf(file, thread, write, present, entry, partition, isLive), isLatest);
    numbers.set(collection, number);
    return collection;
  };

  return {
    forTenant: (tenant, view) => tenantDocuments(file, tenant, answer, () => live(view), lately),
    nextTenant: (view, after) => answer(() => nextTenant(file, live(view), after)),
    liveVersion: (view) => answer(() => liveOnes.get(view)?.declaration.version),
    liveCheckpoints: (view) =>
      answer(() => {
        const entry = liveOnes.get(view);
        return entry && { version: entry.declaration.version, checkpoints: checkpointsOf(file, entry) };
      }),
    lease: (name, signal, holds) => answer(() => leases.obtain(name, signal, holds)),
    open: async (declaration, writer = {}) =>
      handedOut(await answer(() => thread.ask('open', alone(declaration), writer.partition?.of ?? 1)), writer),
    partitions: async (declaration, wanted) =>
      entryFor(await answer(() => thread.ask('open', alone(declaration), wanted))).partitions,
    rebuild: async (declaration, writer = {}) =>
      handedOut(await answer(() => thread.ask('rebuild', alone(declaration), writer.reason)), writer),
    makeLive: async (collection) => {
      const number = numbers.get(collection);
      if (number === undefined) throw new TypeError('Only a collection of this read store can be made live.');
      await answer(() => thread.ask('makeLive', number));
      // From here on nothing reads what was replaced.
      file.forgetStatements();
      lately.forget();
      await answer(() => thread.ask('dropReplaced', collection.declaration.view));
    },
    park: (parked) => answer(() => thread.ask('park', parked)),
    parked: (view) => answer(() => parkedEvents(file, view)),
    unpark: (view, version, tenant, key) => answer(() => thread.ask('unpark', view, version, tenant, key)),
    purge: () =>
      answer(() => {
        lately.forget();
        return thread.ask('purge');
      }),
    close: async () => {
      if (!open) return;
      open = false;
      leases.close();
      lately.forget();
      file.forgetStatements();
      file.close();
      await thread.close();
    },
  };
}

/** A collection whose checkpoints are of no effect once it was opened under a later token. */
function fenced(collection: Collection, isLatest: () => boolean): Collection {
  return {
    ...collection,
    write: (writes, checkpoint) => collection.write(writes, isLatest() ? checkpoint : undefined),
    saveCheckpoint: async (checkpoint) => {
      if (isLatest()) await collection.saveCheckpoint(checkpoint);
    },
  };
}

/** A declaration without what a view has beside it, such as functions, which go to no other thread. */
function alone({ view, version, indexes, searches = [] }: CollectionDeclaration): CollectionDeclaration {
  return { view, version, indexes, searches };
}

/** Never leaves the thread behind. */
async function openBeside(thread: WritingThread, path: string): Promise<ReadingFile> {
  try {
    return openForReading(path);
  } catch (error) {
    await thread.close();
    throw error;
  }
}
