/**
 * Which collection is live, as readers know it. They look no more than once a second, so that a reading is one question
 * and not two; what is replaced stays for longer than that (sweeping.ts). A reading that took long looks again when it has
 * its answer, and so does one that found nothing: a collection that was dropped meanwhile, or with its whole database,
 * answers as an empty one does, and nobody may see that.
 */
import { MongoServerError } from 'mongodb';
import { ReadStoreUnavailable } from '../read-store';
import { type Catalogue, type CatalogueEntry, liveIn, type ViewRecord } from './catalogue';

/** In milliseconds. */
const LOOKED_UP_AFTER = 1_000;
/** So long after it was looked up, in milliseconds, a live collection may have been dropped. */
export const CERTAIN_FOR = 2_000;

export interface Live {
  /** What is live, or undefined; looked up now. */
  now(view: string): Promise<CatalogueEntry | undefined>;
  /** Does a reading of the live collection. Unavailable while none is live. */
  read<Result>(view: string, work: (entry: CatalogueEntry) => Promise<Result>): Promise<Result>;
  /** Does it where one is live, which is looked up now. */
  readNow<Result>(view: string, work: (entry: CatalogueEntry) => Promise<Result>): Promise<Result | undefined>;
  /** Learns what a record says that has just been changed. */
  learn(record: ViewRecord): void;
}

interface Known {
  readonly entry: CatalogueEntry | undefined;
  /** When it was looked up, by this process' own clock. */
  readonly since: number;
}

export function liveCollections(catalogue: Pick<Catalogue, 'read'>): Live {
  const known = new Map<string, Known>();
  const learn = (record: ViewRecord, since: number): Known => {
    const before = known.get(record.view);
    if (before !== undefined && before.since > since) return before;
    const learnt = { entry: liveIn(record), since };
    known.set(record.view, learnt);
    return learnt;
  };
  const lookUp = async (view: string): Promise<Known> => {
    const since = performance.now();
    return learn(await catalogue.read(view), since);
  };
  const lately = async (view: string): Promise<Known> => {
    const before = known.get(view);
    if (before?.entry !== undefined && performance.now() - before.since < LOOKED_UP_AFTER) return before;
    return lookUp(view);
  };

  const reading = async <Result>(
    view: string,
    first: Known,
    work: (entry: CatalogueEntry) => Promise<Result>,
  ): Promise<Result | undefined> => {
    for (let seen = first; ; seen = await lookUp(view)) {
      const { entry } = seen;
      if (entry === undefined) return undefined;
      try {
        const result = await work(entry);
        if (!isNothing(result) && performance.now() - seen.since < CERTAIN_FOR) return result;
        if ((await lookUp(view)).entry?.name === entry.name) return result;
      } catch (error) {
        // What is dropped while it is being read may fail in more ways than one.
        if (!(error instanceof MongoServerError) || (await lookUp(view)).entry?.name === entry.name) throw error;
      }
    }
  };

  return {
    now: async (view) => (await lookUp(view)).entry,
    read: async (view, work) => {
      const seen = await lately(view);
      if (seen.entry === undefined) throw new ReadStoreUnavailable(`The view ${view} is being built.`);
      // Wrapped, because a reading may itself come to undefined.
      const result = await reading(view, seen, async (entry) => [await work(entry)] as const);
      if (result === undefined) throw new ReadStoreUnavailable(`The view ${view} is being built.`);
      return result[0];
    },
    readNow: async (view, work) => reading(view, await lookUp(view), work),
    learn: (record) => {
      learn(record, performance.now());
    },
  };
}

/** Whether a reading found no document, or nothing of any that it asked for. */
function isNothing(result: unknown): boolean {
  return result === undefined || result === 0 || (Array.isArray(result) && result.every(isNothing));
}
