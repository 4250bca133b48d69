/** A view in partitions: several processes keep one view, each some of its documents, and queries see it whole. */
import type { Uuid } from '@caseledger/kernel';
import { type Lease, partitionOf } from '@caseledger/read-store';
import { counted, noted, shared, tallies, type Tally, UTRECHT } from './contract/tally';
import { bookmarkOfEnd, newId, openWorkshop, until, type Workshop } from './contract/workshop';
import type { FoldedChange } from './fold-page';
import type { Projections } from './projections';
import type { Report } from './view-run';

const PARTITIONS = { partitions: 4, sharesEvery: 10 };
const never = new AbortController().signal;

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const seen = async (id: string): Promise<Tally | undefined> =>
  (await shop.readStore.forTenant(UTRECHT, 'tallies').get(id))?.document as Tally | undefined;
const eventsOf = (ids: readonly Uuid[]): Promise<readonly (number | undefined)[]> =>
  Promise.all(ids.map(async (id) => (await seen(id))?.events));
const here = (projections: Projections): number | undefined => projections.status()[0]?.partitions?.here;
/** An id of each partition. */
const oneOfEach = (): readonly Uuid[] => {
  const found = new Map<number, Uuid>();
  while (found.size < 4) {
    const id = newId();
    found.set(partitionOf(UTRECHT, id, 4), id);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, id]) => id);
};
const appendToEach = async (ids: readonly Uuid[], amount: number): Promise<void> => {
  for (const id of ids) await shop.append(id, [counted({ amount }), noted({})]);
};
/** Two processes that have shared the view out. */
const two = async (): Promise<readonly [Projections, Projections]> => {
  const first = await shop.start(PARTITIONS);
  const second = await shop.start(PARTITIONS);
  await until(() => here(first) === 2 && here(second) === 2);
  return [first, second];
};
const expectWhole = async (projections: Projections, events: number): Promise<void> => {
  const completeness = await projections.checkCompleteness();
  expect(completeness.map(({ partition }) => partition?.number)).toEqual([0, 1, 2, 3]);
  for (const each of completeness) expect(each).toMatchObject({ events, complete: true });
};

