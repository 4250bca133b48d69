/** The months of the access record: what was recorded in one of them expires together, with the key that sealed it. */
import {
  derivedUuid,
  idOfTenantStream,
  type Instant,
  type PartyId,
  type PartialDate,
  type Tenant,
} from '@caseledger/kernel';

/** A month in UTC, such as 2026-03. */
export type AccessMonth = PartialDate & { readonly of?: 'Access' };

/** The month that an instant is in. */
export function accessMonthOf(instant: Instant): AccessMonth {
  return instant.slice(0, 7) as AccessMonth;
}

/** The instant with which a month begins. */
export function firstInstantOf(month: AccessMonth): Instant {
  return `${month}-01T00:00:00.000Z` as Instant;
}

/** The month so many months later. */
export function monthsAfter(month: AccessMonth, months: number): AccessMonth {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const counted = year * 12 + (number - 1) + months;
  const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');
  return `${padded(Math.floor(counted / 12), 4)}-${padded((counted % 12) + 1, 2)}` as AccessMonth;
}

/** The last month of which nothing need be kept: all of it is longer ago than the tenant keeps accesses. */
export function lastToExpire(now: Instant, retentionMonths: number): AccessMonth {
  return monthsAfter(accessMonthOf(now), -retentionMonths - 1);
}

/** Whose key seals a month of a tenant's record: nobody's. No client has this id. */
export function keeperOf(tenant: Tenant, month: AccessMonth): PartyId {
  return derivedUuid<'Party'>(idOfTenantStream(tenant, 'access'), month);
}
