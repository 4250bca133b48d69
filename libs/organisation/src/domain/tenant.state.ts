/** A tenant: one organisation with its own cases, clients and settings. */
import { stream, type TimeZone } from '@caseledger/kernel';
import { tenantEvents } from './tenant.events';

/** What the organisation decides about itself beyond who and where it is. */
export interface TenantSettings {
  /** How long the record of who saw what is kept. */
  readonly accessRetentionMonths: number;
  /** How long a case that was closed to somebody stays open to them once they have broken the glass. */
  readonly breakGlassHours: number;
  /** How long after their last case was closed a client may be erased; absent where there is no rule. */
  readonly personRetentionMonths?: number | undefined;
}

export interface TenantState {
  readonly created: boolean;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly currency: string;
  readonly locale: string;
  /** Whether everything in it is simulated. */
  readonly demonstration: boolean;
  readonly settings: TenantSettings;
}

/** What holds until the organisation decides otherwise. */
export const SHIPPED_SETTINGS: TenantSettings = { accessRetentionMonths: 60, breakGlassHours: 8 };

const initial: TenantState = {
  created: false,
  name: '',
  timeZone: 'UTC' as TimeZone,
  currency: 'EUR',
  locale: 'en',
  demonstration: false,
  settings: SHIPPED_SETTINGS,
};

export const tenantStream = stream({
  category: 'tenant',
  initial,
  stateVersion: 2,
  events: tenantEvents,
  evolve: {
    TenantCreated: (state, { data }) => ({ ...state, ...data, timeZone: data.timeZone as TimeZone, created: true }),
    TenantSettingsChanged: (state, { data: { name, timeZone, locale, ...settings } }) => ({
      ...state,
      ...{ name, locale, settings },
      timeZone: timeZone as TimeZone,
    }),
  },
});
