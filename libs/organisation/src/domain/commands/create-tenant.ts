/** CreateTenant: given by the operator at the command line alone; no tenant makes another. */
import { command, type CommandInput, isCurrency, rejected, SYSTEM_TENANT } from '@caseledger/kernel';
import { tenantCreated } from '../tenant.events';
import { identityRejection } from '../tenant.rules';
import { tenantStream } from '../tenant.state';

export interface CreateTenant extends CommandInput {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: string;
  /** Whether everything in it is simulated: it says so from its first event on, for ever. Default: no. */
  readonly demonstration?: boolean | undefined;
}

export const createTenant = command('CreateTenant', {
  permission: 'tenant.create',
  stream: tenantStream,
  target: 'ofTenant',
  decide: (state, { name, timeZone, currency, locale, demonstration = false }: CreateTenant, { tenant }) => {
    if (state.created) {
      return rejected('TenantExists', 'There is a tenant {tenant} already.', { field: 'tenant', values: { tenant } });
    }
    if (tenant === SYSTEM_TENANT) {
      return rejected('TenantReserved', "{tenant} is the name of the program's own streams.", {
        field: 'tenant',
        values: { tenant },
      });
    }
    if (!isCurrency(currency)) {
      return rejected('CurrencyUnknown', '{currency} is no currency of ISO 4217; one is EUR.', {
        field: 'currency',
        values: { currency },
      });
    }
    return (
      identityRejection({ name, timeZone, locale }) ??
      tenantCreated({ name, timeZone, currency, locale, demonstration })
    );
  },
});
