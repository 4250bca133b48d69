/** What the log is asked for, and how often: no record that is not ours, and nothing twice that is at hand. */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startStandIn, type StandIn } from '../../../../test/eventstoredb/stand-in';
import { eventsOf, idsOf, newId, UTRECHT } from '../contract/sample-events';
import { wholeLogAfter } from '../contract/whole-log';
import type { EventStore } from '../event-store';
import { openEventStoreDb } from './event-store';

let server: StandIn;
let store: EventStore;
let others: EventStoreDBClient;
beforeEach(async () => {
  server = await startStandIn();
  others = EventStoreDBClient.connectionString(server.url);
  store = await openEventStoreDb({ url: server.url, deadline: 500 });
});
afterEach(async () => {
  await store.close();
  await others.dispose();
  await server.stop();
});
jest.setTimeout(20_000);

/** Appends to a stream that is there, so that there are claims; answers the position of the last event. */
const append = async (count = 2): Promise<Position> => {
  const streams = store.forTenant(UTRECHT);
  const stream = streams.name('case', newId());
  await streams.append(stream, 'none', eventsOf(1));
  const appended = await streams.append(stream, 0, eventsOf(count));
  if (appended.outcome !== 'appended') throw new Error(appended.outcome);
  return appended.position;
};
const foreign = (count: number) =>
  others.appendToStream(
    'counting',
    Array.from({ length: count }, (_, index) => jsonEvent({ type: 'Counted', data: { index } })),
  );
/** What work has the server read. */
const asked = async (work: () => Promise<unknown>) => {
  const before = { ...server.counts };
  await work();
  const { logReadings, streamReadings, records } = server.counts;
  return {
    logReadings: logReadings - before.logReadings,
    streamReadings: streamReadings - before.streamReadings,
    records: records - before.records,
  };
};

test('the server leaves out claims, and what others have written', async () => {
  await append(20);
  await foreign(30);
  const last = await append(20);
  expect(await asked(() => store.wholeLog().read())).toMatchObject({ logReadings: 1, records: 42 });
  await foreign(30);
  expect(await asked(() => store.wholeLog().last())).toMatchObject({ logReadings: 1, records: 1 });
  expect((await store.wholeLog().last())?.position).toBe(last);
});

test.each(['ignored', 'stalled'] as const)(
  'a server by which the filter is %s gives the same log, however large the pages',
  async (how) => {
    await append(5);
    await foreign(700);
    const position = await append(5);
    const log = await store.wholeLog().read();
    expect(log).toHaveLength(12);
    server.faults.mistreatFilters(how);
    for (const limit of [3, 12, 1_000]) {
      expect(await store.wholeLog().read({ limit })).toEqual(log.slice(0, limit));
    }
    expect(await wholeLogAfter(store, undefined, 5)).toEqual(log);
    expect(await store.wholeLog().last()).toEqual(log.at(-1));
    const another = await openEventStoreDb({ url: server.url, deadline: 500 });
    expect(await another.wholeLog().at(position)).toEqual(log.at(-1));
    await another.close();
  },
);

describe('Whoever goes through the log by pages', () => {
  test('is read ahead for, and misses nothing of what comes meanwhile', async () => {
    await append(250);
    const log = store.wholeLog();
    const first = await log.read({ limit: 100 });
    const second = await log.read({ limit: 100, after: first.at(-1)!.position });
    // The third page has been asked for by now, and had 51 events.
    await log.last();
    await append(30);
    expect(await asked(() => log.last())).toMatchObject({ logReadings: 1 });
    const third = await log.read({ limit: 100, after: second.at(-1)!.position });
    expect(third).toHaveLength(82);
    expect([...first, ...second, ...third]).toEqual(await wholeLogAfter(store, undefined, 99));
  });

  test('has the next page asked for before it asks', async () => {
    await append(250);
    const log = store.wholeLog();
    let first: readonly RecordedEvent[] = [];
    const both = await asked(async () => {
      first = await log.read({ limit: 100 });
      await log.last();
    });
    expect(both.logReadings).toBe(3);
    const then = await asked(async () => {
      await log.read({ limit: 100, after: first.at(-1)!.position });
      await log.last();
    });
    // The second page was there, or under way: the third is asked for now.
    expect(then.logReadings).toBe(2);
  });
});

