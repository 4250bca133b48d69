/** The events of a tenant are storage: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { tenantStream } from './tenant.state';

describeStoredEvents({
  stream: tenantStream,
  folder: join(__dirname, 'samples'),
  built: 'libs/organisation/src/domain/tenant.state',
  name: 'tenantStream',
  shapes: { 'TenantCreated.v1': { name: 'label', timeZone: 'label', currency: 'code', locale: 'code' } },
  personal: [],
});
