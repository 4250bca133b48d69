/** What fails between the engine and its server: nothing is stored twice, nothing hangs, and each failure has its name. */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { appendBatch } from '@caseledger/commanding/append';
import { startStandIn, type StandIn } from '../../../../test/eventstoredb/stand-in';
import { anEvent, eventsOf, idsOf, newId, UTRECHT } from '../contract/sample-events';
import { wholeLogAfter } from '../contract/whole-log';
import { AppendOutcomeUnknown, type EventStore, EventStoreUnavailable } from '../event-store';
import { openEventStoreDb } from './event-store';

jest.setTimeout(60_000);
const DEADLINE = 500;
let server: StandIn;
let store: EventStore;
let said: string[];
beforeAll(async () => {
  server = await startStandIn();
});
afterAll(() => server.stop());
beforeEach(async () => {
  said = [];
  store = await openEventStoreDb({ url: server.url, deadline: DEADLINE, onTrouble: (sentence) => said.push(sentence) });
});
afterEach(() => store.close());

const streams = () => store.forTenant(UTRECHT);
const newStream = () => streams().name('case', newId());
const stored = async (stream: ReturnType<typeof newStream>) => idsOf(await streams().read(stream));
/** A stream that has one event. */
const begun = async () => {
  const stream = newStream();
  await streams().append(stream, 'none', eventsOf(1));
  return stream;
};

describe('A batch whose answer is lost', () => {
  test.each([
    ['the connection breaks after it was stored', () => server.faults.drop('afterStoring'), 'alreadyAppended'],
    ['the connection breaks before it was stored', () => server.faults.drop('beforeStoring'), 'appended'],
    ['the answer never comes', () => server.faults.stall('append'), 'appended'],
    ['the answer comes too late', () => server.faults.delay('answering', 2 * DEADLINE), 'alreadyAppended'],
  ])('where %s is in doubt, is settled by reading, and is in the log once', async (_, plant, outcome) => {
    const [stream, batch] = [newStream(), eventsOf(2)];
    plant();
    await expect(streams().append(stream, 'none', batch)).rejects.toThrow(AppendOutcomeUnknown);
    expect(await appendBatch(streams(), stream, 'none', batch)).toMatchObject({ outcome, revision: 1 });
    const later = eventsOf(1);
    await streams().append(stream, 1, later);
    expect(await stored(stream)).toEqual(idsOf([...batch, ...later]));
  });

  test('is settled for every batch of a broken connection, whichever of them were stored', async () => {
    // Long before any deadline.
    await store.close();
    store = await openEventStoreDb({ url: server.url, deadline: 100_000 });
    const batches = Array.from({ length: 50 }, () => ({ stream: newStream(), events: eventsOf(2) }));
    await streams().append(newStream(), 'none', eventsOf(1));
    server.faults.drop('afterStoring');
    const results = await Promise.all(
      batches.map(({ stream, events }) => appendBatch(streams(), stream, 'none', events)),
    );
    expect(new Set(results.map(({ outcome }) => outcome))).toContain('alreadyAppended');
    for (const { stream, events } of batches) expect(await stored(stream)).toEqual(idsOf(events));
  });

  test('over a call that is wholly silent is in doubt within the deadline, and later ones go over another call', async () => {
    const batches = Array.from({ length: 20 }, () => ({ stream: newStream(), events: eventsOf(2) }));
    const append = ({ stream, events }: (typeof batches)[number]) => streams().append(stream, 'none', events);
    server.faults.silenceAppendCall();
    const begun = performance.now();
    for (const result of await Promise.allSettled(batches.map(append))) {
      expect(result).toEqual({ status: 'rejected', reason: expect.any(AppendOutcomeUnknown) });
    }
    expect(performance.now() - begun).toBeLessThan(3 * DEADLINE);
    expect(await Promise.all(batches.map(append))).toEqual(
      batches.map(() => expect.objectContaining({ outcome: 'appended' })),
    );
    for (const { stream, events } of batches) expect(await stored(stream)).toEqual(idsOf(events));
  });

  test('that another node is asked for, because this one leads no longer, is in doubt', async () => {
    const [stream, batch] = [newStream(), eventsOf(1)];
    const port = Number(new URL(server.url.replace('esdb:', 'http:')).port);
    server.faults.refuse('append', { leader: { host: '127.0.0.1', port } });
    await expect(streams().append(stream, 'none', batch)).rejects.toThrow(AppendOutcomeUnknown);
    expect(await appendBatch(streams(), stream, 'none', batch)).toMatchObject({ outcome: 'appended' });
    expect(await stored(stream)).toEqual(idsOf(batch));
  });
});

