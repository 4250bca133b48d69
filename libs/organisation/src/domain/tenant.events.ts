/** The events of a tenant. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';

export const tenantCreated = event('TenantCreated', {
  version: 1,
  fields: {
    name: field.label(),
    /** IANA, such as Europe/Amsterdam: the zone that the agency's days are days of. */
    timeZone: field.label(),
    /** ISO 4217. */
    currency: field.code(),
    /** BCP 47, such as nl-NL. */
    locale: field.code(),
  },
});

export const tenantEvents = [tenantCreated] as const;
