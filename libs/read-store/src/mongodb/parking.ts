/** Events that views could not fold. */
import { isDuplicate } from '@caseledger/mongodb';
import type { Db } from 'mongodb';
import type { Tenant } from '@caseledger/kernel';
import { compareBytes } from '../index-values';
import type { ParkedEvent } from '../read-store';
import type { CatalogueEntry, Replaced } from './catalogue';

export interface Parking {
  /**
   * Parks an event once. A repetition while a second copy is being built may come from either copy: the entry then
   * stays with the newer one and outlives the switch. One entry too many is seen and replayed, one too few is not.
   */
  park(parked: ParkedEvent, newest: number): Promise<void>;
  /** The parked events, of one view or of all, in the order of the log. */
  parked(view: string | undefined): Promise<readonly ParkedEvent[]>;
  unpark(view: string, version: number, tenant: Tenant, key: string): Promise<void>;
  /** Takes the parked events of a collection away that was replaced. */
  unparkReplaced(entry: CatalogueEntry, replaced: Replaced): Promise<void>;
}

interface StoredParked extends ParkedEvent {
  readonly _id: string;
  /** The number of the newest collection of the version when it was parked last. */
  readonly newest: number;
}

export function parkingOf(database: Db): Parking {
  const all = database.collection<StoredParked>('parked');
  return {
    park: async (parked, newest) => {
      const { view, version, tenant, key, eventId } = parked;
      const _id = JSON.stringify([view, version, tenant, key, eventId]);
      const step = { $setOnInsert: { ...parked }, $set: { newest } };
      const park = () => all.updateOne({ _id }, step, { upsert: true });
      // Of two that park it at once, one finds the other's.
      await park().catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
        return park();
      });
    },
    parked: async (view) => {
      const found = await all.find(view === undefined ? {} : { view }).toArray();
      return found.map(({ _id, newest: _, ...parked }) => parked).sort(compareParked);
    },
    unpark: async (view, version, tenant, key) => {
      await all.deleteMany({ view, version, tenant, key });
    },
    unparkReplaced: async ({ declaration: { view, version } }, { parkedUpTo }) => {
      await all.deleteMany({ view, version, newest: { $lte: parkedUpTo } });
    },
  };
}

function compareParked(left: ParkedEvent, right: ParkedEvent): number {
  return (
    compareBytes(left.position, right.position) ||
    compareBytes(left.view, right.view) ||
    left.version - right.version ||
    compareBytes(left.tenant, right.tenant) ||
    compareBytes(left.key, right.key)
  );
}
