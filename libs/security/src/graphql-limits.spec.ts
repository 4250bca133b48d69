/** What a document may ask for, asked of a real server. */
import fastify, { type FastifyInstance } from 'fastify';
import { getIntrospectionQuery, parse } from 'graphql';
import { mercurius } from 'mercurius';
import { graphqlErrorFormatter } from './errors/error-formatter';
import { GRAPHQL_LIMITS, graphqlLimits } from './graphql-limits';
import { costOf } from './limits/max-cost';

const SCHEMA = `
  type Query { cases(first: Int = 20, after: String): CaseConnection! person: Person }
  type CaseConnection { edges: [CaseEdge!]! pageInfo: PageInfo! }
  type CaseEdge { cursor: String! node: Case! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Case { id: ID! reference: String! client: Person! contacts(first: Int = 20): CaseConnection! }
  type Person { id: ID! name: String! friend: Person friends: [Person!]! }
`;

async function server(settings: Partial<Parameters<typeof graphqlLimits>[0]> = {}): Promise<FastifyInstance> {
  const app = fastify();
  const { hooks, ...options } = graphqlLimits({ introspection: false, ...settings });
  await app.register(mercurius, {
    schema: SCHEMA,
    ...options,
    errorFormatter: graphqlErrorFormatter({ correlationIdOf: () => 'id', record: () => undefined }),
  });
  app.graphql.addHook('preParsing', hooks.preParsing);
  app.graphql.addHook('preValidation', hooks.preValidation);
  app.graphql.addHook('preExecution', hooks.preExecution);
  return app;
}

let app: FastifyInstance;
beforeAll(async () => {
  app = await server();
});
afterAll(() => app.close());

async function ask(query: string, variables?: object, to = app): Promise<string> {
  const response = await to.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  const { errors } = response.json<{ errors?: { message: string; extensions: { code: string } }[] }>();
  const [error] = errors ?? [];
  // The resolvers of this server give nothing; what counts is whether it is asked to give at all.
  return response.statusCode === 200
    ? 'executed'
    : `${response.statusCode} ${error?.extensions.code}: ${error?.message}`;
}

const nested = (depth: number) =>
  `${'{ person '.repeat(1)}${'{ friend '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 1)}`;

describe('a document', () => {
  it('may be 12 fields deep, not 13', async () => {
    expect(await ask(nested(12))).toBe('executed');
    expect(await ask(nested(13))).toBe('400 TOO_COMPLEX: The document is nested too deeply.');
  });

  it('may hide no depth in fragments', async () => {
    const spread = `{ person { ...deep } } fragment deep on Person ${nested(13).slice('{ person '.length, -2)}`;
    expect(await ask(spread)).toBe('400 TOO_COMPLEX: The document is nested too deeply.');
    const inline = nested(13).replace('{ friend ', '{ ... on Person { friend ').replace(/$/, ' }');
    expect(await ask(inline)).toBe('400 TOO_COMPLEX: The document is nested too deeply.');
  });

  const aliases = (count: number) => `{ person { ${Array.from({ length: count }, (_, n) => `a${n}: id`).join(' ')} } }`;

  it('may have 15 aliases, not 16', async () => {
    expect(await ask(aliases(15))).toBe('executed');
    expect(await ask(aliases(16))).toBe('400 TOO_COMPLEX: The document has too many aliases.');
  });

  it('has the aliases of a fragment as often as it spreads it', async () => {
    const document = `{ person { ...two friend { ...two friend { ...two friend { ...two friend { ...two } } } } } }
      fragment two on Person { a: id b: id c: id d: id }`;
    expect(await ask(document)).toBe('400 TOO_COMPLEX: The document has too many aliases.');
  });

  const directives = (count: number) => `{ person { ${'id @include(if: true) '.repeat(count)} } }`;

  it('may have 50 directives, not 51', async () => {
    expect(await ask(directives(50))).toBe('executed');
    expect(await ask(directives(51))).toBe('400 TOO_COMPLEX: The document has too many directives.');
  });

  it('may be 15,000 characters long, not 15,001, and is not parsed beyond', async () => {
    const padded = (length: number) => '{ person { id } }'.padEnd(length);
    expect(await ask(padded(15_000))).toBe('executed');
    expect(await ask(padded(15_001))).toBe('400 TOO_COMPLEX: The document is too long.');
    expect(await ask('{ not GraphQL'.padEnd(15_001))).toBe('400 TOO_COMPLEX: The document is too long.');
  });

  it('may have 1,000 tokens, not 1,001', async () => {
    const tokens = (count: number) =>
      `{ person { ${'__typename '.repeat(80)} id @include(if: [${'1 '.repeat(count - 94)}]) } }`;
    expect(await ask(tokens(1000))).toBe('400 BAD_USER_INPUT: if must be true or false.');
    expect(await ask(tokens(1001))).toBe('400 TOO_COMPLEX: The document is too long.');
  });

  it('may not ask for the same field without end', async () => {
    expect(await ask(`{ person { ${'id '.repeat(900)} } }`)).toBe(
      '400 TOO_COMPLEX: The document asks for the same too often.',
    );
  });

  it('is text: the JSON of a parsed document passes no bound of the parser, so it is refused', async () => {
    const document = JSON.stringify(parse('{ person { id } }'));
    expect(await ask(document)).toBe('400 BAD_USER_INPUT: A GraphQL document is sent as text.');
    expect(await ask('{"kind":"Document","definitions":[{"kind":"Nothing"}],"loc":{"start":0,"end":1}}')).toBe(
      '400 BAD_USER_INPUT: A GraphQL document is sent as text.',
    );
  });

  it('whose fragments spread one another in a circle is refused, and soon', async () => {
    const circle =
      '{ person { ...a } } fragment a on Person { friend { ...b } } fragment b on Person { friend { ...a } }';
    expect(await ask(circle)).toMatch(/^400 BAD_USER_INPUT: Cannot spread fragment/);
  });

  it('whose fragments double at each step is measured without being written out', async () => {
    const steps = Array.from({ length: 60 }, (_, n) => `fragment f${n} on Person { ...f${n + 1} ...f${n + 1} }`);
    const document = `{ person { ...f0 } } ${steps.join(' ')} fragment f60 on Person { a: id }`;
    expect(await ask(document)).toBe('400 TOO_COMPLEX: The document has too many aliases.');
  });

  it('is told that it is beyond a limit, never which', async () => {
    for (const document of [nested(13), aliases(16), directives(51), '{ person { id } }'.padEnd(15_001)]) {
      expect((await ask(document)).replace('400 ', '')).not.toMatch(/\d/);
    }
  });
});