describe('A batch that was certainly not stored', () => {
  test.each([
    ['is not ready', () => server.faults.refuse('append', 'notReady', 100)],
    ['never answers the claim', () => server.faults.stall('append', 100)],
    ['breaks off at the claim', () => server.faults.drop('afterStoring', 100)],
  ])('because the server %s is refused, and its command is not found', async (_, plant) => {
    const stream = await begun();
    const event = anEvent();
    const heal = plant();
    await expect(streams().append(stream, 0, [event])).rejects.toThrow(EventStoreUnavailable);
    heal();
    expect(await stored(stream)).toHaveLength(1);
    expect(await streams().findCommand(stream, event.commandId)).toEqual([]);
    expect(await streams().append(stream, 0, [event])).toMatchObject({ outcome: 'appended', revision: 1 });
    expect(await streams().findCommand(stream, event.commandId)).toEqual([1]);
  });

  test('because the server is not ready for a moment, or has lost the claim, is stored a moment later', async () => {
    const stream = await begun();
    server.faults.refuse('append', 'notReady', 2);
    expect(await streams().append(stream, 0, eventsOf(1))).toMatchObject({ outcome: 'appended' });
    server.faults.drop('beforeStoring');
    expect(await streams().append(stream, 1, eventsOf(1))).toMatchObject({ outcome: 'appended' });
    await server.restart();
    expect(await streams().append(stream, 2, eventsOf(1))).toMatchObject({ outcome: 'appended' });
  });

  test('because the credentials may not write is a fault of the settings, with a sentence', async () => {
    server.faults.refuse('append', 'accessDenied');
    await expect(streams().append(newStream(), 'none', eventsOf(1))).rejects.toThrow(/does not let these credentials/);
  });

  test('because too many wait already is refused at once', async () => {
    const release = server.faults.delay('answering', 100, 3_000);
    const results = await Promise.allSettled(
      Array.from({ length: 2_001 }, () => streams().append(newStream(), 'none', eventsOf(1))),
    );
    release();
    const refused = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.map(({ reason }) => String(reason))).toContain(
      'EventStoreUnavailable: Too many appends are waiting for EventStoreDB.',
    );
  });
});

describe('A reading', () => {
  test.each([
    ['is refused for a moment', () => server.faults.refuse('read', 'unavailable', 2)],
    ['meets a server that is not ready', () => server.faults.refuse('read', 'notReady', 2)],
    ['is never answered', () => server.faults.stall('read')],
  ])('that %s is done again, and nobody hears of it', async (_, plant) => {
    const batch = eventsOf(3);
    const stream = newStream();
    await streams().append(stream, 'none', batch);
    plant();
    expect(await stored(stream)).toEqual(idsOf(batch));
    plant();
    expect((await store.wholeLog().last())?.id).toBe(batch[2]?.id);
    expect(said).toEqual([]);
  });

  test('that fails while the server is away is refused; its loss and its return are said once each', async () => {
    const stream = await begun();
    await server.stop();
    const failing = [stored(stream), store.wholeLog().last(), streams().append(stream, 0, eventsOf(1))];
    for (const result of await Promise.allSettled(failing)) {
      expect(result).toEqual({ status: 'rejected', reason: expect.any(EventStoreUnavailable) });
    }
    await server.start();
    expect(await stored(stream)).toHaveLength(1);
    expect(await streams().append(stream, 0, eventsOf(1))).toMatchObject({ outcome: 'appended' });
    expect(said).toEqual([expect.stringMatching(/is lost/), expect.stringMatching(/is back/)]);
  });
});

