/** The events of a tenant. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';

export const tenantCreated = event('TenantCreated', {
  version: 2,
  fields: {
    name: field.label(),
    /** IANA, such as Europe/Amsterdam: the zone that the agency's days are days of. */
    timeZone: field.label(),
    /** ISO 4217. */
    currency: field.code(),
    /** BCP 47, such as nl-NL. */
    locale: field.code(),
    /** Whether everything in it is simulated. */
    demonstration: field.flag(),
  },
  // Version 1 knew no demonstrations.
  upcasts: { 1: ({ data, personal }) => ({ data: { ...data, demonstration: false }, personal }) },
});

/** Holds all that can be changed, as it is from now on, whole. */
export const tenantSettingsChanged = event('TenantSettingsChanged', {
  version: 1,
  fields: {
    name: field.label(),
    timeZone: field.label(),
    locale: field.code(),
    accessRetentionMonths: field.number(),
    breakGlassHours: field.number(),
    /** Absent where there is no rule. */
    personRetentionMonths: field.optional(field.number()),
  },
});

export const tenantEvents = [tenantCreated, tenantSettingsChanged] as const;
