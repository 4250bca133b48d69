/** What is answered when an operation takes too long, by a real server. */
import fastify, { type FastifyInstance } from 'fastify';
import { mercurius } from 'mercurius';
import { graphqlErrorFormatter } from '../errors/error-formatter';
import { graphqlLimits } from '../graphql-limits';

const TIME = 100;
const SCHEMA = 'type Query { soon: Int late: Int } type Mutation { late: Int }';
let finish: () => void;
let app: FastifyInstance;

beforeEach(async () => {
  app = fastify();
  const late = () =>
    new Promise((resolve) => {
      finish = () => {
        resolve(1);
      };
    });
  const { hooks, ...options } = graphqlLimits({ introspection: false, time: TIME });
  await app.register(mercurius, {
    schema: SCHEMA,
    resolvers: { Query: { soon: () => 1, late }, Mutation: { late } },
    ...options,
    errorFormatter: graphqlErrorFormatter({ correlationIdOf: () => 'id', record: () => undefined }),
  });
  app.graphql.addHook('preExecution', hooks.preExecution);
});
afterEach(() => app.close());

async function ask(query: string, operationName?: string) {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, operationName } });
  return { status: response.statusCode, ...response.json<{ data: unknown; errors?: unknown[] }>() };
}

const LATE = [
  {
    message: expect.stringMatching(/^It took too long\./),
    extensions: { code: 'UNAVAILABLE', details: { retryAfterSeconds: 2 } },
  },
];
const UNKNOWN = [
  {
    message: expect.stringMatching(/may be done yet/),
    extensions: { code: 'UNAVAILABLE', details: { outcome: 'UNKNOWN', retryAfterSeconds: 2 } },
  },
];

it('is UNAVAILABLE for a query, which nobody waits for any more', async () => {
  expect(await ask('{ late }')).toEqual({ status: 503, data: null, errors: LATE });
  // What comes of it now is sent to nobody, and harms nothing.
  finish();
  expect(await ask('{ soon }')).toEqual({ status: 200, data: { soon: 1 } });
});

it('is an unknown outcome for a mutation', async () => {
  expect(await ask('mutation { late }')).toEqual({ status: 503, data: null, errors: UNKNOWN });
});

it('goes by the operation that is run', async () => {
  const both = 'query Q { late } mutation M { late }';
  expect([(await ask(both, 'Q')).errors, (await ask(both, 'M')).errors]).toEqual([LATE, UNKNOWN]);
});
