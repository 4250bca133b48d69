/** Views are built and rebuilt beside the one in use: readers never see half, and nothing is skipped or doubled. */
import type { Place } from '@caseledger/kernel';
import { failingReadStore } from './contract/failing';
import { counted, tallies, type Tally, UTRECHT } from './contract/tally';
import { bookmarkOfEnd, newId, openWorkshop, until, type Workshop } from './contract/workshop';
import type { BuildProgress, Report } from './view-run';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const seen = async (id: string): Promise<Tally | undefined> =>
  (await shop.readStore.forTenant(UTRECHT, 'tallies').get(id))?.document as Tally | undefined;
const trailOf = (...amounts: number[]): number =>
  amounts.reduce((trail, amount) => (trail * 31 + amount) % 1_000_003, 7);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** A view of version 2, whose documents say so. */
const second = () => {
  const { steps, ...view } = tallies({ version: 2 });
  const step = steps.get('Counted')!;
  const marked = new Map(steps).set('Counted', {
    fold: (document, event, key, place) => ({ ...step.fold(document, event, key, place), version: 2 }),
  });
  return { ...view, steps: marked };
};

test('a new version takes over when it has caught up; until then queries see the old one, whole', async () => {
  const ids = upTo(5).map(() => newId());
  for (const id of ids) await shop.append(id, [counted({ amount: 1 })]);
  const old = await shop.start();
  await old.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  await old.stop();

  const seenBefore: (Tally | undefined)[][] = [];
  const watched = {
    ...shop.readStore,
    makeLive: async (collection: Parameters<typeof shop.readStore.makeLive>[0]) => {
      seenBefore.push(await Promise.all(ids.map(seen)));
      await shop.readStore.makeLive(collection);
    },
  };
  const projections = await shop.start({ readStore: watched, views: [second()], pageSize: 2 });
  expect(projections.status()).toMatchObject([{ state: 'building', version: 2, liveVersion: 1 }]);
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  expect(seenBefore).toEqual([ids.map((id) => ({ id, trail: trailOf(1), events: 1 }))]);
  expect(await Promise.all(ids.map(seen))).toEqual(ids.map((id) => ({ id, trail: trailOf(1), events: 1, version: 2 })));
  expect(projections.status()).toMatchObject([{ state: 'running', liveVersion: 2 }]);
});

test('a build that was cut off goes on from its checkpoint', async () => {
  for (const _ of upTo(6)) await shop.append(newId(), [counted({ amount: 1 })]);
  let saved = 0;
  const cut = failingReadStore(shop.readStore, (writing) =>
    writing === 'saveCheckpoint' && ++saved > 2 ? 'before' : undefined,
  );
  const first = await shop.start({ readStore: cut, pageSize: 2 });
  await until(() => first.status()[0]?.reason !== undefined);
  await first.stop();
  expect(await shop.readStore.liveVersion('tallies')).toBeUndefined();

  const again = await shop.start({ pageSize: 2 });
  await again.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  expect(again.status()).toMatchObject([{ applied: 6, liveVersion: 1 }]);
});

test('a rebuild under way loses nothing that is appended meanwhile, and the view goes on all the time', async () => {
  const ids = upTo(3).map(() => newId());
  const amounts = new Map<string, number[]>(ids.map((id) => [id, []]));
  const append = async (amount: number): Promise<Place> => {
    const id = ids[amount % ids.length]!;
    amounts.get(id)!.push(amount);
    return shop.append(id, [counted({ amount })]);
  };
  for (const amount of upTo(30)) await append(amount);
  const projections = await shop.start({ pageSize: 4 });
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);

  const progress: BuildProgress[] = [];
  const rebuilt = projections.rebuild('tallies', (told) => progress.push(told));
  for (const amount of upTo(30)) {
    const place = await append(100 + amount);
    expect(await projections.waitFor('tallies', place, 5_000)).toBe('reached');
    const id = ids[(100 + amount) % ids.length]!;
    expect(await seen(id)).toMatchObject({ trail: trailOf(...amounts.get(id)!) });
  }
  await rebuilt;
  await projections.waitFor('tallies', await append(7), 5_000);
  for (const id of ids) expect(await seen(id)).toMatchObject({ trail: trailOf(...amounts.get(id)!) });
  expect(progress.at(-1)!.events).toBeGreaterThanOrEqual(30);
  expect(await projections.checkCompleteness()).toMatchObject([{ events: 61, applied: 61, complete: true }]);
  expect((await projections.compareWithLog('tallies')).differences).toEqual([]);
});

test('a rebuild mends documents that were damaged, and the comparison names them', async () => {
  const [changed, extra, gone] = [newId(), newId(), newId()];
  for (const id of [changed, gone]) await shop.append(id, [counted({ amount: 1 })]);
  const projections = await shop.start();
  const end = await shop.append(gone, [counted({ amount: 2 })]);
  await projections.waitFor('tallies', end, 5_000);
  const collection = await shop.readStore.open({ ...tallies(), view: 'tallies' });
  const damage = { tenant: UTRECHT, position: end.position };
  await collection.write([
    { ...damage, key: changed, document: { id: changed, trail: 0, events: 1 } },
    { ...damage, key: extra, document: { id: extra, trail: 0, events: 1 } },
  ]);

  const { differences, documents, events } = await projections.compareWithLog('tallies');
  expect({ documents, events }).toEqual({ documents: 2, events: 3 });
  expect(new Set(differences)).toEqual(
    new Set([
      { tenant: UTRECHT, key: changed, kind: 'different', fields: ['trail', '(position)'] },
      { tenant: UTRECHT, key: extra, kind: 'extra', fields: [] },
    ]),
  );
  await projections.rebuild('tallies');
  expect((await projections.compareWithLog('tallies')).differences).toEqual([]);
});

