/** Waits until a view has got to a place, if the place is one of this log. */
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
  const begun = performance.now();
  const isKnown = await inTime(
    known.has(place).catch(() => undefined),
    timeoutMilliseconds,
    signal,
  );
  if (isKnown === undefined) return 'late';
  if (!isKnown) return 'foreign';
  return waiting.until(place.position, timeoutMilliseconds - (performance.now() - begun), signal);
}

/** What a promise comes to; undefined where it has not within the time, or the signal aborts first. */
function inTime<Value>(
  promise: Promise<Value | undefined>,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const end = (value?: Value): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      resolve(value);
    };
    const giveUp = (): void => end();
    const timer = setTimeout(giveUp, milliseconds);
    signal?.addEventListener('abort', giveUp);
    void promise.then(end);
  });
}
