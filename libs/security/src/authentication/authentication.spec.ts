/** Which tokens are taken, and whom they name. */
import { createHmac } from 'node:crypto';
import type { Tenant } from '@caseledger/kernel';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { PublicError } from '../errors/public-error';
import { authentication } from './authentication';
import type { Authenticate } from './caller';
import type { ClaimNames } from './token-claims';
import type { TrustedIssuer } from './trusted-issuer';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const SECONDS = NOW / 1000;
const ISSUER = 'https://id.example';
const CLAIMS = {
  iss: ISSUER,
  aud: 'caseledger',
  sub: 'anna',
  tenant: 'north',
  roles: ['CASEWORKER'],
  exp: SECONDS + 600,
};

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: Pair;
let publicJwk: JWK;

beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true });
  publicJwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' };
});

function signed(claims: object = {}, header: object = {}, key = keys.privateKey): Promise<string> {
  return new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key);
}

function authenticate(
  settings: { now?: () => number; claims?: ClaimNames; tenants?: string[] } & Partial<TrustedIssuer> = {},
): Authenticate {
  const { now = () => NOW, claims, tenants = ['north'], ...trusted } = settings;
  return authentication({
    trusted: {
      issuer: ISSUER,
      audience: 'caseledger',
      algorithms: ['RS256', 'ES256'],
      keys: createLocalJWKSet({ keys: [publicJwk] }),
      ...trusted,
    },
    tenantExists: async (tenant: Tenant) => tenants.includes(tenant),
    now,
    ...(claims === undefined ? {} : { claims }),
  });
}

async function refusal(asked: Promise<unknown>): Promise<string> {
  const error = (await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )) as PublicError | undefined;
  return error === undefined ? 'taken' : `${error.code}: ${error.message}`;
}

const INVALID = 'UNAUTHENTICATED: The bearer token is not valid.';
const EXPIRED = 'UNAUTHENTICATED: The bearer token has expired.';

