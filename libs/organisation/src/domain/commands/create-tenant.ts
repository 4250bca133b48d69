/** CreateTenant: given by the operator at the command line alone; no tenant makes another. */
import {
  command,
  type CommandInput,
  isCurrency,
  isText,
  isTimeZone,
  rejected,
  SYSTEM_TENANT,
} from '@caseledger/kernel';
import { tenantCreated } from '../tenant.events';
import { tenantStream } from '../tenant.state';

export interface CreateTenant extends CommandInput {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: string;
}

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** RFC 5646, section 4.4.1: the longest tag that need be taken. */
const LONGEST_LOCALE = 35;

export const createTenant = command('CreateTenant', {
  permission: 'tenant.create',
  stream: tenantStream,
  target: 'ofTenant',
  decide: (state, { name, timeZone, currency, locale }: CreateTenant, { tenant }) => {
    if (state.created) return rejected('TenantExists', `There is a tenant ${tenant} already.`, { field: 'tenant' });
    if (tenant === SYSTEM_TENANT) {
      return rejected('TenantReserved', `${tenant} is the name of the program's own streams.`, { field: 'tenant' });
    }
    if (!isText(name, 200)) {
      return rejected('NameNotAllowed', 'The name of an organisation has 1 to 200 characters.', { field: 'name' });
    }
    if (!isTimeZone(timeZone)) {
      return rejected('TimeZoneUnknown', `${timeZone} is no time zone; one is Europe/Amsterdam.`, {
        field: 'timeZone',
      });
    }
    if (!isCurrency(currency)) {
      return rejected('CurrencyUnknown', `${currency} is no currency of ISO 4217; one is EUR.`, { field: 'currency' });
    }
    if (!LOCALE.test(locale) || locale.length > LONGEST_LOCALE) {
      return rejected('LocaleUnknown', `${locale} is no language tag; one is nl-NL.`, { field: 'locale' });
    }
    return tenantCreated({ name, timeZone, currency, locale });
  },
});