test('a comparison of a view that moves finds no difference that is not there', async () => {
  const ids = upTo(4).map(() => newId());
  for (const amount of upTo(40)) await shop.append(ids[amount % 4]!, [counted({ amount })]);
  const projections = await shop.start({ pageSize: 3 });
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  const done = new AbortController();
  const compared = projections.compareWithLog('tallies').finally(() => {
    done.abort();
  });
  const appending = (async () => {
    for (let amount = 0; !done.signal.aborted; amount += 1) await shop.append(ids[amount % 4]!, [counted({ amount })]);
  })();
  expect((await compared).differences).toEqual([]);
  await appending;
});

test('a rebuild folds what the copy in use had parked, and parks nothing of what it folded', async () => {
  const id = newId();
  let broken = true;
  const view = tallies({
    onAmount: () => {
      if (broken) throw new Error('broken');
    },
  });
  await shop.append(id, [counted({ amount: 1 })]);
  const projections = await shop.start({ views: [view] });
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  expect(projections.status()).toMatchObject([{ parked: 1 }]);
  broken = false;
  await projections.rebuild('tallies');
  expect(projections.status()).toMatchObject([{ parked: 0, applied: 1 }]);
  expect(await shop.readStore.parked()).toEqual([]);
  const end = await shop.append(id, [counted({ amount: 2 })]);
  await projections.waitFor('tallies', end, 5_000);
  expect(await seen(id)).toMatchObject({ trail: trailOf(1, 2) });

  broken = true;
  await projections.rebuild('tallies');
  expect(projections.status()).toMatchObject([{ parked: 2, applied: 0 }]);
  expect(await projections.parked('tallies')).toHaveLength(2);
});

test('a crash just before or after the switch of a rebuild leaves a view that goes on rightly', async () => {
  for (const when of ['before', 'after'] as const) {
    const id = newId();
    await shop.append(id, [counted({ amount: 1 })]);
    let dead = false;
    let armed = false;
    const dying = failingReadStore(shop.readStore, (writing) => {
      if (dead) return 'before';
      dead = armed && writing === 'makeLive';
      return dead ? when : undefined;
    });
    const first = await shop.start({ readStore: dying });
    await first.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
    armed = true;
    await expect(first.rebuild('tallies')).rejects.toThrow('The read store');
    await first.stop();

    const again = await shop.start();
    const end = await shop.append(id, [counted({ amount: 2 })]);
    expect(await again.waitFor('tallies', end, 5_000)).toBe('reached');
    expect(await seen(id)).toMatchObject({ trail: trailOf(1, 2) });
    expect(await again.checkCompleteness()).toMatchObject([{ complete: true }]);
    await again.stop();
  }
});

test('a rebuild whose copy somebody else has dropped is given up, and says so; the view goes on', async () => {
  const id = newId();
  for (const amount of upTo(6)) await shop.append(id, [counted({ amount })]);
  const projections = await shop.start({ pageSize: 2 });
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  const begun = projections.rebuild('tallies', () => {
    // Another process begins a copy of its own.
    void shop.readStore.rebuild({ ...tallies(), view: 'tallies' }, { reason: 'another' });
  });
  await expect(begun).rejects.toThrow('The rebuild was given up: another process has begun or finished one');

  const end = await shop.append(id, [counted({ amount: 6 })]);
  expect(await projections.waitFor('tallies', end, 5_000)).toBe('reached');
  expect(await seen(id)).toMatchObject({ trail: trailOf(...upTo(7)) });
  expect(projections.status()).toMatchObject([{ state: 'running', applied: 7 }]);
  await projections.rebuild('tallies');
});

test('a view that was made from another log says so and is built anew from this one', async () => {
  const elsewhere = await openWorkshop();
  try {
    const [here, there] = [newId(), newId()];
    await elsewhere.append(there, [counted({ amount: 1 }), counted({ amount: 2 })]);
    const foreign = await elsewhere.start({ readStore: shop.readStore });
    await foreign.waitFor('tallies', await bookmarkOfEnd(elsewhere), 5_000);
    await foreign.stop();

    const end = await shop.append(here, [counted({ amount: 3 })]);
    const reports: Report[] = [];
    const projections = await shop.start({ onReport: (said) => reports.push(said) });
    expect(await projections.waitFor('tallies', end, 5_000)).toBe('reached');
    expect(await seen(there)).toBeUndefined();
    expect(await seen(here)).toMatchObject({ trail: trailOf(3) });
    expect(reports.map(({ message }) => message).join()).toContain('from another log');
    expect(await projections.checkCompleteness()).toMatchObject([{ events: 1, applied: 1, complete: true }]);
  } finally {
    await elsewhere.close();
  }
});
