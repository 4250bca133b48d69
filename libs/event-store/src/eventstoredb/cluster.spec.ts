/** Nodes of which one leads, and not for ever: what was acknowledged is there, once, and everybody goes on. */
import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { appendBatch } from '@caseledger/commanding/append';
import type { EventId, RecordedEvent, StreamName } from '@caseledger/kernel';
import { startStandInCluster, type StandInCluster } from '../../../../test/eventstoredb/stand-in';
import { eventsOf, idsOf, newId, UTRECHT } from '../contract/sample-events';
import { wholeLogAfter } from '../contract/whole-log';
import { AppendOutcomeUnknown, type EventStore, EventStoreUnavailable } from '../event-store';
import { openEventStoreDb } from './event-store';

jest.setTimeout(60_000);
const DEADLINE = 500;
const WRITERS = 8;
let cluster: StandInCluster;
let store: EventStore;
beforeEach(async () => {
  cluster = await startStandInCluster(3);
  store = await openEventStoreDb({
    url: cluster.url,
    deadline: DEADLINE,
  });
});
afterEach(async () => {
  await store.close();
  await cluster.stop();
});

const streams = () => store.forTenant(UTRECHT);
const node = (number: number) => () => cluster.nodes[number]!;
const [first, second, third] = [node(0), node(1), node(2)];

/** The same again, for as long as it is answered that the store is out of reach. */
async function persistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable || error instanceof AppendOutcomeUnknown)) throw error;
      await pause(20);
    }
  }
}

interface Writing {
  readonly names: readonly StreamName[];
  /** The ids of what was acknowledged, by stream, in order. */
  readonly acknowledged: readonly (readonly EventId[])[];
  count(): number;
  stop(): Promise<void>;
}

/** Appends to as many streams as there are writers, one batch after the other, whatever happens. */
function write(): Writing {
  const stopping = new AbortController();
  const names = Array.from({ length: WRITERS }, newName);
  const acknowledged = names.map((): EventId[] => []);
  const writing = names.map(async (name, writer) => {
    for (let revision = -1; !stopping.signal.aborted; revision += 2) {
      const batch = eventsOf(2);
      const expected = revision < 0 ? 'none' : revision;
      const { outcome } = await persistently(() => appendBatch(streams(), name, expected, batch));
      if (outcome === 'conflict') throw new Error('Nobody else writes to this stream.');
      acknowledged[writer]!.push(...idsOf(batch));
    }
  });
  const all = Promise.all(writing);
  all.catch(() => undefined);
  return {
    names,
    acknowledged,
    count: () => acknowledged.flat().length,
    stop: async () => {
      stopping.abort();
      await all;
    },
  };
}
const newName = () => streams().name('case', newId());

/** Waits until each of the writers may have gone on several times. */
async function goesOn({ count }: Writing): Promise<void> {
  const until = count() + 20 * WRITERS;
  while (count() < until) await pause(10);
}

test('a leader that is lost, one that steps down and one that comes back: nothing is lost or doubled, and followers miss nothing', async () => {
  const following = new AbortController();
  const followed: RecordedEvent[] = [];
  const follower = (async () => {
    for await (const page of store.wholeLog().follow({}, following.signal)) followed.push(...page);
  })();
  const writing = write();
  await goesOn(writing);

  await first().stop();
  // Until there is another one, nobody can be asked.
  await pause(300);
  cluster.elect(second());
  await goesOn(writing);

  await first().start();
  // It goes on as a follower, and refuses what needs the leader.
  cluster.elect(third());
  await goesOn(writing);

  await third().restart();
  cluster.elect(first());
  await goesOn(writing);
  await writing.stop();

  const whole = await persistently(() => wholeLogAfter(store, undefined));
  for (const [writer, name] of writing.names.entries()) {
    expect(idsOf(whole.filter(({ stream }) => stream === name))).toEqual(writing.acknowledged[writer]);
  }
  expect(whole).toHaveLength(writing.count());
  while (followed.length < whole.length) await pause(10);
  following.abort();
  await follower;
  expect(idsOf(followed)).toEqual(idsOf(whole));
});

test('a reading that meets a node that leads no longer is had from the one that does', async () => {
  const [name, batch] = [newName(), eventsOf(3)];
  await streams().append(name, 'none', batch);
  cluster.elect(second());
  expect(idsOf(await persistently(() => streams().read(name)))).toEqual(idsOf(batch));
  expect(second().counts.streamReadings).toBeGreaterThan(0);
});

test('a cluster opens while the first node of its URL is away, and finds who leads', async () => {
  await first().stop();
  cluster.elect(third());
  const opened = await openEventStoreDb({ url: cluster.url, deadline: DEADLINE });
  await opened.forTenant(UTRECHT).append(newName(), 'none', eventsOf(1));
  expect(third().counts.logReadings).toBeGreaterThan(0);
  expect(second().counts.logReadings).toBe(0);
  await opened.close();
});

test('a cluster that falls silent while it is used keeps nobody waiting for much longer than the deadline', async () => {
  const name = newName();
  await streams().append(name, 'none', eventsOf(1));
  const sockets: Socket[] = [];
  const silent = cluster.nodes.map(({ url }) => ({
    port: Number(/:(\d+)/.exec(url)![1]),
    server: createServer((each) => sockets.push(each)),
  }));
  await Promise.all(cluster.nodes.map((each) => each.stop()));
  await Promise.all(
    silent.map(
      ({ port, server }) => new Promise<void>((listening) => void server.listen(port, '127.0.0.1', listening)),
    ),
  );
  const begun = performance.now();
  const attempts = [streams().read(name), store.wholeLog().last(), streams().append(name, 0, eventsOf(1))];
  for (const settled of await Promise.allSettled<unknown>(attempts))
    expect(settled).toMatchObject({
      status: 'rejected',
      reason: { name: expect.stringMatching(/Unavailable|OutcomeUnknown/) as string },
    });
  // Each of them is tried again for some seconds.
  expect(performance.now() - begun).toBeLessThan(20 * DEADLINE);
  for (const each of sockets) each.destroy();
  await Promise.all(silent.map(({ server }) => new Promise((closed) => void server.close(closed))));
});

test('while no node leads the store is out of reach, and in reach when one does', async () => {
  const name = newName();
  await first().stop();
  await expect(streams().read(name)).rejects.toThrow(EventStoreUnavailable);
  cluster.elect(second());
  expect(await persistently(() => streams().read(name))).toEqual([]);
});
