/** A server that comes back without what it had: nothing is written beside it, and nobody takes what is left for the log. */
import { startStandIn, type StandIn } from '../../../../test/eventstoredb/stand-in';
import { eventsOf, idsOf, newId, UTRECHT } from '../contract/sample-events';
import { wholeLogAfter } from '../contract/whole-log';
import { type EventStore, EventStoreUnavailable, type EventToAppend } from '../event-store';
import { openEventStoreDb } from './event-store';

jest.setTimeout(60_000);

/** What the first server is given, and an older backup of it has only the first of. */
const BATCHES = [eventsOf(2), eventsOf(2)] as const;
const STREAM_ID = newId();
const ANOTHER_LOG =
  /^The log that EventStoreDB has is not the one it had: the event [0-9a-f-]+ is not at position \d{20}/;

let server: StandIn;
let other: StandIn | undefined;
let store: EventStore;
/** Another one, which has nothing open between its readings. */
let reader: EventStore;
let said: string[];
beforeEach(async () => {
  said = [];
  server = await startStandIn();
  store = await openEventStoreDb({ url: server.url, deadline: 2_000, onTrouble: (sentence) => said.push(sentence) });
  await begin(store, BATCHES);
  reader = await openEventStoreDb({ url: server.url, deadline: 2_000 });
  await reader.forTenant(UTRECHT).read(streamIn(reader));
});
afterEach(async () => {
  await Promise.all([store.close(), reader.close()]);
  await server.stop();
  await other?.stop();
  other = undefined;
});

const streamIn = (of: EventStore) => of.forTenant(UTRECHT).name('case', STREAM_ID);
async function begin(of: EventStore, batches: readonly (readonly EventToAppend[])[]): Promise<void> {
  let count = 0;
  for (const batch of batches) {
    await of.forTenant(UTRECHT).append(streamIn(of), count === 0 ? 'none' : count - 1, batch);
    count += batch.length;
  }
}

/** Another server takes the place of the one that was there, with these events in its log. */
async function replaced(batches: readonly (readonly EventToAppend[])[]): Promise<void> {
  const { port } = new URL(server.url.replace('esdb:', 'http:'));
  await server.stop();
  other = await startStandIn({ port: Number(port) });
  const filling = await openEventStoreDb({ url: other.url });
  await begin(filling, batches);
  await filling.close();
}

/** What is in the log, for whoever opens it now. */
async function inLog(): Promise<readonly string[]> {
  const opened = await openEventStoreDb({ url: server.url });
  const log = await wholeLogAfter(opened, undefined);
  await opened.close();
  return idsOf(log);
}

describe.each([
  ['an empty log', []],
  ['an older backup', BATCHES.slice(0, 1)],
  ['an older backup and what was written to it since', [BATCHES[0], eventsOf(2)]],
  ['the log of another system', [eventsOf(8)]],
])('A server that comes back with %s', (_, batches) => {
  beforeEach(() => replaced(batches));

  test('is appended to by nobody who knew the log, and read by nobody', async () => {
    const streams = store.forTenant(UTRECHT);
    const attempts = [
      () => streams.append(streams.name('case', newId()), 'none', eventsOf(1)),
      () => streams.append(streamIn(store), Math.max(batches.flat().length - 1, 0), eventsOf(1)),
      () => streams.read(streamIn(store)),
      () => store.wholeLog().read(),
      () => store.wholeLog().last(),
      () => reader.wholeLog().read(),
      () => reader.wholeLog().last(),
      () => reader.forTenant(UTRECHT).read(streamIn(reader)),
      () => reader.forTenant(UTRECHT).append(streams.name('case', newId()), 'none', eventsOf(1)),
    ];
    for (const attempt of [...attempts, ...attempts]) {
      const failure: unknown = await attempt().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(EventStoreUnavailable);
    }
    await expect(store.wholeLog().read()).rejects.toThrow(ANOTHER_LOG);
    expect(await inLog()).toEqual(idsOf(batches.flat()));
    expect(said.filter((sentence) => ANOTHER_LOG.test(sentence))).toHaveLength(1);
  });

  test('is taken by whoever opens it anew', async () => {
    const opened = await openEventStoreDb({ url: server.url });
    const event = eventsOf(1);
    await opened.forTenant(UTRECHT).append(opened.forTenant(UTRECHT).name('case', newId()), 'none', event);
    await opened.close();
    expect(await inLog()).toEqual(idsOf([...batches.flat(), ...event]));
  });

  test('is gone on with when it has its log again', async () => {
    await expect(store.wholeLog().read()).rejects.toThrow(EventStoreUnavailable);
    await other?.stop();
    await server.start();
    const later = eventsOf(1);
    const append = () => store.forTenant(UTRECHT).append(streamIn(store), 3, later);
    await append().catch(append);
    expect(idsOf(await store.wholeLog().read())).toEqual(idsOf([...BATCHES.flat(), ...later]));
    expect(said).toContain('The log that EventStoreDB had is back.');
  });
});

test('A server that comes back with its log is gone on with, and nothing is said of the log', async () => {
  for (let restarts = 0; restarts < 3; restarts += 1) {
    await server.restart();
    expect(idsOf(await store.wholeLog().read())).toEqual(idsOf(BATCHES.flat()));
  }
  await store.forTenant(UTRECHT).append(streamIn(store), 3, eventsOf(1));
  expect(said.filter((sentence) => sentence.includes('log'))).toEqual([]);
});

test('Whoever follows a log is handed nothing of another one', async () => {
  const stop = new AbortController();
  const handedOut: string[] = [];
  let caughtUp = (): void => undefined;
  const isAtEnd = new Promise<void>((resolve) => (caughtUp = resolve));
  const following = (async () => {
    for await (const page of store.wholeLog().follow({}, stop.signal)) {
      handedOut.push(...idsOf(page));
      if (handedOut.length === 4) caughtUp();
    }
  })().catch(() => undefined);
  await isAtEnd;
  // Longer than the log was, so that something stands after the place that has been reached.
  await replaced([eventsOf(20)]);
  await expect(store.wholeLog().read()).rejects.toThrow(ANOTHER_LOG);
  await other?.stop();
  await server.start();
  const later = eventsOf(1);
  const append = () => store.forTenant(UTRECHT).append(streamIn(store), 3, later);
  await append().catch(append);
  while (handedOut.length < 5) await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  await following;
  expect(handedOut).toEqual(idsOf([...BATCHES.flat(), ...later]));
});
