/** StartTrack, EndTrack and CorrectTrackDates: sub-processes within service provision (R35). */
import { codeRetired } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CaseId, CommandId, Instant, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { entryId, given } from '@caseledger/kernel/given';
import { caseClosed, caseOpened, caseReopened } from '../../case.events';
import { caseStream } from '../../case.state';
import {
  stepDatesCorrected,
  stepEnded,
  stepStarted,
  trackDatesCorrected,
  trackEnded,
  trackStarted,
} from '../steps.events';
import type { TrackId } from '../steps.rules';
import { correctStepDates } from './correct-step-dates';
import { correctTrackDates } from './correct-track-dates';
import { endStep } from './end-step';
import { endTrack } from './end-track';
import { startTrack, type StartTrack } from './start-track';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const [first, second] = ['c', 'd'].map((end) => `01900000-0000-7000-8000-00000000000${end}`) as [TrackId, TrackId];
const newTrack = entryId<TrackId>({ commandId }, 'track');
const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events)
    .reading(configurationStream, 'ofTenant')
    .at('2026-03-31T10:00:00.000Z');
const provision = stepStarted({ step: 'SERVICE_PROVISION', startDate: day('2026-02-01') });
const provisionEnded = (endDate: string) => stepEnded({ step: 'SERVICE_PROVISION', endDate: day(endDate) });
const track = (trackId: TrackId, startDate: string, kind = 'CRISIS') =>
  trackStarted({ trackId, kind, startDate: day(startDate) });
const ended = (trackId: TrackId, endDate: string) => trackEnded({ trackId, endDate: day(endDate) });
const at = (instant: string) => ({ occurredAt: instant as Instant });

const start = (input: Partial<StartTrack> = {}) => startTrack({ commandId, caseId, kind: 'CRISIS', ...input });
const end = (endDate?: string, trackId = first) =>
  endTrack({ commandId, caseId, trackId, endDate: endDate as LocalDate });
const correct = (startDate: string, endDate?: string, reason = 'A slip of the pen') =>
  correctTrackDates({
    ...{ commandId, caseId, trackId: first, startDate: day(startDate), reason },
    ...(endDate === undefined ? {} : { endDate: day(endDate) }),
  });
const endProvision = (endDate?: string) =>
  endStep({ commandId, caseId, step: 'SERVICE_PROVISION', endDate: endDate as LocalDate });
const correctProvision = (startDate: string, endDate?: string) =>
  correctStepDates({
    ...{ commandId, caseId, step: 'SERVICE_PROVISION', startDate: day(startDate), reason: 'A slip of the pen' },
    ...(endDate === undefined ? {} : { endDate: day(endDate) }),
  });

