/** One view, several processes: one keeps it up with the log, the others follow it from outside and take over. */
import type { Lease, ReadStore } from '@caseledger/read-store';
import { counted, named, names, noted, removed, tallies, type Tally, UTRECHT } from './contract/tally';
import { bookmarkOfEnd, newId, openWorkshop, until, type Workshop } from './contract/workshop';
import type { FoldedChange } from './fold-page';
import { KeptElsewhere } from './whole-view';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const tally = async (id: string): Promise<Tally | undefined> =>
  (await shop.readStore.forTenant(UTRECHT, 'tallies').get(id))?.document as Tally | undefined;

/** A store whose leases the test takes away, and gives to whoever asks, whoever has them. */
function lostAtWill(store: ReadStore): { readonly store: ReadStore; lose(): void } {
  let token = 0;
  let given: AbortController[] = [];
  return {
    store: {
      ...store,
      lease: () => {
        const lost = new AbortController();
        given.push(lost);
        const lease: Lease = {
          token: (token += 1),
          lost: lost.signal,
          release: () => Promise.resolve(),
          wantedBy: () => undefined,
        };
        return Promise.resolve(lease);
      },
    },
    lose: () => {
      const before = given;
      given = [];
      for (const lost of before) lost.abort();
    },
  };
}

test('one keeps the view; the other sees how far it is, and waits for it', async () => {
  const id = newId();
  const keeping = await shop.start();
  const standingBy = await shop.start();
  expect([keeping.keeps('tallies'), standingBy.keeps('tallies')]).toEqual([true, false]);
  const place = await shop.append(id, [counted({ amount: 1 }), counted({ amount: 2 })]);
  expect(await standingBy.waitFor('tallies', place, 5_000)).toBe('reached');
  expect((await tally(id))?.events).toBe(2);
  expect(standingBy.status()).toMatchObject([{ view: 'tallies', state: 'elsewhere', liveVersion: 1, applied: 2 }]);
  expect(await standingBy.checkCompleteness()).toMatchObject([{ events: 2, complete: true }]);
});

test('a place at events that the view skips is got to elsewhere too, and who listens is told of what came before', async () => {
  const id = newId();
  await shop.start();
  const following = await shop.start({ keeps: false });
  const told: number[] = [];
  following.onFolded('tallies', ({ revision }) => told.push(revision));
  await following.waitFor('tallies', await shop.append(id, [counted({ amount: 1 })]), 5_000);
  expect(await following.waitFor('tallies', await shop.append(id, [noted({})]), 5_000)).toBe('reached');
  const end = await shop.append(id, [counted({ amount: 2 }), noted({})]);
  expect(await following.waitFor('tallies', end, 5_000)).toBe('reached');
  await until(() => told.includes(2));
});

test('what changes the view is asked of whoever keeps it', async () => {
  await shop.start();
  for (const other of [await shop.start(), await shop.start({ keeps: false })]) {
    await until(() => other.status()[0]?.state === 'elsewhere');
    await expect(other.rebuild('tallies')).rejects.toThrow(KeptElsewhere);
    await expect(other.retryParked('tallies')).rejects.toThrow(KeptElsewhere);
    expect(await other.parked('tallies')).toEqual([]);
  }
});

test('whoever listens elsewhere is told of each change, once queries see it', async () => {
  const [one, other] = [newId(), newId()];
  await shop.start({ views: [tallies(), names] });
  const following = await shop.start({ views: [tallies(), names], keeps: false });
  const told: FoldedChange[] = [];
  const seenThen: (number | undefined)[] = [];
  const stop = following.onFolded('tallies', (change) => {
    told.push(change);
    void tally(change.key).then((found) => seenThen.push(found?.events));
  });
  await shop.append(one, [counted({ amount: 1 })]);
  await until(() => told.length === 1);
  await shop.append(other, [named({ name: 'Ada' }), counted({ amount: 1 }), counted({ amount: 2 })]);
  await until(() => told.some(({ key, revision }) => key === other && revision === 2));
  expect(told.map(({ key }) => key)).toEqual(expect.arrayContaining([one, other]));
  await until(() => seenThen.at(-1) === 2);
  stop();
  const before = told.length;
  const end = await shop.append(one, [counted({ amount: 3 })]);
  await following.waitFor('tallies', end, 5_000);
  expect(told).toHaveLength(before);
});

test('the other takes over where the first one stops, and nothing is skipped or folded twice', async () => {
  const id = newId();
  const first = await shop.start();
  const second = await shop.start();
  await first.waitFor('tallies', await shop.append(id, [counted({ amount: 1 })]), 5_000);
  await first.stop();
  const place = await shop.append(id, [counted({ amount: 2 }), counted({ amount: 3 })]);
  expect(await second.waitFor('tallies', place, 5_000)).toBe('reached');
  expect(second.keeps('tallies')).toBe(true);
  expect((await tally(id))?.events).toBe(3);
  expect(await second.checkCompleteness()).toMatchObject([{ events: 3, applied: 3, complete: true }]);
  expect((await second.compareWithLog('tallies')).differences).toEqual([]);
});

describe.each([1, 3])('in %i partitions', (partitions) => {
  test('leases that are lost again and again cost nothing but time', async () => {
    const ids = [newId(), newId(), newId()];
    const leases = lostAtWill(shop.readStore);
    const projections = await shop.start({ readStore: leases.store, pageSize: 2, partitions });
    for (let amount = 1; amount <= 20; amount += 1) {
      await shop.append(ids[amount % 3]!, [counted({ amount })]);
      leases.lose();
    }
    expect(await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');
    expect(await Promise.all(ids.map(async (id) => (await tally(id))?.events))).toEqual([6, 7, 7]);
    for (const each of await projections.checkCompleteness())
      expect(each).toMatchObject({ events: 20, complete: true });
  });

  test('two that both believe to have the leases write what one alone would have written', async () => {
    const ids = [newId(), newId(), newId()];
    const leases = lostAtWill(shop.readStore);
    const both = [
      await shop.start({ readStore: leases.store, pageSize: 1, partitions }),
      await shop.start({ readStore: leases.store, pageSize: 3, partitions }),
    ];
    for (let amount = 1; amount <= 10; amount += 1) {
      await Promise.all(
        ids.map((id) => shop.append(id, [counted({ amount }), ...(amount === 5 ? [removed({})] : [])])),
      );
    }
    const end = await bookmarkOfEnd(shop);
    for (const one of both) expect(await one.waitFor('tallies', end, 5_000)).toBe('reached');
    for (const id of ids) expect((await tally(id))?.events).toBe(5);
    for (const each of await both[1]!.checkCompleteness()) expect(each).toMatchObject({ events: 33, complete: true });
    expect((await both[1]!.compareWithLog('tallies')).differences).toEqual([]);
  });
});

test('a copy that is being built anew when the lease is lost is left, and what is in use stays', async () => {
  const id = newId();
  for (let amount = 1; amount <= 6; amount += 1) await shop.append(id, [counted({ amount })]);
  const leases = lostAtWill(shop.readStore);
  const projections = await shop.start({ readStore: leases.store, pageSize: 1 });
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  const told: number[] = [];
  const rebuilding = projections.rebuild('tallies', ({ events }) => {
    if (told.push(events) === 1) leases.lose();
  });
  await expect(rebuilding).rejects.toThrow();
  await until(() => projections.keeps('tallies'));
  expect((await tally(id))?.events).toBe(6);
  await projections.rebuild('tallies');
});
