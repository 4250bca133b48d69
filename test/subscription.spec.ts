/** The subscription caseChanged over a real WebSocket: who is told what, when, and until when. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import WebSocket from 'ws';
import { type Agency, type Done, give, open, openAgency } from './support/agency';
import type { Client, GraphqlError } from './support/client';
import { subscriberAt, type Subscriber, type Subscription } from './support/subscriber';
import { type Bearer, tokenIn } from './support/tokens';

jest.setTimeout(20_000);

const CHANGED = `subscription ($id: UUID!, $bookmark: Bookmark) {
  caseChanged(id: $id, bookmark: $bookmark) { id revision caseworker status client { details { familyName } } }
}`;
const BY_ID = 'query ($id: UUID!) { case(id: $id) { revision caseworker } }';
const OTHER = 'elsewhere';
/** How far the clocks may be apart: a token is taken so long after its end. */
const CLOCK_TOLERANCE = 30;

interface Changed {
  readonly caseChanged: {
    readonly id: string;
    readonly revision: number;
    readonly caseworker: string | null;
    readonly status: string;
    readonly client: { readonly details: { readonly familyName: string } };
  };
}

let agency: Agency;
let leader: Client;
let opened: Done;
const subscribers: Subscriber[] = [];

beforeAll(async () => {
  agency = await openAgency();
  leader = agency.as('SUPERVISOR');
  await agency.tenant(OTHER);
});
beforeEach(async () => {
  opened = await open(leader);
});
afterEach(() => Promise.all(subscribers.splice(0).map((subscriber) => subscriber.close())));
afterAll(async () => {
  const said = agency.server.stderr();
  await agency.server.remove();
  // Nothing here is a fault of the program.
  expect(said).toBe('');
});

function connected(token: string | undefined): Subscriber {
  const subscriber = subscriberAt(agency.server.address(), token);
  subscribers.push(subscriber);
  return subscriber;
}

async function subscriberAs(bearer: Bearer = {}): Promise<Subscriber> {
  return connected(await tokenIn(agency.server.folder, bearer));
}

const assign = (caseworker: string, id = opened.id, by = leader): Promise<Done> =>
  give(by, 'assignCaseworker', { caseId: id, caseworker });

/** Changes the case until the subscriber hears of it, since nothing says when a subscription has begun; answers what came. */
async function begun(changes: Subscription<Changed>, id = opened.id, by = leader): Promise<Changed['caseChanged']> {
  let heard: Changed | undefined;
  const hearing = changes.next().then((change) => (heard = change));
  hearing.catch(() => undefined);
  while (heard === undefined) {
    const assigning = assign(randomUUID(), id, by);
    await Promise.race([assigning, hearing]);
    // What is heard of may be earlier than this assignment, which must not come after what the test does next.
    await assigning;
  }
  return heard.caseChanged;
}

/** Passes over what came of earlier changes. */
async function heardOf(changes: Subscription<Changed>, revision: number): Promise<Changed['caseChanged']> {
  for (;;) {
    const { caseChanged } = await changes.next();
    if (caseChanged.revision >= revision) return caseChanged;
  }
}

const codesOf = async (changes: Subscription<unknown>): Promise<readonly string[]> =>
  ((await changes.ended) as readonly GraphqlError[]).map(({ extensions }) => extensions.code);

