/** Trusts an OpenID Connect provider: its keys are found by discovery or at a given address, and followed as they change. */
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { isAsymmetric } from './asymmetric';
import { fetchFromProvider, providerUrl } from './provider-requests';
import type { TrustedIssuer } from './trusted-issuer';

export interface OidcSettings {
  /** Exactly as in the tokens' `iss`. https, or http on loopback. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the keys are; found through `<issuer>/.well-known/openid-configuration` when absent. */
  readonly jwksUri?: string | undefined;
  /** Asymmetric signature algorithms; RS256 and ES256 when absent. */
  readonly algorithms?: readonly string[] | undefined;
  /** How old a token may be since its `iat`, in seconds. */
  readonly maxTokenAge?: number | undefined;
}

const DEFAULT_ALGORITHMS = ['RS256', 'ES256'];
/** After a discovery that failed the provider is left alone for this long. */
const DISCOVERY_PAUSE_MS = 2000;

/**
 * The provider as a trusted issuer. Nothing is asked of it before the first token. An unknown key id makes it ask for
 * the keys again, every 30 s at most, and the keys are read anew every 10 minutes.
 * Throws a RangeError where a setting cannot be right.
 */
export function oidcIssuer(settings: OidcSettings): TrustedIssuer {
  const { issuer, audience, jwksUri, algorithms = DEFAULT_ALGORITHMS, maxTokenAge } = settings;
  providerUrl(issuer);
  if (audience === '') throw new RangeError('An OIDC issuer needs an audience.');
  if (algorithms.length === 0 || !algorithms.every(isAsymmetric)) {
    throw new RangeError(`Not all of ${algorithms.join(', ')} are asymmetric signature algorithms.`);
  }
  const keys = jwksUri === undefined ? discoveredKeys(issuer) : remoteKeys(jwksUri);
  return { issuer, audience, algorithms, keys, maxTokenAge };
}

function remoteKeys(address: string): JWTVerifyGetKey {
  return createRemoteJWKSet(providerUrl(address), { [customFetch]: fetchFromProvider });
}

function discoveredKeys(issuer: string): JWTVerifyGetKey {
  let discovering: Promise<JWTVerifyGetKey> | undefined;
  let failedAt = -Infinity;

  return async (header, token) => {
    if (discovering === undefined && performance.now() - failedAt < DISCOVERY_PAUSE_MS) {
      throw new Error('The identity provider could not be discovered a moment ago.');
    }
    discovering ??= discoveredAddress(issuer)
      .then(remoteKeys)
      .catch((error: unknown) => {
        discovering = undefined;
        failedAt = performance.now();
        throw error;
      });
    return (await discovering)(header, token);
  };
}

async function discoveredAddress(issuer: string): Promise<string> {
  const response = await fetchFromProvider(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`Discovery answered ${response.status}.`);
  const found = (await response.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown } | null;
  // OpenID Connect Discovery 1.0, section 4.3: else one provider could speak for another.
  if (found?.issuer !== issuer) throw new Error('Discovery names another issuer.');
  if (typeof found.jwks_uri !== 'string') throw new Error('Discovery names no keys.');
  return found.jwks_uri;
}
