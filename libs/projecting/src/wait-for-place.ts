/** Waits until a view has got to a place, if the place is one of this log. */
import { setTimeout } from 'node:timers/promises';
import type { Place } from '@caseledger/kernel';
import type { KnownLog } from './known-log';
import type { Waited, Waiting } from './waiting';

/** `late`: not within the time. `foreign`: the place is of another log. `unavailable`: the view has stopped. */
export type WaitResult = Waited | 'foreign';

/**
 * Waits at most so many milliseconds. An aborted signal answers `late`, and so does a log that cannot be asked in time
 * whether the place is one of its own.
 */
export async function waitForPlace(
  known: KnownLog,
  waiting: Waiting,
  place: Place,
  timeoutMilliseconds: number,
  signal?: AbortSignal,
): Promise<WaitResult> {
  const over = new AbortController();
  const stop = signal === undefined ? over.signal : AbortSignal.any([over.signal, signal]);
  const waited = waiting.until(place.position, timeoutMilliseconds, stop);
  const timeUp = setTimeout(timeoutMilliseconds, undefined, { signal: stop }).catch(() => undefined);
  try {
    const isKnown = await Promise.race([known.has(place).catch(() => undefined), timeUp]);
    if (isKnown === undefined) return 'late';
    return isKnown ? await waited : 'foreign';
  } finally {
    over.abort();
  }
}
