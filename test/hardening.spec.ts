/** The limits of one request, each at its boundary: just within is answered, just beyond is refused with a code that names no limit. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connected, saidUntilEnd } from './hardening-support/raw-socket';
import { type Agency, type Done, give, type Input, mutationOf, openAgency } from './support/agency';
import type { Answer, Client, GraphqlError, Refused } from './support/client';
import { tokenIn } from './support/tokens';

jest.setTimeout(30_000);

const ASKED = '{ organisation { name } }';
const SLOW_LOG = join(__dirname, 'hardening-support/slow-log.cjs');

interface Response {
  readonly status: number;
  readonly headers: Headers;
  readonly errors: readonly GraphqlError[] | undefined;
  readonly data: unknown;
}

async function posted(agency: Agency, body: unknown, token: string, headers = {}): Promise<Response> {
  const response = await fetch(`${agency.server.address()}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as Partial<Answer<unknown>>;
  return { status: response.status, headers: response.headers, data, errors };
}

/** What a refusal says: its status and code. Its sentence names no limit. */
function refusalIn({ status, data, errors }: Response): readonly [number, string] {
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  const [{ message, extensions }] = errors as [GraphqlError];
  if (extensions.code !== 'RATE_LIMITED') expect(message).not.toMatch(/\d/);
  return [status, extensions.code];
}

describe('one request', () => {
  let agency: Agency;
  let token: string;
  beforeAll(async () => {
    // The deepest documents cost more than is let through.
    agency = await openAgency({ GRAPHQL_MAX_COST: '1000000' });
    token = await tokenIn(agency.server.folder, { role: 'SUPERVISOR' });
  });
  afterAll(() => agency.server.remove());

  const TOO_COMPLEX = [400, 'TOO_COMPLEX'];
  const relations = (depth: number, leaf: string): string =>
    depth === 0 ? `{ ${leaf} }` : `{ relationships { other ${relations(depth - 1, leaf)} } }`;
  /** Twelve fields deep with a leaf, and one more with a leaf in an object. */
  const deep = (leaf: string) => `{ case(id: "${randomUUID()}") { client ${relations(4, leaf)} } }`;
  const nested = (depth: number): unknown => (depth === 1 ? 'x' : [nested(depth - 1)]);
  const variables = (given: object) => ({ query: ASKED, variables: given });
  const members = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`x${String(n)}`, n]));
  const padded = (body: object, bytes: number) => JSON.stringify(body).padEnd(bytes);

  test.each<[string, unknown, unknown]>([
    [
      'fields in one another',
      { query: deep('details { familyName }') },
      { query: deep('relationships { other { id } }') },
    ],
    [
      'aliases',
      { query: `{ organisation { ${'a: name b: name '.repeat(7)} c: name } }` },
      { query: `{ organisation { ${'a: name b: name '.repeat(8)} } }` },
    ],
    [
      'directives',
      { query: `{ organisation { ${'name @skip(if: false) '.repeat(50)} } }` },
      { query: `{ organisation { ${'name @skip(if: false) '.repeat(51)} } }` },
    ],
    ['characters', { query: ASKED.padEnd(15_000) }, { query: ASKED.padEnd(15_001) }],
    ['depth of variables', variables({ y: nested(10) }), variables({ y: nested(11) })],
    ['members of variables', variables(members(2_000)), variables(members(2_001))],
    ['items of a list', variables({ y: Array(500).fill(0) }), variables({ y: Array(501).fill(0) })],
    [
      'bytes of variables',
      variables({ y: 'é'.repeat(64 * 1024 - 1) + 'x' }),
      variables({ y: 'é'.repeat(64 * 1024 - 1) + 'xx' }),
    ],
  ])('is answered within, and TOO_COMPLEX beyond the most %s', async (_, within, beyond) => {
    const answered = await posted(agency, within, token);
    expect([answered.status, answered.errors]).toEqual([200, undefined]);
    // The second time the document is known.
    expect(refusalIn(await posted(agency, beyond, token))).toEqual(TOO_COMPLEX);
    expect(refusalIn(await posted(agency, beyond, token))).toEqual(TOO_COMPLEX);
  });

  test('whose variables are too large is refused for that, though they are not of their types either', async () => {
    const query = 'mutation ($input: CloseCaseInput!) { closeCase(input: $input) { id } }';
    const large = { input: { closingDate: Array(501).fill(0) } };
    expect(refusalIn(await posted(agency, { query, variables: large }, token))).toEqual(TOO_COMPLEX);
  });

  test('may have a body of 256 KiB, and not a byte more', async () => {
    const within = await posted(agency, padded({ query: ASKED }, 256 * 1024), token);
    expect(within.status).toBe(200);
    expect(refusalIn(await posted(agency, padded({ query: ASKED }, 256 * 1024 + 1), token))).toEqual([
      413,
      'TOO_COMPLEX',
    ]);
  });

  test.each([['/graphql'], ['/health/live'], ['/graphiql'], ['/nope']])(
    'of %s is answered with headers that tell of no program and let no page of another origin in',
    async (path) => {
      const { headers } = await fetch(`${agency.server.address()}${path}`, {
        headers: { origin: 'https://elsewhere.example.org' },
      });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const names = [...headers.keys()];
      for (const name of ['server', 'x-powered-by', 'access-control-allow-origin']) expect(names).not.toContain(name);
      if (path === '/graphql') expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('the settings', () => {
  let agency: Agency;
  let token: string;
  beforeAll(async () => {
    agency = await openAgency({
      // `ASKED` costs 3.5: an object, and one and a half times its leaf.
      GRAPHQL_MAX_COST: '4',
      TRUSTED_PROXIES: '127.0.0.1',
      RATE_LIMIT_UNAUTHENTICATED: '1',
      CORS_ORIGINS: 'https://cases.example.org,https://other.example.org:8443',
    });
    token = await tokenIn(agency.server.folder);
  });
  afterAll(() => agency.server.remove());

  test('bound the cost of a document', async () => {
    expect((await posted(agency, { query: ASKED }, token)).status).toBe(200);
    expect(refusalIn(await posted(agency, { query: '{ organisation { name timeZone } }' }, token))).toEqual([
      400,
      'TOO_COMPLEX',
    ]);
  });

  test('let pages of the origins in that are named', async () => {
    const preflight = async (origin: string) =>
      (
        await fetch(`${agency.server.address()}/graphql`, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'authorization,content-type',
          },
        })
      ).headers;
    const allowed = await preflight('https://other.example.org:8443');
    expect(allowed.get('access-control-allow-origin')).toBe('https://other.example.org:8443');
    expect(allowed.get('access-control-allow-methods')).toBe('POST');
    expect(allowed.get('access-control-allow-credentials')).toBeNull();
    const others = await preflight('https://elsewhere.example.org');
    expect(others.get('access-control-allow-origin')).toBeNull();
    const answered = await posted(agency, { query: ASKED }, token, { origin: 'https://cases.example.org' });
    expect(answered.headers.get('access-control-allow-origin')).toBe('https://cases.example.org');
  });

  test('say whose word is taken for where a request comes from', async () => {
    const guess = async (forwarded: string) =>
      (await posted(agency, { query: ASKED }, randomUUID(), { 'x-forwarded-for': forwarded })).status;
    expect([await guess('192.0.2.1'), await guess('192.0.2.1')]).toEqual([401, 429]);
    // The nearest proxy is believed, not what its client claims.
    expect(await guess('203.0.113.7, 192.0.2.1')).toBe(429);
    expect(await guess('192.0.2.2')).toBe(401);
  });

  test('bound the connections: one more is closed as it comes, and there is room when one has ended', async () => {
    await agency.server.restart({ MAX_CONNECTIONS: '4' });
    const open = await Promise.all(Array.from({ length: 4 }, () => connected(agency.server.address())));
    expect(await saidUntilEnd(await connected(agency.server.address()))).toBe('');
    for (const socket of open) socket.end();
    await Promise.all(open.map(saidUntilEnd));
    expect((await fetch(`${agency.server.address()}/health/live`)).status).toBe(200);
  });
});

