/** Leases among processes: each has a store of its own, and nobody loses a lease that it may still use. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { describeOnMongoDb } from '../../../../test/mongodb/server';
import { databaseAt, dropDatabase } from '../../../../test/support/mongo-databases';
import type { ReadStore } from '../read-store';
import type { LeaseTimes } from './held-lease';
import { numberedId } from './numbered-ids';
import { openMongoReadStore } from './read-store';

jest.setTimeout(60_000);

const TIMES: LeaseTimes = { lapsesAfter: 1_000, renewsEvery: 150, looksEvery: 40 };
const never = new AbortController().signal;

describeOnMongoDb('leases among stores on one MongoDB', () => {
  let url: string;
  let client: MongoClient;
  let stores: readonly [ReadStore, ReadStore, ReadStore];
  beforeEach(async () => {
    url = await databaseAt(`caseledger-test-${randomUUID().slice(0, 8)}`);
    client = await MongoClient.connect(url);
    const open = () => openMongoReadStore({ url, leaseTimes: TIMES });
    stores = [await open(), await open(), await open()];
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await client.close();
    await dropDatabase(url);
  });
  const leases = () => client.db().collection<{ _id: string; signs: number; released?: boolean }>('leases');

  test('a holder that gives signs keeps it, however long others wait', async () => {
    const lease = await stores[0].lease('cases', never);
    const waiting = new AbortController();
    const refused = expect(stores[1].lease('cases', waiting.signal)).rejects.toThrow('long enough');
    await pause(2 * TIMES.lapsesAfter);
    expect(lease.lost.aborted).toBe(false);
    waiting.abort(new Error('It was long enough.'));
    await refused;
  });

  test('what a holder who gives no sign had passes to whoever waits, and not before it may', async () => {
    await leases().insertOne({ _id: numberedId('cases', 41), signs: 7 });
    const begun = performance.now();
    const lease = await stores[0].lease('cases', never);
    expect(lease.token).toBe(42);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(TIMES.lapsesAfter);
    expect(await leases().countDocuments()).toBe(1);
  });

  test('a holder whose process was stopped finds that it has lost it as soon as it goes on', async () => {
    const lease = await stores[0].lease('cases', never);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TIMES.lapsesAfter);
    await pause(0);
    await setImmediate();
    expect(lease.lost.aborted).toBe(true);
    const next = await stores[1].lease('cases', never);
    expect(next.token).toBe(lease.token + 1);
    await lease.release();
    await pause(2 * TIMES.renewsEvery);
    expect(next.lost.aborted).toBe(false);
  });

  test('a holder whom another one has overtaken loses it at its next sign', async () => {
    const lease = await stores[0].lease('cases', never);
    await leases().insertOne({ _id: numberedId('cases', lease.token + 1), signs: 0 });
    await once(lease.lost, 'abort');
    expect((await leases().find().toArray()).map(({ _id }) => _id)).toContain(numberedId('cases', lease.token + 1));
  });

  test('in a database that was emptied, who had it loses it to whoever has the same token anew', async () => {
    const lease = await stores[0].lease('cases', never);
    await client.db().dropDatabase();
    const next = await stores[1].lease('cases', never);
    expect(next.token).toBe(lease.token);
    if (!lease.lost.aborted) await once(lease.lost, 'abort');
    await lease.release();
    await pause(2 * TIMES.lapsesAfter);
    expect(next.lost.aborted).toBe(false);
    expect(await leases().find().toArray()).toMatchObject([{ _id: numberedId('cases', next.token) }]);
    expect((await leases().findOne())?.released).toBeUndefined();
  });

  test('many that want it have it one after the other, under growing tokens', async () => {
    const tokens: number[] = [];
    let holders = 0;
    await Promise.all(
      [...stores, ...stores].map(async (store) => {
        const lease = await store.lease('view cases 1', never);
        holders += 1;
        expect(holders).toBe(1);
        tokens.push(lease.token);
        await pause(5);
        expect(lease.lost.aborted).toBe(false);
        holders -= 1;
        await lease.release();
      }),
    );
    expect(tokens).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await leases().countDocuments()).toBe(1);
  });
});