describe('a bearer token', () => {
  it('names its worker, tenant and roles', async () => {
    const caller = await authenticate()(await signed());
    expect(caller.actor).toEqual({ id: 'anna', tenant: 'north', roles: ['CASEWORKER'] });
    expect([caller.may('case.create'), caller.may('config.manage')]).toEqual([true, false]);
  });

  it('is needed', async () => {
    expect(await refusal(authenticate()(undefined))).toBe('UNAUTHENTICATED: A bearer token is needed.');
  });

  it.each(['', 'nonsense', 'a.b.c', '..', '💥.💥.💥'])('is not %j', async (token) => {
    expect(await refusal(authenticate()(token))).toBe(INVALID);
  });

  it('is refused unread when it is longer than 8 KiB', async () => {
    let asked = 0;
    const keysAsked: TrustedIssuer['keys'] = async (header, token) => {
      asked += 1;
      return createLocalJWKSet({ keys: [publicJwk] })(header, token);
    };
    expect(await refusal(authenticate({ keys: keysAsked })(await signed({ more: 'x'.repeat(8192) })))).toBe(INVALID);
    expect(await refusal(authenticate({ keys: keysAsked })(await signed({ more: 'x'.repeat(2048) })))).toBe('taken');
    expect(asked).toBe(1);
  });

  describe('is refused whose signature', () => {
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

    it('is none', async () => {
      const token = `${encoded({ alg: 'none' })}.${encoded(CLAIMS)}.`;
      expect(await refusal(authenticate()(token))).toBe(INVALID);
    });

    it.each(['the public key as PEM', 'the public key as JWK'])(
      'is an HMAC with %s (algorithm confusion)',
      async (form) => {
        const secret = form.endsWith('PEM') ? await exportSPKI(keys.publicKey) : JSON.stringify(publicJwk);
        const content = `${encoded({ alg: 'HS256', kid: 'one' })}.${encoded(CLAIMS)}`;
        const signature = createHmac('sha256', secret).update(content).digest('base64url');
        expect(await refusal(authenticate()(`${content}.${signature}`))).toBe(INVALID);
      },
    );

    it('is of an algorithm that the key could verify but the settings do not name', async () => {
      expect(await refusal(authenticate({ algorithms: ['RS256'] })(await signed()))).toBe(INVALID);
    });

    it('is by another key under the same key id', async () => {
      const other = await generateKeyPair('ES256');
      expect(await refusal(authenticate()(await signed({}, {}, other.privateKey)))).toBe(INVALID);
    });

    it('is by a key that nobody knows', async () => {
      expect(await refusal(authenticate()(await signed({}, { kid: 'two' })))).toBe(INVALID);
    });

    it('is by a key that the token itself brings', async () => {
      const other = await generateKeyPair('ES256', { extractable: true });
      const jwk = await exportJWK(other.publicKey);
      expect(await refusal(authenticate()(await signed({}, { jwk }, other.privateKey)))).toBe(INVALID);
    });

    it('is of other claims', async () => {
      const [header, , signature] = (await signed()).split('.');
      const token = `${header}.${encoded({ ...CLAIMS, roles: ['APPLICATION_ADMIN'] })}.${signature}`;
      expect(await refusal(authenticate()(token))).toBe(INVALID);
    });
  });

  describe('is refused whose claims', () => {
    it.each([
      ['name another issuer', { iss: 'https://other.example' }],
      ['name an issuer that only begins alike', { iss: `${ISSUER}/` }],
      ['have no issuer', { iss: undefined }],
      ['are for another audience', { aud: 'elsewhere' }],
      ['are for nobody', { aud: undefined }],
      ['have no subject', { sub: undefined }],
      ['have an empty subject', { sub: '' }],
      ['have a subject of 256 characters', { sub: 'x'.repeat(256) }],
      ['have a subject with a control character', { sub: 'anna\u0000admin' }],
      ['have a subject that is a number', { sub: 7 }],
      ['do not end', { exp: undefined }],
      ['have no tenant', { tenant: undefined }],
      ['name a malformed tenant', { tenant: 'North' }],
      ['name a tenant that would be another stream', { tenant: 'north.x' }],
      ['name several tenants', { tenant: ['north'] }],
      ["name the program's own tenant", { tenant: 'system' }],
      ['name an unknown tenant', { tenant: 'south' }],
      ['have roles as a text', { roles: 'CASEWORKER' }],
      ['have roles as an object', { roles: { CASEWORKER: true } }],
      ['have a role that is no text', { roles: ['CASEWORKER', 7] }],
    ])('%s', async (_, claims) => {
      const tenants = ['north', 'system', 'north.x', 'North'];
      expect(await refusal(authenticate({ tenants })(await signed(claims)))).toBe(INVALID);
    });
  });

  it('may be for several audiences, ours among them', async () => {
    expect(await refusal(authenticate()(await signed({ aud: ['elsewhere', 'caseledger'] })))).toBe('taken');
  });

  it.each([[undefined], [[]], [['caseworker', 'OWNER']]])('with the roles %j may nothing', async (roles) => {
    const caller = await authenticate()(await signed({ roles }));
    expect(caller.actor.roles).toEqual([]);
    expect(caller.may('config.read')).toBe(false);
  });

  it('keeps each known role once', async () => {
    const { actor } = await authenticate()(await signed({ roles: ['OWNER', 'AUDITOR', 'AUDITOR', 'ANALYST'] }));
    expect(actor.roles).toEqual(['AUDITOR', 'ANALYST']);
  });

  it.each([
    ['realm_access.roles', { realm_access: { roles: ['AUDITOR'] } }],
    ['https://caseledger.example/roles', { 'https://caseledger.example/roles': ['AUDITOR'] }],
  ])('may hold its roles under %s', async (name, claims) => {
    const names = { tenant: 'tenant', roles: name };
    expect((await authenticate({ claims: names })(await signed(claims))).actor.roles).toEqual(['AUDITOR']);
  });

  it('may not reach into what the claims inherit', async () => {
    const names = { tenant: 'constructor.name', roles: 'roles' };
    expect(await refusal(authenticate({ claims: names })(await signed()))).toBe(INVALID);
  });

  it.each([undefined, 'JWT', 'jwt', 'at+jwt', 'application/at+jwt'])('may be of the type %s', async (typ) => {
    expect(await refusal(authenticate()(await signed({}, typ === undefined ? {} : { typ })))).toBe('taken');
  });

  it.each(['logout+jwt', 'dpop+jwt', 'secevent+jwt'])('may not be of the type %s', async (typ) => {
    expect(await refusal(authenticate()(await signed({}, { typ })))).toBe(INVALID);
  });
});

