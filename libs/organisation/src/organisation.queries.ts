/** The queries on the organisation: answered from its stream, so that they are never behind. */
import { query } from '@caseledger/querying';
import type { TenantState } from './domain/tenant.state';

/** The tenant's own settings. */
export const organisation = query('organisation', {
  permission: 'tenant.read',
  answer: async (_: undefined, reading) => ({
    tenant: reading.actor.tenant,
    ...(await reading.state<TenantState>('tenant')).state,
    today: await reading.today(),
  }),
});

export const organisationQueries = [organisation] as const;
