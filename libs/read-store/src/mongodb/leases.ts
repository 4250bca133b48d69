/**
 * Leases among processes. A lease is held by whoever inserted the document of the greatest token, and gives a sign of life
 * by counting up in it. No clock of one machine is compared with another's: whoever waits sees with its own clock how long
 * the count stands still, and the holder gives up, by its own, well before anybody can think so.
 */
import { randomUUID } from 'node:crypto';
import { isDuplicate } from '@caseledger/mongodb';
import { pauseFor, withChance } from '@caseledger/waiting';
import type { Db } from 'mongodb';
import { type Holds, type Lease, LEASE_SECONDS } from '../lease';
import { ReadStoreUnavailable } from '../read-store';
import { holdLease, type LeaseTimes } from './held-lease';
import { numberedId, numberedIds, numberIn } from './numbered-ids';

export const LEASE_TIMES: LeaseTimes = {
  lapsesAfter: LEASE_SECONDS * 1_000,
  renewsEvery: (LEASE_SECONDS * 1_000) / 4,
  looksEvery: 750,
};

export interface Leases {
  obtain(name: string, signal: AbortSignal, holds?: Holds): Promise<Lease>;
  /** Takes all leases away and gives them to others. Never throws. */
  close(): Promise<void>;
}

/** So many looks long a lease that was released for somebody needier is left to them. */
const LOOKS_LEFT = 3;
/** Stands for the count of one that was released. */
const RELEASED = -1;

interface StoredLease {
  readonly _id: string;
  /** Names the holder for as long as it has the lease: in a database that was emptied, tokens begin anew. */
  readonly holder?: string;
  readonly signs: number;
  readonly released?: boolean;
  /** How many leases of the kind the holder has. */
  readonly holds?: number;
  /** How many the neediest of those have who asked for it since the last sign, or for whom it was released. */
  readonly wantedBy?: number;
}

/** What a holder knows its own document by. */
type Mine = Required<Pick<StoredLease, '_id' | 'holder'>>;

/** The document of the greatest token as it was seen, and since when it has been so, by this process' own clock. */
interface Watched {
  readonly token: number;
  readonly signs: number;
  readonly since: number;
}

export function leasesOf(
  database: Db,
  attempt: <Result>(work: () => Promise<Result>) => Promise<Result>,
  closing: AbortSignal,
  times: LeaseTimes,
): Leases {
  const leases = database.collection<StoredLease>('leases');
  const held = new Set<Lease>();
  const latest = (name: string): Promise<StoredLease | null> =>
    leases.findOne({ _id: numberedIds(name) }, { sort: { _id: -1 } });

  /** The token of a lease that can be had, or what is seen of the one that somebody holds. */
  const look = async (
    name: string,
    before: Watched | undefined,
    held: number | undefined,
  ): Promise<number | Watched> => {
    const asked = performance.now();
    const found = await latest(name);
    const token = numberIn(found?._id);
    if (found === null) return token + 1;
    const { signs, released = false, wantedBy } = found;
    // What somebody needier has asked for is left to them, if they come for it.
    const isOthers = wantedBy !== undefined && (held ?? 0) > wantedBy;
    if (released && !isOthers) return token + 1;
    if (!released && held !== undefined && (found.holds ?? 0) - held >= 2)
      await leases.updateOne({ _id: found._id, released: { $exists: false } }, { $min: { wantedBy: held } });
    const seen = released ? RELEASED : signs;
    if (before?.token !== token || before.signs !== seen) return { token, signs: seen, since: performance.now() };
    return asked - before.since >= (released ? LOOKS_LEFT * times.looksEvery : times.lapsesAfter) ? token + 1 : before;
  };
  /** Whether this one was the first to have the token. */
  const insert = async (name: string, token: number, mine: Mine, held: number | undefined): Promise<boolean> => {
    try {
      await leases.insertOne({ ...mine, signs: 0, ...(held !== undefined && { holds: held }) });
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    // Those of earlier holders say nothing any more.
    await leases.deleteMany({ _id: numberedIds(name, token) }).catch(() => undefined);
    return true;
  };
  const giveBack = async (mine: Mine, wantedBy: number | undefined): Promise<void> => {
    const $set = { released: true, ...(wantedBy !== undefined && { wantedBy }) };
    const give = () => leases.updateOne(mine, { $set });
    // A store that is being closed refuses all but this; one that is closed has done it.
    await (closing.aborted ? give().catch(() => undefined) : attempt(give));
  };
  const hold = (name: string, token: number, mine: Mine, since: number, holds: Holds | undefined): Lease => {
    const lease = holdLease(times, since, {
      token,
      holds,
      sign: async () => {
        const held = holds?.();
        const step = {
          $inc: { signs: 1 },
          ...(held !== undefined && { $set: { holds: held }, $unset: { wantedBy: '' as const } }),
        };
        const [signed, last] = await attempt(() =>
          Promise.all([
            leases.findOneAndUpdate({ ...mine, released: { $exists: false } }, step, { returnDocument: 'before' }),
            latest(name),
          ]),
        );
        return { isMine: signed !== null && last?._id === mine._id, wantedBy: signed?.wantedBy };
      },
      giveBack: (to) => giveBack(mine, to),
    });
    held.add(lease);
    lease.lost.addEventListener('abort', () => held.delete(lease));
    return lease;
  };

  return {
    obtain: async (asked, signal, holds) => {
      const name = encodeURIComponent(asked);
      const until = AbortSignal.any([signal, closing]);
      let watched: Watched | undefined;
      for (;;) {
        if (signal.aborted) throw signal.reason;
        if (closing.aborted) throw new ReadStoreUnavailable('The read store is closed.');
        try {
          const held = holds?.();
          const seen = await attempt(() => look(name, watched, held));
          const since = performance.now();
          if (typeof seen === 'number') {
            const mine = { _id: numberedId(name, seen), holder: randomUUID() };
            if (await attempt(() => insert(name, seen, mine, held === undefined ? undefined : held + 1))) {
              const lease = hold(name, seen, mine, since, holds);
              if (!until.aborted) return lease;
              await lease.release().catch(() => undefined);
            }
          } else {
            watched = seen;
          }
        } catch (error) {
          // It is waited for, and so is the server.
          if (!(error instanceof ReadStoreUnavailable)) throw error;
        }
        await pauseFor(withChance(times.looksEvery), until);
      }
    },
    close: async () => {
      await Promise.allSettled([...held].map((lease) => lease.release()));
    },
  };
}
