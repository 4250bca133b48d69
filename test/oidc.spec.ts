/** Signing in with an OpenID Connect provider: its tokens are taken, nobody else's, and what serves a developer is off. */
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { open } from './support/agency';
import { type Client, clientAt } from './support/client';
import { createTenant } from './support/operator';
import { type Provider, startProvider } from './support/provider';
import { type Environment, type Server, startServer } from './support/server';
import { subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';

jest.setTimeout(30_000);

let provider: Provider;
let server: Server;

const SETTINGS = (): Environment => ({
  OIDC_ISSUER: provider.issuer,
  OIDC_AUDIENCE: 'case-management',
  TOKEN_TENANT_CLAIM: 'organisation.tenant',
  TOKEN_ROLES_CLAIM: 'realm_access.roles',
});

beforeAll(async () => {
  provider = await startProvider();
  server = await startServer(SETTINGS());
  await createTenant(server.folder, 'north');
});
afterAll(async () => {
  await server.remove();
  await provider.close();
});

const as = (token: Promise<string> | string): Client => clientAt(() => server.address(), token);
const outcome = async (token: Promise<string> | string): Promise<readonly unknown[]> => {
  const { status, data, errors } = await as(token).send('{ organisation { tenant } }');
  return [status, data ?? errors[0]?.extensions.code];
};
const REFUSED = [401, 'UNAUTHENTICATED'];

test('nothing is asked of the provider before somebody signs in', () => {
  expect(provider.asked).toEqual([]);
});

test('a worker of the provider works: the claims say where, and as what', async () => {
  const caseworker = as(provider.token());
  const { id } = await open(caseworker);
  const data = await as(provider.token({ realm_access: { roles: ['AUDITOR'] } })).ask<{
    organisation: object;
    caseHistory: { edges: { node: object }[] };
  }>(`{ organisation { tenant } caseHistory(id: "${id}") { edges { node { actor roles } } } }`);
  expect(data).toEqual({
    organisation: { tenant: 'north' },
    caseHistory: { edges: [{ node: { actor: 'anna', roles: ['CASEWORKER'] } }] },
  });
});

test('the keys are found by discovery, once', async () => {
  await Promise.all([1, 2, 3].map(() => outcome(provider.token({ sub: 'somebody else' }))));
  expect(provider.asked).toEqual(['/realm/.well-known/openid-configuration', '/keys']);
});

test('roles that the program does not know allow nothing', async () => {
  const { errors } = await as(provider.token({ realm_access: { roles: ['ADMIN', 'caseworker'] } })).send(
    '{ caseTypes { code } }',
  );
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});

test('a subscriber signs in with the same token', async () => {
  const { id } = await open(as(provider.token()));
  const subscriber = subscriberAt(server.address(), await provider.token({ realm_access: { roles: ['ANALYST'] } }));
  const { ended } = subscriber.subscribe(`subscription { caseChanged(id: "${id}") { id } }`);
  expect(await ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  await subscriber.close();
});

describe('it takes no token', () => {
  const seconds = () => Math.floor(Date.now() / 1_000);
  const wrong: readonly (readonly [string, () => Promise<string>])[] = [
    ['of its own local issuer', () => tokenIn(server.folder, { tenant: 'north', role: 'APPLICATION_ADMIN' })],
    ['for another audience', () => provider.token({ aud: 'something-else' })],
    ['of another issuer', () => provider.token({ iss: 'https://idp.example.org' })],
    ['that has expired', () => provider.token({ exp: seconds() - 60 })],
    ['that never expires', () => provider.token({ exp: undefined })],
    ['of nobody', () => provider.token({ sub: undefined })],
    ['of no tenant', () => provider.token({ organisation: {} })],
    ['of a tenant that is not there', () => provider.token({ organisation: { tenant: 'south' } })],
    ["of the program's own tenant", () => provider.token({ organisation: { tenant: 'system' } })],
    ['that is no access token', () => provider.token({}, { typ: 'logout+jwt' })],
    [
      'that another provider has signed',
      async () => {
        const other = await startProvider();
        const token = await other.token({ iss: provider.issuer });
        await other.close();
        return token;
      },
    ],
    [
      'whose claims were changed',
      async () => {
        const [header, , signature] = (await provider.token()).split('.');
        const [, claims] = (await provider.token({ sub: 'somebody else' })).split('.');
        return [header, claims, signature].join('.');
      },
    ],
    [
      'that is signed with the public key as a secret',
      async () => {
        const keys = await (await fetch(provider.issuer.replace('realm', 'keys'))).text();
        const {
          keys: [key],
        } = JSON.parse(keys) as { keys: [{ kid: string }] };
        return signed('HS256', Buffer.from(JSON.stringify(key)), key.kid);
      },
    ],
    [
      'of an algorithm that is not set',
      async () => signed('PS256', (await generateKeyPair('PS256')).privateKey, 'key-1'),
    ],
    [
      'without a signature',
      async () => {
        const [, claims] = (await provider.token()).split('.');
        return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`;
      },
    ],
  ];

  async function signed(alg: string, key: Parameters<SignJWT['sign']>[0], kid: string): Promise<string> {
    const [, claims] = (await provider.token()).split('.');
    return new SignJWT(JSON.parse(Buffer.from(claims!, 'base64url').toString()) as JWTPayload)
      .setProtectedHeader({ alg, kid, typ: 'JWT' })
      .sign(key);
  }

  test.each(wrong)('%s', async (_, token) => {
    expect(await outcome(token())).toEqual(REFUSED);
  });
});

test('there is no GraphiQL, no introspection and no token in the welcome', async () => {
  for (const path of ['/graphiql', '/graphiql/start.js']) {
    expect((await fetch(`${server.address()}${path}`)).status).toBe(404);
  }
  const { data, errors } = await as(provider.token()).send('{ __schema { queryType { name } } }');
  expect([data, errors[0]?.extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
  const subscriber = subscriberAt(server.address(), await provider.token());
  const { ended } = subscriber.subscribe('subscription { __schema { queryType { name } } }');
  expect(await ended).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  await subscriber.close();
  expect(server.stdout()).not.toMatch(/eyJ|token/);
});

test('after the provider has changed its key, the new one is taken, and the old one not any more', async () => {
  const old = await provider.token();
  await provider.rotate();
  // They are asked for again every ten minutes, and at once after a start.
  await server.restart();
  expect(await outcome(provider.token())).toEqual([200, { organisation: { tenant: 'north' } }]);
  expect(await outcome(old)).toEqual(REFUSED);
});

describe('with GRAPHQL_INTROSPECTION=true', () => {
  test('the schema can be asked for by who has a token, and GraphiQL is there', async () => {
    const open = await startServer({ ...SETTINGS(), GRAPHQL_INTROSPECTION: 'true' });
    await createTenant(open.folder, 'north');
    const asked = async (token?: string) =>
      clientAt(() => open.address(), token).send('{ __schema { queryType { name } } }');
    expect((await asked(await provider.token())).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect((await asked()).status).toBe(401);
    expect((await fetch(`${open.address()}/graphiql`)).status).toBe(200);
    expect(open.stdout()).not.toContain('eyJ');
    await open.remove();
  });
});

test('while the provider is away, who cannot be checked is told to come back, and is let in when it is there again', async () => {
  const door = await openDoor();
  await door.close();
  const alone = await startServer({ ...SETTINGS(), OIDC_ISSUER: door.issuer });
  await createTenant(alone.folder, 'north');
  const ask = async (token = provider.token({ iss: door.issuer })) =>
    clientAt(() => alone.address(), token).send('{ organisation { tenant } }');

  const { status, errors } = await ask();
  expect([status, errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
  expect((await fetch(`${alone.address()}/health/live`)).status).toBe(200);
  // The operator is told why.
  expect(alone.stderr()).toMatch(/ECONNREFUSED|fetch failed/);

  await door.open();
  let answer = await ask();
  for (const end = Date.now() + 10_000; answer.status === 503 && Date.now() < end; answer = await ask())
    await pause(100);
  expect(answer.data).toEqual({ organisation: { tenant: 'north' } });

  // Its keys are known now.
  await door.close();
  expect((await ask(provider.token({ iss: door.issuer, sub: 'new here' }))).status).toBe(200);
  await alone.remove();
});

/** A door to the provider, with an address of its own that stays the same while it is closed. */
async function openDoor() {
  let port = 0;
  let server: HttpServer;
  const issuer = (): string => `http://127.0.0.1:${port}/realm`;
  const open = async (): Promise<void> => {
    server = createServer((request, response) => {
      const discovery = { issuer: issuer(), jwks_uri: issuer().replace('realm', 'keys') };
      const answer =
        request.url === '/keys' ? fetch(provider.issuer.replace('realm', 'keys')) : Response.json(discovery);
      void Promise.resolve(answer).then(async (found) => response.end(await found.text()));
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  await open();
  return {
    issuer: issuer(),
    open,
    close: async (): Promise<void> => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
