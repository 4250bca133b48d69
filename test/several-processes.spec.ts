/**
 * Several processes share their engines: two APIs that keep no view, and two projectors that keep them under leases. What is
 * done at one is seen at the others, and whichever of them dies or hangs, nothing is lost, skipped or undone.
 */
import { randomUUID } from 'node:crypto';
import { LEASE_SECONDS } from '@caseledger/read-store';
import { type Done, give, open, register } from './support/agency';
import type { Client } from './support/client';
import { eventually } from './support/eventually';
import { operate } from './support/operator';
import type { Server } from './support/server';
import { changeUntil, subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';
import { type Cluster, openCluster } from './several-support/cluster';
import { faultsIn } from './kill-support/log-checks';
import { type Order, writer } from './kill-support/orders';
import { chance } from './kill-support/random';
import { writeUntil } from './kill-support/sending';
import { describeOnMongoDb } from './mongodb/server';

jest.setTimeout(120_000);

const WRITERS = 4;
const BY_ID = 'query ($id: UUID!, $bookmark: Bookmark) { case(id: $id, bookmark: $bookmark) { revision caseworker } }';
const PERSON = 'query ($id: UUID!) { person(id: $id) { kind details { familyName } } }';
const HISTORY = 'query ($id: UUID!) { caseHistory(id: $id) { edges { node { reason reasonErased } } } }';
const CHANGED = 'subscription ($id: UUID!) { caseChanged(id: $id) { revision caseworker } }';

describeOnMongoDb('several processes', () => {
  let cluster: Cluster;
  let apis: readonly [Server, Server];
  let [here, there]: Client[] = [];
  beforeAll(async () => {
    cluster = await openCluster();
    apis = [await cluster.api(), await cluster.api()];
    [here, there] = apis.map((api) => cluster.at(api, 'APPLICATION_ADMIN'));
  });
  afterAll(() => cluster.remove());

  /** Asks again where it is told to, as a client does: on a machine that is busy the view may take its time. */
  const seenThere = ({ id, bookmark }: Done): Promise<unknown> =>
    eventually(async () => (await there!.ask<{ case: unknown }>(BY_ID, { id, bookmark })).case);

  test('while no projector has ever been there, commands are done, and what needs a view is UNAVAILABLE', async () => {
    const { id } = await open(here!);
    for (const client of [here!, there!]) {
      const { errors } = await client.send('{ cases(of: { all: true }) { totalCount } }');
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
      expect(errors[0]!.message).toMatch(/Try the same again/);
    }
    await cluster.projector();
    await cluster.projector();
    await eventually(async () => {
      const { cases } = await there!.ask<{ cases: { edges: unknown } }>(
        '{ cases(of: { all: true }) { edges { node { id } } } }',
      );
      expect(cases.edges).toEqual([{ node: { id } }]);
    });
    // Node warns where it takes many listeners for a leak: an operator would look for one.
    for (const api of apis) expect(api.stderr()).not.toContain('Warning');
  });

  test('what is done at one API is seen at the other with its bookmark', async () => {
    for (let times = 0; times < 20; times += 1) {
      const caseworker = `worker ${String(times)}`;
      const { id } = await open(here!);
      const assigned = await give(here!, 'assignCaseworker', { caseId: id, caseworker });
      expect(await seenThere(assigned)).toEqual({ revision: assigned.revision, caseworker });
    }
  });

  test('who has subscribed at one API is told of what is done at the other, in its order, the last of it always', async () => {
    const { id: caseId } = await open(here!);
    const subscriber = subscriberAt(apis[1].address(), await tokenIn(apis[0].folder));
    const changes = subscriber.subscribe<{ caseChanged: { revision: number; caseworker: string } }>(CHANGED, {
      id: caseId,
    });
    const assign = (): Promise<Done> => give(here!, 'assignCaseworker', { caseId, caseworker: randomUUID() });
    await changeUntil(changes.next(), assign);
    const done = await Promise.all(Array.from({ length: 10 }, assign));
    const last = Math.max(...done.map(({ revision }) => revision));
    while ((await changes.next()).caseChanged.revision < last);
    const revisions = changes.received.map(({ caseChanged }) => caseChanged.revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    await subscriber.close();
  });

  test('who is erased at one API is nobody at the other within seconds, where their key was in use', async () => {
    const partyId = await register(here!, { familyName: 'Zwartendijk' });
    const { id } = await open(here!, { clientId: partyId });
    const closed = await give(here!, 'closeCase', { caseId: id, reason: 'He moved to Lapland.' });
    expect(await seenThere(closed)).toMatchObject({ revision: closed.revision });
    const seen = async (): Promise<unknown> => {
      const { person } = await there!.ask<{ person: unknown }>(PERSON, { id: partyId });
      const { caseHistory } = await there!.ask<{ caseHistory: { edges: { node: unknown }[] } }>(HISTORY, { id });
      return [person, caseHistory.edges.at(-1)?.node];
    };
    expect(await seen()).toEqual([
      { kind: 'PERSON', details: { familyName: 'Zwartendijk' } },
      { reason: 'He moved to Lapland.', reasonErased: false },
    ]);
    await give(here!, 'forgetPerson', { partyId, ground: 'OBJECTION' });
    // A key is kept in memory for a minute: that it is gone sooner means that it was let go of.
    await eventually(async () => {
      expect(await seen()).toEqual([
        { kind: 'ERASED', details: { familyName: null } },
        { reason: null, reasonErased: true },
      ]);
    }, 5);
    expect(await cluster.engines.tracesOf(['Zwartendijk', 'zwartendijk', 'Lapland'])).toEqual([]);
  });

  /** Writers at both APIs at work while something happens; then nothing may be amiss. */
  async function underLoad(happens: () => Promise<void>): Promise<void> {
    const orders: Order[][] = Array.from({ length: WRITERS }, () => []);
    const ids = await Promise.all([1, 2, 3].map(() => register(here!)));
    const stop = new AbortController();
    const writing = orders.map((own, n) =>
      writeUntil(stop.signal, n % 2 === 0 ? here! : there!, writer(`writer${String(n)}`, ids, chance(n)), own),
    );
    try {
      await happens();
    } finally {
      stop.abort();
    }
    await Promise.all(writing);
    expect(orders.flat().length).toBeGreaterThan(WRITERS * 2);
    // What this file has done apart from the writers is in the log too.
    const faults = faultsIn(await cluster.engines.events(), orders.flat());
    expect(faults.filter((fault) => !fault.includes('was sent by nobody'))).toEqual([]);
    await cluster.viewsAreTheLog();
  }

  test('two projectors share the partitions of each view, and each account of a partition is whole', async () => {
    await underLoad(async () => {
      for (const view of ['cases', 'persons']) await cluster.keptBy(view, 2);
      expect([...(await cluster.keepersOf('cases')).values()]).toEqual([2, 2]);
      for (let times = 0; times < 10; times += 1) expect(await seenThere(await open(there!))).not.toBeNull();
    });
  });

  test('when a projector is killed, the other one takes over its partitions within seconds, and nothing is skipped', async () => {
    await underLoad(async () => {
      const [killed, other] = await cluster.keptBy('cases', 2);
      await killed!.kill9();
      const taken = Date.now();
      expect(await cluster.keptBy('cases', 1)).toEqual([other]);
      await seenThere(await open(here!));
      expect(Date.now() - taken).toBeLessThan((LEASE_SECONDS + 10) * 1_000);
      await killed!.restart();
    });
    await cluster.keptBy('cases', 2);
  });

  test('a view is rebuilt in one of the projectors, and shared again', async () => {
    await underLoad(async () => {
      const [one] = await cluster.keptBy('cases', 2);
      expect(await operate(one!.folder, 'rebuild', { view: 'cases' })).toMatchObject({ result: { ok: true } });
      expect(await seenThere(await open(here!))).not.toBeNull();
      await cluster.keptBy('cases', 2);
    });
  });

  test('a projector that hung for longer than its lease, and then goes on, undoes nothing', async () => {
    await underLoad(async () => {
      const [hung, other] = await cluster.keptBy('cases', 2);
      hung!.freeze();
      try {
        expect(await cluster.keptBy('cases', 1)).toEqual([other]);
        await seenThere(await open(here!));
      } finally {
        hung!.wake();
      }
      await cluster.keptBy('cases', 2);
    });
  });

  test('one that hung wakes up when those that took over from it are killed, and goes on from where they were', async () => {
    await cluster.projector();
    await underLoad(async () => {
      const [hung, first, second] = await cluster.keptBy('cases', 3);
      hung!.freeze();
      try {
        // Two projectors are gone at once, in two ways, and the third has what both had.
        await first!.kill9();
        expect(await cluster.keptBy('cases', 1)).toEqual([second]);
        await seenThere(await open(here!));
        // Nobody is left but the one that still believes in leases that have passed to others twice.
        await second!.kill9();
      } finally {
        hung!.wake();
      }
      expect(await cluster.keptBy('cases', 1)).toEqual([hung]);
      await seenThere(await open(there!));
      await Promise.all([first, second].map((killed) => killed!.restart()));
      await cluster.keptBy('cases', 3);
    });
  });
});
