/** The operator: whoever may read the data folder. They keep the program running, and see no client. */
import { userInfo } from 'node:os';
import type { DecidingActor, Tenant } from '@caseledger/kernel';

const PERMISSIONS: ReadonlySet<string> = new Set(['tenant.create']);

/** The operator, acting in a tenant. */
export function operatorOf(tenant: Tenant): DecidingActor {
  return {
    id: `operator:${userName()}`,
    roles: ['OPERATOR'],
    tenant,
    may: (permission) => PERMISSIONS.has(permission),
  };
}

/** A user without an entry in the system's list, as in some containers, is named by number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
