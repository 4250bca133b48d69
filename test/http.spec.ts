/** The server as HTTP sees it: what it serves, what it refuses, and that no answer says more than it should. */
import { randomUUID } from 'node:crypto';
import { type Agency, openAgency } from './support/agency';
import { type Answer, clientAt } from './support/client';
import { tokenIn } from './support/tokens';

jest.setTimeout(20_000);

const ASKED = '{ organisation { name } }';
const ANSWERED = { data: { organisation: { name: 'Demonstration agency' } } };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** What no answer may hold: stacks, files, suggestions, and what the program is made of. */
const INNARDS = /\bat .+:\d+:\d+|node_modules|\.js\b|[Dd]id you mean|x-powered-by|mercurius|MER_ERR|graphql-js/i;

let agency: Agency;
let token: string;
beforeAll(async () => {
  agency = await openAgency();
  token = await tokenIn(agency.server.folder, { role: 'SUPERVISOR' });
});
afterAll(async () => {
  const said = agency.server.stderr();
  await agency.server.remove();
  // Nothing that a client can send is a fault of the program.
  expect(said).toBe('');
});

interface Response {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

async function requested(path: string, request: RequestInit = {}): Promise<Response> {
  const response = await fetch(`${agency.server.address()}${path}`, request);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Asks with a token, and a body of JSON unless it is given as text. */
function posted(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return requested('/graphql', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const answerIn = ({ body }: Response) => JSON.parse(body) as Pick<Answer<unknown>, 'data' | 'errors'>;

/** What a refusal of GraphQL is: no data, and errors with their codes; answers the first one's. */
function refusalIn(response: Response): readonly [number, string] {
  expect(response.body).not.toMatch(INNARDS);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const { data, errors } = answerIn(response);
  expect(data).toBeNull();
  for (const { message, extensions } of errors)
    expect([message, extensions.code]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/^[A-Z_]+$/)]);
  return [response.status, errors[0]!.extensions.code];
}

describe('what is not there', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/nope'],
    ['POST', '/nope'],
    ['POST', '/graphql/'],
    ['POST', '/GRAPHQL'],
    ['GET', '/health'],
    ['POST', '/health/live'],
    ['GET', '/metrics'],
    ['GET', '/graphiql/nope.js'],
    ['GET', '/graphiql/..%2f..%2fpackage.json'],
    ['GET', '/graphiql/graphiql.js/../../package.json'],
    ['GET', '/package.json'],
    ['GET', '/status'],
    ['POST', '/status'],
    ['POST', '/tenant-create'],
    ['PUT', '/graphql'],
    ['DELETE', '/graphql'],
    ['OPTIONS', '/graphql'],
  ])('%s %s is 404, and says no more', async (method, path) => {
    const response = await requested(path, { method, headers: { authorization: `Bearer ${token}` } });
    expect([response.status, JSON.parse(response.body)]).toMatchObject([404, { statusCode: 404, error: 'Not Found' }]);
    expect(response.body.replaceAll(path, '')).not.toMatch(INNARDS);
  });

  test('an address that is none is refused', async () => {
    const response = await requested('/graphql%');
    expect(response.status).toBe(400);
    expect(response.body).not.toMatch(INNARDS);
  });
});

