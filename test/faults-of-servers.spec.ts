/**
 * What servers and networks do to the real program: under load the event store restarts and answers late or never, the read
 * store goes away and comes back, a projector believes that it holds what another one holds. Nothing acknowledged is lost,
 * nothing is doubled, every view is what the log says; meanwhile the API answers what it can, and it recovers by itself.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEventStoreDb } from '@caseledger/event-store/eventstoredb/event-store';
import { give, open, register } from './support/agency';
import { type Client, refused } from './support/client';
import { eventually } from './support/eventually';
import { type Proxy, startProxy } from './support/proxy';
import type { Server } from './support/server';
import { type Cluster, openCluster } from './several-support/cluster';
import { faultsIn } from './kill-support/log-checks';
import { type Order, writer } from './kill-support/orders';
import { chance } from './kill-support/random';
import { writeUntil } from './kill-support/sending';
import { startStandIn, type StandIn } from './eventstoredb/stand-in';
import { describeOnMongoDb } from './mongodb/server';

jest.setTimeout(180_000);

const WRITERS = 6;
const TOTAL = '{ cases(of: { all: true }) { totalCount } }';
/** Longer than an append is waited for. */
const TOO_LATE = 10_500;

describeOnMongoDb('faults of servers', () => {
  let cluster: Cluster;
  let api: Server;
  let client: Client;
  let standIn: StandIn;
  let toReadModels: Proxy;
  let toKeys: Proxy;
  beforeAll(async () => {
    const hostOf = (url: string): string => /^mongodb:\/\/([^/]+)/.exec(url)![1]!;
    const ways: Promise<Proxy>[] = [];
    cluster = await openCluster();
    const { READ_STORE_URL: readModels, KEY_STORE_URL: keys, ...others } = cluster.engines.settings;
    for (const url of [readModels!, keys!]) ways.push(startProxy(hostOf(url)));
    [toReadModels, toKeys] = (await Promise.all(ways)) as [Proxy, Proxy];
    cluster.goThrough({
      ...others,
      READ_STORE_URL: readModels!.replace(hostOf(readModels!), toReadModels.host),
      KEY_STORE_URL: keys!.replace(hostOf(keys!), toKeys.host),
    });
    standIn = cluster.engines.standIn!;
    await cluster.projector();
    api = await cluster.api();
    client = cluster.at(api, 'APPLICATION_ADMIN');
  });
  afterAll(async () => {
    await cluster.remove();
    await Promise.all([toReadModels, toKeys].map((way) => way.close()));
  });

  // What one test leaves cut off is not the next one's.
  afterEach(async () => {
    for (const way of [toReadModels, toKeys]) way.letThrough();
    await standIn.start();
  });

  /** Writers at work while something happens; then nothing acknowledged is lost, nothing doubled, and no view wrong. */
  async function underLoad(happens: () => Promise<void>): Promise<void> {
    const orders: Order[][] = Array.from({ length: WRITERS }, () => []);
    const ids = await Promise.all([1, 2, 3].map(() => register(client)));
    const stop = new AbortController();
    const writing = orders.map((own, n) =>
      writeUntil(stop.signal, client, writer(`writer${String(n)}`, ids, chance(n)), own),
    );
    const done = (): number => orders.flat().filter(({ answer }) => answer?.kind === 'done').length;
    try {
      await eventually(() => {
        expect(done()).toBeGreaterThan(WRITERS);
      });
      await happens();
      const before = done();
      // It has recovered: all of them go on.
      await eventually(() => {
        expect(done()).toBeGreaterThan(before + 2 * WRITERS);
      }, 30);
    } finally {
      stop.abort();
    }
    await Promise.all(writing);
    const all = orders.flat();
    const faults = faultsIn(await cluster.engines.events(), all);
    expect(faults.filter((fault) => !fault.includes('was sent by nobody'))).toEqual([]);
    const refused = all.flatMap(({ answer }) => (answer?.kind === 'refused' ? [answer.code] : []));
    expect(refused.filter((code) => code !== 'CONFLICT')).toEqual([]);
    await cluster.viewsAreTheLog();
  }

  /** What a client is told whose request cannot be done now: that, and when to ask again. */
  const UNAVAILABLE = { message: expect.stringMatching(/again/) as string, extensions: { code: 'UNAVAILABLE' } };

  describe('the event store', () => {
    test.each([
      ['and remembers the ids of events', { keepIds: true }],
      ['and has forgotten the ids of events', { keepIds: false }],
      ['in order, and is not ready at once', { gracefully: true, notReadyMilliseconds: 700 }],
    ])('restarts under load, again and again, %s', async (_, how) => {
      await underLoad(async () => {
        for (let times = 0; times < 4; times += 1) {
          await standIn.restart(how);
          await pause(300);
        }
      });
    });

    test('breaks connections before and behind the storing', async () => {
      await underLoad(async () => {
        for (const when of ['beforeStoring', 'afterStoring', 'afterStoring', 'beforeStoring'] as const) {
          standIn.faults.drop(when, 3);
          await pause(300);
        }
      });
    });

    test('stores and answers late, and later than anybody waits', async () => {
      await underLoad(async () => {
        standIn.faults.delay('answering', 1_000, 5);
        standIn.faults.delay('storing', 1_000, 5);
        await pause(2_500);
        standIn.faults.delay('answering', TOO_LATE, 1);
        standIn.faults.delay('storing', TOO_LATE, 1);
        standIn.faults.stall('append', 1);
        await pause(TOO_LATE + 500);
      });
    });

    test('throws subscriptions off, ends them, and lets them say nothing', async () => {
      await underLoad(async () => {
        standIn.faults.throwSubscriptionsOff();
        await pause(200);
        standIn.faults.endSubscriptions();
        await pause(200);
        const goOn = standIn.faults.silenceSubscriptions();
        const { bookmark } = await open(client);
        // Whoever is told to ask again does so: it is seen though the bell is silent all the while.
        const counted = `query ($at: Bookmark) { cases(of: { all: true }, bookmark: $at) { totalCount } }`;
        await eventually(() => client.ask(counted, { at: bookmark }));
        goOn();
      });
    });

    test('is away: what needs the log is UNAVAILABLE, lists are answered, and it recovers by itself', async () => {
      const { id: caseId } = await open(client);
      const caseworker = cluster.at(api, 'CASEWORKER');
      await caseworker.ask(TOTAL);
      await standIn.stop();
      const { errors } = await client.send(
        'mutation ($input: AssignCaseworkerInput!) { assignCaseworker(input: $input) { id } }',
        { input: { commandId: '0190b6f0-0000-7000-8000-000000000001', caseId, caseworker: 'a.jansen' } },
      );
      expect(errors).toMatchObject([UNAVAILABLE]);
      // What was known of the tenant and of the worker's teams cannot have changed.
      expect((await caseworker.send(TOTAL)).errors).toEqual([]);
      await standIn.start();
      await eventually(() => give(client, 'assignCaseworker', { caseId, caseworker: 'a.jansen' }));
      await cluster.viewsAreTheLog();
    });

    test('comes back with an empty log: nothing is written to it, no view is made of it, and all go on with the one that was', async () => {
      const { id: caseId } = await open(client);
      const assign = () => give(client, 'assignCaseworker', { caseId, caseworker: 'c.bakker' });
      const caseworker = cluster.at(api, 'CASEWORKER');
      await cluster.viewsAreTheLog();
      const before = await caseworker.ask(TOTAL);
      await standIn.stop();
      const other = await startStandIn({ port: Number(new URL(standIn.url.replace('esdb:', 'http:')).port) });
      try {
        for (let times = 0; times < 10; times += 1) {
          await expect(assign()).rejects.toMatchObject(refused('UNAVAILABLE'));
          await expect(register(client)).rejects.toMatchObject(refused('UNAVAILABLE'));
          expect(await caseworker.ask(TOTAL)).toEqual(before);
          await pause(300);
        }
        const opened = await openEventStoreDb({ url: other.url });
        expect(await opened.wholeLog().read()).toEqual([]);
        await opened.close();
      } finally {
        await other.stop();
      }
      await standIn.start();
      await eventually(assign);
      await cluster.viewsAreTheLog();
    });
  });

  describe('the read models', () => {
    test('go away under load and come back: nothing is lost', async () => {
      await underLoad(async () => {
        toReadModels.cut();
        await pause(1_500);
        toReadModels.letThrough();
        await pause(500);
        toReadModels.hold();
        await pause(1_500);
        toReadModels.letThrough();
      });
    });

    test.each([
      ['are away', () => toReadModels.cut()],
      ['say nothing', () => toReadModels.hold()],
    ])('%s: lists are UNAVAILABLE, commands are done, and it recovers by itself', async (_, befall) => {
      const { id: caseId } = await open(client);
      befall();
      expect((await client.send(TOTAL)).errors).toMatchObject([UNAVAILABLE]);
      expect(await give(client, 'assignCaseworker', { caseId, caseworker: 'b.smit' })).toMatchObject({ id: caseId });
      toReadModels.letThrough();
      await eventually(() => client.ask(TOTAL));
      await cluster.viewsAreTheLog();
    });
  });

  describe('the keys', () => {
    test('are away: who is new cannot be registered, lists are answered, and it recovers by itself', async () => {
      toKeys.cut();
      const input = { commandId: '0190b6f0-0000-7000-8000-000000000002', details: { familyName: 'Jansen' } };
      const registering = 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { id } }';
      expect((await client.send(registering, { input })).errors).toMatchObject([UNAVAILABLE]);
      await client.ask(TOTAL);
      toKeys.letThrough();
      await eventually(() => client.ask(registering, { input }));
      await cluster.viewsAreTheLog();
    });

    test('go away under load and come back: nothing is lost', async () => {
      await underLoad(async () => {
        toKeys.cut();
        await pause(1_500);
        toKeys.letThrough();
      });
    });
  });

  test('two projectors that both believe to hold every lease undo nothing of one another', async () => {
    const believing = `--require=${join(__dirname, 'several-support/believe-in-every-lease.cjs')}`;
    await underLoad(async () => {
      const believer = await cluster.extra({ NODE_OPTIONS: believing });
      await pause(2_000);
      await believer.remove();
    });
  });

  test('the read models are lost while all run, which build them anew: nobody is shown a part, or nothing where there is something', async () => {
    await cluster.projector();
    await cluster.keptBy('cases', 2);
    const { bookmark } = await open(client);
    const counted = `query ($at: Bookmark) { cases(of: { all: true }, bookmark: $at) { totalCount } }`;
    const before = await eventually(() => client.ask(counted, { at: bookmark }));
    await cluster.engines.loseReadModels();
    let unavailable = 0;
    await eventually(async () => {
      const answer = await client.send(TOTAL);
      if (answer.errors.length === 0) expect(answer.data).toEqual(before);
      else unavailable += 1;
      expect(unavailable).toBeGreaterThan(0);
      expect(answer.errors).toEqual([]);
    }, 60);
    // Under leases that were given out anew, each has its part again.
    await cluster.keptBy('cases', 2);
    await cluster.viewsAreTheLog();
  });
});
