/** ChangeCaseAccess: to whom a case is open. */
import type { CaseId, CommandId, Instant, LocalDate, PartyId, TeamId, WorkerId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { teamCreated, teamDissolved } from '@caseledger/organisation/domain/team.events';
import { teamStream } from '@caseledger/organisation/domain/team.state';
import {
  caseAccessChanged,
  caseClosed,
  caseGlassBroken,
  caseMarkedOpenedInError,
  caseOpened,
  caseworkerAssigned,
} from '../case.events';
import { caseStream } from '../case.state';
import { changeCaseAccess, type ChangeCaseAccess } from './change-case-access';

const day = (text: string) => text as LocalDate;
const worker = (name: string) => name as WorkerId;
const teamId = '01900000-0000-7000-8000-000000000002' as TeamId;
const reason = 'Her brother works here.';
const change = (input: Partial<ChangeCaseAccess>) =>
  changeCaseAccess({
    commandId: '01900000-0000-7000-8000-000000000009' as CommandId,
    caseId: '01900000-0000-7000-8000-00000000000a' as CaseId,
    openTo: 'TENANT',
    reason,
    ...input,
  });
/** The actor of every test. */
const ME = worker('worker-1');

const opened = caseOpened({
  reference: '2026-000001',
  clientId: '01900000-0000-7000-8000-000000000001' as PartyId,
  caseType: 'GENERAL',
  startDate: day('2026-01-15'),
});
const toMe = caseAccessChanged({ openTo: 'WORKERS', workers: [ME], reason });

describe('opening a case to a team or to workers', () => {
  test('names them and says why', () => {
    given(caseStream, opened)
      .when(change({ openTo: 'WORKERS', workers: [ME, worker('anna')] }))
      .then(caseAccessChanged({ openTo: 'WORKERS', workers: [ME, worker('anna')], reason }))
      .inTeams(teamId)
      .reading(teamStream, teamId, teamCreated({ name: 'North' }))
      .when(change({ openTo: 'TEAM', teamId }))
      .then(caseAccessChanged({ openTo: 'TEAM', teamId, reason }))
      .when(change({ openTo: 'TENANT' }))
      .then(caseAccessChanged({ openTo: 'TENANT', reason }));
  });

  test('changes nothing where it is open to the same, in whatever order and however often they are named', () => {
    given(caseStream, opened)
      .when(change({ openTo: 'TENANT' }))
      .thenNothing();
    given(caseStream, opened, caseAccessChanged({ openTo: 'WORKERS', workers: [ME, worker('anna')], reason }))
      .when(change({ openTo: 'WORKERS', workers: [worker('anna'), ME, worker('anna')] }))
      .thenNothing();
  });

  test.each([
    ['closed', caseClosed({ closingDate: day('2026-03-01'), aftercare: false })],
    ['opened in error', caseMarkedOpenedInError({ reason: 'Twice' })],
  ])('is done of a case that is %s too: who sees it matters then as well', (_, event) => {
    given(caseStream, opened, event)
      .when(change({ openTo: 'WORKERS', workers: [ME] }))
      .then(toMe);
  });

  test('ends what is seen through a broken glass', () => {
    const broken = caseGlassBroken({ worker: worker('carla'), until: '2026-04-01T10:00:00.000Z' as Instant, reason });
    const { state } = given(caseStream, opened, toMe, broken, caseAccessChanged({ openTo: 'TEAM', teamId, reason }));
    expect(caseStream.restriction(state)).toEqual({ teams: [teamId], workers: [], brokenBy: {} });
  });

  test.each([
    ['a team', { openTo: 'TEAM', teamId }] as const,
    ['anna', { openTo: 'WORKERS', workers: [worker('anna')] }] as const,
  ])('to %s is refused to the one who would not see it any more, unless that is meant', (_, access) => {
    const start = given(caseStream, opened).reading(teamStream, teamId, teamCreated({ name: 'North' }));
    start.when(change(access)).thenRefused('LocksYouOut', { field: 'openTo' });
    start.when(change({ ...access, evenWithoutMe: true })).then(caseAccessChanged({ ...access, reason }));
    start
      .as(['case.read.restricted'])
      .when(change(access))
      .then(caseAccessChanged({ ...access, reason }));
  });

  test('to others does not lock out the caseworker, who sees the case in any case', () => {
    given(caseStream, opened, caseworkerAssigned({ caseworker: ME }))
      .when(change({ openTo: 'WORKERS', workers: [worker('anna')] }))
      .then(caseAccessChanged({ openTo: 'WORKERS', workers: [worker('anna')], reason }));
  });

  test('to a team needs one that is there', () => {
    const start = given(caseStream, opened).inTeams(teamId);
    start.when(change({ openTo: 'TEAM' })).thenRefused('TeamNeeded', { field: 'teamId' });
    start
      .reading(teamStream, teamId)
      .when(change({ openTo: 'TEAM', teamId }))
      .thenRefused('TeamUnknown', { field: 'teamId' });
    start
      .reading(teamStream, teamId, teamCreated({ name: 'North' }), teamDissolved({}))
      .when(change({ openTo: 'TEAM', teamId }))
      .thenRefused('TeamDissolved', { field: 'teamId' });
  });

  test.each([
    ['nobody', undefined],
    ['an empty list', []],
    ['51 workers', Array.from({ length: 51 }, (_, at) => worker(`w${at}`))],
    ['an empty name', [ME, worker('')]],
    ['a name of 256 characters', [ME, worker('x'.repeat(256))]],
  ])('to workers by name is refused for %s', (_, workers) => {
    given(caseStream, opened)
      .when(change({ openTo: 'WORKERS', workers }))
      .thenRefused('WorkersNotAllowed', { field: 'workers' });
  });

  test('takes 50 workers', () => {
    const workers = [ME, ...Array.from({ length: 49 }, (_, at) => worker(`w${at}`))];
    given(caseStream, opened)
      .when(change({ openTo: 'WORKERS', workers }))
      .then(caseAccessChanged({ openTo: 'WORKERS', workers, reason }));
  });

  test('is refused where somebody is named to whom it would not be open', () => {
    const start = given(caseStream, opened).reading(teamStream, teamId, teamCreated({ name: 'North' }));
    start.when(change({ openTo: 'TENANT', workers: [ME] })).thenRefused('WorkersNotAsked', { field: 'workers' });
    start.when(change({ openTo: 'WORKERS', workers: [ME], teamId })).thenRefused('TeamNotAsked', { field: 'teamId' });
  });

  test.each(['', ' ', 'x'.repeat(4_001)])('is refused without a reason, such as %j', (text) => {
    given(caseStream, opened)
      .when(change({ openTo: 'WORKERS', workers: [ME], reason: text }))
      .thenRefused('TextNotAllowed', { field: 'reason' });
  });
});
