/** ExpireAccessRecord: a month is kept for as long as the organisation says, and then no longer. */
import {
  type CommandId,
  derivedUuid,
  idOfTenantStream,
  type PartyId,
  type Tenant,
  type Uuid,
  type WorkerId,
} from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { type TenantSettings, tenantStream } from '@caseledger/organisation';
import { tenantSettingsChanged } from '@caseledger/organisation/domain/tenant.events';
import { type AccessMonth, lastToExpire, monthsAfter } from '../access-month';
import { accessRecordExpired, accessRefused, readingWatched } from '../access.events';
import { accessStream } from '../access.state';
import { expireAccessRecord } from './expire-access-record';

const expire = (month: string) =>
  expireAccessRecord({
    commandId: '01900000-0000-7000-8000-000000000009' as CommandId,
    month: month as AccessMonth,
  });
const keeper = (month: string): PartyId => derivedUuid<'Party'>(idOfTenantStream('example' as Tenant, 'access'), month);
const expired = (month: string) => accessRecordExpired({ month: month as AccessMonth, keeper: keeper(month) });
const kept = (accessRetentionMonths: TenantSettings['accessRetentionMonths']) =>
  tenantSettingsChanged({
    ...{ name: 'Agency', timeZone: 'UTC', locale: 'en', accessRetentionMonths },
    breakGlassHours: 8,
  });

describe('a month of the access record', () => {
  test('is kept for five years where the organisation has decided nothing', () => {
    const agency = given(accessStream).reading(tenantStream, 'ofTenant').at('2026-03-31T23:59:59.999Z');
    agency.when(expire('2021-03')).thenRefused('AccessRecordKept', { field: 'month' });
    agency.when(expire('2021-02')).then(expired('2021-02'));
  });

  test('is kept to its last moment, and for so many months after that', () => {
    const agency = given(accessStream).reading(tenantStream, 'ofTenant', kept(1));
    agency.at('2026-02-28T23:59:59.999Z').when(expire('2026-01')).thenRefused('AccessRecordKept');
    agency.at('2026-03-01T00:00:00.000Z').when(expire('2026-01')).then(expired('2026-01'));
  });

  test('expires once', () => {
    const { state } = given(accessStream)
      .reading(tenantStream, 'ofTenant', kept(1))
      .at('2026-12-01T00:00:00.000Z')
      .when(expire('2026-01'))
      .then(expired('2026-01'))
      .when(expire('2026-01'))
      .thenNothing();
    expect(state).toEqual({ expired: ['2026-01'] });
  });

  test('is where it was, whatever is added to the record', () => {
    const access = {
      keeper: keeper('2026-01'),
      operation: 'OpenCase',
      correlationId: '01900000-0000-7000-8000-000000000010' as Uuid,
      actor: { id: 'auditor' as WorkerId, roles: ['AUDITOR'] },
      targets: [],
    };
    const added = [accessRefused({ ...access, code: 'FORBIDDEN' }), readingWatched({ ...access, because: 'ROLE' })];
    expect(given(accessStream, expired('2026-01'), ...added).state).toEqual({ expired: ['2026-01'] });
  });

  test('that has not begun does not expire, whatever is asked', () => {
    given(accessStream)
      .reading(tenantStream, 'ofTenant', kept(1))
      .at('2026-12-01T00:00:00.000Z')
      .when(expire('2027-01'))
      .thenRefused('AccessRecordKept');
  });
});

test.each([
  ['2026-01', -1, '2025-12'],
  ['2026-01', -13, '2024-12'],
  ['2025-12', 1, '2026-01'],
  ['2026-06', 240, '2046-06'],
])('%s and %i months is %s', (month, months, after) => {
  expect(monthsAfter(month as AccessMonth, months)).toBe(after);
});

test('the last month to expire is one before those that are kept', () => {
  expect(lastToExpire('2026-11-22T12:00:00.000Z' as Parameters<typeof lastToExpire>[0], 60)).toBe('2021-10');
});
