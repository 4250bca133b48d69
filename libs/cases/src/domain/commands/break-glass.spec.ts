/** BreakGlass: a worker to whom a case is closed opens it for some hours. */
import type { CaseId, CommandId, Instant, LocalDate, PartyId, TeamId, WorkerId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { tenantSettingsChanged } from '@caseledger/organisation/domain/tenant.events';
import { tenantStream } from '@caseledger/organisation/domain/tenant.state';
import { caseAccessChanged, caseGlassBroken, caseOpened, caseworkerAssigned } from '../case.events';
import { caseStream } from '../case.state';
import { breakGlass } from './break-glass';

const worker = (name: string) => name as WorkerId;
const ME = worker('worker-1');
const teamId = '01900000-0000-7000-8000-000000000002' as TeamId;
const reason = 'She is at the desk, and Anna is ill.';
const command = (why = reason) =>
  breakGlass({
    commandId: '01900000-0000-7000-8000-000000000009' as CommandId,
    caseId: '01900000-0000-7000-8000-00000000000a' as CaseId,
    reason: why,
  });
const opened = caseOpened({
  reference: '2026-000001',
  clientId: '01900000-0000-7000-8000-000000000001' as PartyId,
  caseType: 'GENERAL',
  startDate: '2026-01-15' as LocalDate,
  openTo: 'TEAM',
  teamId,
});
const broken = (until: string, by = ME) => caseGlassBroken({ worker: by, until: until as Instant, reason });
const closedToMe = given(caseStream, opened).reading(tenantStream, 'ofTenant');
const SEEN = ['CaseSeenAlready', { field: 'caseId' }] as const;

describe('breaking the glass of a case', () => {
  test('opens it for eight hours where the organisation says nothing else', () => {
    closedToMe.at('2026-03-31T10:00:00.000Z').when(command()).then(broken('2026-03-31T18:00:00.000Z'));
  });

  test('opens it for the hours that the organisation has set', () => {
    const settings = tenantSettingsChanged({
      ...{ name: 'North', timeZone: 'UTC', locale: 'en', accessRetentionMonths: 60 },
      breakGlassHours: 1,
    });
    closedToMe
      .reading(tenantStream, 'ofTenant', settings)
      .at('2026-03-31T10:00:00.000Z')
      .when(command())
      .then(broken('2026-03-31T11:00:00.000Z'));
  });

  test('is refused to whoever sees the case', () => {
    closedToMe
      .inTeams(teamId)
      .when(command())
      .thenRefused(...SEEN);
    closedToMe
      .as(['case.read.restricted'])
      .when(command())
      .thenRefused(...SEEN);
    const tenant = (start: typeof closedToMe) => start.reading(tenantStream, 'ofTenant');
    tenant(given(caseStream, opened, caseworkerAssigned({ caseworker: ME })))
      .when(command())
      .thenRefused(...SEEN);
    tenant(given(caseStream, opened, caseAccessChanged({ openTo: 'WORKERS', workers: [ME], reason })))
      .when(command())
      .thenRefused(...SEEN);
    tenant(given(caseStream, opened, caseAccessChanged({ openTo: 'TENANT', reason })))
      .when(command())
      .thenRefused(...SEEN);
  });

  test('is refused until the glass is whole again, and not from that instant on', () => {
    const once = given(caseStream, opened, broken('2026-03-31T18:00:00.000Z')).reading(tenantStream, 'ofTenant');
    once
      .at('2026-03-31T17:59:59.999Z')
      .when(command())
      .thenRefused(...SEEN);
    once.at('2026-03-31T18:00:00.000Z').when(command()).then(broken('2026-04-01T02:00:00.000Z'));
  });

  test('is each worker’s own, and forgets those whose time was over when the next one does', () => {
    // Given events are recorded on 31 March at 10:00.
    const others = [
      broken('2026-03-31T10:00:00.000Z', worker('carla')),
      broken('2026-03-31T10:00:00.001Z', worker('dirk')),
    ];
    const { state } = given(caseStream, opened, ...others, broken('2026-03-31T18:00:00.000Z'));
    expect(caseStream.restriction(state)?.brokenBy).toEqual({
      dirk: '2026-03-31T10:00:00.001Z',
      [ME]: '2026-03-31T18:00:00.000Z',
    });
  });

  test.each(['', ' ', 'x'.repeat(4_001)])('is refused without a reason, such as %j', (text) => {
    closedToMe.when(command(text)).thenRefused('TextNotAllowed', { field: 'reason' });
  });
});
