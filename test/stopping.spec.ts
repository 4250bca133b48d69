/** How the program ends when it is told to: what is in flight is finished, nothing new is taken, everybody is told. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import { type Agency, mutationOf, openAgency, register } from './support/agency';
import { factsIn } from './support/log';
import { lineOf, linesOf, observedAt, WATCHED } from './support/observed';
import { tokenIn } from './support/tokens';

jest.setTimeout(30_000);

let agency: Agency;
afterEach(() => agency.server.remove());

const portOf = (address: string): number => Number(new URL(address).port);
/** When the program has begun to stop. */
const stops = (): Promise<unknown> => lineOf(agency.server, ({ msg }) => String(msg).startsWith('caseledger stops'));
const NEW_CASE = { caseType: 'GENERAL', register: { kind: 'PERSON', details: { familyName: 'Jansen' } } };

/** Whether somebody who comes now is taken. */
async function takesConnections(at: number): Promise<boolean> {
  const socket = connect(at, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function refusesConnections(at: number): Promise<void> {
  while (await takesConnections(at)) await pause(5);
}

/** Keeps its connections for the next request, as clients do. */
const KEEPING = new Agent({ keepAlive: true });
afterAll(() => {
  KEEPING.destroy();
});

interface Slow {
  /** Sends the rest of the mutation; answers what came of it. */
  finish(): Promise<{ readonly status: number; readonly body: string }>;
}

/** A mutation whose body comes slowly: the server has its head and waits for the rest. */
async function slowMutation(name: string, input: object): Promise<Slow> {
  const token = await tokenIn(agency.server.folder, { role: 'SUPERVISOR' });
  const body = JSON.stringify({ query: mutationOf(name), variables: { input: { commandId: randomUUID(), ...input } } });
  const sending = request({
    ...{ agent: KEEPING, host: '127.0.0.1', port: portOf(agency.server.address()), path: '/graphql', method: 'POST' },
    headers: {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...{ 'content-length': Buffer.byteLength(body), expect: '100-continue' },
    },
  });
  const answered = once(sending, 'response') as Promise<[Parameters<typeof text>[0] & { statusCode: number }]>;
  answered.catch(() => undefined);
  // The server says so when it has read the head.
  await once(sending, 'continue');
  sending.write(body.slice(0, 20));
  return {
    finish: async () => {
      sending.end(body.slice(20));
      const [response] = await answered;
      return { status: response.statusCode, body: await text(response) };
    },
  };
}

describe('told to stop', () => {
  test('it answers a mutation in flight, and what that did is there; it is live, not ready, and takes nobody new', async () => {
    agency = await openAgency(WATCHED);
    const [port, observed] = [portOf(agency.server.address()), observedAt(agency.server)];
    const slow = await slowMutation('openCase', NEW_CASE);
    const ended = agency.server.signal('SIGTERM');
    await stops();
    await refusesConnections(port);
    const ready = await fetch(`${observed}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'stopping' }]);
    expect((await fetch(`${observed}/health/live`)).status).toBe(200);
    expect((await fetch(`${observed}/metrics`)).status).toBe(200);

    const { status, body } = await slow.finish();
    const answered = Date.now();
    const { data } = JSON.parse(body) as { readonly data: { readonly openCase: { readonly id: string } } };
    expect(status).toBe(200);
    expect((await ended).code).toBe(0);
    expect(Date.now() - answered).toBeLessThan(5_000);
    expect(linesOf(agency.server).at(-1)).toMatchObject({ level: 'info', msg: 'caseledger has stopped.' });
    expect(await factsIn(agency.server.folder)).toContainEqual(expect.stringContaining(data.openCase.id));
  });

  test('it goes on serving for as long as DRAIN_SECONDS says; then it tells WebSockets, and whoever is silent holds nothing up', async () => {
    agency = await openAgency({ ...WATCHED, DRAIN_SECONDS: '1' });
    const address = agency.server.address();
    const url = `${address.replace('http', 'ws')}/graphql`;
    // Browsers connect before they know what to ask.
    const early = connect(portOf(address), '127.0.0.1');
    await once(early, 'connect');
    const [polite, mute] = [0, 1].map(() => new WebSocket(url, 'graphql-transport-ws'));
    await Promise.all([once(polite!, 'open'), once(mute!, 'open')]);
    // It reads nothing any more, so it never answers that it has understood.
    mute!.pause();
    const closed = once(polite!, 'close') as Promise<[number, Buffer]>;

    const begun = Date.now();
    const ended = agency.server.signal('SIGINT');
    await stops();
    expect((await fetch(`${address}/health/ready`)).status).toBe(503);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect(await register(agency.as('SUPERVISOR'))).toMatch(/^[0-9a-f-]{36}$/);
    expect(polite!.readyState).toBe(WebSocket.OPEN);
    expect((await closed)[0]).toBe(1001);
    expect((await ended).code).toBe(0);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1_000);
    expect(Date.now() - begun).toBeLessThan(8_000);
    mute!.terminate();
    early.destroy();
  });

  test('twice, it ends at once, and nothing that was answered is lost', async () => {
    agency = await openAgency(WATCHED);
    const id = await register(agency.as('SUPERVISOR'));
    const slow = await slowMutation('openCase', NEW_CASE);
    const ended = agency.server.signal('SIGTERM');
    await stops();
    void agency.server.signal('SIGINT');
    expect((await ended).code).toBe(130);
    await expect(slow.finish()).rejects.toThrow();
    expect(await factsIn(agency.server.folder)).toContainEqual(expect.stringContaining(id));
  });

  test('it leaves what does not finish in ten seconds', async () => {
    agency = await openAgency(WATCHED);
    const slow = await slowMutation('openCase', NEW_CASE);
    const begun = Date.now();
    expect((await agency.server.signal('SIGTERM')).code).toBe(1);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(9_900);
    expect(linesOf(agency.server).at(-1)).toMatchObject({ level: 'fatal' });
    await expect(slow.finish()).rejects.toThrow();
  });
});
