/** The limits of a WebSocket, each at its boundary, and the protocol that it holds. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import WebSocket from 'ws';
import { connected, type Talk, talk } from './hardening-support/raw-socket';
import { type Agency, openAgency } from './support/agency';
import { tokenIn } from './support/tokens';

jest.setTimeout(20_000);

const CHANGED = 'subscription ($id: UUID!) { caseChanged(id: $id) { id } }';
const SUBSCRIPTIONS = 3;
const SOCKETS = 2;
const MESSAGES = 200;
const BYTES = 64 * 1024;

let agency: Agency;
const talks: Talk[] = [];
beforeAll(async () => {
  agency = await openAgency({
    MAX_SUBSCRIPTIONS_PER_SOCKET: String(SUBSCRIPTIONS),
    MAX_SOCKETS_PER_ACTOR: String(SOCKETS),
    REQUEST_TIMEOUT: '1',
    RATE_LIMIT_UNAUTHENTICATED: '5',
  });
});
afterEach(() => {
  for (const { socket } of talks.splice(0)) socket.terminate();
});
afterAll(async () => {
  const said = [agency.server.stderr(), agency.server.stdout().includes('wrong websocket protocol')];
  await agency.server.remove();
  // Nothing that a client can send is a fault of the program.
  expect(said).toEqual(['', false]);
});

async function talking(token?: string): Promise<Talk> {
  const one = await talk(agency.server.address(), token);
  talks.push(one);
  return one;
}
/** Somebody whom no other test is. */
const somebody = () => tokenIn(agency.server.folder, { subject: randomUUID() });
const subscribe = (id: string, more: object = {}) => ({
  id,
  type: 'subscribe',
  payload: { query: CHANGED, variables: { id: randomUUID() }, ...more },
});

describe('who opens a WebSocket', () => {
  test('must speak graphql-transport-ws, and may offer others beside it', async () => {
    const { socket } = await talk(agency.server.address(), undefined, ['graphql-ws', 'graphql-transport-ws']);
    expect(socket.protocol).toBe('graphql-transport-ws');
    socket.terminate();
    for (const protocols of [['graphql-ws'], []]) {
      const other = new WebSocket(`${agency.server.address().replace('http', 'ws')}/graphql`, protocols);
      await expect(once(other, 'open')).rejects.toThrow('Unexpected server response: 400');
    }
  });

  test('and does not say in time who they are is closed with 4408', async () => {
    expect((await (await talking()).closed)[0]).toBe(4408);
  });

  test('and says it twice is closed with 4429', async () => {
    const { say, closed } = await talking(await somebody());
    say({ type: 'connection_init' });
    expect((await closed)[0]).toBe(4429);
  });

  test('and asks before they were let in is closed with 4401', async () => {
    const { say, closed } = await talking();
    say(subscribe('1'));
    expect((await closed)[0]).toBe(4401);
  });

  test('may have so many open, and one more when one is closed', async () => {
    const token = await somebody();
    const [first] = await Promise.all(Array.from({ length: SOCKETS }, () => talking(token)));
    const refused = await talking();
    refused.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    expect((await refused.closed)[0]).toBe(1013);
    await talking(await somebody());
    first!.socket.close();
    await first!.closed;
    await talking(token);
  });

  test('by guessing is refused after so many guesses, as everywhere', async () => {
    const guess = async () => {
      const { say, closed } = await talking();
      say({ type: 'connection_init', payload: { authorization: `Bearer ${randomUUID()}` } });
      return (await closed)[0];
    };
    for (let n = 0; n < 5; n += 1) expect(await guess()).toBe(4401);
    expect(await guess()).toBe(1013);
    await agency.server.restart();
  });
});