describe('the time of a bearer token', () => {
  it.each([
    ['expired 29 seconds ago', { exp: SECONDS - 29 }, 'taken'],
    ['expired 31 seconds ago', { exp: SECONDS - 31 }, EXPIRED],
    ['begins in 29 seconds', { nbf: SECONDS + 29 }, 'taken'],
    ['begins in 31 seconds', { nbf: SECONDS + 31 }, INVALID],
  ])('that %s', async (_, claims, answer) => {
    expect(await refusal(authenticate()(await signed(claims)))).toBe(answer);
  });

  it.each([
    [{ iat: SECONDS - 3600 - 29 }, 'taken'],
    [{ iat: SECONDS - 3600 - 31 }, EXPIRED],
    [{ iat: SECONDS + 31 }, INVALID],
    [{}, INVALID],
  ])('counts from its iat where a greatest age is set: %j', async (claims, answer) => {
    expect(await refusal(authenticate({ maxTokenAge: 3600 })(await signed(claims)))).toBe(answer);
  });

  it('ends for its caller when it would be refused', async () => {
    const caller = await authenticate()(await signed({ exp: SECONDS + 60 }));
    expect(caller.expiresAt).toBe(NOW + 90_000);
    const later = (now: number) => authenticate({ now: () => now });
    expect(await refusal(later(caller.expiresAt - 1000)(await signed({ exp: SECONDS + 60 })))).toBe('taken');
    expect(await refusal(later(caller.expiresAt)(await signed({ exp: SECONDS + 60 })))).toBe(EXPIRED);
  });

  it('may be as far off as the issuer likes', async () => {
    const caller = await authenticate()(await signed({ exp: Number.MAX_VALUE }));
    expect(new Date(caller.expiresAt).getTime()).toBe(8.64e15);
  });
});

describe('a token that was verified', () => {
  function counting(now: () => number) {
    let times = 0;
    const counted: TrustedIssuer['keys'] = async (header, token) => {
      times += 1;
      return createLocalJWKSet({ keys: [publicJwk] })(header, token);
    };
    return { ask: authenticate({ keys: counted, now }), times: () => times };
  }

  it('is known for 60 seconds, so that a withdrawn key ends it within a minute', async () => {
    let now = NOW;
    const { ask, times } = counting(() => now);
    const token = await signed();
    const first = await ask(token);
    now += 59_999;
    expect(await ask(token)).toBe(first);
    expect(times()).toBe(1);
    now += 1;
    await ask(token);
    expect(times()).toBe(2);
  });

  it('is never known for longer than it lives', async () => {
    let now = NOW;
    const { ask } = counting(() => now);
    const token = await signed({ exp: SECONDS - 20 });
    expect(await refusal(ask(token))).toBe('taken');
    now += 10_000;
    expect(await refusal(ask(token))).toBe(EXPIRED);
  });

  it('does not stand for one that differs', async () => {
    const { ask } = counting(() => NOW);
    const token = await signed();
    await ask(token);
    expect(await refusal(ask(`${token.slice(0, -4)}AAAA`))).toBe(INVALID);
  });
});
