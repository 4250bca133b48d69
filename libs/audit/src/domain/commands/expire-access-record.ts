/**
 * ExpireAccessRecord: a month of the access record has been kept for as long as the organisation has decided. Given by the
 * program alone; nobody else can make the record forget.
 */
import { command, type CommandInput, fact, rejected } from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import { type AccessMonth, keeperOf, lastToExpire } from '../access-month';
import { accessRecordExpired } from '../access.events';
import { accessStream } from '../access.state';

export interface ExpireAccessRecord extends CommandInput {
  readonly month: AccessMonth;
}

/** No role has it. */
export const EXPIRE_ACCESS_RECORD = 'access.expire';

/** Emits nothing for a month that has expired already. */
export const expireAccessRecord = command('ExpireAccessRecord', {
  permission: EXPIRE_ACCESS_RECORD,
  stream: accessStream,
  target: 'ofTenant',
  reads: () => ({ tenant: fact<TenantState>('tenant') }),
  decide: ({ expired }, { month }: ExpireAccessRecord, { now, tenant, facts }) => {
    if (expired.includes(month)) return [];
    if (month > lastToExpire(now, facts.tenant.state.settings.accessRetentionMonths)) {
      return rejected('AccessRecordKept', 'This month of the access record is to be kept.', { field: 'month' });
    }
    return accessRecordExpired({ month, keeper: keeperOf(tenant, month) });
  },
});
