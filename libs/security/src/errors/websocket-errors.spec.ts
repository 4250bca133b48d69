/** What a subscriber is told when something is wrong, over a real WebSocket. */
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { mercurius } from 'mercurius';
import { WebSocket } from 'ws';
import { untilExpiry } from '../authentication/until-expiry';
import { graphqlLimits } from '../graphql-limits';
import { type Fault, graphqlErrorFormatter } from './error-formatter';
import { forbidden } from './public-error';
import { shapeSocketErrors } from './websocket-errors';

const SCHEMA = `
  input Watched { id: ID! }
  type Query { ok: Boolean }
  type Subscription { caseChanged(id: ID!, watched: Watched): String }
`;

async function* ticks() {
  yield { caseChanged: 'first' };
  await new Promise(() => undefined);
}

const recorded: Fault[] = [];
/** The codes of the errors that were sent. */
const answered: string[] = [];
const faults = { correlationIdOf: () => 'id-1', record: (fault: Fault) => void recorded.push(fault) };
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  app = fastify();
  const { hooks, ...limits } = graphqlLimits({ introspection: false });
  await app.register(mercurius, {
    schema: SCHEMA,
    ...limits,
    resolvers: {
      Subscription: {
        caseChanged: {
          subscribe: ((_: unknown, { id }: { id: string }) => {
            if (id === 'forbidden') throw forbidden();
            if (id === 'fault') throw new Error('password=hunter2');
            return untilExpiry(ticks(), { expiresAt: id === 'expired' ? Date.now() - 1 : Date.now() + 100 });
          }) as never,
        },
      },
    },
    errorFormatter: graphqlErrorFormatter(faults),
    subscription: {
      context: (socket) => {
        shapeSocketErrors(socket as unknown as WebSocket, faults, {}, (code) => answered.push(code));
        return {};
      },
    },
  });
  app.graphql.addHook('preSubscriptionExecution', hooks.preSubscriptionExecution);
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `ws://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => app.close());
beforeEach(() => recorded.splice(0));

/** All messages of one subscription until it fails or completes. The code of each error in them was told, once. */
async function subscribe(payload: unknown): Promise<Message[]> {
  answered.length = 0;
  const messages = await messagesOf(payload);
  const errors = messages.flatMap((message) => (message.type === 'error' ? (message.payload as SentError[]) : []));
  expect(answered).toEqual(errors.map(({ extensions }) => extensions.code));
  return messages;
}

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}
interface SentError {
  readonly extensions: { readonly code: string };
}

function messagesOf(payload: unknown): Promise<Message[]> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const messages: Message[] = [];
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as Message;
      if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
        return;
      }
      messages.push(message);
      if (message.type === 'next') return;
      socket.close();
      resolve(messages);
    });
  });
}

const SUBSCRIBE = 'subscription ($id: ID!, $watched: Watched) { caseChanged(id: $id, watched: $watched) }';

describe('a subscription', () => {
  it('that its caller may not have says FORBIDDEN', async () => {
    const [error] = await subscribe({ query: SUBSCRIBE, variables: { id: 'forbidden' } });
    expect(error).toMatchObject({
      type: 'error',
      payload: [{ message: 'Your roles do not allow this.', extensions: { code: 'FORBIDDEN' } }],
    });
    expect(recorded).toEqual([]);
  });

  it.each([
    [{}, 'id', 'id is needed.'],
    [{ id: {} }, 'id', 'id must be an id.'],
    [{ id: 'a', watched: {} }, 'watched.id', 'watched.id is needed.'],
    [
      { id: 'a', watched: { id: ' at "x"; y', extra: 1 } },
      'watched.extra',
      'watched.extra is not a field of this input.',
    ],
  ])('with the variables %j names the field %s', async (variables, field, message) => {
    const [error] = await subscribe({ query: SUBSCRIBE, variables });
    expect(error?.payload).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  it.each([
    ['subscription { caseChangd(id: "a") }', 'BAD_USER_INPUT'],
    ['subscription { ', 'BAD_USER_INPUT'],
    ['query { ok }', 'BAD_USER_INPUT'],
    [`subscription { ${'caseChanged(id: "a") '.repeat(800)} }`, 'TOO_COMPLEX'],
    ['{"kind":"Document","definitions":[]}', 'BAD_USER_INPUT'],
  ])('with the document %.40s has the code %s, and no suggestion', async (query, code) => {
    const [error] = await subscribe({ query });
    expect(error?.payload).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(error)).not.toMatch(/did you mean/i);
  });

  it('that fails for a reason of ours tells its id alone', async () => {
    const [error] = await subscribe({ query: SUBSCRIBE, variables: { id: 'fault' } });
    expect(error?.payload).toEqual([
      { message: 'Something went wrong here; it was recorded under id-1.', extensions: { code: 'INTERNAL' } },
    ]);
    expect(recorded.map(({ error: fault }) => (fault as Error).message)).toEqual(['password=hunter2']);
  });

  it('ends when its token does, and says so', async () => {
    expect(await subscribe({ query: SUBSCRIBE, variables: { id: 'a' } })).toMatchObject([
      { type: 'next', payload: { data: { caseChanged: 'first' } } },
      {
        type: 'error',
        payload: [{ message: 'The bearer token has expired.', extensions: { code: 'UNAUTHENTICATED' } }],
      },
    ]);
    expect(await subscribe({ query: SUBSCRIBE, variables: { id: 'expired' } })).toMatchObject([{ type: 'error' }]);
  });
});
