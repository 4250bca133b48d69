/** From a bearer token to the one who asks. */
import type { Tenant } from '@caseledger/kernel';
import { mayWith } from '../permissions';
import type { Authenticate, Caller } from './caller';
import { actorOf, CLAIM_NAMES, type ClaimNames } from './token-claims';
import { CLOCK_TOLERANCE_SECONDS, type TrustedIssuer, verifiedClaims } from './trusted-issuer';
import { Unauthenticated } from './unauthenticated';
import { verifiedCallers } from './verified-callers';

export interface AuthenticationSettings {
  readonly trusted: TrustedIssuer;
  readonly claims?: ClaimNames;
  /** Asked once for a token within the time that it is remembered. */
  readonly tenantExists: (tenant: Tenant) => Promise<boolean>;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** The latest moment that a Date can hold: an `exp` beyond it means never. */
const NEVER = 8.64e15;

/** Takes the tokens of one trusted issuer. A verified token is remembered for 60 s at most (see `verifiedCallers`). */
export function authentication(settings: AuthenticationSettings): Authenticate {
  const { trusted, tenantExists, claims: names = CLAIM_NAMES, now = Date.now } = settings;
  const remembered = verifiedCallers();

  return async (bearer, admit) => {
    const known = bearer === undefined ? undefined : remembered.find(bearer, now());
    if (known !== undefined) return known;
    await admit?.();
    if (bearer === undefined) throw new Unauthenticated('missing');

    const claims = await verifiedClaims(trusted, bearer, now());
    const actor = actorOf(claims, names);
    // The same sentence as for a bad signature: a token is no way to find out which tenants there are.
    if (!(await tenantExists(actor.tenant))) throw new Unauthenticated('invalid', new Error('Unknown tenant.'));

    const expiresAt = Math.min((claims.exp + CLOCK_TOLERANCE_SECONDS) * 1000, NEVER);
    const caller: Caller = { actor, may: mayWith(actor.roles), expiresAt };
    remembered.remember(bearer, caller, now());
    return caller;
  };
}
