/** The way of an event, from the log into the documents that queries see. */
import { bookmarkOf, type LogId, type PartyId, type Position } from '@caseledger/kernel';
import { counted, GENT, named, names, noted, removed, shared, tallies, type Tally, UTRECHT } from './contract/tally';
import { bookmarkOfEnd, newId, openWorkshop, until, type Workshop } from './contract/workshop';
import type { FoldedChange } from './fold-page';
import type { Report } from './view-run';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const seen = async (id: string, tenant = UTRECHT): Promise<Tally | undefined> =>
  (await shop.readStore.forTenant(tenant, 'tallies').get(id))?.document as Tally | undefined;

/** The trail that these amounts leave, in this order. */
const trailOf = (...amounts: number[]): number =>
  amounts.reduce((trail, amount) => (trail * 31 + amount) % 1_000_003, 7);

test('documents are folded in the order of the log, also where events of several streams change one', async () => {
  const [one, other] = [newId(), newId()];
  await shop.append(one, [counted({ amount: 1 }), counted({ amount: 2 })]);
  await shop.append(other, [counted({ amount: 3 })]);
  await shop.append(one, [shared({ amount: 4, with: other })]);
  const projections = await shop.start({ pageSize: 2 });
  await shop.append(other, [counted({ amount: 5 })]);
  const end = await shop.append(one, [counted({ amount: 6 })]);

  expect(await projections.waitFor('tallies', end, 5_000)).toBe('reached');
  expect(await seen(one)).toEqual({ id: one, trail: trailOf(1, 2, 4, 6), events: 4 });
  expect(await seen(other)).toEqual({ id: other, trail: trailOf(3, 4, 5), events: 3 });
});

test('a document belongs to the tenant of its stream', async () => {
  const id = newId();
  const projections = await shop.start();
  const end = await shop.append(id, [counted({ amount: 1 })], GENT);
  expect(await projections.waitFor('tallies', end, 5_000)).toBe('reached');
  expect(await seen(id, GENT)).toBeDefined();
  expect(await seen(id, UTRECHT)).toBeUndefined();
});

test('a document that a view deletes is gone, and comes back with its next event', async () => {
  const id = newId();
  const projections = await shop.start();
  const gone = await shop.append(id, [counted({ amount: 1 }), removed({})]);
  await projections.waitFor('tallies', gone, 5_000);
  expect(await seen(id)).toBeUndefined();
  const back = await shop.append(id, [counted({ amount: 9 })]);
  await projections.waitFor('tallies', back, 5_000);
  expect(await seen(id)).toEqual({ id, trail: trailOf(9), events: 1 });
});

test('only a view that says so sees personal values, and of an erased person nobody does', async () => {
  const [kept, erased] = [newId(), newId()];
  await shop.append(kept, [named({ name: 'Ada' })]);
  await shop.append(erased, [named({ name: 'Bo' })]);
  await shop.keys.destroy(UTRECHT, erased as PartyId);
  const curious = { ...names, name: 'curious', opens: false };
  const projections = await shop.start({ views: [names, curious] });
  const end = await bookmarkOfEnd(shop);

  for (const view of ['names', 'curious']) expect(await projections.waitFor(view, end, 5_000)).toBe('reached');
  const documents = async (view: string) =>
    (await shop.readStore.forTenant(UTRECHT, view).getMany([kept, erased])).map((found) => found?.document);
  expect(await documents('names')).toEqual([{ name: 'Ada' }, { name: null }]);
  expect(await documents('curious')).toEqual([{ name: null }, { name: null }]);
});

test('every event is accounted for: applied, or skipped on purpose', async () => {
  const id = newId();
  const end = await shop.append(id, [counted({ amount: 1 }), noted({}), named({ name: 'Ada' }), removed({})]);
  const projections = await shop.start();
  await projections.waitFor('tallies', end, 5_000);
  expect(projections.status()).toMatchObject([
    { view: 'tallies', state: 'running', liveVersion: 1, applied: 2, skipped: 2, parked: 0 },
  ]);
  expect(await projections.checkCompleteness()).toMatchObject([{ view: 'tallies', events: 4, complete: true }]);
});

