/** A view that was apart joins the others, and a rebuilt copy takes over, at the worst moment: no event is lost. */
import { gatedLog } from './contract/gate';
import { counted, tallies, type Tally, UTRECHT } from './contract/tally';
import { bookmarkOfEnd, newId, openWorkshop, until, type Workshop } from './contract/workshop';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const both = [
  { ...tallies(), name: 'apart' },
  { ...tallies(), name: 'steady' },
];

test('a view joins behind the others while a page that lies further on is under way to them', async () => {
  const id = newId();
  await shop.append(id, [counted({ amount: 1 })]);
  const { log, reading, following } = gatedLog(shop.events.wholeLog());
  const projections = await shop.start({ log, views: both });
  await until(() => projections.status().every(({ caughtUp }) => caughtUp));

  reading.shut();
  await projections.retryParked('apart');
  await reading.waitedAt();
  const second = await shop.append(id, [counted({ amount: 2 })]);
  expect(await projections.waitFor('steady', second, 5_000)).toBe('reached');
  following.shut();
  const third = await shop.append(id, [counted({ amount: 3 })]);
  await following.waitedAt();
  reading.open();
  await until(() => projections.status().every(({ caughtUp }) => caughtUp));
  following.open();

  expect(await projections.waitFor('apart', third, 5_000)).toBe('reached');
  const document = (await shop.readStore.forTenant(UTRECHT, 'apart').get(id))?.document as Tally | undefined;
  expect(document?.events).toBe(3);
  expect(await projections.checkCompleteness()).toMatchObject([{ complete: true }, { complete: true }]);
});

test('a view joins behind the others, and nothing more is appended', async () => {
  const { log, reading } = gatedLog(shop.events.wholeLog());
  const projections = await shop.start({ log, views: both });
  await until(() => projections.status().every(({ caughtUp }) => caughtUp));
  reading.shut();
  await projections.retryParked('apart');
  await reading.waitedAt();
  const only = await shop.append(newId(), [counted({ amount: 1 })]);
  expect(await projections.waitFor('steady', only, 5_000)).toBe('reached');
  reading.open();
  expect(await projections.waitFor('apart', only, 5_000)).toBe('reached');
});

test('a rebuilt copy is never put in place of one that is ahead of it: queries do not go back in time', async () => {
  await shop.append(newId(), [counted({ amount: 1 })]);
  const { log, reading } = gatedLog(shop.events.wholeLog());
  const places: (string | undefined)[] = [];
  const readStore = {
    ...shop.readStore,
    makeLive: async (collection: Parameters<typeof shop.readStore.makeLive>[0]) => {
      places.push((await collection.checkpoint())?.place.position);
      await shop.readStore.makeLive(collection);
    },
  };
  const projections = await shop.start({ log, readStore });
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  await until(() => projections.status()[0]?.caughtUp === true);
  reading.shut();
  const rebuilt = projections.rebuild('tallies');
  await reading.waitedAt();
  const ahead = await shop.append(newId(), [counted({ amount: 2 })]);
  expect(await projections.waitFor('tallies', ahead, 5_000)).toBe('reached');
  reading.open();
  await rebuilt;
  expect(places.at(-1)).toBe(ahead.position);
});