describe('what takes too long', () => {
  let agency: Agency;
  beforeAll(async () => {
    agency = await openAgency({
      NODE_OPTIONS: `--require=${SLOW_LOG}`,
      OPERATION_TIMEOUT: '1',
      REQUEST_TIMEOUT: '1',
      // What is late is recorded for the operator.
      LOG_LEVEL: 'fatal',
    });
  });
  afterAll(() => agency.server.remove());

  /** Sends a command again until it is told what came of it. */
  async function doneAtLast(client: Client, mutation: string, input: Input): Promise<Done> {
    for (;;) {
      try {
        return await give(client, mutation, input);
      } catch (error) {
        if ((error as Refused).error.extensions.code !== 'UNAVAILABLE') throw error;
      }
    }
  }

  test('a mutation that is not done in time is not said to have failed: under its commandId it is told what came of it', async () => {
    const administrator = agency.as('APPLICATION_ADMIN');
    const input = { commandId: randomUUID(), code: 'SLOW', label: 'Slow' };
    const { status, data, errors } = await administrator.send(mutationOf('defineCaseType'), { input });
    expect([status, data]).toEqual([503, null]);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/may be done yet.*same commandId/),
        extensions: { code: 'UNAVAILABLE', details: { outcome: 'UNKNOWN' } },
      },
    ]);
    expect((await doneAtLast(administrator, 'defineCaseType', input)).revision).toBe(0);
    const types = await administrator.ask<{ caseTypes: { code: string }[] }>('{ caseTypes { code } }');
    expect(types.caseTypes.filter(({ code }) => code === 'SLOW')).toHaveLength(1);
  });

  test('a query that is not answered in time is UNAVAILABLE', async () => {
    const document = `{ caseHistory(id: "${randomUUID()}") { pageInfo { hasNextPage } } }`;
    const { status, data, errors } = await agency.as('AUDITOR').send(document);
    expect([status, data]).toEqual([503, null]);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^It took too long\. Ask/), extensions: { code: 'UNAVAILABLE' } },
    ]);
  });

  const HEAD = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

  test.each([
    ['says nothing', '', async () => ''],
    ['does not end its headers', 'x', async () => HEAD],
    [
      'does not send the body that it has announced',
      ' ',
      async () =>
        `${HEAD}Authorization: Bearer ${await tokenIn(agency.server.folder)}\r\nContent-Length: 100\r\n\r\n{"query"`,
    ],
  ])('a connection that %s is ended, however slowly it goes on', async (_, drop, begin) => {
    const socket = await connected(agency.server.address());
    socket.write(await begin());
    const dripping = setInterval(() => socket.write(drop), 200);
    const said = await saidUntilEnd(socket);
    clearInterval(dripping);
    expect(said).toMatch(/^(?:HTTP\/1\.1 4\d\d [^]*)?$/);
    expect((await fetch(`${agency.server.address()}/health/live`)).status).toBe(200);
  });
});

