/** What a client is told when something is wrong, asked of a real server. */
import { rejected } from '@caseledger/kernel';
import fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { mercurius, type MercuriusContext } from 'mercurius';
import { Unauthenticated } from '../authentication/unauthenticated';
import { graphqlLimits } from '../graphql-limits';
import { type Fault, graphqlErrorFormatter } from './error-formatter';
import { conflict, forbidden, notFound, ruleViolation, unavailable } from './public-error';

const SCHEMA = `
  scalar LocalDate
  enum Reason { HELPED MOVED }
  input ParticipantInput { name: String! role: String }
  input Either @oneOf { id: ID name: String }
  input CloseCaseInput {
    closingDate: LocalDate!
    reason: Reason
    minutes: Int
    participants: [ParticipantInput!]
    either: Either
    urgent: Boolean
    note: String
  }
  type Case { id: ID! status: String count: Int list(first: Int): [String!] }
  type Query { case(id: ID!, first: Int): Case cases(ids: [ID!]!): [Case!] }
  type Mutation { closeCase(input: CloseCaseInput!): Case }
`;

const date = (value: unknown): string => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new TypeError('Give a day as 2026-03-31.');
};
const LocalDate = new GraphQLScalarType({
  name: 'LocalDate',
  parseValue: date,
  parseLiteral: (node) => date(node.kind === Kind.STRING ? node.value : undefined),
});

/** What the one resolver throws, by the id that is asked for. */
const THROWN: Readonly<Record<string, () => unknown>> = {
  forbidden: () => forbidden(),
  missing: () => notFound('There is no such case.', 'id'),
  rule: () =>
    ruleViolation(
      rejected('ClosingRequirementsUnmet', 'A measurement is missing.', {
        field: 'closingDate',
        details: { unmet: ['MEASUREMENT'] },
      }),
    ),
  conflict: () => conflict('The case was changed in the meantime.', { revision: 7 }),
  store: () => unavailable('The read store cannot be reached.', new Error('ECONNREFUSED 10.0.0.7:27017')),
  fault: () => new Error('password=hunter2 at /srv/data/read.db'),
  text: () => 'password=hunter2',
  graphql: () => new GraphQLError('password=hunter2', { extensions: { code: 'NOT_FOUND', secret: 'hunter2' } }),
};

const resolvers = {
  LocalDate,
  Query: {
    case: (_: unknown, { id }: { id: string }) => {
      const thrown = THROWN[id];
      if (thrown !== undefined) throw thrown();
      return { id: id === 'null' ? null : id, count: 'no number', status: 'open' };
    },
    cases: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id, count: 'no number' })),
  },
  Case: { list: () => ['a'] },
  Mutation: { closeCase: () => ({ id: 'closed' }) },
};

const recorded: Fault[] = [];

async function server(): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: 50_000 });
  const { hooks, ...limits } = graphqlLimits({ introspection: false });
  await app.register(mercurius, {
    schema: SCHEMA,
    resolvers: resolvers as never,
    ...limits,
    csrfPrevention: true,
    allowBatchedQueries: false,
    errorFormatter: graphqlErrorFormatter<MercuriusContext>({
      correlationIdOf: (context) => context.reply.request.id,
      record: (fault) => recorded.push(fault),
    }),
    additionalRouteOptions: {
      preParsing: async (request) => {
        if (request.headers.authorization === 'none') throw new Unauthenticated('missing');
      },
    },
  });
  for (const [name, hook] of Object.entries(hooks)) app.graphql.addHook(name as 'preParsing', hook as never);
  return app;
}

