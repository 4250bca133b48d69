/** A subscription ends when its token does. */
import { EventEmitter, on } from 'node:events';
import { untilExpiry } from './until-expiry';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A source that gives what is sent, and tells whether it was returned. */
function source() {
  const emitter = new EventEmitter();
  const events = on(emitter, 'event');
  let returned = false;
  return {
    send: (value: string) => emitter.emit('event', value),
    returned: () => returned,
    events: {
      [Symbol.asyncIterator]: (): AsyncIterator<string> => ({
        next: async () => {
          const { done, value } = await events.next();
          return done === true ? { done, value: undefined } : { value: (value as [string])[0] };
        },
        return: async () => {
          returned = true;
          await events.return?.();
          return { done: true, value: undefined };
        },
      }),
    },
  };
}

const MINUTE = 60_000;

describe('a subscription', () => {
  it('gets the events until its token expires, and is told so then', async () => {
    const { events, send, returned } = source();
    const subscription = untilExpiry(events, { expiresAt: Date.now() + MINUTE });
    send('first');
    expect(await subscription.next()).toEqual({ value: 'first' });

    const waiting = subscription.next();
    const told = expect(waiting).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'expired' });
    jest.advanceTimersByTime(MINUTE);
    await told;
    expect(returned()).toBe(true);
    send('late');
    expect(await subscription.next()).toEqual({ done: true, value: undefined });
  });

  it('that is busy when its token expires is told at its next event', async () => {
    const { events, send } = source();
    const subscription = untilExpiry(events, { expiresAt: Date.now() + MINUTE });
    jest.advanceTimersByTime(MINUTE);
    send('late');
    await expect(subscription.next()).rejects.toThrow('The bearer token has expired.');
    expect(await subscription.next()).toEqual({ done: true, value: undefined });
  });

  it('lives as long as its token, also beyond what a timer can hold', async () => {
    const { events, send } = source();
    const subscription = untilExpiry(events, { expiresAt: Date.now() + 100 * 24 * 60 * MINUTE });
    jest.advanceTimersByTime(99 * 24 * 60 * MINUTE);
    send('still here');
    expect(await subscription.next()).toEqual({ value: 'still here' });
    jest.advanceTimersByTime(24 * 60 * MINUTE);
    await expect(subscription.next()).rejects.toThrow('expired');
  });

  it('that is ended while it waits returns its source at once and leaves no timer', async () => {
    const { events, returned } = source();
    const subscription = untilExpiry(events, { expiresAt: Date.now() + MINUTE });
    const waiting = subscription.next();
    await subscription.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(returned()).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('that is over leaves no timer', async () => {
    async function* two() {
      yield 'one';
      yield 'two';
    }
    const seen: string[] = [];
    for await (const event of untilExpiry(two(), { expiresAt: Date.now() + MINUTE })) seen.push(event);
    expect(seen).toEqual(['one', 'two']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('passes on the failure of its source', async () => {
    async function* failing(): AsyncGenerator<string> {
      throw new Error('The log is gone.');
    }
    await expect(untilExpiry(failing(), { expiresAt: Date.now() + MINUTE }).next()).rejects.toThrow('The log is gone.');
    expect(jest.getTimerCount()).toBe(0);
  });
});