describe('starting a track', () => {
  test('is as of today, or of another day of service provision', () => {
    caseWith(provision)
      .when(start())
      .then(trackStarted({ trackId: newTrack, kind: 'CRISIS', startDate: today }));
    caseWith(provision)
      .when(start({ startDate: day('2026-02-01') }))
      .then(
        trackStarted(
          { trackId: newTrack, kind: 'CRISIS', startDate: day('2026-02-01') },
          at('2026-01-31T23:00:00.000Z'),
        ),
      );
    caseWith(provision)
      .when(start({ startDate: day('2026-01-31') }))
      .thenRefused('DayTooEarly', { field: 'startDate' });
    caseWith(provision)
      .when(start({ startDate: day('2026-04-01') }))
      .thenRefused('DayInFuture', { field: 'startDate' });
  });

  test('is while service provision runs', () => {
    caseWith().when(start()).thenRefused('StepNotStarted', { field: 'caseId' });
    caseWith(provision, provisionEnded('2026-03-01'))
      .when(start({ startDate: day('2026-02-20') }))
      .thenRefused('ServiceProvisionEnded', { field: 'startDate' });
  });

  test('is of a kind of the organisation’s list', () => {
    caseWith(provision)
      .when(start({ kind: 'NONSENSE' }))
      .thenRefused('CodeUnknown', { field: 'kind' });
    caseWith(provision)
      .reading(configurationStream, 'ofTenant', codeRetired({ list: 'TRACK', code: 'CRISIS' }))
      .when(start())
      .thenRefused('CodeRetired', { field: 'kind' });
  });

  test('may be beside another one of its kind, up to a hundred in an open period', () => {
    const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}` as TrackId;
    const tracks = (count: number) => Array.from({ length: count }, (_, index) => track(id(index), '2026-02-01'));
    caseWith(provision, ...tracks(99))
      .when(start())
      .then(trackStarted({ trackId: newTrack, kind: 'CRISIS', startDate: today }))
      .when(startTrack({ commandId: second as CommandId, caseId, kind: 'CRISIS' }))
      .thenRefused('TooManyTracks');
    const reopened = [
      caseClosed({ closingDate: today, aftercare: false }),
      caseReopened({ reopeningDate: today, closedOn: today }),
      stepStarted({ step: 'SERVICE_PROVISION', startDate: today }),
    ];
    caseWith(provision, ...tracks(100), ...reopened)
      .when(start())
      .then(trackStarted({ trackId: newTrack, kind: 'CRISIS', startDate: today }));
  });
});

describe('a track', () => {
  const running = caseWith(provision, track(first, '2026-02-10'));

  test('ends today, or on another day since its start, once', () => {
    running.when(end()).then(trackEnded({ trackId: first, endDate: today }));
    running
      .when(end('2026-02-10'))
      .then(trackEnded({ trackId: first, endDate: day('2026-02-10') }, at('2026-02-09T23:00:00.000Z')));
    running.when(end('2026-02-09')).thenRefused('DayTooEarly', { field: 'endDate' });
    running.when(end('2026-04-01')).thenRefused('DayInFuture', { field: 'endDate' });
    caseWith(provision, track(first, '2026-02-10'), ended(first, '2026-02-11'))
      .when(end())
      .thenRefused('TrackEndedAlready', { field: 'trackId' });
  });

  test('is one of the present period of this case', () => {
    running.when(end(undefined, second)).thenRefused('TrackUnknown', { field: 'trackId' });
    caseWith(
      ...[provision, track(first, '2026-02-10'), caseClosed({ closingDate: today, aftercare: false })],
      caseReopened({ reopeningDate: today, closedOn: today }),
    )
      .when(end())
      .thenRefused('TrackUnknown', { field: 'trackId' });
  });

  test('is corrected within service provision, and may run again', () => {
    const done = caseWith(provision, track(first, '2026-02-10'), ended(first, '2026-02-20'));
    done.when(correct('2026-02-01', '2026-02-19')).then(
      trackDatesCorrected({
        ...{ trackId: first, startDate: day('2026-02-01'), endDate: day('2026-02-19') },
        reason: 'A slip of the pen',
      }),
    );
    done
      .when(correct('2026-02-10'))
      .then(trackDatesCorrected({ trackId: first, startDate: day('2026-02-10'), reason: 'A slip of the pen' }));
    done.when(correct('2026-02-10', '2026-02-20')).thenNothing();
    done.when(correct('2026-01-31', '2026-02-20')).thenRefused('DayTooEarly', { field: 'startDate' });
    done.when(correct('2026-02-10', '2026-02-09')).thenRefused('DayTooEarly', { field: 'endDate' });
    done.when(correct('2026-02-11', undefined, '')).thenRefused('TextNotAllowed', { field: 'reason' });
  });

  test('does not run on when service provision has ended', () => {
    const over = caseWith(
      ...[provision, track(first, '2026-02-10'), ended(first, '2026-02-20'), provisionEnded('2026-03-01')],
    );
    over.when(correct('2026-02-10')).thenRefused('ServiceProvisionEnded', { field: 'endDate' });
    over.when(correct('2026-02-10', '2026-03-02')).thenRefused('ServiceProvisionEnded', { field: 'endDate' });
    over.when(correct('2026-02-10', '2026-03-01')).then(
      trackDatesCorrected({
        ...{ trackId: first, startDate: day('2026-02-10'), endDate: day('2026-03-01') },
        reason: 'A slip of the pen',
      }),
    );
  });

  test('is one of an open case', () => {
    const closed = caseWith(provision, track(first, '2026-02-10'), caseClosed({ closingDate: today, aftercare: true }));
    for (const command of [start(), end(), correct('2026-02-11')]) {
      closed.when(command).thenRefused('CaseNotOpen', { field: 'caseId' });
    }
  });
});

describe('service provision', () => {
  const two = [provision, track(first, '2026-02-10'), track(second, '2026-02-12', 'GROUP')];

  test('does not end while tracks of it run, and says which', () => {
    caseWith(...two, ended(second, '2026-03-01'))
      .when(endProvision())
      .thenRefused('TracksRunning', {
        field: 'endDate',
        details: { tracks: [{ trackId: first, kind: 'CRISIS', startDate: '2026-02-10' }] },
      });
    caseWith(...two)
      .when(endProvision())
      .thenRefused('TracksRunning');
    caseWith(...two)
      .when(correctProvision('2026-02-01', '2026-03-01'))
      .thenRefused('TracksRunning', { field: 'endDate' });
  });

  test('has all its tracks within its dates', () => {
    const done = caseWith(...two, ended(first, '2026-03-01'), ended(second, '2026-03-05'));
    done.when(endProvision('2026-03-04')).thenRefused('TracksOutsideStep', {
      field: 'endDate',
      details: { tracks: [{ trackId: second, kind: 'GROUP', startDate: '2026-02-12' }] },
    });
    done
      .when(endProvision('2026-03-05'))
      .then(stepEnded({ step: 'SERVICE_PROVISION', endDate: day('2026-03-05') }, at('2026-03-04T23:00:00.000Z')));
    done.when(correctProvision('2026-02-11')).thenRefused('TracksOutsideStep', { field: 'startDate' });
    done.when(correctProvision('2026-02-10')).then(
      stepDatesCorrected({
        ...{ step: 'SERVICE_PROVISION', startDate: day('2026-02-10'), reason: 'A slip of the pen' },
      }),
    );
  });
});