test('one process that is alone keeps all partitions, and accounts for every event in each', async () => {
  const ids = oneOfEach();
  await appendToEach(ids, 1);
  await shop.append(ids[0]!, [shared({ amount: 2, with: ids[1]! })]);
  const projections = await shop.start(PARTITIONS);
  expect(await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');
  expect(await eventsOf(ids)).toEqual([2, 2, 1, 1]);
  expect(projections.status()).toMatchObject([
    { state: 'running', partitions: { of: 4, here: 4 }, applied: 6, skipped: 4 * 9 - 6, parked: 0 },
  ]);
  await expectWhole(projections, 9);
  expect(await projections.compareWithLog('tallies')).toMatchObject({
    ...{ documents: 4, differences: [], events: 9, partitions: { of: 4, compared: 4 } },
  });
});

test('a process that comes gets half of the partitions, and both see all that is written by either', async () => {
  const ids = oneOfEach();
  const both = await two();
  expect(both.map((each) => each.keeps('tallies')).filter(Boolean)).toHaveLength(1);
  for (const amount of [1, 2, 3]) {
    await appendToEach(ids, amount);
    const end = await bookmarkOfEnd(shop);
    for (const each of both) expect(await each.waitFor('tallies', end, 5_000)).toBe('reached');
    expect(await eventsOf(ids)).toEqual([amount, amount, amount, amount]);
  }
  for (const each of both) {
    expect(each.status()).toMatchObject([{ state: 'running', partitions: { of: 4, here: 2 }, parked: 0 }]);
    await until(() => each.status()[0]?.applied === 12);
    await expectWhole(each, 24);
    expect(await each.compareWithLog('tallies')).toMatchObject({ differences: [], partitions: { of: 4, compared: 2 } });
  }
});

test('a third gets its share too, and nobody is left without', async () => {
  const all = [...(await two()), await shop.start(PARTITIONS)];
  await until(() => here(all[2]!) === 1);
  expect(all.map(here).sort()).toEqual([1, 1, 2]);
});

test('what one process kept passes to the other when it stops, and nothing is skipped or folded twice', async () => {
  const ids = oneOfEach();
  const [first, second] = await two();
  await appendToEach(ids, 1);
  await first.stop();
  await appendToEach(ids, 2);
  expect(await second.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');
  expect(here(second)).toBe(4);
  expect(await eventsOf(ids)).toEqual([2, 2, 2, 2]);
  await expectWhole(second, 16);
  expect((await second.compareWithLog('tallies')).differences).toEqual([]);
});

test('while a partition is kept by nobody, a place is not reached, though queries see the rest', async () => {
  const ids = oneOfEach();
  const keeping = await shop.start(PARTITIONS);
  await keeping.waitFor('tallies', await shop.append(ids[0]!, [counted({ amount: 1 })]), 5_000);
  await keeping.stop();
  const last = await shop.readStore.lease('view tallies 1 partition 4 of 4', never);
  const projections = await shop.start(PARTITIONS);
  const following = await shop.start({ keeps: false });
  await appendToEach(ids, 1);
  const end = await bookmarkOfEnd(shop);
  for (const each of [projections, following]) expect(await each.waitFor('tallies', end, 300)).toBe('late');
  expect(await eventsOf(ids)).toEqual([2, 1, 1, undefined]);
  expect(projections.status()).toMatchObject([{ state: 'running', partitions: { of: 4, here: 3 }, caughtUp: false }]);
  await last.release();
  for (const each of [projections, following]) expect(await each.waitFor('tallies', end, 5_000)).toBe('reached');
  expect(await seen(ids[3]!)).toMatchObject({ events: 1 });
  expect(following.status()).toMatchObject([{ state: 'elsewhere', partitions: { of: 4, here: 0 } }]);
});

test('a version is in use when all its partitions have caught up, and not before', async () => {
  const ids = oneOfEach();
  await appendToEach(ids, 1);
  const undivided = await shop.start();
  const end = await bookmarkOfEnd(shop);
  await undivided.waitFor('tallies', end, 5_000);
  await undivided.stop();

  const missing = await shop.readStore.lease('view tallies 2 partition 2 of 4', never);
  const later = { ...PARTITIONS, views: [tallies({ version: 2 })] };
  const first = await shop.start(later);
  await until(() => here(first) === 3);
  await appendToEach(ids, 2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(first.status()).toMatchObject([{ state: 'building', version: 2, liveVersion: 1 }]);
  expect(await eventsOf(ids)).toEqual([1, 1, 1, 1]);

  await missing.release();
  expect(await first.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');
  expect(await shop.readStore.liveVersion('tallies')).toBe(2);
  expect(await eventsOf(ids)).toEqual([2, 2, 2, 2]);
  await first.stop();
  // What is wanted now is for the next version.
  const again = await shop.start({ ...later, partitions: 7 });
  await until(() => here(again) === 4);
  await expectWhole(again, 16);
});

test('whoever has caught up notices that another process has put the version in use', async () => {
  const ids = oneOfEach();
  await appendToEach(ids, 1);
  const taken = await Promise.all(
    [3, 4].map((number) => shop.readStore.lease(`view tallies 1 partition ${String(number)} of 4`, never)),
  );
  const first = await shop.start({ partitions: 4 });
  await until(() => here(first) === 2);
  expect(first.status()[0]?.state).toBe('building');
  const second = shop.start({ partitions: 4 });
  await Promise.all(taken.map((lease) => lease.release()));
  const both = [first, await second];
  await until(() => both.every((each) => each.status()[0]?.state === 'running' || here(each) === 0));
  const end = await bookmarkOfEnd(shop);
  for (const each of both) expect(await each.waitFor('tallies', end, 5_000)).toBe('reached');
  await expectWhole(first, 8);
});

test('a rebuild gathers the view in one process, and shares it out again', async () => {
  const ids = oneOfEach();
  const [first, second] = await two();
  await appendToEach(ids, 1);
  for (const each of [first, second]) await each.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  const collection = await shop.readStore.open({ ...tallies(), view: 'tallies' });
  const position = (await shop.events.wholeLog().last())!.position;
  await collection.write([{ tenant: UTRECHT, key: ids[2]!, position, document: { id: ids[2]!, trail: 0, events: 9 } }]);
  expect(await eventsOf(ids)).toEqual([1, 1, 9, 1]);

  const rebuilt = Promise.all([first.rebuild('tallies'), second.rebuild('tallies')]);
  for (let amount = 2; amount <= 10; amount += 1) await appendToEach(ids, amount);
  await rebuilt;
  const end = await bookmarkOfEnd(shop);
  for (const each of [first, second]) expect(await each.waitFor('tallies', end, 5_000)).toBe('reached');
  expect(await eventsOf(ids)).toEqual([10, 10, 10, 10]);
  await until(() => here(first) === 2 && here(second) === 2);
  await expectWhole(first, 80);
  expect((await second.compareWithLog('tallies')).differences).toEqual([]);
});

test('a retry folds what is parked in the partitions of all processes', async () => {
  const ids = oneOfEach();
  let broken = true;
  const view = tallies({
    onAmount: (amount) => {
      if (broken && amount === 13) throw new Error('broken');
    },
  });
  const [first, second] = [
    await shop.start({ ...PARTITIONS, views: [view] }),
    await shop.start({ ...PARTITIONS, views: [view] }),
  ];
  await until(() => here(second) === 2);
  await appendToEach(ids, 13);
  await shop.append(ids[0]!, [shared({ amount: 1, with: ids[3]! })]);
  const end = await bookmarkOfEnd(shop);
  for (const each of [first, second]) await each.waitFor('tallies', end, 5_000);
  expect(await first.parked('tallies')).toHaveLength(6);
  await expectWhole(first, 9);
  broken = false;
  expect(await second.retryParked('tallies')).toEqual({ documents: 4, events: 6, stopped: 0 });
  expect(await shop.readStore.parked()).toEqual([]);
  expect(await eventsOf(ids)).toEqual([2, 1, 1, 2]);
  await expectWhole(first, 9);
});

test('a view that was made from another log is built anew once, by the keepers of all partitions', async () => {
  const elsewhere = await openWorkshop();
  try {
    const foreign = await elsewhere.start({ ...PARTITIONS, readStore: shop.readStore });
    const ids = oneOfEach();
    for (const id of ids) await elsewhere.append(id, [counted({ amount: 1 })]);
    await foreign.waitFor('tallies', await bookmarkOfEnd(elsewhere), 5_000);
    await foreign.stop();

    const mine = oneOfEach();
    await appendToEach(mine, 2);
    const rebuilds = new Set<string | undefined>();
    const readStore: typeof shop.readStore = {
      ...shop.readStore,
      rebuild: (declaration, writer) => {
        rebuilds.add(writer?.reason);
        return shop.readStore.rebuild(declaration, writer);
      },
    };
    const taken = await Promise.all(
      [1, 2].map((number) => shop.readStore.lease(`view tallies 1 partition ${String(number)} of 4`, never)),
    );
    const reports: Report[] = [];
    const parts = { ...PARTITIONS, readStore, onReport: (said: Report) => reports.push(said) };
    const first = await shop.start(parts);
    await until(() => here(first) === 2);
    expect(await eventsOf(ids)).toEqual([1, 1, 1, 1]);
    const second = await shop.start(parts);
    await Promise.all(taken.map((lease) => lease.release()));
    const end = await bookmarkOfEnd(shop);
    for (const each of [first, second]) expect(await each.waitFor('tallies', end, 5_000)).toBe('reached');
    expect(rebuilds.size).toBe(1);
    expect(await eventsOf(ids)).toEqual([undefined, undefined, undefined, undefined]);
    expect(await eventsOf(mine)).toEqual([1, 1, 1, 1]);
    expect(reports.filter(({ message }) => message.includes('from another log')).length).toBeLessThanOrEqual(2);
    await expectWhole(first, 8);
  } finally {
    await elsewhere.close();
  }
});

test('one partition that was made from another log condemns the others, which may be no better', async () => {
  const ids = oneOfEach();
  await appendToEach(ids, 1);
  const last = (await shop.events.wholeLog().last())!;
  const logId = (await shop.events.wholeLog().logId())!;
  const known = { logId, position: last.position, eventId: last.id };
  const counts = { applied: 1, skipped: 7, parked: 0 };
  await shop.readStore.partitions({ ...tallies(), view: 'tallies' }, 4);
  const open = (number: number) =>
    shop.readStore.open({ ...tallies(), view: 'tallies' }, { partition: { number, of: 4 } });
  await (await open(0)).saveCheckpoint({ ...counts, place: known });
  await (await open(1)).saveCheckpoint({ ...counts, place: { ...known, eventId: newId() as typeof last.id } });
  await shop.readStore.makeLive(await open(0));
  const projections = await shop.start(PARTITIONS);
  expect(await projections.waitFor('tallies', known, 5_000)).toBe('reached');
  expect(await eventsOf(ids)).toEqual([1, 1, 1, 1]);
});

test('whoever listens is told of every document in its order, while partitions come and go', async () => {
  const ids = oneOfEach();
  await appendToEach(ids, 0);
  const listening = await shop.start(PARTITIONS);
  await listening.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  const told = new Map<string, FoldedChange[]>(ids.map((id) => [id, []]));
  listening.onFolded('tallies', (change) => told.get(change.key)!.push(change));
  const last = (id: Uuid): number | undefined => told.get(id)!.at(-1)?.revision;

  let other: Projections | undefined;
  for (let round = 1; round <= 12; round += 1) {
    await appendToEach(ids, round);
    if (round % 4 === 1) other = await shop.start(PARTITIONS);
    if (round % 4 === 3) await other?.stop();
    if (round % 4 === 2) await until(() => here(listening) === 2);
    await appendToEach(ids, round);
  }
  // The last event that the view folds of each stream is the one before the last.
  await until(() => ids.every((id) => last(id) === 48));
  for (const changes of told.values()) {
    const revisions = changes.map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    const everyEvent = new Set(changes.flatMap(({ eventIds }) => eventIds));
    expect(everyEvent.size).toBe(24);
  }
}, 20_000);

test('a partition whose lease is lost while all are gathered ends the rebuild, and the copy in use stays', async () => {
  const ids = oneOfEach();
  await appendToEach(ids, 1);
  const given: AbortController[] = [];
  let tokens = 0;
  const store: typeof shop.readStore = {
    ...shop.readStore,
    lease: () => {
      const lost = new AbortController();
      given.push(lost);
      const lease: Lease = {
        token: (tokens += 1),
        lost: lost.signal,
        release: () => Promise.resolve(),
        wantedBy: () => undefined,
      };
      return Promise.resolve(lease);
    },
  };
  const projections = await shop.start({ ...PARTITIONS, readStore: store, pageSize: 1 });
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  let isTold = false;
  const rebuilding = projections.rebuild('tallies', () => {
    if (!isTold) given[2]!.abort();
    isTold = true;
  });
  await expect(rebuilding).rejects.toThrow();
  await until(() => here(projections) === 4);
  expect(await eventsOf(ids)).toEqual([1, 1, 1, 1]);
  await projections.rebuild('tallies');
  await expectWhole(projections, 8);
});
