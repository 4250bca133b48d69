/** Notes each worker whose token the program sees for the first time, beside the request that brought it. */
import type { Gateway } from '@caseledger/commanding';
import {
  type Actor,
  type CommandId,
  type DecidingActor,
  type Tenant,
  type Uuid,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { noteWorker } from '@caseledger/organisation';
import { LRUCache } from 'lru-cache';

/** Workers that are known to have been noted; of any other, their stream is read once more. */
const REMEMBERED = 10_000;
/** Notes on their way at one time; whoever comes beyond is noted at their next request. */
const MOST_UNDER_WAY = 100;

export interface FirstSightParts {
  readonly gateway: Pick<Gateway, 'execute'>;
  readonly newId: () => Uuid;
  /** Told of a note that failed; it is tried again at the worker's next request. */
  readonly onFault: (error: unknown) => void;
}

export interface FirstSight {
  /** Notes the worker where that was not done yet. Answers at once, and never throws. */
  see(actor: Actor): void;
  /** Resolves when nothing is under way. Close the stores after it. */
  settled(): Promise<void>;
}

/** Opens the notes of first sights. */
export function openFirstSight({ gateway, newId, onFault }: FirstSightParts): FirstSight {
  const noted = new LRUCache<string, true>({ max: REMEMBERED });
  const underWay = new Set<Promise<void>>();

  const note = async (tenant: Tenant, worker: WorkerId): Promise<void> => {
    try {
      const workerId = workerStreamIdOf(tenant, worker);
      const command = noteWorker({ commandId: newId() as CommandId, workerId, worker });
      const outcome = await gateway.execute(command, { actor: noticing(tenant) });
      if (outcome.kind !== 'accepted') throw new Error(`A worker could not be noted: ${outcome.kind}.`);
    } catch (error) {
      noted.delete(nameOf(tenant, worker));
      onFault(error);
    }
  };

  return {
    see: ({ tenant, id }) => {
      const name = nameOf(tenant, id);
      if (noted.has(name) || underWay.size >= MOST_UNDER_WAY) return;
      noted.set(name, true);
      const work = note(tenant, id as WorkerId).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}

const nameOf = (tenant: string, id: string): string => `${tenant}/${id}`;

/** The program itself: whoever has a token has decided nothing by it. */
function noticing(tenant: Tenant): DecidingActor {
  return { id: 'process:first-sight', roles: [], tenant, may: (permission) => permission === 'worker.note' };
}
