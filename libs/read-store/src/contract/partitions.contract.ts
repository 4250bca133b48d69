/** What those who share the work of one view may rely on: each writes a partition of its documents. */
import type { Collection, ReadStore } from '../read-store';
import type { Subject } from './subject';
import { ACME, CASES, checkpoint, LATER_CASES, liveCollection, write } from './samples';

const never = new AbortController().signal;

/** The collections of all partitions of a version that is begun with so many. */
async function partitionsOf(store: ReadStore, of: number, declaration = CASES): Promise<readonly Collection[]> {
  const count = await store.partitions(declaration, of);
  return Promise.all(
    Array.from({ length: count }, (_, number) => store.open(declaration, { partition: { number, of } })),
  );
}

export function partitionsContract(subject: Subject): void {
  test('how many partitions a version has is settled when it is begun, whatever is wanted later', async () => {
    const { store, reopen } = subject();
    expect(await store.partitions(CASES, 3)).toBe(3);
    expect(await store.partitions(CASES, 5)).toBe(3);
    expect(await store.partitions(LATER_CASES, 5)).toBe(5);
    const again = await reopen();
    expect(await again.partitions(CASES, 1)).toBe(3);
    expect((await again.open(CASES, { partition: { number: 2, of: 3 } })).partition).toEqual({ number: 2, of: 3 });
    expect((await again.rebuild(CASES)).partition).toEqual({ number: 0, of: 3 });
  });

  test('a version that is opened before anybody has asked how many there are is begun with as many as its writer knows of', async () => {
    const { store } = subject();
    const third = await store.open(CASES, { partition: { number: 2, of: 4 } });
    expect(third.partition).toEqual({ number: 2, of: 4 });
    expect(await store.partitions(CASES, 7)).toBe(4);
    expect(await third.checkpoints()).toHaveLength(4);
  });

  test('a version that was begun undivided stays so', async () => {
    const { store } = subject();
    await (await liveCollection(store)).saveCheckpoint(checkpoint(3, 3));
    expect(await store.partitions(CASES, 4)).toBe(1);
    expect(await (await store.open(CASES)).checkpoints()).toEqual([checkpoint(3, 3)]);
  });

  test('numbers of partitions that cannot be are refused', async () => {
    const { store } = subject();
    for (const wanted of [0, 65, 1.5]) await expect(store.partitions(CASES, wanted)).rejects.toThrow(RangeError);
    await store.partitions(CASES, 2);
    for (const number of [-1, 2, 0.5])
      await expect(store.open(CASES, { partition: { number, of: 2 } })).rejects.toThrow(RangeError);
    for (const others of [1, 3]) {
      const partition = { number: 0, of: others };
      await expect(store.open(CASES, { partition })).rejects.toThrow('The view has 2 partitions, and not');
      await expect(store.rebuild(CASES, { partition })).rejects.toThrow('The view has 2 partitions, and not');
    }
  });

  test('each partition has a checkpoint of its own, which outlives a restart', async () => {
    const { store, reopen } = subject();
    const [first, second, third] = await partitionsOf(store, 3);
    await first!.write([write('a', 5, { due: '1' })], checkpoint(5, 5));
    await third!.saveCheckpoint(checkpoint(9, 9));
    await third!.saveCheckpoint(checkpoint(11, 11));
    expect(await second!.checkpoint()).toBeUndefined();
    const all = [checkpoint(5, 5), undefined, checkpoint(11, 11)];
    expect(await second!.checkpoints()).toEqual(all);
    const again = await partitionsOf(await reopen(), 3);
    expect(await Promise.all(again.map((collection) => collection.checkpoint()))).toEqual(all);
    expect(await again[0]!.getMany([{ tenant: ACME, key: 'a' }])).toMatchObject([{ document: { due: '1' } }]);
  });

  test('who has lost one partition undoes nothing there, and goes on in another', async () => {
    const { store } = subject();
    await store.partitions(CASES, 2);
    const [one, other] = [await store.lease('partition 1', never), await store.lease('partition 2', never)];
    const stale = await store.open(CASES, { lease: one, partition: { number: 0, of: 2 } });
    const kept = await store.open(CASES, { lease: other, partition: { number: 1, of: 2 } });
    const fresh = await store.open(CASES, { lease: { ...one, token: one.token + 1 }, partition: { number: 0, of: 2 } });
    await fresh.saveCheckpoint(checkpoint(10, 10));
    await stale.saveCheckpoint(checkpoint(7, 7));
    await stale.write([write('a', 7, { due: '1' })], checkpoint(7, 7));
    await kept.saveCheckpoint(checkpoint(8, 8));
    expect(await kept.checkpoints()).toEqual([checkpoint(10, 10), checkpoint(8, 8)]);
  });

  test('how far all partitions are can be asked by those who write none', async () => {
    const { store, another } = subject();
    const [, second] = await partitionsOf(store, 2);
    expect(await second!.isLive()).toBe(false);
    await store.makeLive(second!);
    await store.makeLive(second!);
    expect(await second!.isLive()).toBe(true);
    await second!.saveCheckpoint(checkpoint(4, 4));
    const asking = (await another?.()) ?? store;
    expect(await asking.liveCheckpoints('cases')).toEqual({ version: 1, checkpoints: [undefined, checkpoint(4, 4)] });
  });

  test('those who rebuild for one reason build one copy; for another, a new one', async () => {
    const { store } = subject();
    await store.makeLive((await partitionsOf(store, 2))[0]!);
    const first = await store.rebuild(CASES, { reason: 'another log', partition: { number: 0, of: 2 } });
    await first.write([write('a', 3, { due: '1' })], checkpoint(3, 3));
    const second = await store.rebuild(CASES, { reason: 'another log', partition: { number: 1, of: 2 } });
    expect(await second.checkpoints()).toEqual([checkpoint(3, 3), undefined]);
    expect(await second.scan(undefined, 10)).toHaveLength(1);
    const anew = await store.rebuild(CASES, { reason: 'yet another' });
    expect(await anew.checkpoints()).toEqual([undefined, undefined]);
    await store.makeLive(anew);
    expect(await (await store.rebuild(CASES, { reason: 'yet another' })).scan(undefined, 10)).toEqual([]);
    expect(await anew.isLive()).toBe(true);
  });

  test('what is in use can be put in use again by another partition, and a copy that was begun since stays', async () => {
    const { store } = subject();
    const [first, second] = await partitionsOf(store, 2);
    await store.makeLive(first!);
    const rebuilt = await store.rebuild(CASES);
    await store.makeLive(second!);
    await rebuilt.write([write('a', 1, { due: '1' })]);
    await store.makeLive(rebuilt);
    expect(await store.forTenant(ACME, 'cases').get('a')).toMatchObject({ document: { due: '1' } });
  });

  test('a version takes the place of one that is divided otherwise', async () => {
    const { store } = subject();
    await (await liveCollection(store)).write([write('a', 1, { due: '1' })], checkpoint(1, 1));
    const later = await partitionsOf(store, 4, LATER_CASES as typeof CASES);
    for (const collection of later) await collection.saveCheckpoint(checkpoint(2, 2));
    expect((await store.liveCheckpoints('cases'))?.checkpoints).toEqual([checkpoint(1, 1)]);
    await store.makeLive(later[3]!);
    expect(await store.liveCheckpoints('cases')).toEqual({
      version: 2,
      checkpoints: later.map(() => checkpoint(2, 2)),
    });
  });
}
