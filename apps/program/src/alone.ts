/** Runs what only one of all the processes that share a read store may run, while its lease is held here. */
import type { RunningProcess } from '@caseledger/commanding';
import { type ReadStore, whileHeld } from '@caseledger/read-store';

export interface Sharing {
  readonly readStore: Pick<ReadStore, 'lease'>;
  readonly signal: AbortSignal;
  /** Told of a lease that cannot be asked for; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/**
 * Starts a process whenever its lease comes here, and stops it when the lease is lost. It has caught up when the process
 * first has, and where another one has the lease.
 */
export function startAlone(
  { readStore, signal, onError: failed }: Sharing,
  name: string,
  start: (held: AbortSignal) => RunningProcess,
): RunningProcess {
  let stopped = Promise.resolve();
  const caughtUp = new Promise<void>((resolve, reject) => {
    const holding = { name: `process ${name}`, signal, standsBy: resolve, failed };
    const ended = whileHeld(readStore, holding, async (lease) => {
      const running = start(AbortSignal.any([signal, lease.lost]));
      running.caughtUp.then(resolve, () => undefined);
      await running.stopped;
    });
    stopped = ended.then(() => {
      reject(new Error(`The process ${name} was stopped before it had caught up.`));
    });
  });
  // Who does not wait for it is not told either.
  caughtUp.catch(() => undefined);
  return { caughtUp, stopped };
}
