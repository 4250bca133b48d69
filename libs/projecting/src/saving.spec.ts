/**
 * Where a view skips what comes, its checkpoint is saved a little later, and a page may come meanwhile. Once it was taken for
 * saved with the page before it, so that whoever follows the view from outside waited for a place that it had long got to,
 * until the next event came.
 */
import type { Collection, ReadStore } from '@caseledger/read-store';
import { setTimeout as pause } from 'node:timers/promises';
import { gate } from './contract/gate';
import { counted, names, noted, tallies } from './contract/tally';
import { newId, openWorkshop, until, type Workshop } from './contract/workshop';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

/** Longer than the reader waits before it saves what it has skipped, in milliseconds. */
const SAVING_BEGINS = 120;

/** A store that holds up what is written to `tallies`, and the checkpoints of `names` that are saved alone. */
function slowly(store: ReadStore) {
  const writing = gate();
  const saving: (() => void)[] = [];
  let holds = false;
  const real = new WeakMap<Collection, Collection>();
  const slow = (collection: Collection): Collection => {
    const isOfNames = collection.declaration.view === 'names';
    const wrapped: Collection = {
      ...collection,
      write: async (...given) => {
        if (!isOfNames) await writing.pass();
        return collection.write(...given);
      },
      saveCheckpoint: async (checkpoint) => {
        if (isOfNames && holds) await new Promise<void>((goOn) => saving.push(goOn));
        return collection.saveCheckpoint(checkpoint);
      },
    };
    real.set(wrapped, collection);
    return wrapped;
  };
  const readStore: ReadStore = {
    ...store,
    open: async (...given) => slow(await store.open(...given)),
    makeLive: (collection) => store.makeLive(real.get(collection) ?? collection),
  };
  return {
    readStore,
    writing,
    saving,
    hold: () => {
      holds = true;
    },
    letGo: () => {
      holds = false;
      for (const goOn of saving.splice(0)) goOn();
    },
  };
}

test('a page that comes while the one before it is being saved is saved as well', async () => {
  const id = newId();
  const views = [tallies(), names];
  const { readStore, writing, saving, hold, letGo } = slowly(shop.readStore);
  const keeping = await shop.start({ views, readStore });
  const following = await shop.start({ views, keeps: false });
  for (const view of ['tallies', 'names'])
    expect(await following.waitFor(view, await shop.append(id, [noted({})]), 5_000)).toBe('reached');

  hold();
  writing.shut();
  // The saving of the first page is to begin when the second is in hand, and that of the second while the first is saved.
  await keeping.waitFor('names', await shop.append(id, [noted({})]), 5_000);
  await shop.append(id, [counted({ amount: 1 })]);
  await writing.waitedAt();
  await pause(SAVING_BEGINS);
  writing.open();
  await until(() => saving.length > 0);
  const last = await shop.append(id, [noted({})]);
  await pause(SAVING_BEGINS);
  saving.shift()?.();
  expect(await keeping.waitFor('names', last, 5_000)).toBe('reached');
  letGo();
  expect(await following.waitFor('names', last, 2_000)).toBe('reached');
});
