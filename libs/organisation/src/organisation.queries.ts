/** The queries on the organisation: answered from its stream, so that they are never behind. */
import { query } from '@caseledger/querying';
import { PERMISSION_NAMES, PERMISSIONS } from '@caseledger/security';
import type { TenantState } from './domain/tenant.state';
import { teamById, teamPage, teamsByIds } from './views/teams.queries';
import { me, workerById, workerPage, workersBySubjects } from './views/workers.queries';

/** The tenant's own settings. */
export const organisation = query('organisation', {
  permission: 'tenant.read',
  answer: async (_: undefined, reading) => {
    const { settings, ...tenant } = (await reading.state<TenantState>('tenant')).state;
    return { ...tenant, ...settings, tenant: reading.actor.tenant, today: await reading.today() };
  },
});

/** What the roles of the one who asks allow. */
export const myPermissions = query('myPermissions', {
  permission: 'tenant.read',
  answer: (_: undefined, { actor }) =>
    Promise.resolve(
      PERMISSION_NAMES.filter((permission) => actor.may(permission)).map((permission) => ({
        permission,
        because: PERMISSIONS[permission].because,
      })),
    ),
});

export const organisationQueries = [
  organisation,
  me,
  myPermissions,
  workerById,
  workersBySubjects,
  workerPage,
  teamById,
  teamsByIds,
  teamPage,
] as const;
