/** Drops what was replaced, once nobody reads it. */
import { setTimeout as pause } from 'node:timers/promises';
import { isMissing } from '@caseledger/mongodb';
import type { Db } from 'mongodb';
import { type Catalogue, type CatalogueEntry, COLLECTIONS_OF_DOCUMENTS, type ViewRecord } from './catalogue';
import type { Checkpoints } from './checkpoints';
import { CERTAIN_FOR } from './live';
import type { Parking } from './parking';

/**
 * In milliseconds, by the server's clock; where the primary becomes another one, two clocks. A reader is certain of what it
 * knows for less.
 */
export const KEPT_FOR = 60_000;
const KEPT_AT_LEAST = 2 * CERTAIN_FOR;

export interface Sweeping {
  /** The time by the server's clock. */
  now(): Promise<Date>;
  /** Drops what was replaced long enough ago. */
  sweep(): Promise<void>;
  /** Drops all that has been replaced, after a few seconds where that was just now, and what late writers left. */
  sweepAll(signal: AbortSignal): Promise<void>;
}

export interface SweepingParts {
  readonly database: Db;
  readonly catalogue: Catalogue;
  readonly checkpoints: Pick<Checkpoints, 'drop'>;
  readonly parking: Pick<Parking, 'unparkReplaced'>;
}

export function sweepingOf({ database, catalogue, checkpoints, parking }: SweepingParts): Sweeping {
  const now = async (): Promise<Date> => {
    const { localTime } = await database.command({ hello: 1 });
    return localTime as Date;
  };
  const drop = async (view: string, entry: CatalogueEntry): Promise<void> => {
    await dropCollection(entry.name);
    await checkpoints.drop(entry.name);
    if (entry.replaced !== undefined) await parking.unparkReplaced(entry, entry.replaced);
    // Last, so that it is tried again where something failed.
    await catalogue.change(view, (record) => ({
      ...record,
      collections: record.collections.filter(({ name }) => name !== entry.name),
    }));
  };
  const dropCollection = async (name: string): Promise<void> => {
    await database.dropCollection(name).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  };
  const sweep = async (keptFor = KEPT_FOR): Promise<void> => {
    const replaced = replacedIn(await catalogue.all());
    if (replaced.length === 0) return;
    const time = (await now()).getTime();
    for (const { view, entry } of replaced) if (time - replacedAt(entry) >= keptFor) await drop(view, entry);
  };
  /** A collection has its entry before it is there: one without an entry was revived by a writer who came late. */
  const dropRevived = async (): Promise<void> => {
    const present = await database.listCollections({}, { nameOnly: true }).toArray();
    const known = new Set((await catalogue.all()).flatMap(({ collections }) => collections.map(({ name }) => name)));
    for (const { name } of present)
      if (name.startsWith(COLLECTIONS_OF_DOCUMENTS) && !known.has(name)) await dropCollection(name);
  };
  return {
    now,
    sweep: () => sweep(),
    sweepAll: async (signal) => {
      const replaced = replacedIn(await catalogue.all());
      if (replaced.length > 0) {
        const last = Math.max(...replaced.map(({ entry }) => replacedAt(entry)));
        await pause(Math.max(0, last + KEPT_AT_LEAST - (await now()).getTime()), undefined, { signal });
        await sweep(KEPT_AT_LEAST);
      }
      await dropRevived();
    },
  };
}

function replacedAt({ replaced }: CatalogueEntry): number {
  return replaced?.at.getTime() ?? Infinity;
}

/** Never what is live, whatever else is said of it. */
function replacedIn(
  records: readonly ViewRecord[],
): readonly { readonly view: string; readonly entry: CatalogueEntry }[] {
  return records.flatMap(({ view, live, collections }) =>
    collections.flatMap((entry) => (entry.replaced !== undefined && entry.name !== live ? [{ view, entry }] : [])),
  );
}