describe('a subscriber', () => {
  test('is told of each change once queries see it, whole', async () => {
    const changes = (await subscriberAs()).subscribe<Changed>(CHANGED, { id: opened.id });
    await begun(changes);
    for (const caseworker of ['a.jansen', 'b.smit', 'c.visser']) {
      const { revision } = await assign(caseworker);
      const told = await heardOf(changes, revision);
      expect(told).toEqual({
        ...{ id: opened.id, revision, caseworker, status: 'OPEN' },
        client: { details: { familyName: 'Jansen' } },
      });
      expect(await leader.ask(BY_ID, { id: opened.id })).toEqual({ case: { revision, caseworker } });
    }
  });

  test('is told in the order of the changes, the last of them always', async () => {
    const changes = (await subscriberAs()).subscribe<Changed>(CHANGED, { id: opened.id });
    await begun(changes);
    const done = await Promise.all(Array.from({ length: 20 }, (_, n) => assign(`worker ${String(n)}`)));
    await heardOf(changes, Math.max(...done.map(({ revision }) => revision)));
    const revisions = changes.received.map(({ caseChanged }) => caseChanged.revision);
    // What was read anew while another change came may be told twice, never out of order.
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  });

  test('may begin at the bookmark of a mutation, and is refused one of another log', async () => {
    const { bookmark } = await assign('a.jansen');
    const subscriber = await subscriberAs();
    expect((await begun(subscriber.subscribe(CHANGED, { id: opened.id, bookmark }))).id).toBe(opened.id);

    const other = await openAgency();
    const { bookmark: foreign } = await open(other.as('CASEWORKER'));
    await other.server.remove();
    const refused = subscriber.subscribe(CHANGED, { id: opened.id, bookmark: foreign });
    expect(await refused.ended).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'bookmark' } }]);
  });

  test('hears nothing of other cases', async () => {
    const another = (await open(leader)).id;
    const subscriber = await subscriberAs();
    const [changes, others] = [opened.id, another].map((id) => subscriber.subscribe<Changed>(CHANGED, { id }));
    await begun(others!, another);
    await begun(changes!);
    // One after the other, so that nothing is left to be told.
    for (const caseworker of ['a.jansen', 'b.smit']) await heardOf(changes!, (await assign(caseworker)).revision);
    const before = changes!.received.length;
    for (const caseworker of ['a.jansen', 'b.smit']) {
      await heardOf(others!, (await assign(caseworker, another)).revision);
    }
    // What comes to a socket comes in order: it would have come by now.
    const { revision } = await assign('c.visser');
    await heardOf(changes!, revision);
    expect(changes!.received.slice(before).map(({ caseChanged }) => caseChanged.revision)).toEqual([revision]);
  });

  test('of several on one connection may end one and keep the other', async () => {
    const subscriber = await subscriberAs();
    const [first, second] = [1, 2].map(() => subscriber.subscribe<Changed>(CHANGED, { id: opened.id }));
    await begun(first!);
    await begun(second!);
    first!.stop();
    expect(await first!.ended).toBeUndefined();
    const before = first!.received.length;
    const { revision } = await assign('a.jansen');
    await heardOf(second!, revision);
    expect(first!.received).toHaveLength(before);
  });

  test('that comes back after its connection broke is told again, and the server goes on', async () => {
    for (let round = 0; round < 20; round += 1) {
      const subscriber = await subscriberAs();
      const changes = subscriber.subscribe<Changed>(CHANGED, { id: opened.id });
      if (round % 5 === 0) await begun(changes);
      await subscriber.close();
    }
    const { revision } = await assign('a.jansen');
    expect(await leader.ask(BY_ID, { id: opened.id })).toEqual({ case: { revision, caseworker: 'a.jansen' } });
    await begun((await subscriberAs()).subscribe(CHANGED, { id: opened.id }));
  });
});

describe('who may not be told', () => {
  test('an analyst is FORBIDDEN', async () => {
    const changes = (await subscriberAs({ role: 'ANALYST' })).subscribe(CHANGED, { id: opened.id });
    expect(await codesOf(changes)).toEqual(['FORBIDDEN']);
  });

  test('another tenant hears nothing of a case, neither of its changes nor that there is one', async () => {
    const spy = await subscriberAs({ tenant: OTHER });
    const theirs = agency.as('SUPERVISOR', { tenant: OTHER });
    const own = (await open(theirs)).id;
    const [changes, nowhere, sentinel] = [opened.id, randomUUID(), own].map((id) =>
      spy.subscribe<Changed>(CHANGED, { id }),
    );
    await begun(sentinel!, own, theirs);
    const watched = (await subscriberAs()).subscribe<Changed>(CHANGED, { id: opened.id });
    await begun(watched);
    // What comes to a socket comes in order: a leak would have come before this.
    const { revision } = await assign('after', own, theirs);
    await heardOf(sentinel!, revision);
    expect([changes!.received, nowhere!.received]).toEqual([[], []]);
  });

  test.each([
    ['no token', async () => undefined],
    ['what is no token', async () => 'garbage'],
    ['an expired token', () => tokenIn(agency.server.folder, { secondsAgo: 3_600 + CLOCK_TOLERANCE + 1 })],
    ['a token of a tenant that is not there', () => tokenIn(agency.server.folder, { tenant: 'nowhere' })],
  ])('with %s the connection is not opened', async (_, token) => {
    const changes = connected(await token()).subscribe(CHANGED, { id: opened.id });
    expect(await changes.ended).toBeDefined();
    expect(changes.received).toEqual([]);
  });

  test('a token in the header of the handshake speaks for nobody', async () => {
    const token = await tokenIn(agency.server.folder);
    const messages = await conversation([{ type: 'connection_init' }, subscribe(opened.id)], {
      authorization: `Bearer ${token}`,
    });
    expect(messages.filter(({ type }) => type === 'next' || type === 'connection_ack')).toEqual([]);
  });

  test('who does not say who they are first is not served', async () => {
    const messages = await conversation([subscribe(opened.id)]);
    expect(messages.filter(({ type }) => type === 'next')).toEqual([]);
  });
});