describe('what is asked in ten seconds', () => {
  let agency: Agency;
  const COST = 4;
  beforeAll(async () => {
    agency = await openAgency({
      RATE_LIMIT_ACTOR: String(10 * COST),
      RATE_LIMIT_TENANT: String(15 * COST),
      RATE_LIMIT_UNAUTHENTICATED: '5',
    });
  });
  afterAll(() => agency.server.remove());

  /** Each test has a tenant of its own, which has spent nothing. */
  const worker = async (subject: string, tenant: string) =>
    tokenIn(agency.server.folder, { subject, tenant: await agency.tenant(tenant) });
  const ask = async (token: string) => posted(agency, { query: ASKED }, token);
  const statuses = async (token: string, count: number): Promise<readonly number[]> => {
    const found: number[] = [];
    for (let n = 0; n < count; n += 1) found.push((await ask(token)).status);
    return found;
  };

  test('by one worker and by one tenant is bounded by its cost, and the others go on', async () => {
    const [one, two, three] = await Promise.all(['one', 'two', 'three'].map((name) => worker(name, 'north')));
    expect(await statuses(one!, 11)).toEqual([...Array<number>(10).fill(200), 429]);
    // What was refused at once has cost nothing: five are left of the tenant's share.
    expect(await statuses(two!, 6)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await statuses(three!, 1)).toEqual([429]);
    expect(await statuses(await worker('one', 'elsewhere'), 1)).toEqual([200]);
  });

  test('is refused with RATE_LIMITED, and says when to ask again', async () => {
    const token = await worker('one', 'south');
    await statuses(token, 10);
    const refused = await ask(token);
    expect(refusalIn(refused)).toEqual([429, 'RATE_LIMITED']);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(10);
    expect(refused.errors?.[0]?.extensions.details).toEqual({ retryAfterSeconds: seconds });
  });

  test('and is refused counts by its length', async () => {
    const token = await worker('one', 'east');
    // Four hundred bytes in vain are forty points.
    const body = JSON.stringify({ query: '{ nothing }' }).padEnd(400);
    expect((await posted(agency, body, token)).status).toBe(400);
    expect((await ask(token)).status).toBe(429);
  });

  test('without a token that is valid is bounded for the address, and no token that is known is refused', async () => {
    const [known, unknown] = [await worker('known', 'west'), await worker('unknown', 'west')];
    expect((await ask(known)).status).toBe(200);
    // Nobody's word is taken for where they are.
    const elsewhere = () => ({ 'x-forwarded-for': `192.0.2.${String(Math.floor(Math.random() * 250))}` });
    const guessed = async () => (await posted(agency, { query: ASKED }, `guess-${randomUUID()}`, elsewhere())).status;
    for (let n = 0; n < 5; n += 1) expect(await guessed()).toBe(401);
    expect(await guessed()).toBe(429);
    expect((await ask(unknown)).status).toBe(429);
    expect((await ask(known)).status).toBe(200);
    // From another address of this machine.
    expect(await statusFrom('127.0.0.2', unknown)).toBe(200);
  });

  async function statusFrom(localAddress: string, token: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(
        `${agency.server.address()}/graphql`,
        {
          method: 'POST',
          localAddress,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        },
        (response) => {
          void text(response).then(() => {
            resolve(response.statusCode);
          }, reject);
        },
      )
        .once('error', reject)
        .end(JSON.stringify({ query: ASKED }));
    });
  }
});
