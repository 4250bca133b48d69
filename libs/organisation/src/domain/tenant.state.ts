/** A tenant: one organisation with its own cases, clients and settings. */
import { stream, type TimeZone } from '@caseledger/kernel';
import { tenantEvents } from './tenant.events';

export interface TenantState {
  readonly created: boolean;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly currency: string;
  readonly locale: string;
}

export const tenantStream = stream({
  category: 'tenant',
  initial: { created: false, name: '', timeZone: 'UTC' as TimeZone, currency: 'EUR', locale: 'en' } as TenantState,
  stateVersion: 1,
  events: tenantEvents,
  evolve: {
    TenantCreated: (_, { data }) => ({ ...data, timeZone: data.timeZone as TimeZone, created: true }),
  },
});
