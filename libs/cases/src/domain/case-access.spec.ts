/** To whom a case is open, whatever happened to it. */
import type { LocalDate, PartyId, TeamId, WorkerId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { accessOf, sameAccess } from './case-access';
import { caseAccessChanged, caseClosed, caseOpened, caseReopened, caseworkerAssigned } from './case.events';
import { caseStream } from './case.state';

const [anna, bram, carla] = ['anna', 'bram', 'carla'].map((name) => name as WorkerId) as [WorkerId, WorkerId, WorkerId];
const teamId = '01900000-0000-7000-8000-000000000002' as TeamId;
const day = (text: string) => text as LocalDate;
const opened = (access: object = {}) =>
  caseOpened({
    reference: '2026-000001',
    clientId: '01900000-0000-7000-8000-000000000001' as PartyId,
    caseType: 'GENERAL',
    startDate: day('2026-01-15'),
    ...access,
  });
const toWorkers = { openTo: 'WORKERS', workers: [anna, bram] } as const;
const restriction = (...events: Parameters<typeof given>[1][]) =>
  caseStream.restriction(given(caseStream, ...events).state);

describe('a case', () => {
  test('is open to everybody where nothing else was said', () => {
    expect(restriction()).toBeUndefined();
    expect(restriction(opened())).toBeUndefined();
    expect(restriction(opened(), caseworkerAssigned({ caseworker: anna }))).toBeUndefined();
  });

  test('is open from its opening to those who are named there', () => {
    expect(restriction(opened({ openTo: 'TEAM', teamId }))).toEqual({ teams: [teamId], workers: [], brokenBy: {} });
    expect(restriction(opened(toWorkers))).toEqual({ teams: [], workers: [anna, bram], brokenBy: {} });
  });

  test('is open to its caseworker, and not to the one before, unless they are named', () => {
    const assigned = (...workers: readonly WorkerId[]) =>
      restriction(opened(toWorkers), ...workers.map((caseworker) => caseworkerAssigned({ caseworker })))?.workers;
    expect(assigned(carla)).toEqual([anna, bram, carla]);
    expect(assigned(carla, anna)).toEqual([anna, bram]);
  });

  test('stays open to the same when it is closed and reopened', () => {
    const closed = caseClosed({ closingDate: day('2026-03-01'), aftercare: true });
    const again = caseReopened({ reopeningDate: day('2026-03-02'), closedOn: day('2026-03-01') });
    for (const events of [[closed], [closed, again]])
      expect(restriction(opened(toWorkers), ...events)?.workers).toEqual([anna, bram]);
  });

  test('is open to everybody again once that is said', () => {
    expect(restriction(opened(toWorkers), caseAccessChanged({ openTo: 'TENANT', reason: 'Over' }))).toBeUndefined();
  });
});

const otherTeam = '01900000-0000-7000-8000-000000000003' as TeamId;
const OPENINGS_APART = [
  { openTo: 'TENANT' },
  { openTo: 'TEAM', teamId },
  { openTo: 'TEAM', teamId: otherTeam },
  { openTo: 'WORKERS', workers: [anna] },
  { openTo: 'WORKERS', workers: [bram] },
  { openTo: 'WORKERS', workers: [anna, bram] },
  { openTo: 'WORKERS', workers: [anna, carla] },
] as const;

test.each(OPENINGS_APART.map((one, index) => [one, index] as const))('%j is the same as itself alone', (one, index) => {
  expect(OPENINGS_APART.map((other) => sameAccess(one, other))).toEqual(OPENINGS_APART.map((_, at) => at === index));
});

test('workers are the same in whatever order they are named', () => {
  const [one, other] = [
    [anna, bram],
    [bram, anna],
  ].map((workers) => ({ openTo: 'WORKERS', workers }) as const);
  expect(sameAccess(one!, other!)).toBe(true);
});

test('what names nobody is open to nobody, never to everybody', () => {
  expect(accessOf({ openTo: 'TEAM' })).toEqual({ openTo: 'WORKERS', workers: [] });
  expect(accessOf({ openTo: 'WORKERS' })).toEqual({ openTo: 'WORKERS', workers: [] });
  expect(accessOf({ openTo: 'WORKERS', teamId })).toEqual({ openTo: 'WORKERS', workers: [] });
});
