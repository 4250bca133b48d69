/** Stops the program in order when it is told to. */
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../logging';

/** What is in flight when the program is told to stop has so long to finish, in milliseconds. */
const MOST_STOPPING_TIME = 10_000;

/**
 * Waits for SIGTERM or SIGINT, and ends the process with code 0 when `inOrder` has resolved: `drainSeconds` after `stopping`
 * was aborted, in which everything is still served. What does not finish in time is left; a second signal ends it all at once.
 */
export function stopWhenTold(parts: {
  /** What the process is called in its log. */
  readonly name: string;
  readonly stopping: AbortController;
  readonly drainSeconds: number;
  readonly inOrder: () => Promise<void>;
  readonly log: Logger;
}): void {
  const { name, stopping, drainSeconds, inOrder, log } = parts;
  const stop = async (): Promise<void> => {
    await pause(drainSeconds * 1_000);
    setTimeout(() => {
      log.fatal('What was in flight did not finish in time; nothing that was answered is lost.');
      process.exit(1);
    }, MOST_STOPPING_TIME).unref();
    await inOrder();
    log.info(`${name} has stopped.`);
    process.exit(0);
  };
  const told = (signal: 'SIGTERM' | 'SIGINT'): void => {
    if (stopping.signal.aborted) {
      log.warn({ signal }, `Told to stop once more: ${name} ends at once. Nothing that was answered is lost.`);
      process.exit(128 + constants.signals[signal]);
    }
    stopping.abort();
    log.info({ signal, drainSeconds }, `${name} stops: what is in flight is finished, nothing new is taken.`);
    stop().catch((error: unknown) => {
      log.fatal({ err: error }, 'The program could not stop in order.');
      process.exit(1);
    });
  };
  process.on('SIGTERM', told).on('SIGINT', told);
}