test('a batch is recognised by a server that has forgotten all ids', async () => {
  const stream = await begun();
  const batch = eventsOf(2);
  const first = await streams().append(stream, 0, batch);
  await server.restart();
  expect(await streams().append(stream, 0, batch)).toEqual({ ...first, outcome: 'alreadyAppended' });
  expect(await stored(stream)).toHaveLength(3);
});

test('the same events at another revision are another batch', async () => {
  const stream = await begun();
  const [event] = eventsOf(1);
  await streams().append(stream, 0, [event!]);
  expect(await streams().append(stream, 1, [event!])).toMatchObject({ outcome: 'appended', revision: 2 });
});

test('closing does not wait for a server that says nothing', async () => {
  const stream = newStream();
  server.faults.stall('append');
  const appending = streams().append(stream, 'none', eventsOf(1));
  await store.close();
  await expect(appending).rejects.toThrow(AppendOutcomeUnknown);
});

test('a reading that the close of the store cuts short is refused, not taken for the whole', async () => {
  const stream = newStream();
  for (let end = 0; end < 2_000; end += 500) {
    await streams().append(stream, end === 0 ? 'none' : end - 1, eventsOf(500));
  }
  const reading = streams().read(stream, { limit: 2_000 });
  await new Promise((resolve) => setImmediate(resolve));
  const [read] = await Promise.allSettled([reading, store.close()]);
  expect(read).toEqual({ status: 'rejected', reason: expect.any(EventStoreUnavailable) });
});

test('batches of many commands do not take all the room that there is, and each command is found', async () => {
  const batches = [newStream(), newStream()].map((stream) => ({
    stream,
    events: Array.from({ length: 1_100 }, () => anEvent({ data: {} })),
  }));
  // Two thousand claims take longer than the others wait for one answer.
  const patient = await openEventStoreDb({ url: server.url });
  const patiently = patient.forTenant(UTRECHT);
  await Promise.all(batches.map(({ stream, events }) => patiently.append(stream, 'none', events)));
  for (const { stream, events } of batches) {
    expect(await patiently.findCommand(stream, events[1_050]!.commandId)).toEqual([1_050]);
  }
  await patient.close();
});

