/** Runs what only one of all the processes that share a read store may run, while its lease is held here. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningProcess } from '@caseledger/commanding';
import type { ReadStore } from '@caseledger/read-store';

export interface Sharing {
  readonly readStore: Pick<ReadStore, 'lease'>;
  readonly signal: AbortSignal;
  /** Told of a lease that cannot be asked for; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/** A lease that is free is had sooner than this, in milliseconds. */
const STANDS_BY_AFTER = 400;
const RETRY_AFTER = 1_000;

/**
 * Starts a process whenever its lease comes here, and stops it when the lease is lost. It has caught up when the process
 * first has, and where another one has the lease.
 */
export function startAlone(
  { readStore, signal, onError }: Sharing,
  name: string,
  start: (held: AbortSignal) => RunningProcess,
): RunningProcess {
  let stopped = Promise.resolve();
  const caughtUp = new Promise<void>((resolve, reject) => {
    const standsBy = setTimeout(resolve, STANDS_BY_AFTER);
    const runOnce = async (): Promise<void> => {
      const lease = await readStore.lease(`process ${name}`, signal);
      clearTimeout(standsBy);
      const running = start(AbortSignal.any([signal, lease.lost]));
      running.caughtUp.then(resolve, () => undefined);
      await running.stopped;
      await lease.release();
    };
    const run = async (): Promise<void> => {
      while (!signal.aborted) {
        await runOnce().catch(async (error: unknown) => {
          if (signal.aborted) return;
          onError(error);
          await pause(RETRY_AFTER, undefined, { signal }).catch(() => undefined);
        });
      }
      clearTimeout(standsBy);
      reject(new Error(`The process ${name} was stopped before it had caught up.`));
    };
    stopped = run();
  });
  // Who does not wait for it is not told either.
  caughtUp.catch(() => undefined);
  return { caughtUp, stopped };
}