interface Told {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

let app: FastifyInstance;
beforeAll(async () => {
  app = await server();
});
afterAll(() => app.close());
beforeEach(() => recorded.splice(0));

async function post(payload: unknown, to = app, headers: Record<string, string> = {}): Promise<Told> {
  const response = await to.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  return { status: response.statusCode, ...response.json<Omit<Told, 'status'>>() };
}

const CLOSE = 'mutation ($input: CloseCaseInput!) { closeCase(input: $input) { id } }';
const GOOD = { closingDate: '2026-03-31' };

/** Values that are wrong: as they are sent, the field that is named, the sentence. */
const WRONG: readonly (readonly [object | null, string, string])[] = [
  [{}, 'input.closingDate', 'input.closingDate is needed.'],
  [{ closingDate: null }, 'input.closingDate', 'input.closingDate must not be empty.'],
  [{ closingDate: '31-03-2026' }, 'input.closingDate', 'input.closingDate is not valid: Give a day as 2026-03-31.'],
  [{ ...GOOD, closingdate: 'x' }, 'input.closingdate', 'input.closingdate is not a field of this input.'],
  [{ ...GOOD, minutes: 'ten' }, 'input.minutes', 'input.minutes must be a whole number.'],
  [{ ...GOOD, minutes: 2 ** 40 }, 'input.minutes', 'input.minutes must be a whole number.'],
  [{ ...GOOD, urgent: 'yes' }, 'input.urgent', 'input.urgent must be true or false.'],
  [{ ...GOOD, note: 7 }, 'input.note', 'input.note must be a text.'],
  [{ ...GOOD, reason: 'HELPD' }, 'input.reason', 'input.reason is none of the possible values.'],
  [{ ...GOOD, reason: 7 }, 'input.reason', 'input.reason is none of the possible values.'],
  [
    { ...GOOD, participants: [{ name: 'A' }, {}] },
    'input.participants[1].name',
    'input.participants[1].name is needed.',
  ],
  [
    { ...GOOD, participants: [{ name: 7 }] },
    'input.participants[0].name',
    'input.participants[0].name must be a text.',
  ],
  [{ ...GOOD, participants: [null] }, 'input.participants[0]', 'input.participants[0] must not be empty.'],
  [{ ...GOOD, participants: ['A'] }, 'input.participants[0]', 'input.participants[0] must be an object.'],
  [{ ...GOOD, either: { id: 'a', name: 'b' } }, 'input.either', 'input.either must have exactly one field.'],
  [{ ...GOOD, either: { id: null } }, 'input.either.id', 'input.either.id must not be empty.'],
];

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value as Readonly<Record<string, unknown>>);
    // An enum's value stands without quotation marks.
    return `{${members.map(([name, of]) => `${name}: ${name === 'reason' ? String(of) : literal(of)}`).join(', ')}}`;
  }
  return JSON.stringify(value);
}

describe('an input that is wrong', () => {
  it.each(WRONG)('as the variable %j is told by its path %s', async (input, field, message) => {
    const { status, data, errors } = await post({ query: CLOSE, variables: { input } });
    expect({ status, data, told: errors.map((error) => [error.message, error.extensions]) }).toEqual({
      status: 400,
      data: null,
      told: [[message, { code: 'BAD_USER_INPUT', field }]],
    });
  });

  it.each(WRONG)('as the literal %j is told by the same path %s', async (input, field) => {
    const { status, errors } = await post({ query: `mutation { closeCase(input: ${literal(input)}) { id } }` });
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
    expect(errors[0]?.message).toMatch(new RegExp(`^${field.replace(/[[\].]/g, '\\$&')} .*\\.$`));
  });

  it.each([
    [{ query: CLOSE }, 'input is needed.'],
    [{ query: CLOSE, variables: {} }, 'input is needed.'],
    [{ query: CLOSE, variables: { input: null } }, 'input is needed.'],
    [{ query: CLOSE, variables: { input: 7 } }, 'input must be an object.'],
    [{ query: 'mutation { closeCase { id } }' }, 'input is needed.'],
    [{ query: 'mutation { closeCase(input: null) { id } }' }, 'input must not be empty.'],
    [
      { query: 'mutation { closeCase(inptu: 1, input: {closingDate: "2026-03-31"}) { id } }' },
      'inptu is not an argument here.',
    ],
    [
      { query: 'query ($id: ID! = "a", $n: Int = "x") { case(id: $id, first: $n) { id } }' },
      'n must be a whole number.',
    ],
    [{ query: '{ cases(ids: ["a", null]) { id } }' }, 'ids[1] must not be empty.'],
    [
      { query: 'query ($ids: [ID!]!) { cases(ids: $ids) { id } }', variables: { ids: ['a', {}] } },
      'ids[1] must be an id.',
    ],
  ])('as %j is told: %s', async (request, message) => {
    const { status, errors } = await post(request);
    const [field] = message.split(' ');
    expect([status, errors[0]?.message, errors[0]?.extensions]).toEqual([
      400,
      message,
      { code: 'BAD_USER_INPUT', field },
    ]);
  });

  it.each([
    ' at "input.other"; Field "closingDate" of required type "LocalDate!" was not provided.',
    '"; Expected type "X". nonsense',
    'x at ',
    '$&',
  ])('is found also when it looks like a message itself: %j', async (closingDate) => {
    const { errors } = await post({ query: CLOSE, variables: { input: { closingDate } } });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: 'input.closingDate is not valid: Give a day as 2026-03-31.',
      extensions: { field: 'input.closingDate' },
    });
  });

  it('is told with every field that is wrong', async () => {
    const { errors } = await post({ query: CLOSE, variables: { input: { minutes: 'x', note: 1 } } });
    expect(errors.map(({ extensions }) => extensions['field'])).toEqual([
      'input.closingDate',
      'input.minutes',
      'input.note',
    ]);
  });

  it('is nobody’s fault here: nothing is recorded', async () => {
    await post({ query: CLOSE, variables: { input: {} } });
    await post({ query: '{' });
    expect(recorded).toEqual([]);
  });
});

