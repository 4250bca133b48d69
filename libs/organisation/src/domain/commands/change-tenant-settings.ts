/**
 * ChangeTenantSettings: what the organisation decides about itself from now on. Nothing that was recorded changes: days are
 * recorded as days, so that a new time zone moves the present day and no other. The currency is for ever: amounts are
 * summed and compared in it. That a tenant is a demonstration is for ever too.
 */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import { tenantSettingsChanged } from '../tenant.events';
import { identityRejection, settingsRejection } from '../tenant.rules';
import { type TenantSettings, tenantStream } from '../tenant.state';

/** What is left out stays as it is. */
export interface ChangeTenantSettings extends CommandInput {
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly locale?: string | undefined;
  readonly accessRetentionMonths?: number | undefined;
  readonly breakGlassHours?: number | undefined;
  /** 0 takes the rule away. */
  readonly personRetentionMonths?: number | undefined;
}

/** Emits nothing when the settings are like this already. */
export const changeTenantSettings = command('ChangeTenantSettings', {
  permission: 'config.manage',
  stream: tenantStream,
  target: 'ofTenant',
  decide: (state, input: ChangeTenantSettings, { tenant }) => {
    if (!state.created) return rejected('TenantUnknown', 'There is no tenant {tenant}.', { values: { tenant } });
    const { name = state.name, timeZone = state.timeZone, locale = state.locale } = input;
    const personRetentionMonths = input.personRetentionMonths ?? state.settings.personRetentionMonths;
    const settings: TenantSettings = {
      accessRetentionMonths: input.accessRetentionMonths ?? state.settings.accessRetentionMonths,
      breakGlassHours: input.breakGlassHours ?? state.settings.breakGlassHours,
      ...(personRetentionMonths === undefined || personRetentionMonths === 0 ? {} : { personRetentionMonths }),
    };
    const fault = identityRejection({ name, timeZone, locale }) ?? settingsRejection(settings);
    if (fault !== undefined) return fault;
    const same =
      [name === state.name, timeZone === state.timeZone, locale === state.locale].every(Boolean) &&
      SETTINGS.every((setting) => settings[setting] === state.settings[setting]);
    return same ? [] : tenantSettingsChanged({ name, timeZone, locale, ...settings });
  },
});

const SETTINGS = ['accessRetentionMonths', 'breakGlassHours', 'personRetentionMonths'] as const;
