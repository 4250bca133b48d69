/** Work that one process does at a time. */
import { setImmediate } from 'node:timers/promises';
import { leasesOfProcess } from './embedded/leases';
import type { Lease } from './lease';
import { whileHeld } from './while-held';

const storeOf = (leases = leasesOfProcess()) => ({
  lease: (name: string, signal: AbortSignal) => leases.obtain(name, signal),
});
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

test('the work of one begins when that of the other has ended, and each gives the lease back', async () => {
  const store = storeOf();
  const done: string[] = [];
  const holder = (name: string) => {
    const stop = new AbortController();
    const ended = whileHeld(
      store,
      { name: 'work', signal: stop.signal, standsBy: () => undefined, failed: () => undefined },
      async () => {
        done.push(`${name} begins`);
        await aborted(stop.signal);
        done.push(`${name} ends`);
      },
    );
    return { stop, ended };
  };
  const [first, second] = [holder('first'), holder('second')];
  await setImmediate();
  first.stop.abort();
  await first.ended;
  await setImmediate();
  second.stop.abort();
  await second.ended;
  expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('who waits for somebody else is told that it stands by, and who has the lease at once is not', async () => {
  const store = storeOf();
  const stop = new AbortController();
  const held = await store.lease('work', stop.signal);
  const stoodBy = await new Promise<string>((resolve) => {
    const holding = { signal: stop.signal, failed: () => undefined };
    void whileHeld(store, { ...holding, name: 'other', standsBy: () => resolve('other') }, () => aborted(stop.signal));
    void whileHeld(store, { ...holding, name: 'work', standsBy: () => resolve('work') }, () => aborted(stop.signal));
  });
  expect(stoodBy).toBe('work');
  stop.abort();
  await held.release();
});

test('a lease that cannot be asked for, and work that fails, are told of and tried again', async () => {
  const stop = new AbortController();
  const store = storeOf();
  let asked = 0;
  const failures: string[] = [];
  const tokens: number[] = [];
  const flaky = {
    lease: (name: string, signal: AbortSignal): Promise<Lease> => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('It is down.')) : store.lease(name, signal);
    },
  };
  await whileHeld(
    flaky,
    {
      name: 'work',
      signal: stop.signal,
      standsBy: () => undefined,
      failed: (error) => failures.push((error as Error).message),
    },
    ({ token }) => {
      tokens.push(token);
      if (tokens.length === 1) return Promise.reject(new Error('It failed.'));
      stop.abort();
      return Promise.resolve();
    },
  );
  expect(failures).toEqual(['It is down.', 'It failed.']);
  expect(tokens).toEqual([1, 2]);
});
