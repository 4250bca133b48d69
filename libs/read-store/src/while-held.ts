/** Does what only one of all the processes that share a read store may do, for as long as it has the lease for it. */
import { growingPause, pauseFor, type Pauses } from '@caseledger/waiting';
import type { Holds, Lease } from './lease';
import type { ReadStore } from './read-store';

/** A lease that is free is had sooner than this, in milliseconds. */
const STANDS_BY_AFTER = 400;
const PAUSES: Pauses = { first: 25, longest: 1_000 };

export interface Holding {
  readonly name: string;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly holds?: Holds;
  /** Called where the lease is not free: another process has it. */
  readonly standsBy: () => void;
  /** Told of a lease that cannot be asked for, and of work that failed; it is tried again. */
  readonly failed: (error: unknown) => void;
}

/**
 * Waits for the lease, does the work under it, gives it back when the work is done, and begins anew, until the signal
 * aborts. Whether the lease is lost, the work sees for itself. Never throws.
 */
export async function whileHeld(
  readStore: Pick<ReadStore, 'lease'>,
  { name, signal, holds, standsBy, failed }: Holding,
  work: (lease: Lease) => Promise<void>,
): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const standing = setTimeout(standsBy, STANDS_BY_AFTER);
    try {
      const lease = await readStore.lease(name, signal, holds);
      clearTimeout(standing);
      // One that cannot be given back passes on by itself.
      await work(lease).finally(() => lease.release().catch(() => undefined));
      failures = 0;
    } catch (error) {
      clearTimeout(standing);
      if (hasEnded(signal)) return;
      failed(error);
      await pauseFor(growingPause((failures += 1), PAUSES), signal);
    }
  }
}

/** A signal may have aborted during a wait, whatever was true before it. */
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}
