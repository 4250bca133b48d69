/** The events of a tenant, a team and a worker are storage: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { teamStream } from './team.state';
import { tenantStream } from './tenant.state';
import { workerStream } from './worker.state';

describeStoredEvents({
  stream: tenantStream,
  folder: join(__dirname, 'samples'),
  built: 'libs/organisation/src/domain/tenant.state',
  name: 'tenantStream',
  shapes: {
    'TenantCreated.v2': { name: 'label', timeZone: 'label', currency: 'code', locale: 'code', demonstration: 'flag' },
    'TenantSettingsChanged.v1': {
      name: 'label',
      timeZone: 'label',
      locale: 'code',
      accessRetentionMonths: 'number',
      breakGlassHours: 'number',
      personRetentionMonths: 'number, optional',
    },
  },
  personal: [],
});

describeStoredEvents({
  stream: teamStream,
  folder: join(__dirname, 'samples/team'),
  built: 'libs/organisation/src/domain/team.state',
  name: 'teamStream',
  shapes: { 'TeamCreated.v1': { name: 'label' }, 'TeamRenamed.v1': { name: 'label' }, 'TeamDissolved.v1': {} },
  personal: [],
});

describeStoredEvents({
  stream: workerStream,
  folder: join(__dirname, 'samples/worker'),
  built: 'libs/organisation/src/domain/worker.state',
  name: 'workerStream',
  shapes: {
    'WorkerSeen.v1': { worker: 'worker' },
    'WorkerNamed.v1': { name: 'text, personal', email: 'text, optional, personal' },
    'WorkerJoinedTeam.v1': { teamId: 'id' },
    'WorkerLeftTeam.v1': { teamId: 'id' },
    'WorkerDeactivated.v1': {},
    'WorkerReactivated.v1': {},
    'WorkerForgotten.v1': {},
  },
  personal: ['WorkerNamed.name', 'WorkerNamed.email'],
});
