/** What is taken over goes out without waiting, and nothing more goes out after a failure that is known of. */
import { type Position, type RecordedEvent, streamName } from '@caseledger/kernel';
import { startStandIn } from '../../../../test/eventstoredb/stand-in';
import { anEvent, newId, UTRECHT } from '../contract/sample-events';
import { openEventStoreDb } from './event-store';
import { openEventStoreDbImport } from './import';

jest.setTimeout(30_000);
const SO_MANY = 900;

/** The first event of a stream of its own. */
function first(): RecordedEvent {
  const stream = streamName({ category: 'case', tenant: UTRECHT, id: newId() });
  return { ...anEvent(), stream, revision: 0, position: '1' as Position };
}

test('an append that is refused ends it soon, when nothing is on its way any more', async () => {
  const standIn = await startStandIn();
  const { url } = standIn;
  const [importing, store] = [await openEventStoreDbImport({ url }), await openEventStoreDb({ url })];
  const events = Array.from({ length: SO_MANY }, first);
  // Nothing is before it at the destination.
  const refused = { ...events[2]!, revision: 7 };
  await expect(importing.append(events.with(2, refused))).rejects.toThrow(/is at another revision \(none\)/);
  const there = (await store.wholeLog().read({ limit: 5_000 })).length;
  expect(there).toBeGreaterThan(1);
  expect(there).toBeLessThan(SO_MANY / 2);
  await new Promise((later) => setTimeout(later, 50));
  expect((await store.wholeLog().read({ limit: 5_000 })).length).toBe(there);
  await importing.close();
  await store.close();
  await standIn.stop();
});

test('what is too large for one append goes in several', async () => {
  const standIn = await startStandIn();
  const { url } = standIn;
  const [importing, store] = [await openEventStoreDbImport({ url }), await openEventStoreDb({ url })];
  const { stream } = first();
  const large = { text: 'x'.repeat(250 * 1024) };
  const events = Array.from({ length: 9 }, (_, revision) => ({ ...first(), stream, revision, data: large }));
  await importing.append(events);
  expect((await store.wholeLog().read({})).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  await importing.close();
  await store.close();
  await standIn.stop();
});
