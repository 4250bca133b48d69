/** Verifies a token of the one issuer that is trusted: OIDC's and the local issuer's go this same way. */
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { unavailable } from '../errors/public-error';
import { Unauthenticated } from './unauthenticated';

/** Whose tokens are taken, for whom they must be made, and the keys that prove it. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Signature algorithms; never one with a shared secret. */
  readonly algorithms: readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** How old a token may be since its `iat`, in seconds; not checked when absent. */
  readonly maxTokenAge?: number | undefined;
}

/** How far the issuer's clock may be from ours, in seconds. */
export const CLOCK_TOLERANCE_SECONDS = 30;
/** A longer token is refused unread. */
export const MAX_TOKEN_LENGTH = 8192;

const TOKEN_TYPES = [undefined, 'jwt', 'at+jwt', 'application/jwt', 'application/at+jwt'];
/** What jose says when the keys could not be had, rather than that the token is wrong. */
const KEYS_OUT_OF_REACH = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

export type VerifiedClaims = JWTPayload & { readonly sub: string; readonly exp: number };

/**
 * The claims of a token that the issuer signed for us and that is valid at `now` (epoch milliseconds).
 * Throws `Unauthenticated`, or UNAVAILABLE where the issuer's keys cannot be had.
 */
export async function verifiedClaims(trusted: TrustedIssuer, token: string, now: number): Promise<VerifiedClaims> {
  if (token.length > MAX_TOKEN_LENGTH) throw new Unauthenticated('invalid');
  try {
    const { payload, protectedHeader } = await jwtVerify(token, trusted.keys, {
      issuer: trusted.issuer,
      audience: trusted.audience,
      algorithms: [...trusted.algorithms],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: new Date(now),
      ...(trusted.maxTokenAge === undefined ? {} : { maxTokenAge: trusted.maxTokenAge }),
    });
    if (!TOKEN_TYPES.includes(protectedHeader.typ?.toLowerCase())) throw new errors.JWTInvalid('unexpected typ');
    return payload as VerifiedClaims;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Unauthenticated('expired', error);
    if (error instanceof errors.JOSEError && !KEYS_OUT_OF_REACH.includes(error.code)) {
      throw new Unauthenticated('invalid', error);
    }
    throw unavailable('Your sign-in cannot be checked right now. Try again in a moment.', error);
  }
}
