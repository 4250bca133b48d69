/** What catching up spares: looking for documents that cannot be there, and waiting with the log for the read store. */
import type { WholeLog } from '@caseledger/event-store';
import { catalogueOf, streamName, type Uuid } from '@caseledger/kernel';
import type { Collection, ReadStore } from '@caseledger/read-store';
import { catalogue, counted, counts, tallies, UTRECHT } from './contract/tally';
import { bookmarkOfEnd, newId, openWorkshop, until, type Workshop } from './contract/workshop';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

/** A read store whose collections are others in some of their members. */
const withCollections = (change: (collection: Collection) => Partial<Collection>): ReadStore => {
  const real = new WeakMap<Collection, Collection>();
  const changed = (collection: Collection): Collection => {
    const other = { ...collection, ...change(collection) };
    real.set(other, collection);
    return other;
  };
  const store = shop.readStore;
  return {
    ...store,
    open: async (declaration) => changed(await store.open(declaration)),
    rebuild: async (declaration) => changed(await store.rebuild(declaration)),
    makeLive: (collection) => store.makeLive(real.get(collection) ?? collection),
  };
};

const eventsOf = async (view: string, id: Uuid): Promise<unknown> =>
  (await shop.readStore.forTenant(UTRECHT, view).get(id))?.document?.['events'];

test('where each document is of one stream, no document is looked for with the first event of a stream', async () => {
  const [old, young] = [newId(), newId()];
  await shop.append(old, [counted({ amount: 1 })]);
  const lookedFor: string[] = [];
  const readStore = withCollections((collection) => ({
    getMany: (keys) => {
      lookedFor.push(`${collection.declaration.view} ${keys.map(({ key }) => key).join()}`);
      return collection.getMany(keys);
    },
  }));
  const projections = await shop.start({ readStore, views: [counts, tallies()], pageSize: 1 });
  await shop.append(young, [counted({ amount: 2 })]);
  const end = await shop.append(old, [counted({ amount: 3 })]);
  for (const view of ['counts', 'tallies']) await projections.waitFor(view, end, 5_000);
  expect(lookedFor.filter((each) => each.startsWith('counts'))).toEqual([`counts ${old}`]);
  // The other view has an event that changes the documents of other streams.
  expect(lookedFor.filter((each) => each.startsWith('tallies'))).toHaveLength(3);
  expect(await Promise.all([old, young].map((id) => eventsOf('counts', id)))).toEqual([2, 1]);
});

test('streams of two categories that have one id are one document, also with the first event of the second', async () => {
  const [tally] = catalogue.streams.values();
  const id = newId();
  await shop.append(id, [counted({ amount: 1 })]);
  const projections = await shop.start({
    views: [counts],
    catalogue: catalogueOf([tally!, { ...tally!, category: 'plan' }]),
  });
  const [first] = await shop.events.wholeLog().read();
  const { stream: _stream, revision: _revision, position: _position, ...stored } = first!;
  const again = { ...stored, id: newId() as typeof stored.id, commandId: newId() as typeof stored.commandId };
  await shop.events.forTenant(UTRECHT).append(streamName({ category: 'plan', tenant: UTRECHT, id }), 'none', [again]);
  await projections.waitFor('counts', await bookmarkOfEnd(shop), 5_000);
  expect(await eventsOf('counts', id)).toBe(2);
});

describe.each(['catching up', 'rebuilding'])('%s', (what) => {
  const ids = Array.from({ length: 3 }, newId);
  const whole = () => Promise.all(ids.map((id) => eventsOf('counts', id)));

  /** Catches up from the start, or rebuilds what has caught up, one event a page. */
  const goThrough = async (log: WholeLog, readStore: ReadStore): Promise<void> => {
    for (const id of ids) await shop.append(id, [counted({ amount: 1 })]);
    const end = await bookmarkOfEnd(shop);
    if (what === 'rebuilding') {
      const before = await shop.start({ views: [counts] });
      await before.waitFor('counts', end, 5_000);
      await before.stop();
    }
    const projections = await shop.start({ log, readStore, views: [counts], pageSize: 1 });
    await projections.waitFor('counts', end, 5_000);
    if (what === 'rebuilding') await projections.rebuild('counts');
  };

  test('reads the next page of the log while the documents of the last one are written', async () => {
    const log = shop.events.wholeLog();
    let reads = 0;
    const counting: WholeLog = {
      ...log,
      read: (read) => {
        reads += 1;
        return log.read(read);
      },
    };
    let readMeanwhile = 0;
    const readStore = withCollections((collection) => ({
      write: async (...given) => {
        const before = reads;
        await until(() => reads > before);
        readMeanwhile += 1;
        return collection.write(...given);
      },
    }));
    await goThrough(counting, readStore);
    expect(readMeanwhile).toBe(ids.length);
    expect(await whole()).toEqual([1, 1, 1]);
  });

  test('reads again what could not be read ahead', async () => {
    const log = shop.events.wholeLog();
    let reads = 0;
    const failing: WholeLog = {
      ...log,
      read: (read) => ((reads += 1) % 2 === 0 ? Promise.reject(new Error('The log is away.')) : log.read(read)),
    };
    await goThrough(failing, shop.readStore);
    expect(await whole()).toEqual([1, 1, 1]);
  });
});
