/** Ends a subscription when the token that opened it does. */
import type { Caller } from './caller';
import { Unauthenticated } from './unauthenticated';

/** A timer holds no longer time. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * The events until the caller's token expires; then the iterator throws `Unauthenticated` (expired), which the
 * subscriber is told, and is done. The source is returned at once then, and when the iterator itself is.
 */
export function untilExpiry<Event>(
  events: AsyncIterable<Event>,
  { expiresAt }: Pick<Caller, 'expiresAt'>,
  now: () => number = Date.now,
): AsyncIterableIterator<Event> {
  const source = events[Symbol.asyncIterator]();
  const done = { done: true, value: undefined } as const;
  let ended = false;
  let expired: Unauthenticated | undefined;
  let waiting: PromiseWithReject<IteratorResult<Event>> | undefined;
  let timer: NodeJS.Timeout | undefined;

  // Not a generator: its `return` would wait for an event that may never come.
  const end = (): void => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    waiting?.resolve(done);
    void Promise.resolve(source.return?.()).catch(() => undefined);
  };
  const watch = (): void => {
    const left = expiresAt - now();
    if (left > 0) {
      timer = setTimeout(watch, Math.min(left, MAX_TIMER_MS)).unref();
      return;
    }
    expired = new Unauthenticated('expired');
    if (waiting !== undefined) {
      waiting.reject(expired);
      expired = undefined;
    }
    end();
  };
  watch();

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => {
      if (expired !== undefined) {
        const error = expired;
        expired = undefined;
        return Promise.reject(error);
      }
      if (ended) return Promise.resolve(done);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        source.next().then(
          (next) => {
            waiting = undefined;
            if (next.done === true) end();
            resolve(next);
          },
          (error: unknown) => {
            waiting = undefined;
            end();
            reject(error as Error);
          },
        );
      });
    },
    return: () => {
      end();
      return Promise.resolve(done);
    },
  };
}

interface PromiseWithReject<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}
