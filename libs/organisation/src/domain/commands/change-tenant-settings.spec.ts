/** ChangeTenantSettings: from now on, within bounds, and never the currency. */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { tenantCreated, tenantSettingsChanged } from '../tenant.events';
import { BOUNDS } from '../tenant.rules';
import { SHIPPED_SETTINGS, tenantStream } from '../tenant.state';
import { type ChangeTenantSettings, changeTenantSettings } from './change-tenant-settings';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const IDENTITY = { name: 'Stichting Voorbeeld', timeZone: 'Europe/Amsterdam', locale: 'nl-NL' };
const AS_IT_IS = { ...IDENTITY, ...SHIPPED_SETTINGS };
const change = (input: Partial<ChangeTenantSettings>) => changeTenantSettings({ commandId, ...input });
const created = tenantCreated({ ...IDENTITY, currency: 'EUR', demonstration: true });
const agency = given(tenantStream, created);

describe('changing the settings of a tenant', () => {
  test('keeps accesses for 60 months and a broken glass for 8 hours, and has no rule for persons, until it is done', () => {
    expect(agency.state.settings).toEqual({ accessRetentionMonths: 60, breakGlassHours: 8 });
  });

  test.each<Partial<ChangeTenantSettings>>([
    { name: 'Another name' },
    { timeZone: 'Pacific/Auckland' },
    { locale: 'mi' },
    { accessRetentionMonths: 12 },
    { breakGlassHours: 24 },
    { personRetentionMonths: 24 },
  ])('to %j leaves everything else as it is', (one) => {
    const { state } = agency.when(change(one)).then(tenantSettingsChanged({ ...AS_IT_IS, ...one }));
    const { name, timeZone, locale, settings, ...rest } = state;
    expect({ name, timeZone, locale, ...settings }).toEqual({ ...AS_IT_IS, ...one });
    expect(rest).toEqual({ created: true, currency: 'EUR', demonstration: true });
  });

  test('is nothing where they are like this already', () => {
    agency.when(change({})).thenNothing();
    agency.when(change(AS_IT_IS)).thenNothing();
    agency.when(change({ personRetentionMonths: 0 })).thenNothing();
  });

  test('takes the rule for persons away with 0, and with nothing else', () => {
    const ruled = given(tenantStream, created, tenantSettingsChanged({ ...AS_IT_IS, personRetentionMonths: 24 }));
    ruled.when(change({ personRetentionMonths: 24 })).thenNothing();
    ruled
      .when(change({ breakGlassHours: 9 }))
      .then(tenantSettingsChanged({ ...AS_IT_IS, breakGlassHours: 9, personRetentionMonths: 24 }));
    const { state } = ruled.when(change({ personRetentionMonths: 0 })).then(tenantSettingsChanged(AS_IT_IS));
    expect(state.settings).toEqual(SHIPPED_SETTINGS);
  });

  describe.each(Object.entries(BOUNDS))('has bounds for %s', (setting, [least, most]) => {
    test.each([least, most])('%d is within', (value) => {
      agency.when(change({ [setting]: value })).then(tenantSettingsChanged({ ...AS_IT_IS, [setting]: value }));
    });

    test.each([least - 2, -1, most + 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is not', (value) => {
      agency.when(change({ [setting]: value })).thenRefused('SettingOutOfBounds', { field: setting });
    });
  });

  test('has bounds of 1 to 240 months, 1 to 168 hours and 1 to 600 months', () => {
    expect(BOUNDS).toEqual({
      accessRetentionMonths: [1, 240],
      breakGlassHours: [1, 168],
      personRetentionMonths: [1, 600],
    });
    for (const setting of ['accessRetentionMonths', 'breakGlassHours'] as const) {
      agency.when(change({ [setting]: 0 })).thenRefused('SettingOutOfBounds', { field: setting });
    }
  });

  test.each<[Partial<ChangeTenantSettings>, string, string]>([
    [{ name: ' ' }, 'NameNotAllowed', 'name'],
    [{ name: 'x'.repeat(201) }, 'NameNotAllowed', 'name'],
    [{ timeZone: 'Europe/Nowhere' }, 'TimeZoneUnknown', 'timeZone'],
    [{ locale: 'nl_NL' }, 'LocaleUnknown', 'locale'],
  ])('is refused for %j', (input, rule, field) => {
    agency.when(change(input)).thenRefused(rule, { field });
  });

  test('is refused where there is no tenant', () => {
    given(tenantStream)
      .when(change({ name: 'Nobody' }))
      .thenRefused('TenantUnknown');
  });
});