describe('GraphQL', () => {
  test('is asked by POST with JSON', async () => {
    const response = await posted({ query: ASKED });
    expect([response.status, answerIn(response)]).toEqual([200, ANSWERED]);
  });

  test('is not asked by GET, by which a link on another page could ask', async () => {
    const headers = { authorization: `Bearer ${token}` };
    for (const path of ['/graphql', `/graphql?query=${encodeURIComponent(ASKED)}`]) {
      expect(refusalIn(await requested(path, { headers }))).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain; charset=application/json',
  ])('is not asked by %s, which a form on another page can send', async (type) => {
    const bodies = [`query=${encodeURIComponent(ASKED)}`, JSON.stringify({ query: ASKED })];
    for (const body of bodies) {
      expect(refusalIn(await posted(body, { 'content-type': type }))).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  test('is not read in another type of content', async () => {
    const [status, code] = refusalIn(await posted(JSON.stringify({ query: ASKED }), { 'content-type': 'text/xml' }));
    expect([status >= 400 && status < 500, code]).toEqual([true, 'BAD_USER_INPUT']);
  });

  test.each([
    ['a batch', [{ query: ASKED }, { query: ASKED }]],
    ['null', null],
    ['a text', '"text"'],
    ['half a JSON', '{"query":'],
    ['nothing', ''],
    ['no document', {}],
    ['an empty document', { query: '' }],
    ['a document that is none', { query: '{' }],
    ['a document that is a number', { query: 7 }],
    ['a document as JSON', { query: { kind: 'Document', definitions: [] } }],
    ['a document as JSON in a text', { query: '{"kind":"Document","definitions":[]}' }],
    ['a document of fragments alone', { query: 'fragment A on Query { organisation { name } }' }],
    ['a field that is nearly one', { query: '{ organisatio { name } }' }],
    ['an argument that is nearly one', { query: '{ cases(off: { all: true }) { totalCount } }' }],
    [
      'an enumeration value that is nearly one',
      { query: '{ cases(of: { all: true }, direction: ASCEND) { totalCount } }' },
    ],
    ['a type that is nearly one', { query: 'query ($x: UUI!) { case(id: $x) { id } }' }],
    ['a definition of types', { query: 'type Query { x: Int }' }],
    ['two operations and no name', { query: `query A ${ASKED} query B ${ASKED}` }],
    ['the name of no operation', { query: `query A ${ASKED}`, operationName: 'B' }],
    ['variables that are a text', { query: ASKED, variables: 'text' }],
    ['variables that are a list', { query: ASKED, variables: [1] }],
    ['a prototype', '{"query":"{ organisation { name } }","__proto__":{"admin":true}}'],
    ['a persisted query that nobody has stored', { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }],
    ['a persisted query by its id', { query: 'abc', persisted: true }],
  ])('refuses %s', async (_, body) => {
    expect(refusalIn(await posted(body))).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('runs the operation that is named, whichever came first', async () => {
    const query = `query A { organisation { name } } query B { organisation { tenant } }`;
    const named = async (operationName: string) => answerIn(await posted({ query, operationName })).data;
    for (let round = 0; round < 3; round += 1) {
      expect([await named('A'), await named('B')]).toEqual([ANSWERED.data, { organisation: { tenant: 'demo' } }]);
    }
  });

  test('answers what is asked though a persisted query is named beside it, and remembers none', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect(answerIn(await posted({ query: ASKED, extensions }))).toEqual(ANSWERED);
    expect(refusalIn(await posted({ extensions }))).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('refuses a body that is too long', async () => {
    expect(refusalIn(await posted({ query: ASKED, variables: { x: 'x'.repeat(256 * 1024) } }))).toEqual([
      413,
      'TOO_COMPLEX',
    ]);
  });

  test('reads no body of somebody who does not say who they are', async () => {
    const response = await requested('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{'.repeat(300 * 1024),
    });
    expect(refusalIn(response)).toEqual([401, 'UNAUTHENTICATED']);
  });

  test.each([
    ['none', {}],
    ['of another scheme', { authorization: 'Basic ZGVtbzpkZW1v' }],
    ['empty', { authorization: 'Bearer ' }],
    ['garbage', { authorization: 'Bearer garbage' }],
    ['unsigned', { authorization: `Bearer ${unsigned()}` }],
    ['endless', { authorization: `Bearer ${'x'.repeat(9_000)}` }],
  ])('answers 401 in its own form where the token is %s', async (_, headers) => {
    const response = await requested('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: ASKED }),
    });
    expect(refusalIn(response)).toEqual([401, 'UNAUTHENTICATED']);
    expect(answerIn(response).errors[0]!.message).toMatch(
      /^(A bearer token is needed|The bearer token is not valid)\.$/,
    );
  });
});

describe('a document that asks for too much', () => {
  const relations = (depth: number, leaf: string): string =>
    depth === 0 ? `{ ${leaf} }` : `{ relationships { other ${relations(depth - 1, leaf)} } }`;
  const nested = (depth: number, leaf = 'id') =>
    `{ cases(of: { all: true }, first: 1) { edges { node { client ${relations(depth, leaf)} } } } }`;
  const aliased = (count: number) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${String(n)}: organisation { name }`).join(' ')} }`;
  const page = (first: string) =>
    `query ${first === '$n' ? '($n: Int)' : ''} { cases(of: { all: true }, first: ${first}) { edges { node { id client { id relationships { id other { id clientData { value } relationships { id } } } } } } } }`;

  test.each([
    ['is too deep', { query: nested(4) }],
    ['has too many aliases', { query: aliased(16) }],
    ['has too many directives', { query: `{ organisation { ${'name @skip(if: false) '.repeat(51)} } }` }],
    ['is too long', { query: `${ASKED} # ${'x'.repeat(15_000)}` }],
    ['has too many tokens', { query: `{ organisation { ${'name '.repeat(1_000)} } }` }],
    ['has too large a page', { query: page('100') }],
    ['has too large a page in a variable', { query: page('$n'), variables: { n: 100 } }],
    [
      'hides its depth in a fragment',
      { query: `${nested(3, '...A')} fragment A on Person { relationships { other { id } } }` },
    ],
  ])('is TOO_COMPLEX where it %s, the first time and again', async (_, body) => {
    for (let round = 0; round < 3; round += 1) {
      expect(refusalIn(await posted(body))).toEqual([400, 'TOO_COMPLEX']);
    }
  });

  test.each([
    ['is as deep as it may be', { query: nested(3, 'details { familyName }') }],
    ['has as many aliases as it may have', { query: aliased(15) }],
    ['has a small page', { query: page('$n'), variables: { n: 2 } }],
  ])('is answered where it %s', async (_, body) => {
    const response = await posted(body);
    expect([response.status, answerIn(response).errors]).toEqual([200, undefined]);
  });

  test('is refused where its fragments go round in circles', async () => {
    const query = '{ organisation { ...A } } fragment A on Organisation { ...B } fragment B on Organisation { ...A }';
    expect(refusalIn(await posted({ query }))[0]).toBe(400);
  });
});

describe('the id of a request', () => {
  const idOf = async (given?: string): Promise<string | null> =>
    (await posted({ query: ASKED }, given === undefined ? {} : { 'x-correlation-id': given })).headers.get(
      'x-correlation-id',
    );

  test('is the one that the client gives', async () => {
    const id = randomUUID();
    expect(await idOf(id)).toBe(id);
    expect(await idOf(id.toUpperCase())).toBe(id);
  });

  test('is a new one each time where the client gives none, or what is none', async () => {
    const ids = [await idOf(), await idOf(), await idOf('x'), await idOf(`${randomUUID()}<script>`)];
    for (const id of ids) expect(id).toMatch(UUID);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is on refusals and on what is not there, too', async () => {
    const id = randomUUID();
    const headers = { 'x-correlation-id': id };
    const answers = [await requested('/nope', { headers }), await requested('/graphql', { method: 'POST', headers })];
    expect(answers.map((answer) => [answer.status, answer.headers.get('x-correlation-id')])).toEqual([
      [404, id],
      [401, id],
    ]);
  });
});

describe('health', () => {
  test('is told to anybody, without what is nobody else’s', async () => {
    const live = await requested('/health/live');
    expect([live.status, JSON.parse(live.body)]).toEqual([200, { status: 'live' }]);
    const ready = await requested('/health/ready');
    expect([ready.status, JSON.parse(ready.body)]).toEqual([
      200,
      {
        status: 'ready',
        views: [
          ...['cases', 'measurements', 'contactMoments', 'shortContacts', 'plans', 'unitDeliveries', 'outcomes'],
          ...['persons', 'teams', 'workers', 'accesses'],
        ].map((view) => ({
          view,
          state: 'running',
          caughtUp: expect.any(Boolean) as boolean,
        })),
      },
    ]);
  });
});

describe('GraphiQL', () => {
  const files = (page: string): readonly string[] =>
    [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);

  test('is a page that may load nothing from elsewhere, and does not', async () => {
    const { status, headers, body } = await requested('/graphiql');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(body).not.toMatch(/\/\/\w/);
    for (const path of files(body)) expect(path).toMatch(/^\/graphiql\//);
  });

  test('finds every file that it loads here', async () => {
    const paths = files((await requested('/graphiql')).body);
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) {
      const { status, headers, body } = await requested(path);
      expect([path, status, headers.get('content-type')]).toEqual([
        path,
        200,
        expect.stringMatching(path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/),
      ]);
      expect(body.length).toBeGreaterThan(500);
      // What a style sheet names is fetched without asking.
      if (path.endsWith('.css')) expect(body).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
    }
  });

  test('can ask for the schema here, where the program issues its own tokens', async () => {
    const answer = await clientAt(() => agency.server.address(), token).ask<{
      __schema: { queryType: { name: string } };
    }>('{ __schema { queryType { name } } }');
    expect(answer).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

function unsigned(): string {
  const part = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const claims = {
    iss: 'caseledger:local',
    aud: 'caseledger',
    sub: 'x',
    tenant: 'demo',
    roles: ['SUPERVISOR'],
    exp: 4e9,
  };
  return `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims)}.`;
}
