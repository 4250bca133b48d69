/** What those who share a read store may rely on, so that each view has one writer at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import { ReadStoreUnavailable } from '../read-store';
import type { Subject } from './subject';
import { CASES, checkpoint, liveCollection, write } from './samples';

const never = new AbortController().signal;

export function leasingContract(subject: Subject): void {
  test('a lease has one holder; whoever waits gets it when it is released, under a greater token', async () => {
    const { store } = subject();
    const first = await store.lease('cases', never);
    const holders: string[] = [];
    const waiting = store.lease('cases', never).then((second) => {
      holders.push('second');
      return second;
    });
    await store.liveVersion('cases');
    holders.push('first');
    expect(first.lost.aborted).toBe(false);
    await first.release();
    expect(first.lost.aborted).toBe(true);
    const second = await waiting;
    expect(holders).toEqual(['first', 'second']);
    expect(second.token).toBeGreaterThan(first.token);
    await first.release();
    expect(second.lost.aborted).toBe(false);
    await second.release();
  });

  test('leases of other names are held beside each other', async () => {
    const { store } = subject();
    const leases = [await store.lease('cases', never), await store.lease('plans', never)];
    expect(leases.map(({ lost }) => lost.aborted)).toEqual([false, false]);
    for (const lease of leases) await lease.release();
  });

  test('whoever gives up waiting is no holder', async () => {
    const { store } = subject();
    const held = await store.lease('cases', never);
    const patience = new AbortController();
    const waiting = store.lease('cases', patience.signal);
    patience.abort(new Error('Waited for long enough.'));
    await expect(waiting).rejects.toThrow('Waited for long enough.');
    await held.release();
    const next = await store.lease('cases', never);
    expect(next.token).toBeGreaterThan(held.token);
    await next.release();
  });

  test('a lease goes to the neediest of those who wait, and its holder is told of who holds at least two fewer', async () => {
    const { store } = subject();
    const held = await store.lease('cases', never, () => 3);
    expect(held.wantedBy()).toBeUndefined();
    const patience = new AbortController();
    const rich = store.lease('cases', patience.signal, () => 2);
    const poor = store.lease('cases', never, () => 0);
    const refused = expect(rich).rejects.toThrow('Waited for long enough.');
    while (held.wantedBy() === undefined) await pause(50);
    expect(held.wantedBy()).toBe(0);
    await held.release();
    const next = await poor;
    expect(next.wantedBy()).toBeUndefined();
    patience.abort(new Error('Waited for long enough.'));
    await refused;
    await next.release();
  });

  test('nobody is told of who holds about as many, or does not share', async () => {
    const { store } = subject();
    let mine = 1;
    const held = await store.lease('cases', never, () => mine);
    const patience = new AbortController();
    const waiting = [store.lease('cases', patience.signal, () => 0), store.lease('cases', patience.signal)];
    const refused = Promise.all(waiting.map((each) => expect(each).rejects.toThrow('Waited for long enough.')));
    await pause(100);
    expect(held.wantedBy()).toBeUndefined();
    mine = 2;
    while (held.wantedBy() === undefined) await pause(50);
    patience.abort(new Error('Waited for long enough.'));
    await refused;
    await held.release();
  });

  test('a closed store takes its leases away, and gives none', async () => {
    const { store } = subject();
    const held = await store.lease('cases', never);
    const waiting = store.lease('cases', never);
    const refused = expect(waiting).rejects.toThrow(ReadStoreUnavailable);
    await store.close();
    expect(held.lost.aborted).toBe(true);
    await refused;
    await expect(store.lease('cases', never)).rejects.toThrow(ReadStoreUnavailable);
  });

  test('a lease outlives a restart as nothing but its token', async () => {
    const { store, reopen } = subject();
    await store.lease('cases', never);
    const lease = await (await reopen()).lease('cases', never);
    expect(lease.lost.aborted).toBe(false);
    await lease.release();
  });

  test('what is kept under an earlier token than the latest is of no effect; documents go by their positions', async () => {
    const { store } = subject();
    const [earlier, later] = [await store.lease('cases', never), await store.lease('other', never)];
    const stale = await store.open(CASES, { lease: earlier });
    const fresh = await store.open(CASES, { lease: { ...later, token: earlier.token + 1 } });
    await fresh.write([write('a', 10, { by: 'later' })], checkpoint(10, 10));
    expect(await stale.write([write('a', 5, { by: 'earlier' })], checkpoint(5, 5))).toBe(0);
    await stale.saveCheckpoint(checkpoint(7, 7));
    expect(await fresh.checkpoint()).toEqual(checkpoint(10, 10));
    expect(await (await store.open(CASES)).checkpoint()).toEqual(checkpoint(10, 10));
  });

  test('how far queries see a view can be asked by those who do not write it', async () => {
    const { store, another } = subject();
    expect(await store.liveCheckpoints('cases')).toBeUndefined();
    const collection = await liveCollection(store);
    const asking = (await another?.()) ?? store;
    expect(await asking.liveCheckpoints('cases')).toEqual({ version: 1, checkpoints: [undefined] });
    await collection.write([write('a', 3)], checkpoint(3, 3));
    expect(await asking.liveCheckpoints('cases')).toEqual({ version: 1, checkpoints: [checkpoint(3, 3)] });
  });
}