describe('the cost of a document', () => {
  const page = 'edges { cursor node { id reference client { id name } } } pageInfo { hasNextPage endCursor }';
  const cost = (query: string, variables?: Record<string, unknown>) =>
    costOf(app.graphql.schema, parse(query), variables).cost;

  it('is 1 for a leaf, 2 for an object, and 1.5 times what is in it', () => {
    expect(cost('{ person { id } }')).toBe(2 + 1.5);
    expect(cost('{ person { id friend { id name } } }')).toBe(2 + 1.5 * (1 + (2 + 1.5 * 2)));
  });

  it('takes a list without pages to have three rows', () => {
    expect(cost('{ person { friends { id name } } }')).toBe(2 + 1.5 * (2 + 3 * 1.5 * 2));
  });

  it('counts the rows of a page, whoever says how many there are', () => {
    const of = (rows: number) => 2 + rows * 1.5 * (1 + 2 + (2 + 1.5 * 2));
    expect(cost(`{ cases(first: 7) { ${page} } }`)).toBe(of(7));
    expect(cost(`query ($n: Int) { cases(first: $n) { ${page} } }`, { n: 8 })).toBe(of(8));
    expect(cost(`query ($n: Int = 9) { cases(first: $n) { ${page} } }`)).toBe(of(9));
    expect(cost(`query ($n: Int) { cases(first: $n) { ${page} } }`)).toBe(of(20));
    expect(cost(`{ cases { ${page} } }`)).toBe(of(20));
    expect(cost(`{ cases(first: 1000000) { ${page} } }`)).toBe(of(100));
    expect(cost(`{ cases(first: -5) { ${page} } }`)).toBe(of(1));
  });

  it('counts a fragment wherever it is spread, and every operation', () => {
    const once = cost('{ person { id name } }');
    expect(cost('query a { person { ...f } } query b { person { ...f } } fragment f on Person { id name }')).toBe(
      2 * once,
    );
  });

  it('allows the largest page of cases, and not one such page within another', async () => {
    expect(await ask(`{ cases(first: 100) { ${page} } }`)).toBe('executed');
    expect(await ask(`{ cases(first: 100) { edges { node { contacts(first: 100) { ${page} } } } } }`)).toBe(
      '400 TOO_COMPLEX: The document asks for too much at once. Ask for fewer rows or fields.',
    );
  });

  it('is looked at for each request anew where variables say how much', async () => {
    const query = `query ($n: Int) { cases(first: $n) { edges { node { contacts(first: $n) { ${page} } } } } }`;
    expect(await ask(query, { n: 5 })).toBe('executed');
    expect(await ask(query, { n: 90 })).toMatch(/^400 TOO_COMPLEX/);
    expect(await ask(query, { n: 5 })).toBe('executed');
  });

  it('can be set', async () => {
    const strict = await server({ cost: 3 });
    expect(await ask('{ person { id } }', undefined, strict)).toMatch(/^400 TOO_COMPLEX/);
    await strict.close();
  });
});

describe('introspection', () => {
  it.each(['{ __schema { types { name } } }', '{ __type(name: "Case") { name } }'])('is off: %s', async (query) => {
    expect(await ask(query)).toMatch(/^400 BAD_USER_INPUT: GraphQL introspection has been disabled/);
  });

  it('is within the limits where it is on, as the usual tools ask for it', async () => {
    const open = await server({ introspection: true });
    expect(await ask(getIntrospectionQuery(), undefined, open)).toBe('executed');
    await open.close();
  });

  it('leaves __typename alone', async () => {
    expect(await ask('{ person { __typename } }')).toBe('executed');
  });
});

describe('a subscription', () => {
  const { hooks } = graphqlLimits({ introspection: false });
  const start = (query: string) => hooks.preSubscriptionExecution(app.graphql.schema, parse(query));

  it('is validated, which Mercurius does not', async () => {
    await expect(start('{ person { nmae } }')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Cannot query field "nmae" on type "Person".',
    });
  });

  it.each([
    ['depth', nested(13)],
    ['length', '{ person { id } }'.padEnd(GRAPHQL_LIMITS.characters + 1)],
    ['tokens', `{ person { ${'id '.repeat(GRAPHQL_LIMITS.tokens)} } }`],
    ['cost', '{ cases(first: 100) { edges { node { contacts(first: 100) { edges { cursor } } } } } }'],
  ])('is held to the same %s', async (_, query) => {
    await expect(start(query)).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
  });

  it('within them starts', async () => {
    await expect(start('{ person { id } }')).resolves.toBeUndefined();
  });
});