describe('Opening', () => {
  const opening = (url: string) => openEventStoreDb({ url, deadline: DEADLINE, onTrouble: (told) => said.push(told) });

  test('what nobody answers at, and what is not ready, may be tried again later', async () => {
    await expect(opening('esdb://127.0.0.1:1?tls=false')).rejects.toThrow(EventStoreUnavailable);
    await expect(opening('esdb+discover://127.0.0.1:1?tls=false&maxDiscoverAttempts=1')).rejects.toThrow(
      EventStoreUnavailable,
    );
    const refusing = server.faults.refuse('read', 'notReady', 100);
    await expect(opening(server.url)).rejects.toThrow(EventStoreUnavailable);
    refusing();
  });

  test('a server that comes to be ready within a moment is waited for', async () => {
    await server.restart({ notReadyMilliseconds: 300 });
    await (await opening(server.url)).close();
  });

  test.each([
    ['http://u:sesame@127.0.0.1:2113', /begins with esdb:\/\//],
    ['esdb://u:sesame@127.0.0.1:many', /is malformed/],
    ['esdb://u:sesame@127.0.0.1?nodePreference=best', /is malformed/],
    ['esdb://u:sesame@127.0.0.1?tlsCAFile=/nowhere/ca.pem', /names a file that cannot be used/],
    [`esdb://u:sesame@127.0.0.1?tlsCAFile=${tmpdir()}`, /names a file that cannot be used/],
    ['esdb://u:sesame@127.0.0.1?tlsVerifyCert=false', /tlsCAFile/],
    ['esdb://u:sesame@127.0.0.1?tls=false&foo=1', /an option that EventStoreDB does not: foo\./],
    ['esdb://u:sesame@127.0.0.1,127.0.0.2:99999?tls=false', /a port that there is none of: 99999\./],
    ['esdb://u:se?same=@127.0.0.1:99999?tls=false', /a port that there is none of: 99999\./],
  ])('%s says what is wrong with the URL, and does not show it', async (url, says) => {
    const warned = jest.spyOn(console, 'warn');
    const error: unknown = await opening(url).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(EventStoreUnavailable);
    expect(error).toMatchObject({ message: expect.stringMatching(says) });
    expect((error as Error).stack).not.toMatch(/sesame|same=/);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  test.each(['esdb:*', 'express,esdb:connection', '*'])(
    'DEBUG=%s is refused, with which the driver would tell the password',
    async (debug) => {
      process.env['DEBUG'] = debug;
      try {
        await expect(opening(server.url)).rejects.toThrow('DEBUG must not name esdb');
      } finally {
        delete process.env['DEBUG'];
      }
      await (await opening(server.url)).close();
    },
  );

  test('nodes of a cluster that say nothing are told of soon, and may be tried again later', async () => {
    const sockets: Socket[] = [];
    const silent = createNetServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await new Promise((listening) => silent.once('listening', listening));
    const node = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const begun = performance.now();
    const refused: unknown = await opening(`esdb://${node},${node}?tls=false&gossipTimeout=2`).catch(
      (why: unknown) => why,
    );
    const took = performance.now() - begun;
    silent.close();
    for (const socket of sockets) socket.destroy();
    expect(refused).toBeInstanceOf(EventStoreUnavailable);
    expect(took).toBeLessThan(10_000);
  });

  test('a server that is no EventStoreDB, or has no TLS, is not waited for', async () => {
    const other = createServer((_, response) => response.end('Hello.')).listen(0, 'localhost');
    const { port } = await new Promise<AddressInfo>((resolve) =>
      other.once('listening', () => resolve(other.address() as AddressInfo)),
    );
    await expect(opening(`esdb://localhost:${port}?tls=false`)).rejects.toThrow(/is no EventStoreDB/);
    await expect(opening(`esdb://localhost:${port}`)).rejects.toThrow(/^No secure connection [^\n]+\w\.$/);
    other.closeAllConnections();
    other.close();
  });

  test('a cluster of which no node is found is waited for, and what may be wrong is said', async () => {
    const nowhere = opening('esdb://localhost:1,localhost:2?tls=false&maxDiscoverAttempts=1');
    await expect(nowhere).rejects.toThrow(EventStoreUnavailable);
    await expect(nowhere).rejects.toThrow(/no node of the cluster is found; .* hosts, tls and tlsCAFile/);
  });

  test('credentials that are refused are not waited for; those that tls=false keeps back are warned of', async () => {
    const guarded = await startStandIn({ username: 'caseledger', password: 'sesame' });
    const error: unknown = await opening(guarded.url.replace('//', '//u:sesame@')).catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(EventStoreUnavailable);
    expect(error).toMatchObject({ message: expect.stringMatching(/refuses the credentials/) });
    expect(said).toEqual([expect.stringMatching(/credentials and tls=false/)]);
    expect(said[0]).not.toContain('sesame');
    await guarded.stop();
  });
});

test('the log has everything once, after all that', async () => {
  const log = await wholeLogAfter(store, undefined);
  const places = log.map(({ stream, revision }) => `${stream} ${revision}`);
  expect(new Set(places).size).toBe(log.length);
});