test('a subscription ends when its token does, and says why', async () => {
  // Its exp has passed so long ago that the clock tolerance is all but used up.
  const bearer = { lifetimeSeconds: 60, secondsAgo: 60 + CLOCK_TOLERANCE - 3 };
  const changes = (await subscriberAs(bearer)).subscribe<Changed>(CHANGED, { id: opened.id });
  await begun(changes);
  expect(await codesOf(changes)).toEqual(['UNAUTHENTICATED']);
  const before = changes.received.length;

  const watched = (await subscriberAs()).subscribe<Changed>(CHANGED, { id: opened.id });
  await begun(watched);
  expect(changes.received).toHaveLength(before);
});

describe('what is asked over a socket has the limits of every document', () => {
  const DEEP = `subscription { caseChanged(id: "${randomUUID()}") { ${'client { relationships { other { '.repeat(5)}id${' } } }'.repeat(5)} } }`;
  const MANY = `subscription { caseChanged(id: "${randomUUID()}") { ${Array.from({ length: 16 }, (_, n) => `a${String(n)}: id`).join(' ')} } }`;

  test.each([
    ['too deep', DEEP, 'TOO_COMPLEX'],
    ['with too many aliases', MANY, 'TOO_COMPLEX'],
    ['too long', `${CHANGED} # ${'x'.repeat(15_000)}`, 'TOO_COMPLEX'],
    ['of a field that is not there', 'subscription { caseChange(id: "x") { id } }', 'BAD_USER_INPUT'],
    ['of no document', 'subscription {', 'BAD_USER_INPUT'],
    ['with an id that is none', 'subscription { caseChanged(id: "x") { id } }', 'BAD_USER_INPUT'],
    ['of a query', '{ organisation { name } }', 'BAD_USER_INPUT'],
    [
      'of a mutation',
      `mutation { retireCaseType(input: { commandId: "${randomUUID()}", code: "X" }) { id } }`,
      'BAD_USER_INPUT',
    ],
  ])('%s is refused with a code', async (_, document, code) => {
    const changes = (await subscriberAs()).subscribe(document, document === CHANGED ? { id: opened.id } : {});
    const errors = (await changes.ended) as readonly GraphqlError[];
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(errors[0]!.message).not.toMatch(/[Dd]id you mean|\bat .+:\d+:\d+|node_modules/);
    expect(changes.received).toEqual([]);
  });

  test('a variable that is no id is refused by its name', async () => {
    const changes = (await subscriberAs()).subscribe(CHANGED, { id: 'x' });
    expect(await changes.ended).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'id' } }]);
  });

  test('another protocol is refused before the socket is opened', async () => {
    const socket = new WebSocket(`${agency.server.address().replace('http', 'ws')}/graphql`, 'graphql-rubbish');
    await expect(once(socket, 'open')).rejects.toThrow('Unexpected server response: 400');
    expect(await leader.ask(BY_ID, { id: opened.id })).toMatchObject({ case: { revision: opened.revision } });
  });
});

test('a subscription that is sent by POST is refused, and says where it belongs', async () => {
  const { status, data, errors } = await leader.send(CHANGED, { id: opened.id });
  expect([status, data]).toEqual([400, null]);
  expect(errors).toMatchObject([
    { message: expect.stringContaining('WebSocket'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

const subscribe = (id: string) => ({ id: '1', type: 'subscribe', payload: { query: CHANGED, variables: { id } } });

/** Says what is given, changes the case, and answers what was said by the time that the server closed or answered a ping. */
async function conversation(said: readonly object[], headers = {}): Promise<readonly Message[]> {
  const url = `${agency.server.address().replace('http', 'ws')}/graphql`;
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  const messages: Message[] = [];
  const over = new Promise<void>((resolve) => {
    socket.once('close', () => {
      resolve();
    });
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as Message;
      messages.push(message);
      if (message.type === 'pong') resolve();
    });
  });
  await once(socket, 'open');
  for (const message of said) socket.send(JSON.stringify(message));
  await assign(randomUUID());
  socket.send(JSON.stringify({ type: 'ping' }));
  await over;
  socket.terminate();
  return messages;
}
