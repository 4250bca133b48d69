/** RecordContactMoment (R59-R61, R66, R93). */
import { codeRetired } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type CommandId,
  entryIdAt,
  type Instant,
  type LocalDate,
  type NewEvent,
  type PartyId,
} from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { TENANT } from '@caseledger/kernel/circumstances';
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseParticipantAdded } from '../../case.events';
import { type CaseState, caseStream } from '../../case.state';
import { stepEnded, stepStarted, trackEnded, trackStarted } from '../../steps/steps.events';
import type { TrackId } from '../../steps/steps.rules';
import { caseSuspended } from '../../suspension/suspension.events';
import { contactMomentRecorded } from '../contacts.events';
import type { ContactMomentId } from '../contacts.rules';
import { recordContactMoment, type RecordContactMoment } from './record-contact-moment';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const [clientId, mother, stranger] = ['b', 'd', 'e'].map((end) => `01900000-0000-7000-8000-00000000000${end}`) as [
  PartyId,
  PartyId,
  PartyId,
];
const [track, unknownTrack] = ['f', '9'].map((end) => `01900000-0000-7000-8000-00000000000${end}`) as [
  TrackId,
  TrackId,
];
const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');
const instant = (text: string) => text as Instant;

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'YOUTH', startDate: day('2026-01-15') });
const intake = stepStarted({ step: 'INTAKE', startDate: day('2026-02-01') });
const provision = stepStarted({ step: 'SERVICE_PROVISION', startDate: day('2026-02-01') });
const tracked = trackStarted({ trackId: track, kind: 'CRISIS', startDate: day('2026-02-10') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events)
    .reading(configurationStream, 'ofTenant')
    .at('2026-03-31T10:00:00.000Z');

/** What is recorded where nothing else is said, by the event of a revision. */
const contact = { step: 'INTAKE', durationMinutes: 30, channel: 'OFFICE', content: 'A talk about school' } as const;
const record = (input: Partial<RecordContactMoment> = {}) =>
  recordContactMoment({ commandId, caseId, ...contact, ...input });
const recorded = (
  revision: number,
  data: Partial<Parameters<typeof contactMomentRecorded>[0]> = {},
  occurredAt?: string,
) =>
  contactMomentRecorded(
    {
      contactMomentId: entryIdAt(commandId, TENANT, revision) as ContactMomentId,
      ...{ date: today, accompanied: false, participants: [clientId], ...contact, ...data },
    },
    occurredAt === undefined ? {} : { occurredAt: instant(occurredAt) },
  );
const contacts = (state: CaseState) => (state.status === 'notOpened' ? undefined : state.contacts.counts);

describe('recording a contact moment', () => {
  test('R61: says in which step, when, how long, how and what; by default today, with the client', () => {
    const { state } = caseWith(intake).when(record()).then(recorded(2));
    expect(contacts(state)).toMatchObject({ total: 1, accompanied: 0, by: { 'INTAKE/OFFICE': 1 } });
  });

  test('R61, R66: may say where, with whom, at what time and that the client was accompanied', () => {
    const more = { location: 'SCHOOL', accompanied: true, startedAt: instant('2026-03-01T13:30:00.000Z') };
    const { state } = caseWith(intake, caseParticipantAdded({ partyId: mother, role: 'PARENT' }))
      .when(record({ date: day('2026-03-01'), participants: [clientId, mother, mother], ...more }))
      .then(recorded(3, { date: day('2026-03-01'), participants: [clientId, mother], ...more }, more.startedAt));
    expect(contacts(state)).toMatchObject({ accompanied: 1, days: { '2026-03-01': 1 } });
  });

  test('R122: may be with nobody of the case, about the client', () => {
    caseWith(intake)
      .when(record({ participants: [] }))
      .then(recorded(2, { participants: [] }));
  });

  test('can be recorded while the case is suspended', () => {
    caseWith(intake, caseSuspended({ from: day('2026-03-01'), reason: 'In hospital' }))
      .when(record())
      .then(recorded(3));
  });

  test.each<[string, string, Partial<RecordContactMoment>]>([
    ['DurationNotAllowed', 'durationMinutes', { durationMinutes: 0 }],
    ['DurationNotAllowed', 'durationMinutes', { durationMinutes: 1_441 }],
    ['DurationNotAllowed', 'durationMinutes', { durationMinutes: 1.5 }],
    ['ContactChannelUnknown', 'channel', { channel: 'PIGEON' as never }],
    ['ContactChannelUnknown', 'channel', { channel: 'constructor' as never }],
    ['CodeUnknown', 'location', { location: 'MARS' }],
    ['NotAParticipant', 'participants.1', { participants: [clientId, stranger] }],
    ['TextNotAllowed', 'content', { content: ' ' }],
    ['TextNotAllowed', 'content', { content: 'x'.repeat(4_001) }],
    ['DayInFuture', 'date', { date: day('2026-04-01') }],
    ['NotADay', 'date', { date: day('2026-02-30') }],
    ['StepMissing', 'step', { step: undefined }],
  ])('is refused by %s of %s', (rule, field, input) => {
    caseWith(intake).when(record(input)).thenRefused(rule, { field });
  });

  test.each([1, 1_440])('R61: lasts %i minutes at its shortest or longest', (durationMinutes) => {
    caseWith(intake).when(record({ durationMinutes })).then(recorded(2, { durationMinutes }));
  });

  test('is not at a place that is used no more', () => {
    caseWith(intake)
      .reading(configurationStream, 'ofTenant', codeRetired({ list: 'CONTACT_LOCATION', code: 'SCHOOL' }))
      .when(record({ location: 'SCHOOL' }))
      .thenRefused('CodeRetired', { field: 'location' });
  });
});

describe('R59: a contact moment is entered in one step', () => {
  test('that has started and reaches to its day', () => {
    caseWith().when(record()).thenRefused('StepNotStarted', { field: 'step' });
    caseWith(intake)
      .when(record({ date: day('2026-01-31') }))
      .thenRefused('StepNotCovering', { field: 'date', details: { startDate: '2026-02-01', endDate: null } });
    const ended = caseWith(intake, stepEnded({ step: 'INTAKE', endDate: day('2026-03-30') }));
    ended
      .when(record())
      .thenRefused('StepNotCovering', { field: 'date', details: { startDate: '2026-02-01', endDate: '2026-03-30' } });
    ended
      .when(record({ date: day('2026-03-30') }))
      .then(recorded(3, { date: day('2026-03-30') }, '2026-03-29T22:00:00.000Z'));
    ended
      .when(record({ date: day('2026-02-01') }))
      .then(recorded(3, { date: day('2026-02-01') }, '2026-01-31T23:00:00.000Z'));
  });
});

describe('R60: a contact moment of service provision may be entered in a track', () => {
  const inTrack = { step: 'SERVICE_PROVISION', trackId: track } as const;

  test('that reaches to its day, running or ended', () => {
    const running = caseWith(provision, tracked);
    running.when(record(inTrack)).then(recorded(3, inTrack));
    running.when(record({ ...inTrack, date: day('2026-02-09') })).thenRefused('TrackNotCovering', { field: 'date' });
    const ended = caseWith(provision, tracked, trackEnded({ trackId: track, endDate: day('2026-03-30') }));
    ended
      .when(record({ ...inTrack, date: day('2026-03-30') }))
      .then(recorded(4, { ...inTrack, date: day('2026-03-30') }, '2026-03-29T22:00:00.000Z'));
    ended.when(record(inTrack)).thenRefused('TrackNotCovering', { field: 'date' });
  });

  test('of this case, and of no other step', () => {
    caseWith(intake, provision, tracked)
      .when(record({ trackId: track }))
      .thenRefused('TrackNotAllowed', { field: 'trackId' });
    caseWith(provision, tracked)
      .when(record({ ...inTrack, trackId: unknownTrack }))
      .thenRefused('TrackUnknown', { field: 'trackId' });
    caseWith(provision, tracked)
      .when(record({ step: 'SERVICE_PROVISION' }))
      .then(recorded(3, { step: 'SERVICE_PROVISION' }));
  });
});

describe('R93: a contact moment of aftercare', () => {
  const closed = caseClosed({ closingDate: day('2026-03-15'), aftercare: true });
  const inAftercare = caseWith(intake, closed);

  test('is entered in no step, from the closing on, and counts by itself', () => {
    const { state } = inAftercare.when(record({ step: undefined })).then(recorded(3, { step: undefined }));
    expect(contacts(state)).toMatchObject({ total: 1, by: { 'AFTERCARE/OFFICE': 1 } });
    inAftercare
      .when(record({ step: undefined, date: day('2026-03-15') }))
      .then(recorded(3, { step: undefined, date: day('2026-03-15') }, '2026-03-14T23:00:00.000Z'));
    inAftercare
      .when(record({ step: undefined, date: day('2026-03-14') }))
      .thenRefused('DayTooEarly', { field: 'date', details: { earliest: '2026-03-15' } });
    inAftercare.when(record()).thenRefused('StepNotAllowed', { field: 'step' });
    inAftercare.when(record({ step: undefined, trackId: track })).thenRefused('StepNotAllowed', { field: 'trackId' });
  });

  test.each([
    ['closed', caseClosed({ closingDate: today, aftercare: false })],
    ['opened in error', caseMarkedOpenedInError({ reason: 'Twice' })],
  ])('is not one of a case that is %s', (_, event) => {
    for (const step of ['INTAKE', undefined] as const) {
      caseWith(intake, event).when(record({ step })).thenRefused('CaseNotOpen', { field: 'caseId' });
    }
  });
});

describe('the time of day is one of the date at the agency', () => {
  // On 29 March 2026 Amsterdam has no 02:00 to 03:00; on 25 October it has that hour twice. St John's: 8 March and 1 November.
  test.each([
    ['Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['Europe/Amsterdam', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    ['America/St_Johns', '2026-03-08', '2026-03-08T03:30:00.000Z', '2026-03-09T02:29:59.999Z'],
    ['America/St_Johns', '2026-11-01', '2026-11-01T02:30:00.000Z', '2026-11-02T03:29:59.999Z'],
  ])('in %s on %s, when the clocks change', (zone, date, from, to) => {
    const there = caseWith(intake).in(zone).at('2026-12-01T00:00:00.000Z');
    for (const text of [from, to]) {
      const startedAt = instant(text);
      there.when(record({ date: day(date), startedAt })).then(recorded(2, { date: day(date), startedAt }, text));
    }
    for (const outside of [Date.parse(from) - 1, Date.parse(to) + 1]) {
      there
        .when(record({ date: day(date), startedAt: instant(new Date(outside).toISOString()) }))
        .thenRefused('StartNotOnDate', { field: 'startedAt' });
    }
  });

  test('and has come', () => {
    const now = instant('2026-03-31T10:00:00.000Z');
    caseWith(intake)
      .when(record({ startedAt: now }))
      .then(recorded(2, { startedAt: now }, now));
    caseWith(intake)
      .when(record({ startedAt: instant('2026-03-31T10:00:00.001Z') }))
      .thenRefused('StartInFuture', { field: 'startedAt' });
    caseWith(intake)
      .when(record({ startedAt: instant('2026-03-31') }))
      .thenRefused('StartNotOnDate', { field: 'startedAt' });
  });
});
