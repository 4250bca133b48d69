/** CreateTenant: an organisation with its time zone, currency and language. */
import { type CommandId, type DecisionContext, SYSTEM_TENANT } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { tenantCreated } from '../tenant.events';
import { SHIPPED_SETTINGS, tenantStream } from '../tenant.state';
import { createTenant, type CreateTenant } from './create-tenant';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const INPUT = { name: 'Stichting Voorbeeld', timeZone: 'Europe/Amsterdam', currency: 'EUR', locale: 'nl-NL' };
const create = (input: Partial<CreateTenant> = {}) => createTenant({ commandId, ...INPUT, ...input });
const AGENCY = { ...INPUT, demonstration: false };
const nothing = given(tenantStream);

describe('creating a tenant', () => {
  test('keeps its name, time zone, currency and language', () => {
    const { state } = nothing.when(create()).then(tenantCreated(AGENCY));
    expect(state).toEqual({ ...AGENCY, created: true, settings: SHIPPED_SETTINGS });
  });

  test('marks a demonstration in its first event, and nothing else does', () => {
    const { state } = nothing
      .when(create({ demonstration: true }))
      .then(tenantCreated({ ...INPUT, demonstration: true }));
    expect(state.demonstration).toBe(true);
  });

  test('is done once', () => {
    given(tenantStream, tenantCreated(AGENCY)).when(create()).thenRefused('TenantExists', { field: 'tenant' });
  });

  test('is refused under the name of the program’s own streams', () => {
    const context = { tenant: SYSTEM_TENANT } as DecisionContext<Record<never, never>>;
    expect(createTenant.decide(tenantStream.initial, { commandId, ...INPUT }, context)).toMatchObject({
      rule: 'TenantReserved',
      field: 'tenant',
    });
  });

  test('takes a name of 200 characters, but none that is empty or longer', () => {
    const longest = 'x'.repeat(200);
    nothing.when(create({ name: longest })).then(tenantCreated({ ...AGENCY, name: longest }));
    for (const name of ['', ' ', `${longest}x`]) {
      nothing.when(create({ name })).thenRefused('NameNotAllowed', { field: 'name' });
    }
  });

  test.each(['America/St_Johns', 'Pacific/Auckland', 'UTC'])('R79: takes the time zone %s', (timeZone) => {
    nothing.when(create({ timeZone })).then(tenantCreated({ ...AGENCY, timeZone }));
  });

  test.each(['', 'Europe/Nowhere', '+01:00', 'CEST', 'Amsterdam'])('does not take the time zone %j', (timeZone) => {
    nothing.when(create({ timeZone })).thenRefused('TimeZoneUnknown', { field: 'timeZone' });
  });

  test.each(['', 'eur', 'EURO', 'QQQ', '978'])('does not take the currency %j', (currency) => {
    nothing.when(create({ currency })).thenRefused('CurrencyUnknown', { field: 'currency' });
  });

  test.each(['nl', 'en-GB', 'zh-Hant-TW', `nl-${'abcdefgh-'.repeat(3)}abcde`])('takes the language %s', (locale) => {
    nothing.when(create({ locale })).then(tenantCreated({ ...AGENCY, locale }));
  });

  test.each(['', 'n', 'nl_NL', 'nl-', 'Nederlands', `nl-${'abcdefgh-'.repeat(3)}abcdef`])(
    'does not take the language %j',
    (locale) => {
      nothing.when(create({ locale })).thenRefused('LocaleUnknown', { field: 'locale' });
    },
  );
});
