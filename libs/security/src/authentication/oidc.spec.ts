/** An OpenID Connect provider over real HTTP. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { PublicError } from '../errors/public-error';
import { authentication } from './authentication';
import type { Authenticate } from './caller';
import { oidcIssuer, type OidcSettings } from './oidc';

interface Provider {
  issuer: string;
  /** Path to answer; anything else is 404. */
  answers: Record<string, { status?: number; headers?: Record<string, string>; body: string | object }>;
  asked: string[];
  close(): Promise<void>;
}

async function provider(): Promise<Provider> {
  const self: Provider = { issuer: '', answers: {}, asked: [], close: async () => undefined };
  const server: Server = createServer((request, response) => {
    self.asked.push(request.url ?? '');
    const answer = self.answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : (answer.status ?? 200), answer?.headers);
    response.end(typeof answer?.body === 'string' ? answer.body : JSON.stringify(answer?.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  self.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realm`;
  self.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return self;
}

interface Key {
  jwk: JWK;
  sign(claims?: object): Promise<string>;
}
let idp: Provider;
let key: Key;
const DISCOVERY = '/realm/.well-known/openid-configuration';
const JWKS = '/keys';

async function newKey(kid: string, alg = 'RS256'): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const claims = () => ({ iss: idp.issuer, aud: 'caseledger', sub: 'anna', tenant: 'north', roles: ['AUDITOR'] });
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    sign: (more = {}) =>
      new SignJWT({ ...claims(), ...more })
        .setProtectedHeader({ alg, kid, typ: 'JWT' })
        .setExpirationTime('10 minutes')
        .sign(privateKey),
  };
}

function publish(...keys: Key[]): void {
  idp.answers[JWKS] = { body: { keys: keys.map(({ jwk }) => jwk) } };
}

function authenticate(settings: Partial<OidcSettings> = {}): Authenticate {
  return authentication({
    trusted: oidcIssuer({ issuer: idp.issuer, audience: 'caseledger', ...settings }),
    tenantExists: async () => true,
  });
}

async function outcome(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'taken',
    (error: unknown) => (error as PublicError).code,
  );
}

beforeAll(async () => {
  key = await newKey('one');
});
beforeEach(async () => {
  idp = await provider();
  idp.answers[DISCOVERY] = { body: { issuer: idp.issuer, jwks_uri: new URL(JWKS, idp.issuer).href } };
  publish(key);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await idp.close();
});

/** Somebody who can make the provider redirect would choose our keys. */
function redirected() {
  idp.answers['/elsewhere'] = idp.answers[DISCOVERY] as { body: object };
  return { status: 302, headers: { location: '/elsewhere' }, body: '' };
}

describe('an OpenID Connect provider', () => {
  it.each(['RS256', 'ES256'])('signs with %s', async (alg) => {
    const other = await newKey('other', alg);
    publish(other);
    const { actor } = await authenticate()(await other.sign());
    expect(actor).toEqual({ id: 'anna', tenant: 'north', roles: ['AUDITOR'] });
  });

  it('is asked for nothing before the first token, and for its keys once', async () => {
    const ask = authenticate();
    expect(idp.asked).toEqual([]);
    await Promise.all([ask(await key.sign()), ask(await key.sign({ jti: '2' })), ask(await key.sign({ jti: '3' }))]);
    expect(idp.asked).toEqual([DISCOVERY, JWKS]);
  });

  it('needs no discovery where its keys have an address', async () => {
    await authenticate({ jwksUri: new URL(JWKS, idp.issuer).href })(await key.sign());
    expect(idp.asked).toEqual([JWKS]);
  });

  it('is another one under the same keys: refused', async () => {
    expect(await outcome(authenticate()(await key.sign({ iss: 'https://other.example' })))).toBe('UNAUTHENTICATED');
  });

  it('may rotate its keys: the new one is found after 30 seconds at most, the old one is gone then', async () => {
    const ask = authenticate();
    await ask(await key.sign());
    const next = await newKey('two');
    publish(next);

    // Else anyone could make us ask the provider at will, with key ids that nobody has.
    expect(await outcome(ask(await next.sign()))).toBe('UNAUTHENTICATED');
    expect(idp.asked.filter((path) => path === JWKS)).toHaveLength(1);

    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    expect(await outcome(ask(await next.sign({ jti: '2' })))).toBe('taken');
    expect(await outcome(ask(await key.sign({ jti: '2' })))).toBe('UNAUTHENTICATED');
    expect(idp.asked.filter((path) => path === JWKS)).toHaveLength(2);
  });

  it('that cannot be reached makes sign-in unavailable, never the token invalid', async () => {
    const token = await key.sign();
    await idp.close();
    expect(await outcome(authenticate()(token))).toBe('UNAVAILABLE');
    expect(await outcome(authenticate({ jwksUri: new URL(JWKS, idp.issuer).href })(token))).toBe('UNAVAILABLE');
  });

  it('that recovers is found again, after a pause in which it is left alone', async () => {
    const { [DISCOVERY]: good } = idp.answers;
    idp.answers[DISCOVERY] = { status: 503, body: '' };
    const ask = authenticate();
    const token = await key.sign();
    expect([await outcome(ask(token)), await outcome(ask(token))]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    expect(idp.asked).toEqual([DISCOVERY]);

    idp.answers[DISCOVERY] = good as { body: object };
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 2001);
    expect(await outcome(ask(token))).toBe('taken');
  });

  it.each([
    ['another issuer', () => ({ body: { issuer: 'https://other.example', jwks_uri: new URL(JWKS, idp.issuer).href } })],
    ['an issuer that only looks alike', () => ({ body: { issuer: `${idp.issuer}/`, jwks_uri: `${idp.issuer}/keys` } })],
    ['no keys', () => ({ body: { issuer: idp.issuer } })],
    [
      'keys at an address that is not safe',
      () => ({ body: { issuer: idp.issuer, jwks_uri: 'http://192.0.2.1/keys' } }),
    ],
    ['keys in a file', () => ({ body: { issuer: idp.issuer, jwks_uri: 'file:///etc/passwd' } })],
    ['no JSON', () => ({ body: '<html>' })],
    ['null', () => ({ body: 'null' })],
    ['a redirect, even to a good answer', redirected],
    ['more than anybody needs', () => ({ body: { issuer: idp.issuer, more: 'x'.repeat(300_000) } })],
  ])('is not believed when discovery answers with %s', async (_, answer) => {
    idp.answers[DISCOVERY] = answer();
    expect(await outcome(authenticate()(await key.sign()))).toBe('UNAVAILABLE');
  });

  it.each([
    ['something else', { body: { keys: 'none' } }],
    ['no JSON', { body: '<html>' }],
    ['an error', { status: 500, body: {} }],
    ['more than anybody needs', { body: { keys: [], more: 'x'.repeat(300_000) } }],
  ])('whose keys are %s makes sign-in unavailable', async (_, answer) => {
    idp.answers[JWKS] = answer;
    expect(await outcome(authenticate()(await key.sign()))).toBe('UNAVAILABLE');
  });

  it.each([
    { issuer: 'http://id.example' },
    { issuer: 'id.example' },
    { issuer: 'http://127.0.0.1.example' },
    { audience: '' },
    { algorithms: [] },
    { algorithms: ['HS256'] },
    { algorithms: ['ES256', 'none'] },
    { jwksUri: 'http://id.example/keys' },
  ])('cannot be set as %j', (settings) => {
    expect(() => authenticate(settings)).toThrow(RangeError);
  });

  it.each(['https://id.example', 'http://localhost:8080/realms/a', 'http://[::1]:8080'])('can be %s', (issuer) => {
    expect(oidcIssuer({ issuer, audience: 'caseledger' }).issuer).toBe(issuer);
  });
});