describe('what is said', () => {
  test.each([
    ['is no JSON', '{'],
    ['is no object', '[]'],
    ['is null', 'null'],
    ['has no type', {}],
    ['has a type that the protocol has not', { type: 'connection_terminate' }],
    ['is of the older protocol', { id: '1', type: 'start', payload: { query: CHANGED } }],
    ['has no payload', { id: '1', type: 'subscribe' }],
    ['has no id', { type: 'subscribe', payload: { query: CHANGED } }],
    ['has a number for an id', { ...subscribe('1'), id: 1 }],
    ['has an endless id', subscribe('x'.repeat(129))],
    ['has a document that is none', subscribe('1', { query: 7 })],
    ['has variables that are a list', subscribe('1', { variables: [1] })],
    ['says anew who asks', { ...subscribe('1'), extensions: [{ type: 'connectionInit', payload: {} }] }],
    ['has a prototype', '{"type":"ping","payload":{"__proto__":{"admin":true}}}'],
    ['is binary', Buffer.from(JSON.stringify({ type: 'ping' }))],
  ])('and %s closes with 4400', async (_, message) => {
    const { say, closed } = await talking(await somebody());
    say(message);
    expect((await closed)[0]).toBe(4400);
  });

  test('may be 64 KiB long, and not a byte longer', async () => {
    const one = await talking(await somebody());
    const padded = (bytes: number) => JSON.stringify({ type: 'ping' }).padEnd(bytes);
    one.say(padded(BYTES));
    await one.hear('pong');
    one.say(padded(BYTES + 1));
    expect((await one.closed)[0]).toBe(1009);
  });

  test('may be so many messages in a second, and not one more', async () => {
    const one = await talking(await somebody());
    // The first was who asks.
    for (let n = 1; n < MESSAGES; n += 1) one.say({ type: 'pong' });
    one.say({ type: 'pong' });
    expect((await one.closed)[0]).toBe(1008);
    const other = await talking(await somebody());
    for (let n = 2; n < MESSAGES; n += 1) other.say({ type: 'pong' });
    other.say({ type: 'ping' });
    await other.hear('pong');
    other.socket.close();
  });
});

describe('a subscription', () => {
  const TOO_COMPLEX = [{ message: expect.any(String) as string, extensions: { code: 'TOO_COMPLEX' } }];

  test('has an id that no other has', async () => {
    const { say, closed } = await talking(await somebody());
    say(subscribe('1'));
    say(subscribe('1'));
    expect((await closed)[0]).toBe(4409);
  });

  test('runs beside so many others; another has room when one has ended', async () => {
    const one = await talking(await somebody());
    for (let n = 0; n < SUBSCRIPTIONS; n += 1) one.say(subscribe(`running ${String(n)}`));
    one.say(subscribe('beyond'));
    expect((await one.hear('error', 'beyond')).payload).toEqual(TOO_COMPLEX);
    one.say({ type: 'complete', id: 'running 0' });
    one.say(subscribe('after'));
    await one.taken();
    expect(one.heard.filter(({ type }) => type === 'error')).toHaveLength(1);
    // One that fails leaves its room to others.
    one.say({ type: 'complete', id: 'after' });
    for (const id of ['wrong', 'wrong again']) {
      one.say(subscribe(id, { variables: { id: 'none' } }));
      expect((await one.hear('error', id)).payload).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  test.each([
    ['no document', { query: undefined }, 'BAD_USER_INPUT'],
    ['an empty document', { query: '' }, 'BAD_USER_INPUT'],
    ['the name of another operation', { operationName: 'Other' }, 'BAD_USER_INPUT'],
    ['a document of a fragment', { query: 'fragment A on Case { id }' }, 'BAD_USER_INPUT'],
    ['its field left out', { query: CHANGED.replace('(id: $id) {', '(id: $id) @skip(if: true) {') }, 'BAD_USER_INPUT'],
    ['variables that are too large', { variables: { id: randomUUID(), x: Array(501).fill(0) } }, 'TOO_COMPLEX'],
  ])('with %s is refused, and the connection goes on', async (_, payload, code) => {
    const one = await talking(await somebody());
    one.say(subscribe('1', payload));
    const { payload: errors } = await one.hear('error', '1');
    expect(errors).toMatchObject([{ message: expect.stringMatching(/\S/), extensions: { code } }]);
    one.say({ type: 'ping' });
    await one.hear('pong');
  });

  test('costs what a query costs', async () => {
    await agency.server.restart({ RATE_LIMIT_ACTOR: '1' });
    const one = await talking(await somebody());
    one.say(subscribe('1'));
    expect((await one.hear('error', '1')).payload).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', details: { retryAfterSeconds: expect.any(Number) as number } } },
    ]);
    await agency.server.restart();
  });
});

test('a connection that breaks off in its handshake harms nobody', async () => {
  for (let n = 0; n < 20; n += 1) {
    const socket = await connected(agency.server.address());
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    );
    socket.destroy();
  }
  const { say, hear } = await talking(await somebody());
  say({ type: 'ping' });
  await hear('pong');
});
