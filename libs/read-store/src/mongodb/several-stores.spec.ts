/** Several processes on one database: each has a store of its own. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Db, MongoClient } from 'mongodb';
import { describeOnMongoDb } from '../../../../test/mongodb/server';
import { databaseAt, dropDatabase } from '../../../../test/support/mongo-databases';
import { ACME, CASES, checkpoint, liveCollection, PARKED, position, write } from '../contract/samples';
import { type ReadStore, ReadStoreUnavailable } from '../read-store';
import { openMongoReadStore } from './read-store';

jest.setTimeout(60_000);

const page = { index: 'all', equals: {}, direction: 'ascending', limit: 100 } as const;
const rows = (from: string) =>
  Array.from({ length: 20 }, (_, at) => write(`k${at}`, at + 1, { due: String(at), from }));
const seen = async (store: ReadStore): Promise<readonly unknown[]> =>
  (await store.forTenant(ACME, 'cases').page(page)).map(({ document }) => document['from']);
const whole = (from: string): readonly string[] => Array.from({ length: 20 }, () => from);

describeOnMongoDb('several stores on one MongoDB', () => {
  let url: string;
  let client: MongoClient;
  let stores: readonly ReadStore[];
  let first: ReadStore;
  let second: ReadStore;
  beforeEach(async () => {
    url = await databaseAt(`caseledger-test-${randomUUID().slice(0, 8)}`);
    client = await MongoClient.connect(url);
    [first, second] = [await openMongoReadStore({ url }), await openMongoReadStore({ url })];
    stores = [first, second];
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await client.close();
    await dropDatabase(url);
  });
  const database = (): Db => client.db();
  const collectionsOfDocuments = async (): Promise<readonly string[]> =>
    (await database().listCollections().toArray())
      .map(({ name }) => name)
      .filter((name) => name.startsWith('documents.'));

  test('whoever asks how far a view is reads the same copy from then on', async () => {
    await (await liveCollection(first)).write(rows('old'));
    expect(await seen(second)).toEqual(whole('old'));
    const rebuilt = await first.rebuild(CASES);
    await rebuilt.write(rows('new'), checkpoint(20, 20));
    await first.makeLive(rebuilt);
    expect(await second.liveCheckpoints('cases')).toEqual({ version: 1, checkpoints: [checkpoint(20, 20)] });
    expect(await seen(second)).toEqual(whole('new'));
  });

  test('whoever does not ask reads it soon, and until then all of the old one', async () => {
    await (await liveCollection(first)).write(rows('old'));
    expect(await seen(second)).toEqual(whole('old'));
    const rebuilt = await first.rebuild(CASES);
    await rebuilt.write(rows('new'));
    await first.makeLive(rebuilt);
    const switched = performance.now();
    const purging = first.purge();
    let answer: readonly unknown[];
    do {
      await pause(20);
      answer = await seen(second);
      expect([whole('old'), whole('new')]).toContainEqual(answer);
    } while (answer[0] === 'old');
    expect(performance.now() - switched).toBeLessThan(2_000);
    await purging;
    expect(await collectionsOfDocuments()).toHaveLength(1);
    expect(await seen(second)).toEqual(whole('new'));
  }, 20_000);

  test('a writer whose collection was replaced elsewhere is refused, and no reader sees what it wrote late', async () => {
    await liveCollection(first);
    const stale = await second.open(CASES);
    const rebuilt = await first.rebuild(CASES);
    await rebuilt.write(rows('new'));
    await first.makeLive(rebuilt);
    await expect(stale.write([write('late', 99, { due: 'late' })], checkpoint(99, 99))).rejects.toThrow(
      ReadStoreUnavailable,
    );
    await expect(stale.saveCheckpoint(checkpoint(99, 99))).rejects.toThrow(ReadStoreUnavailable);
    await expect(stale.getMany([{ tenant: ACME, key: 'k0' }])).rejects.toThrow(ReadStoreUnavailable);
    await expect(second.makeLive(stale)).rejects.toThrow(ReadStoreUnavailable);
    expect(await seen(first)).toEqual(whole('new'));
    expect(await first.liveCheckpoints('cases')).toEqual({ version: 1, checkpoints: [undefined] });
  });

  test('a collection that a late writer revived is seen by nobody, and goes', async () => {
    await liveCollection(first);
    const revived = 'documents.cases.1.0000000000000000';
    await database().collection(revived).insertOne({ late: true });
    expect(await seen(first)).toEqual([]);
    await first.purge();
    expect(await collectionsOfDocuments()).not.toContain(revived);
  });

  test('of two that write a document at the same time the later one stands, and each of both is counted once', async () => {
    await liveCollection(first);
    const writers = [await first.open(CASES), await second.open(CASES)];
    const keys = Array.from({ length: 40 }, (_, at) => `k${at}`);
    let changed = 0;
    for (let round = 0; round < 10; round += 1) {
      const bulks = writers.map((_, at) => keys.map((key) => write(key, 1 + 2 * round + at, { by: at })));
      const counts = await Promise.all(writers.map((writer, at) => writer.write(bulks[at] ?? [])));
      // The later one of each pair takes effect whatever comes first; the earlier one may.
      expect(counts[1]).toBe(keys.length);
      changed += counts[0] ?? 0;
    }
    expect(changed).toBeLessThanOrEqual(10 * keys.length);
    const stored = await first.forTenant(ACME, 'cases').getMany(keys);
    expect(stored).toEqual(keys.map((key) => ({ key, position: position(20), document: { by: 1 } })));
  });

  test('a writer who is behind undoes nothing that another one has written, deletions neither', async () => {
    await liveCollection(first);
    const [fresh, stale] = [await first.open(CASES), await second.open(CASES)];
    await fresh.write([write('a', 5, { by: 'fresh' }), write('b', 5)]);
    expect(await stale.write([write('a', 4, { by: 'stale' }), write('b', 4, { by: 'stale' }), write('c', 4, {})])).toBe(
      1,
    );
    const documents = second.forTenant(ACME, 'cases');
    expect((await documents.getMany(['a', 'b', 'c'])).map((one) => one?.document)).toEqual([
      { by: 'fresh' },
      undefined,
      {},
    ]);
  });

  test('what both change at once in the catalogue is all there', async () => {
    const views = Array.from({ length: 8 }, (_, at) => ({ ...CASES, version: at + 1 }));
    await Promise.all(views.map((view, at) => (stores[at % 2] ?? first).open(view)));
    const collections = await Promise.all(views.map((view, at) => (stores[(at + 1) % 2] ?? first).open(view)));
    expect(await collectionsOfDocuments()).toHaveLength(views.length);
    const last = collections.at(-1);
    if (last !== undefined) await second.makeLive(last).catch(() => first.makeLive(last));
    expect(await first.liveVersion('cases')).toBe(8);
  });

  test('two that park the same event at once park it once', async () => {
    await Promise.all([first, second, first, second].map((store) => store.park(PARKED)));
    expect(await second.parked()).toEqual([PARKED]);
  });
});
