/** Reads who asks out of the claims of a verified token. */
import { type Actor, isTenant, SYSTEM_TENANT, type Tenant } from '@caseledger/kernel';
import { isRole } from '../permissions';
import { Unauthenticated } from './unauthenticated';
import type { VerifiedClaims } from './trusted-issuer';

/** The names of the claims: a claim of exactly that name, or else a path with dots (`realm_access.roles`). */
export interface ClaimNames {
  readonly tenant: string;
  readonly roles: string;
}

export const CLAIM_NAMES: ClaimNames = { tenant: 'tenant', roles: 'roles' };

/** The subject stands in every event that its bearer causes. */
const MAX_SUBJECT_LENGTH = 255;
// No control characters, and no half of a surrogate pair: neither survives every store.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** Whether the value can name a tenant whose workers sign in: the program's own has none. */
export function canHaveTokens(value: unknown): value is Tenant {
  return typeof value === 'string' && isTenant(value) && value !== SYSTEM_TENANT;
}

/** Whether the value can name a worker: 1 to 255 printable characters. */
export function isSubject(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_SUBJECT_LENGTH && !UNPRINTABLE.test(value);
}

/**
 * The actor that the claims name. Roles that the program does not know are ignored; without a known one the actor may
 * nothing. Throws `Unauthenticated` when a claim is missing or not of its shape.
 */
export function actorOf(claims: VerifiedClaims, names: ClaimNames): Actor {
  const { sub } = claims;
  if (!isSubject(sub)) {
    throw new Unauthenticated('invalid', new Error('The sub claim is not a subject.'));
  }
  const tenant = claimAt(claims, names.tenant);
  if (!canHaveTokens(tenant)) {
    throw new Unauthenticated('invalid', new Error(`The ${names.tenant} claim names no tenant.`));
  }
  const roles = claimAt(claims, names.roles) ?? [];
  if (!Array.isArray(roles) || !roles.every((role): role is string => typeof role === 'string')) {
    throw new Unauthenticated('invalid', new Error(`The ${names.roles} claim is not a list of roles.`));
  }
  return { id: sub, tenant, roles: [...new Set(roles.filter(isRole))] };
}

/** Some issuers put URLs in claim names, so the whole name goes before the path. */
function claimAt(claims: object, name: string): unknown {
  if (Object.hasOwn(claims, name)) return (claims as Record<string, unknown>)[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      claims,
    );
}
