/** Remembers for a short while whom a token named: every request brings one, and a signature costs far more than a look-up. */
import { hash } from 'node:crypto';
import type { Caller } from './caller';

const REMEMBERED = 1000;
const REMEMBERED_MS = 60_000;

/**
 * A bounded memory of verified tokens, each until it expires and for 60 s at most, after which the issuer's keys are asked
 * again; those of an OIDC provider are themselves kept for 10 minutes. Tokens are kept as their SHA-256 only.
 */
export function verifiedCallers() {
  const callers = new Map<string, { readonly caller: Caller; readonly until: number }>();

  return {
    find(token: string, now: number): Caller | undefined {
      const key = digest(token);
      const found = callers.get(key);
      if (found === undefined || now < found.until) return found?.caller;
      callers.delete(key);
      return undefined;
    },

    remember(token: string, caller: Caller, now: number): void {
      // A map keeps the order of its entries: the first is the oldest.
      const [oldest] = callers.keys();
      if (oldest !== undefined && callers.size >= REMEMBERED) callers.delete(oldest);
      callers.set(digest(token), { caller, until: Math.min(caller.expiresAt, now + REMEMBERED_MS) });
    },
  };
}

function digest(token: string): string {
  return hash('sha256', token, 'base64url');
}
