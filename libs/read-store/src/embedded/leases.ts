/** Leases within the one process that has the file: nobody loses one who does not release it. */
import type { Holds, Lease } from '../lease';
import { ReadStoreUnavailable } from '../read-store';

export interface Leases {
  obtain(name: string, signal: AbortSignal, holds?: Holds): Promise<Lease>;
  /** Takes all leases away and refuses those who wait. */
  close(): void;
}

interface Waiting {
  readonly holds: Holds | undefined;
  readonly take: () => void;
  readonly refuse: (error: unknown) => void;
}

/** The leases of one store. Tokens count within the process: there is no earlier holder in another one. */
export function leasesOfProcess(): Leases {
  let token = 0;
  const held = new Map<string, AbortController>();
  const waiting = new Map<string, Waiting[]>();

  /** Of those who wait, the first of those who hold the fewest. */
  const neediest = (name: string): Waiting | undefined =>
    waiting
      .get(name)
      ?.reduce<Waiting | undefined>(
        (least, one) => (least === undefined || holdsOf(one) < holdsOf(least) ? one : least),
        undefined,
      );
  const leaseOf = (name: string, holds: Holds | undefined): Lease => {
    const lost = new AbortController();
    held.set(name, lost);
    const release = (): Promise<void> => {
      if (held.get(name) === lost) {
        held.delete(name);
        lost.abort();
        neediest(name)?.take();
      }
      return Promise.resolve();
    };
    const wantedBy = (): number | undefined => {
      const wanted = neediest(name)?.holds?.();
      return wanted !== undefined && holds !== undefined && holds() - wanted >= 2 ? wanted : undefined;
    };
    return { token: (token += 1), lost: lost.signal, release, wantedBy };
  };

  return {
    obtain: (name, signal, holds) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        if (!held.has(name)) {
          resolve(leaseOf(name, holds));
          return;
        }
        const queue = waiting.get(name) ?? [];
        const end = (): void => {
          queue.splice(queue.indexOf(one), 1);
          signal.removeEventListener('abort', leave);
        };
        const one: Waiting = {
          holds,
          take: () => {
            end();
            resolve(leaseOf(name, holds));
          },
          refuse: (error) => {
            end();
            reject(error as Error);
          },
        };
        const leave = (): void => {
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

function holdsOf({ holds }: Waiting): number {
  return holds?.() ?? 0;
}