test('the completeness check notices an event that the reader of the log never got', async () => {
  const lost = await shop.append(newId(), [counted({ amount: 1 })]);
  await shop.append(newId(), [counted({ amount: 2 })]);
  const log = shop.events.wholeLog();
  let reading = true;
  const lossy = {
    ...log,
    read: async (read: Parameters<typeof log.read>[0]) =>
      (await log.read(read)).filter(({ position }) => !reading || position !== lost.position),
  };
  const projections = await shop.start({ log: lossy });
  expect(await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');

  reading = false;
  expect(await projections.checkCompleteness('tallies')).toMatchObject([{ events: 2, applied: 1, complete: false }]);
  expect((await projections.compareWithLog('tallies')).differences).toMatchObject([{ kind: 'missing' }]);
});

test.each([
  ['told of where there are events', 1, ['info', 'info']],
  ['not told of on an empty log', 0, ['debug', 'debug']],
])('that a view is built is %s', async (_, events, levels) => {
  if (events > 0) await shop.append(newId(), [counted({ amount: 1 })]);
  const reports: Report[] = [];
  const projections = await shop.start({ onReport: (said) => reports.push(said) });
  const after = await shop.append(newId(), [counted({ amount: 1 })]);
  await projections.waitFor('tallies', after, 5_000);
  expect(reports.map(({ level }) => level)).toEqual(levels);
});

test('an event that this program does not know stops the view with a sentence, until the next start', async () => {
  const id = newId();
  const before = await shop.append(id, [counted({ amount: 1 })]);
  const reports: Report[] = [];
  const projections = await shop.start({ onReport: (said) => reports.push(said) });
  await projections.waitFor('tallies', before, 5_000);

  const stored = await shop.append(id, [counted({ amount: 2 }), counted({ amount: 3 })]);
  await projections.waitFor('tallies', stored, 5_000);
  const newer = { ...(await shop.events.wholeLog().at(stored.position))!, id: newId(), commandId: newId() };
  const { position: _, stream, revision: _r, ...event } = newer;
  await shop.events.forTenant(UTRECHT).append(stream, 2, [{ ...event, schemaVersion: 2 }]);
  const after = await shop.append(id, [counted({ amount: 4 })]);

  expect(await projections.waitFor('tallies', after, 5_000)).toBe('unavailable');
  const [status] = projections.status();
  expect(status).toMatchObject({ state: 'stopped', caughtUp: false, applied: 3, place: stored });
  expect(status?.reason).toMatch(/^The event Counted of version 2 at position \d+ was written by a newer program/);
  expect(reports).toContainEqual(expect.objectContaining({ level: 'error', view: 'tallies' }));
  expect(await projections.waitFor('tallies', stored, 0)).toBe('reached');
  expect(await projections.checkCompleteness()).toMatchObject([{ events: 3, complete: true }]);
  await expect(projections.rebuild('tallies')).rejects.toThrow('has stopped');
});

test('those who wait are told whether the place was reached, is of another log, or did not come in time', async () => {
  const place = await shop.append(newId(), [counted({ amount: 1 })]);
  const projections = await shop.start();
  const waited = (bookmark: Parameters<typeof projections.waitFor>[1], time = 5_000) =>
    projections.waitFor('tallies', bookmark, time);
  expect(await waited(bookmarkOf(place))).toBe('reached');
  expect(await waited({ ...place, logId: newId() as LogId })).toBe('foreign');
  expect(await waited({ ...place, eventId: newId() })).toBe('foreign');
  expect(await waited({ ...place, position: '99999999999999999999' as Position })).toBe('foreign');
  expect(await waited('no bookmark' as never)).toBe('foreign');
  await expect(projections.waitFor('unheard of', place, 0)).rejects.toThrow(RangeError);
});

test('a view that cannot get on answers late, and an abandoned wait ends at once', async () => {
  const started = await shop.start();
  await until(() => started.status()[0]?.caughtUp === true);
  await started.stop();
  const place = await shop.append(newId(), [counted({ amount: 1 })]);
  const stuck = { ...shop.readStore, open: () => Promise.reject(new Error('down')) };
  const projections = await shop.start({ readStore: stuck });
  expect(projections.status()).toMatchObject([{ state: 'opening', reason: expect.stringContaining('down') }]);
  expect(await projections.waitFor('tallies', place, 20)).toBe('late');
  expect(await projections.waitFor('tallies', place, 60_000, AbortSignal.timeout(1))).toBe('late');
  const waiting = projections.waitFor('tallies', place, 60_000);
  await projections.stop();
  expect(await waiting).toBe('unavailable');
});

test('listeners are told of each changed document after it was written, and cannot hurt the view', async () => {
  const id = newId();
  const projections = await shop.start();
  await until(() => projections.status()[0]?.caughtUp === true);
  const changes: FoldedChange[] = [];
  projections.onFolded('tallies', () => {
    throw new Error('a fault in a subscription');
  });
  const unsubscribe = projections.onFolded('tallies', (change) => changes.push(change));
  const place = await shop.append(id, [counted({ amount: 1 }), noted({}), counted({ amount: 2 })]);
  await projections.waitFor('tallies', place, 5_000);
  const [first, , third] = await shop.events.wholeLog().read();
  expect(changes).toEqual([
    { tenant: UTRECHT, key: id, position: place.position, revision: 2, eventIds: [first!.id, third!.id] },
  ]);

  unsubscribe();
  const later = await shop.append(id, [counted({ amount: 3 })]);
  expect(await projections.waitFor('tallies', later, 5_000)).toBe('reached');
  expect(changes).toHaveLength(1);
});

test('two views of one name are a fault of the program', async () => {
  await expect(shop.start({ views: [tallies(), tallies({ version: 2 })] })).rejects.toThrow(TypeError);
});