describe('a document that is wrong', () => {
  it('is told where its syntax breaks', async () => {
    const { status, errors } = await post({ query: '{ case(id: ' });
    expect(status).toBe(400);
    expect(errors).toEqual([
      {
        message: 'Syntax Error: Unexpected <EOF>.',
        locations: [{ line: 1, column: 12 }],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it.each([
    '{ cas(id: "a") { id } }',
    '{ case(idd: "a") { id } }',
    '{ case(id: "a") { statu } }',
    'query ($a: CloseCaseInpt) { case(id: "a") { id } }',
    'mutation { closeCase(input: {closingDat: "2026-03-31"}) { id } }',
    'mutation { closeCase(input: {closingDate: "2026-03-31", reason: HELPD}) { id } }',
    '{ case(id: "a") { id @skp(if: true) } }',
    '{ case(id: "a") { ... on Cas { id } } }',
    '{ case(id: "a") { ...f } } fragment g on Case { id }',
  ])('is given no suggestion of what the schema holds: %s', async (query) => {
    const { status, errors } = await post({ query });
    expect(status).toBe(400);
    for (const { message, extensions } of errors) {
      expect(extensions['code']).toBe('BAD_USER_INPUT');
      expect(message).not.toMatch(/did you mean/i);
    }
  });

  it('has its faults told up to a bound', async () => {
    const { errors } = await post({ query: `{ ${Array.from({ length: 200 }, (_, n) => `a${n}`).join(' ')} }` });
    expect(errors.length).toBeLessThan(20);
  });

  it.each([
    [
      'names no operation',
      { query: 'query a { case(id: "a") { id } } query b { case(id: "a") { id } }', variables: {} },
    ],
    ['names an unknown operation', { query: '{ case(id: "a") { id } }', operationName: 'b', variables: {} }],
  ])('that %s is the client’s fault', async (_, request) => {
    const { status, errors } = await post(request);
    expect([status, errors[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
  });
});

describe('a request that is no GraphQL', () => {
  it.each([
    ['no JSON', '{', 400, 'BAD_USER_INPUT'],
    ['an array of requests', [{ query: '{ case(id: "a") { id } }' }], 400, 'BAD_USER_INPUT'],
    ['no document', {}, 400, 'BAD_USER_INPUT'],
    ['variables that are no object', { query: CLOSE, variables: 'x' }, 400, 'BAD_USER_INPUT'],
    ['a body beyond the limit', { query: '#'.repeat(60_000) }, 413, 'TOO_COMPLEX'],
  ])('such as %s has a code', async (_, body, status, code) => {
    const told = await post(body);
    expect([told.status, told.errors[0]?.extensions]).toEqual([status, { code }]);
    expect(recorded).toEqual([]);
  });

  it('such as a mutation by GET has a code', async () => {
    const response = await app.inject({
      url: '/graphql',
      query: { query: 'mutation { closeCase(input: {closingDate: "2026-03-31"}) { id } }' },
      headers: { 'mercurius-require-preflight': '1' },
    });
    expect([response.statusCode, response.json<Told>().errors[0]?.extensions]).toEqual([
      405,
      { code: 'BAD_USER_INPUT' },
    ]);
  });

  it('such as a form of another site has a code', async () => {
    const told = await post('query=1', app, { 'content-type': 'text/plain' });
    expect([told.status, told.errors[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('without a token is answered 401', async () => {
    const told = await post({ query: '{' }, app, { authorization: 'none' });
    expect(told).toMatchObject({
      status: 401,
      data: null,
      errors: [{ message: 'A bearer token is needed.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

describe('an operation that is executed', () => {
  const CASE = 'query ($id: ID!) { a: case(id: $id) { id } b: case(id: "fine") { id } }';
  async function ask(id: string, query = CASE): Promise<Told> {
    for (let time = 0; time < 3; time += 1) await post({ query, variables: { id: 'fine' } });
    recorded.splice(0);
    return post({ query, variables: { id } });
  }

  it.each([
    ['forbidden', { code: 'FORBIDDEN' }, 'Your roles do not allow this.'],
    ['missing', { code: 'NOT_FOUND', field: 'id' }, 'There is no such case.'],
    ['conflict', { code: 'CONFLICT', details: { revision: 7 } }, 'The case was changed in the meantime.'],
    ['store', { code: 'UNAVAILABLE', details: { retryAfterSeconds: 2 } }, 'The read store cannot be reached.'],
    [
      'rule',
      {
        code: 'RULE_VIOLATION',
        rule: 'ClosingRequirementsUnmet',
        field: 'input.closingDate',
        details: { unmet: ['MEASUREMENT'] },
      },
      'A measurement is missing.',
    ],
  ])('tells %s with its code, beside what was found', async (id, extensions, message) => {
    expect(await ask(id)).toEqual({
      status: 200,
      data: { a: null, b: { id: 'fine' } },
      errors: [{ message, path: ['a'], locations: [{ line: 1, column: 20 }], extensions }],
    });
  });

  it('records why something cannot be reached, and tells nobody', async () => {
    const told = await ask('store');
    expect(JSON.stringify(told)).not.toContain('10.0.0.7');
    expect(recorded.map(({ error }) => (error as Error).message)).toEqual(['ECONNREFUSED 10.0.0.7:27017']);
  });

  it.each(['fault', 'text', 'graphql'])('hides a fault of ours (%s) behind the id it is recorded under', async (id) => {
    const told = await ask(id);
    const [fault] = recorded;
    expect(recorded).toHaveLength(1);
    expect((fault?.error as Error).message).toContain('hunter2');
    expect(fault?.path).toBe('a');
    expect(JSON.stringify(told)).not.toContain('hunter2');
    expect(told.status).toBe(200);
    expect(told.errors).toMatchObject([
      {
        message: `Something went wrong here; it was recorded under ${fault?.correlationId}.`,
        extensions: { code: 'INTERNAL' },
      },
    ]);
  });

  it.each([
    ['null where there must be something', 'null', CASE],
    ['a value that its type cannot hold', 'number', 'query ($id: ID!) { case(id: $id) { count } }'],
  ])('hides %s, which is ours too', async (_what, id, query) => {
    const told = await ask(id, query);
    expect(told.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'INTERNAL' }]);
    expect(recorded).toHaveLength(1);
  });

  it('tells an argument that is null only when it is executed as the client’s', async () => {
    const query = 'query ($id: ID = "fine") { case(id: $id) { id } }';
    await post({ query, variables: { id: 'fine' } });
    for (let time = 0; time < 3; time += 1) {
      const { status, errors } = await post({ query, variables: { id: null } });
      expect({ status, told: errors.map(({ message, extensions }) => [message, extensions]) }).toEqual({
        status: 200,
        told: [['id is needed.', { code: 'BAD_USER_INPUT', field: 'id' }]],
      });
    }
    expect(recorded).toEqual([]);
  });

  it('lists a bounded number of errors', async () => {
    const ids = Array.from({ length: 300 }, (__, n) => `${n}`);
    const { errors } = await post({ query: 'query ($ids: [ID!]!) { cases(ids: $ids) { count } }', variables: { ids } });
    expect(errors).toHaveLength(100);
  });
});
