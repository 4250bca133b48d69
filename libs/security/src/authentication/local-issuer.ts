/** Issues tokens where no OIDC provider is configured: for one machine, its demo and its tests. */
import { createLocalJWKSet, importJWK, SignJWT } from 'jose';
import { isRole } from '../permissions';
import { LOCAL_ALGORITHM, localIssuerKey } from './local-issuer-key';
import { canHaveTokens, isSubject } from './token-claims';
import type { TrustedIssuer } from './trusted-issuer';

const ISSUER = 'caseledger:local';
const AUDIENCE = 'caseledger';
/** 30 days. */
const MAX_LIFETIME_SECONDS = 30 * 24 * 60 * 60;

export interface LocalTokenRequest {
  readonly subject: string;
  readonly tenant: string;
  /** Of `ROLES`. */
  readonly roles: readonly string[];
  readonly lifetimeSeconds: number;
}

export interface LocalIssuer {
  /** Its own tokens go the same way as those of an OIDC provider. */
  readonly trusted: TrustedIssuer;
  /** A signed token. Throws a RangeError where a claim or the lifetime (30 days at most) cannot be. */
  issue(request: LocalTokenRequest): Promise<string>;
}

/**
 * Opens the issuer of a data folder, with its key (made at the first call, mode 0600). Whoever can read that file can
 * be anybody, so it is opened only where no OIDC issuer is configured and the server listens on loopback alone.
 */
export async function openLocalIssuer(folder: string, now: () => number = Date.now): Promise<LocalIssuer> {
  const jwk = await localIssuerKey(folder);
  const privateKey = await importJWK(jwk, LOCAL_ALGORITHM);
  const { d: _, ...publicJwk } = jwk;

  return {
    trusted: {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: [LOCAL_ALGORITHM],
      keys: createLocalJWKSet({ keys: [publicJwk] }),
    },
    issue: async ({ subject, tenant, roles, lifetimeSeconds }) => {
      if (!isSubject(subject)) throw new RangeError('A subject has 1 to 255 printable characters.');
      if (!canHaveTokens(tenant)) throw new RangeError(`${tenant} cannot name a tenant.`);
      const unknown = roles.find((role) => !isRole(role));
      if (unknown !== undefined) throw new RangeError(`${unknown} is not a role.`);
      if (!(lifetimeSeconds > 0 && lifetimeSeconds <= MAX_LIFETIME_SECONDS)) {
        throw new RangeError('A token lives for more than 0 seconds and for 30 days at most.');
      }
      const issuedAt = Math.floor(now() / 1000);
      return new SignJWT({ tenant, roles: [...roles] })
        .setProtectedHeader({ alg: LOCAL_ALGORITHM, kid: jwk.kid, typ: 'at+jwt' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + Math.ceil(lifetimeSeconds))
        .sign(privateKey);
    },
  };
}
