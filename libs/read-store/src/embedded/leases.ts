/** Leases within the one process that has the file: nobody loses one who does not release it. */
import type { Lease } from '../lease';
import { ReadStoreUnavailable } from '../read-store';

export interface Leases {
  obtain(name: string, signal: AbortSignal): Promise<Lease>;
  /** Takes all leases away and refuses those who wait. */
  close(): void;
}

interface Waiting {
  readonly take: () => void;
  readonly refuse: (error: unknown) => void;
}

/** The leases of one store. Tokens count within the process: there is no earlier holder in another one. */
export function leasesOfProcess(): Leases {
  let token = 0;
  const held = new Map<string, AbortController>();
  const waiting = new Map<string, Waiting[]>();

  const leaseOf = (name: string): Lease => {
    const lost = new AbortController();
    held.set(name, lost);
    const release = (): Promise<void> => {
      if (held.get(name) === lost) {
        held.delete(name);
        lost.abort();
        waiting.get(name)?.shift()?.take();
      }
      return Promise.resolve();
    };
    return { token: (token += 1), lost: lost.signal, release };
  };

  return {
    obtain: (name, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        if (!held.has(name)) {
          resolve(leaseOf(name));
          return;
        }
        const queue = waiting.get(name) ?? [];
        const end = (): void => {
          signal.removeEventListener('abort', leave);
        };
        const one: Waiting = {
          take: () => {
            end();
            resolve(leaseOf(name));
          },
          refuse: (error) => {
            end();
            reject(error as Error);
          },
        };
        const leave = (): void => {
          queue.splice(queue.indexOf(one), 1);
          one.refuse(signal.reason);
        };
        signal.addEventListener('abort', leave);
        queue.push(one);
        waiting.set(name, queue);
      }),
    close: () => {
      for (const lost of held.values()) lost.abort();
      held.clear();
      const closed = new ReadStoreUnavailable('The read store is closed.');
      for (const one of [...waiting.values()].flat()) one.refuse(closed);
      waiting.clear();
    },
  };
}
