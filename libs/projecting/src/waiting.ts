/** Those who wait until a view has got to a place. */
import type { Position } from '@caseledger/kernel';

/** `late`: not within the time. `unavailable`: the view has stopped short of the place. */
export type Waited = 'reached' | 'late' | 'unavailable';

export interface Waiting {
  /** Waits until the view has got to a position, at most so long; until the signal aborts, which answers `late`. */
  until(position: Position, timeoutMilliseconds: number, signal?: AbortSignal): Promise<Waited>;
  /** Whether anybody waits. */
  isWaitedFor(): boolean;
  /** What queries see has got to this position. */
  reached(position: Position): void;
  /** The view goes no further: answers all who wait, and those to come, at once. */
  close(): void;
}

/** `onWait` is called when somebody begins to wait. */
export function waiting(onWait: () => void = () => undefined): Waiting {
  const waiters = new Set<{ readonly position: Position; readonly answer: (waited: Waited) => void }>();
  let position: Position | undefined;
  let closed = false;

  const until = (wanted: Position, timeoutMilliseconds: number, signal?: AbortSignal): Promise<Waited> => {
    if (position !== undefined && position >= wanted) return Promise.resolve('reached');
    if (closed) return Promise.resolve('unavailable');
    if (signal?.aborted === true || timeoutMilliseconds <= 0) return Promise.resolve('late');
    return new Promise((resolve) => {
      const late = (): void => waiter.answer('late');
      const waiter = {
        position: wanted,
        answer: (waited: Waited) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', late);
          waiters.delete(waiter);
          resolve(waited);
        },
      };
      const timer = setTimeout(late, timeoutMilliseconds);
      signal?.addEventListener('abort', late);
      waiters.add(waiter);
      onWait();
    });
  };

  return {
    until,
    isWaitedFor: () => waiters.size > 0,
    reached: (at) => {
      position = at;
      for (const waiter of waiters) if (waiter.position <= at) waiter.answer('reached');
    },
    close: () => {
      closed = true;
      for (const waiter of waiters) waiter.answer('unavailable');
    },
  };
}