describe('Those who follow the end of the log', () => {
  const follow = (after: Position, limit?: number) =>
    store
      .wholeLog()
      .follow({ after, ...(limit !== undefined && { limit }) }, new AbortController().signal)
      [Symbol.asyncIterator]();
  type Pages = ReturnType<typeof follow>;
  const ended = async (pages: Pages, last: Position) => {
    const events: RecordedEvent[] = [];
    while (events.at(-1)?.position !== last) {
      events.push(...((await pages.next()).value as readonly RecordedEvent[]));
    }
    return events;
  };

  test('are served from one reading, however many they are and whatever their pages', async () => {
    const followers = [1, 2, 3, 500, 1_000, undefined, undefined];
    const pages: Pages[] = [];
    const begin = await append();
    for (const limit of followers) pages.push(follow(begin, limit));
    const first = await append();
    await Promise.all(pages.map((each) => ended(each, first)));
    const streams = store.forTenant(UTRECHT);
    for (let round = 0; round < 3; round += 1) {
      const waiting = pages.map((each) => each.next());
      // The bell is hung up meanwhile, and has them look once.
      const inQuiet = await asked(async () => {
        for (let reading = 0; reading < 20; reading += 1) await streams.read(streams.name('case', newId()));
      });
      expect(inQuiet.logReadings).toBeLessThanOrEqual(1);
      const batch = eventsOf(5);
      let last: Position | undefined;
      const counted = await asked(async () => {
        const appended = await streams.append(streams.name('case', newId()), 'none', batch);
        last = appended.outcome === 'appended' ? appended.position : undefined;
        await Promise.all(waiting);
      });
      const got = await Promise.all(
        waiting.map(async (page, index) => {
          const events = [...((await page).value as readonly RecordedEvent[])];
          if (events.at(-1)?.position !== last) events.push(...(await ended(pages[index]!, last!)));
          return idsOf(events);
        }),
      );
      for (const ids of got) expect(ids).toEqual(idsOf(batch));
      expect(counted.logReadings).toBeLessThanOrEqual(1);
    }
  });

  test('get everything once when they fall behind what is at hand', async () => {
    const begin = await append();
    const [slow, quick] = [follow(begin, 100), follow(begin)];
    const first = await append();
    expect(await ended(slow, first)).toHaveLength(3);
    const idle = follow(first);
    await ended(quick, first);
    const pages = [];
    for (let batch = 0; batch < 4; batch += 1) {
      const last = await append(300);
      pages.push(...(await ended(quick, last)));
    }
    expect(idsOf(await ended(slow, pages.at(-1)!.position))).toEqual(idsOf(pages));
    expect(idsOf(await ended(idle, pages.at(-1)!.position))).toEqual(idsOf(pages));
    expect(pages).toEqual(await wholeLogAfter(store, first));
  });
});

test('what was just stored, or is at hand, or never changes, is not asked for', async () => {
  const [first, last] = [await append(), await append()];
  await store.wholeLog().logId();
  const log = await store.wholeLog().read();
  const found: unknown[] = [];
  const none = { logReadings: 0, streamReadings: 0, records: 0 };
  expect(
    await asked(async () => {
      for (const position of [first, last]) found.push(await store.wholeLog().at(position));
      expect(await store.wholeLog().logId()).toBe(log[0]?.id);
    }),
  ).toEqual(none);
  expect(found).toEqual(log.filter(({ position }) => [first, last].includes(position)));
  const pages = store.wholeLog().follow({}, new AbortController().signal)[Symbol.asyncIterator]();
  await pages.next();
  // The first of a batch, whose position nobody was told.
  expect(await asked(() => store.wholeLog().at(log[1]!.position))).toEqual(none);
  expect(await store.wholeLog().at(log[1]!.position)).toEqual(log[1]);
});
