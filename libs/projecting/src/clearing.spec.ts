/** What a view has replaced is cleared from the read store's files: at the start, after a rebuild, and behind an erasure. */
import type { PartyId } from '@caseledger/kernel';
import { clearBehind } from './clear-behind';
import { counted, named, names, tallies, UTRECHT } from './contract/tally';
import { newId, openWorkshop, until, type Workshop } from './contract/workshop';
import type { Report } from './view-run';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

/** The read store, which says when it is cleared and of which names it still has then. */
function watched(id: string) {
  const cleared: unknown[] = [];
  const nameOf = async () => (await shop.readStore.forTenant(UTRECHT, 'names').get(id))?.document?.['name'];
  const purge = async (): Promise<void> => {
    cleared.push(await nameOf().catch(() => 'nothing yet'));
    await shop.readStore.purge();
  };
  return { cleared, readStore: { ...shop.readStore, purge } };
}

test('at the start, once the view has folded what a crash kept it from', async () => {
  const id = newId();
  await shop.append(id, [named({ name: 'Jo' })]);
  await shop.keys.destroy(UTRECHT, id as string as PartyId);
  const { cleared, readStore } = watched(id);
  await shop.start({ readStore, views: [names] });
  await until(() => cleared.length > 0);
  expect(cleared).toEqual([null]);
});

test('a view that holds nothing personal has nothing cleared; one that does has it after a rebuild', async () => {
  const id = newId();
  await shop.append(id, [named({ name: 'Jo' }), counted({ amount: 1 })]);
  const { cleared, readStore } = watched(id);
  const projections = await shop.start({ readStore, views: [names, tallies()] });
  await until(() => projections.status().every(({ caughtUp }) => caughtUp));
  await until(() => cleared.length === 1);
  await projections.rebuild('tallies');
  await projections.rebuild('names');
  await until(() => projections.status().every(({ caughtUp }) => caughtUp));
  // Behind the rebuild, and as the view has caught up again.
  await until(() => cleared.length === 3);
});

test('a file that cannot be cleared is reported, and the view goes on', async () => {
  const id = newId();
  const said: Report[] = [];
  const readStore = { ...shop.readStore, purge: () => Promise.reject(new Error('busy')) };
  const warned = (): readonly Report[] => said.filter(({ level }) => level === 'warn');
  const projections = await shop.start({ readStore, views: [names], onReport: (report) => said.push(report) });
  await until(() => warned().length > 0);
  expect(warned()).toMatchObject([{ view: 'names', error: { message: 'busy' } }]);
  const place = await shop.append(id, [named({ name: 'Jo' })]);
  expect(await projections.waitFor('names', place, 5_000)).toBe('reached');
});

test('behind an erasure: after the view has got there, again where that is later than somebody waits for', async () => {
  const steps: string[] = [];
  let reach: () => void = () => undefined;
  const reached = new Promise<'reached'>((resolve) => {
    reach = () => {
      resolve('reached');
    };
  });
  const place = await shop.append(newId(), [counted({ amount: 1 })]);
  const readStore = { ...shop.readStore, purge: () => Promise.resolve(void steps.push('cleared')) };
  const projections = {
    waitFor: async (_: string, __: unknown, milliseconds: number) => {
      steps.push(milliseconds === 10 ? 'waited' : 'waited on');
      return milliseconds === 10 ? ('late' as const) : reached;
    },
  };
  await clearBehind({ projections, readStore }, 'names', [place], 10);
  expect(steps).toEqual(['waited', 'cleared', 'waited on']);
  reach();
  await until(() => steps.length === 4);
  expect(steps.at(-1)).toBe('cleared');
});
