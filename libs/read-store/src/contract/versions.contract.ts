/** What readers and projectors may rely on while versions of a view come and go. */
import { setImmediate } from 'node:timers/promises';
import { CollectionReplaced, type ReadStore, ReadStoreUnavailable } from '../read-store';
import type { Subject } from './subject';
import { ACME, CASES, checkpoint, LATER_CASES, liveCollection, write } from './samples';

const WHOLE = 20;
const page = { index: 'all', equals: {}, direction: 'ascending', limit: 100 } as const;
const rows = (from: string, count = WHOLE) =>
  Array.from({ length: count }, (_, at) => write(`k${at}`, at, { due: String(at), from, name: 'Ann' }));
const seen = async (store: ReadStore): Promise<readonly unknown[]> =>
  (await store.forTenant(ACME, 'cases').page(page)).map(({ document }) => document.from);
const whole = (from: string): readonly string[] => Array.from({ length: WHOLE }, () => from);

export function versionsContract(subject: Subject): void {
  test('a view that was never live says that it is being built, and shows nothing of it', async () => {
    const { store } = subject();
    await expect(store.forTenant(ACME, 'cases').get('a')).rejects.toThrow(ReadStoreUnavailable);
    const collection = await store.open(CASES);
    await collection.write(rows('v1'));
    expect(await store.liveVersion('cases')).toBeUndefined();
    await expect(store.forTenant(ACME, 'cases').page(page)).rejects.toThrow(/being built/);
    await store.makeLive(collection);
    expect(await store.liveVersion('cases')).toBe(1);
    expect(await seen(store)).toEqual(whole('v1'));
  });

  test('a collection that is opened again is the same one, also after a restart', async () => {
    const { store, reopen } = subject();
    await (await liveCollection(store)).write(rows('v1'));
    expect(await (await store.open(CASES)).write(rows('v1'))).toBe(0);
    const again = await reopen();
    expect(await again.liveVersion('cases')).toBe(1);
    expect(await seen(again)).toEqual(whole('v1'));
    expect(await (await again.open(CASES)).write(rows('v1'))).toBe(0);
  });

  test('other indexes under the same version are refused, and the message says what to do', async () => {
    const { store, reopen } = subject();
    await liveCollection(store);
    const changed = { ...CASES, indexes: CASES.indexes.slice(1) };
    await expect(store.open(changed)).rejects.toThrow(/version must be raised/);
    await expect((await reopen()).open(changed)).rejects.toThrow(/version must be raised/);
  });

  test('a new version is built beside the live one, over a restart, and then takes its place', async () => {
    const { store, reopen } = subject();
    await (await liveCollection(store)).write(rows('v1'));
    const begun = await store.open(LATER_CASES);
    await begun.write(rows('v2', 5));
    await begun.saveCheckpoint(checkpoint(5, 5));
    expect(await seen(store)).toEqual(whole('v1'));

    const again = await reopen();
    expect(await seen(again)).toEqual(whole('v1'));
    const later = await again.open(LATER_CASES);
    expect(await later.checkpoint()).toEqual(checkpoint(5, 5));
    expect(await later.write(rows('v2'))).toBe(WHOLE - 5);
    await again.makeLive(later);
    expect(await again.liveVersion('cases')).toBe(2);
    expect(await seen(again)).toEqual(whole('v2'));
  });

  test('an index with several entries for a document is whole after a build, over a restart', async () => {
    const { store, reopen } = subject();
    const begun = await store.open(CASES);
    const document = { status: 'open', due: '1' };
    await begun.write([
      write('a', 1, { ...document, readers: ['ann', 'bo'] }),
      write('b', 1, { ...document, readers: ['bo'] }),
    ]);
    const again = await reopen();
    const collection = await again.open(CASES);
    await collection.write([write('a', 2, { ...document, readers: ['cy'] })]);
    await again.makeLive(collection);
    await again.makeLive(collection);
    await collection.write([write('c', 3, { ...document, readers: ['ann'] })]);
    const found = await again.forTenant(ACME, 'cases').page({
      index: 'byReaderAndStatus',
      equals: { readers: ['ann', 'bo', 'cy'], status: 'open' },
      direction: 'ascending',
      limit: 10,
    });
    expect(found.map(({ key, document: { readers } }) => [key, readers])).toEqual([
      ['a', ['cy']],
      ['b', ['bo']],
      ['c', ['ann']],
    ]);
  });

  test('what was replaced is gone: its writer is refused, and its version begins anew', async () => {
    const { store } = subject();
    const former = await liveCollection(store);
    await former.write(rows('v1'));
    await former.saveCheckpoint(checkpoint(1, 1));
    await store.makeLive(await store.open(LATER_CASES));
    await expect(former.write(rows('v1'))).rejects.toThrow(CollectionReplaced);
    const anew = await store.open(CASES);
    expect(await anew.checkpoint()).toBeUndefined();
    expect(await anew.scan(undefined, 10)).toEqual([]);
  });

  test('an earlier version can take the place of a later one, as an operator who goes back needs', async () => {
    const { store } = subject();
    await liveCollection(store, LATER_CASES);
    const earlier = await store.open(CASES);
    await earlier.write(rows('v1'));
    await store.makeLive(earlier);
    expect(await store.liveVersion('cases')).toBe(1);
    expect(await seen(store)).toEqual(whole('v1'));
  });

  test('a rebuild begins with nothing, beside what is in use, and takes its place', async () => {
    const { store, reopen } = subject();
    const inUse = await liveCollection(store);
    await inUse.write(rows('old'));
    await inUse.saveCheckpoint(checkpoint(20, 20));
    const rebuilt = await store.rebuild(CASES);
    expect(await rebuilt.checkpoint()).toBeUndefined();
    expect(await rebuilt.write(rows('new'))).toBe(WHOLE);
    await rebuilt.saveCheckpoint(checkpoint(19, 19));
    await inUse.write([write('k0', 50, { due: '0', from: 'old', more: true })]);
    expect(await seen(store)).toEqual(whole('old'));
    expect(await inUse.checkpoint()).toEqual(checkpoint(20, 20));

    await store.makeLive(rebuilt);
    expect(await seen(store)).toEqual(whole('new'));
    const again = await reopen();
    expect(await seen(again)).toEqual(whole('new'));
    expect(await (await again.open(CASES)).checkpoint()).toEqual(checkpoint(19, 19));
  });

  test('a rebuild that was left half way is never seen, and begins anew', async () => {
    const { store, reopen } = subject();
    await (await liveCollection(store)).write(rows('old'));
    const abandoned = await store.rebuild(CASES);
    await abandoned.write(rows('half', 3));
    await abandoned.saveCheckpoint(checkpoint(3, 3));

    const again = await reopen();
    const inUse = await again.open(CASES);
    expect(await inUse.scan(undefined, 100)).toHaveLength(WHOLE);
    expect(await seen(again)).toEqual(whole('old'));
    const anew = await again.rebuild(CASES);
    expect(await anew.checkpoint()).toBeUndefined();
    expect(await anew.scan(undefined, 100)).toEqual([]);
  });

  test('readers at work while a version is switched see all of one or all of the other', async () => {
    const { store } = subject();
    await (await liveCollection(store)).write(rows('v1'));
    const later = await store.open(LATER_CASES);
    await later.write(rows('v2'));

    const answers: (readonly unknown[])[] = [];
    const switched = new AbortController();
    const reading = (async () => {
      while (!switched.signal.aborted) {
        answers.push(await seen(store));
        await setImmediate();
      }
      answers.push(await seen(store));
    })();
    await setImmediate();
    await store.makeLive(later).finally(() => {
      switched.abort();
    });
    await reading;

    expect(answers[0]).toEqual(whole('v1'));
    expect(answers.at(-1)).toEqual(whole('v2'));
    for (const answer of answers) expect([whole('v1'), whole('v2')]).toContainEqual(answer);
  });

  test('views of one store stand apart', async () => {
    const { store } = subject();
    const plans = await liveCollection(store, { ...CASES, view: 'plans' });
    const cases = await liveCollection(store);
    await cases.write(rows('cases'));
    await plans.write([write('k0', 1, { due: '1', from: 'plans' })]);
    await store.makeLive(await store.rebuild({ ...CASES, view: 'plans' }));
    expect(await store.forTenant(ACME, 'plans').get('k0')).toBeUndefined();
    expect(await seen(store)).toEqual(whole('cases'));
  });

  test('a purged store has all its documents, and a closed one says so', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write(rows('first'));
    await collection.write(Array.from({ length: WHOLE / 2 }, (_, at) => write(`k${at}`, 100)));
    await store.purge();
    expect(await seen(store)).toHaveLength(WHOLE / 2);
    await store.close();
    await store.close();
    await expect(store.forTenant(ACME, 'cases').get('k0')).rejects.toThrow(ReadStoreUnavailable);
    await expect(collection.write(rows('late'))).rejects.toThrow(ReadStoreUnavailable);
  });
}
