/** Whoever waits is woken, and leaves nothing behind. */
import { getEventListeners } from 'node:events';
import { bell } from './bell';
import { growingPause, pauseFor, withChance } from './pauses';
import { within } from './within';

describe('A bell', () => {
  it('wakes all who wait, and nobody who comes later', async () => {
    const { ring, next } = bell();
    const { signal } = new AbortController();
    const woken: string[] = [];
    const both = ['one', 'other'].map((name) => next(signal).then(() => woken.push(name)));
    ring();
    await Promise.all(both);
    expect(woken).toEqual(['one', 'other']);

    void next(signal).then(() => woken.push('late'));
    await Promise.resolve();
    expect(woken).toEqual(['one', 'other']);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  });

  it('lets go of whoever is aborted, before or during the waiting, and of their listeners', async () => {
    const { ring, next } = bell();
    const ending = new AbortController();
    const waited = [next(ending.signal), next(ending.signal)];
    expect(getEventListeners(ending.signal, 'abort')).toHaveLength(2);
    ending.abort();
    await Promise.all([...waited, next(ending.signal)]);
    expect(getEventListeners(ending.signal, 'abort')).toHaveLength(0);
    expect(ring).not.toThrow();
  });
});

describe('A pause', () => {
  it('doubles with each failure, up to the longest', () => {
    const pauses = { first: 25, longest: 5_000 };
    expect([1, 2, 3, 8, 9, 10_000].map((failures) => growingPause(failures, pauses))).toEqual([
      25, 50, 100, 3_200, 5_000, 5_000,
    ]);
  });

  it('is by chance at least half of what was asked, and never more', () => {
    const chances = Array.from({ length: 1_000 }, () => withChance(100));
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(50);
    expect(Math.max(...chances)).toBeLessThanOrEqual(100);
    expect(new Set(chances).size).toBeGreaterThan(100);
  });

  it('ends when its signal aborts, and does not throw', async () => {
    const ending = new AbortController();
    const pause = pauseFor(60_000, ending.signal);
    ending.abort();
    await expect(pause).resolves.toBeUndefined();
    await expect(pauseFor(60_000, ending.signal)).resolves.toBeUndefined();
  });
});

describe('Work that has its time', () => {
  const tooLate = (): Error => new Error('too late');

  it('answers or fails as it does', async () => {
    await expect(within(60_000, Promise.resolve('done'), tooLate)).resolves.toBe('done');
    await expect(within(60_000, Promise.reject(new Error('failed')), tooLate)).rejects.toThrow('failed');
  });

  it('is given up when the time is over', async () => {
    await expect(within(1, new Promise(() => undefined), tooLate)).rejects.toThrow('too late');
  });
});
