/** Tokens of the program's own issuer, for whoever a test wants to be. */
// Not from the whole of it, which each spec would wait for.
import { type LocalIssuer, openLocalIssuer } from '@caseledger/security/authentication/local-issuer';
import type { Role } from '@caseledger/security/permissions';

export const DEMO = 'demo';

export interface Bearer {
  readonly role?: Role | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Default: a name that says the role, such as `caseworker`. */
  readonly subject?: string | undefined;
  /** Default: `demo`. */
  readonly tenant?: string | undefined;
  /** Default: an hour. */
  readonly lifetimeSeconds?: number | undefined;
  /** As if it had been issued so long ago. */
  readonly secondsAgo?: number | undefined;
}

const issuers = new Map<string, Promise<LocalIssuer>>();

/** A token signed with the key in a data folder. */
export async function tokenIn(folder: string, bearer: Bearer = {}): Promise<string> {
  const { role = 'CASEWORKER', tenant = DEMO, lifetimeSeconds = 3_600, secondsAgo = 0 } = bearer;
  const subject = bearer.subject ?? role.toLowerCase().replaceAll('_', '-');
  const request = { subject, tenant, roles: bearer.roles ?? [role], lifetimeSeconds };
  if (secondsAgo > 0) {
    const then = Date.now() - secondsAgo * 1_000;
    return (await openLocalIssuer(folder, () => then)).issue(request);
  }
  const issuer = issuers.get(folder) ?? openLocalIssuer(folder);
  issuers.set(folder, issuer);
  return (await issuer).issue(request);
}
