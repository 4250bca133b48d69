/** ChangeContactMoment and DeleteContactMoment: three days of 24 hours, and what remains possible after them (R62, R63). */
import { caseTypeChanged, codeRetired } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type CommandId,
  entryIdAt,
  type Instant,
  type LocalDate,
  type NewEvent,
  type PartyId,
  type Uuid,
} from '@caseledger/kernel';
import { TENANT } from '@caseledger/kernel/circumstances';
import { given } from '@caseledger/kernel/given';
import {
  caseClosed,
  caseMarkedOpenedInError,
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
  caseReopened,
} from '../../case.events';
import { type CaseState, caseStream } from '../../case.state';
import { stepEnded, stepStarted, trackStarted } from '../../steps/steps.events';
import type { TrackId } from '../../steps/steps.rules';
import { contactMomentChanged, contactMomentDeleted, contactMomentRecorded } from '../contacts.events';
import type { ContactMomentId } from '../contacts.rules';
import { changeContactMoment, type ChangeContactMoment } from './change-contact-moment';
import { deleteContactMoment } from './delete-contact-moment';
import { recordContactMoment } from './record-contact-moment';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const [clientId, mother] = ['b', 'd'].map((end) => `01900000-0000-7000-8000-00000000000${end}`) as [PartyId, PartyId];
const track = '01900000-0000-7000-8000-00000000000f' as TrackId;
const day = (text: string) => text as LocalDate;
const instant = (text: string) => text as Instant;
/** The contact moment that the event of a revision has recorded. */
const momentAt = (revision: number) =>
  entryIdAt('01900000-0000-7000-8000-00000000000c' as Uuid, 'case', revision) as ContactMomentId;

/** When events that are given were recorded, and three days of 24 hours later. */
const [LAST, TOO_LATE] = ['2026-04-03T10:00:00.000Z', '2026-04-03T10:00:00.001Z'] as const;

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'YOUTH', startDate: day('2026-01-15') });
const intake = stepStarted({ step: 'INTAKE', startDate: day('2026-02-01') });
const facts = {
  date: day('2026-03-27'),
  durationMinutes: 30,
  channel: 'OFFICE',
  accompanied: false,
  participants: [clientId],
} as const;
const was = { step: 'INTAKE', date: day('2026-03-27'), channel: 'OFFICE', accompanied: false } as const;
const recordedAs = (revision: number, more: Partial<Parameters<typeof contactMomentRecorded>[0]> = {}) =>
  contactMomentRecorded({
    ...{ contactMomentId: momentAt(revision), step: 'INTAKE', ...facts, content: 'A talk', ...more },
  });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, opened, intake, ...events)
    .reading(configurationStream, 'ofTenant')
    .at(LAST)
    .as(['contact.editAfterWindow']);
const change = (input: Partial<ChangeContactMoment>, revision = 2) =>
  changeContactMoment({ commandId, caseId, contactMomentId: momentAt(revision), ...input });
const remove = (revision = 2, reason?: string) =>
  deleteContactMoment({ commandId, caseId, contactMomentId: momentAt(revision), reason });
const changed = (data: Partial<Parameters<typeof contactMomentChanged>[0]> = {}, revision = 2) =>
  contactMomentChanged({
    ...{ contactMomentId: momentAt(revision), was, ...facts, rewritten: data.content !== undefined, ...data },
  });
const deleted = (revision = 2, of: typeof was | (Omit<typeof was, 'step'> & { step?: undefined }) = was) =>
  contactMomentDeleted({ contactMomentId: momentAt(revision), was: of });
const counts = (state: CaseState) => (state.status === 'notOpened' ? undefined : state.contacts.counts);
const closed = (aftercare = false) => caseClosed({ closingDate: day('2026-03-31'), aftercare });
const reopened = caseReopened({ reopeningDate: day('2026-03-31'), closedOn: day('2026-03-31') });

describe('deleting a contact moment', () => {
  const one = caseWith(recordedAs(2));

  test('R62: is possible until three days have passed, to the last millisecond of them', () => {
    const { state } = one.at(LAST).when(remove()).then(deleted());
    expect(counts(state)).toEqual({ total: 0, accompanied: 0, by: {}, days: {} });
    one
      .at(TOO_LATE)
      .when(remove())
      .thenRefused('DeletionWindowPassed', { field: 'contactMomentId', details: { until: LAST } });
  });

  test.each([
    ['Europe/Amsterdam', '2026-03-28T10:00:00.000Z', '2026-03-31T10:00:00.000Z', '2026-03-31T10:00:00.001Z'],
    ['Europe/Amsterdam', '2026-10-24T10:00:00.000Z', '2026-10-27T10:00:00.000Z', '2026-10-27T10:00:00.001Z'],
    ['America/St_Johns', '2026-03-07T10:00:00.000Z', '2026-03-10T10:00:00.000Z', '2026-03-10T10:00:00.001Z'],
    ['America/St_Johns', '2026-10-31T10:00:00.000Z', '2026-11-03T10:00:00.000Z', '2026-11-03T10:00:00.001Z'],
  ])('R62: in %s, when the clocks change, three days are 72 hours', (zone, recordedAt, last, tooLate) => {
    const recording = { ...facts, date: day('2026-03-01'), step: 'INTAKE', content: 'A talk' } as const;
    const contactMomentId = entryIdAt(commandId, TENANT, 2) as ContactMomentId;
    const there = caseWith()
      .in(zone)
      .at(recordedAt)
      .when(recordContactMoment({ commandId, caseId, ...recording, startedAt: instant('2026-03-01T12:00:00.000Z') }))
      .then(
        contactMomentRecorded(
          { contactMomentId, ...recording, startedAt: instant('2026-03-01T12:00:00.000Z') },
          { occurredAt: instant('2026-03-01T12:00:00.000Z') },
        ),
      );
    const removing = deleteContactMoment({ commandId, caseId, contactMomentId });
    there
      .at(last)
      .when(removing)
      .then(contactMomentDeleted({ contactMomentId, was: { ...was, date: day('2026-03-01') } }));
    there.at(tooLate).when(removing).thenRefused('DeletionWindowPassed');
  });

  test('R62: is nobody’s after that, not the administrator’s either', () => {
    one
      .at(TOO_LATE)
      .as(() => true)
      .when(remove())
      .thenRefused('DeletionWindowPassed');
  });

  test.each([
    [0, '2026-03-31T10:00:00.000Z', '2026-03-31T10:00:00.001Z'],
    [30, '2026-04-30T10:00:00.000Z', '2026-04-30T10:00:00.001Z'],
  ])('R62: within as many days as the organisation has set: %i', (contactDeletionDays, last, tooLate) => {
    const rules = caseTypeChanged({ code: 'YOUTH', label: 'Youth', overrides: { contactDeletionDays } as never });
    const there = one.reading(configurationStream, 'ofTenant', rules);
    there.at(last).when(remove()).then(deleted());
    there.at(tooLate).when(remove()).thenRefused('DeletionWindowPassed');
  });

  test('keeps why, in a text of a fitting length', () => {
    one
      .when(remove(2, 'Of another client'))
      .then(contactMomentDeleted({ contactMomentId: momentAt(2), was, reason: 'Of another client' }));
    one.when(remove(2, ' ')).thenRefused('TextNotAllowed', { field: 'reason' });
  });

  test('is of one that there is: once', () => {
    one.when(remove(1)).thenRefused('ContactMomentUnknown', { field: 'contactMomentId' });
    one.when(remove(3)).thenRefused('ContactMomentUnknown', { field: 'contactMomentId' });
    caseWith(recordedAs(2), deleted()).when(remove()).thenRefused('ContactMomentDeleted');
    const foreign = entryIdAt('01900000-0000-7000-8000-0000000000ff' as Uuid, 'case', 2) as ContactMomentId;
    one
      .when(deleteContactMoment({ commandId, caseId, contactMomentId: foreign }))
      .thenRefused('ContactMomentUnknown', { field: 'contactMomentId' });
  });

  test('takes back what it counted after it was changed', () => {
    const then = { channel: 'VIDEO', accompanied: true, date: day('2026-03-28') } as const;
    const { state } = caseWith(recordedAs(2), changed(then))
      .when(remove())
      .then(contactMomentDeleted({ contactMomentId: momentAt(2), was: { step: 'INTAKE', ...then } }));
    expect(counts(state)).toEqual({ total: 0, accompanied: 0, by: {}, days: {} });
  });

  test('is possible in a closed case too, and not in one that was opened in error', () => {
    caseWith(recordedAs(2), closed()).when(remove()).then(deleted());
    caseWith(recordedAs(2), caseMarkedOpenedInError({ reason: 'Twice' }))
      .when(remove())
      .thenRefused('CaseNotOpen', { field: 'caseId' });
  });

  test('R101: of an earlier period takes nothing from the counts of the present one', () => {
    const again = caseWith(recordedAs(2), closed(), reopened, intake, recordedAs(6));
    const { state } = again.when(remove()).then(deleted());
    expect(counts(state)).toMatchObject({ total: 1, days: { '2026-03-27': 1 } });
    expect(counts(again.when(remove(6)).then(deleted(6)).state)).toMatchObject({ total: 0 });
  });

  test('R93: of an aftercare takes it from that aftercare', () => {
    const inAftercare = { ...was, step: undefined, date: day('2026-04-01') };
    const after = caseWith(recordedAs(2), closed(true), recordedAs(4, { step: undefined, date: day('2026-04-01') }));
    expect(counts(after.when(remove()).then(deleted()).state)).toMatchObject({ total: 1 });
    expect(counts(after.when(remove(4)).then(deleted(4, inAftercare)).state)).toMatchObject({ total: 0 });
  });
});

describe('changing a contact moment', () => {
  const one = caseWith(recordedAs(2));

  test.each<[Partial<ChangeContactMoment>]>([
    [{ durationMinutes: 45 }],
    [{ channel: 'TELEPHONE' }],
    [{ accompanied: true }],
    [{ location: 'SCHOOL' }],
    [{ date: day('2026-02-01') }],
    [{ participants: [] }],
    [{ content: 'A long talk' }],
    [{ startedAt: instant('2026-03-27T10:00:00.000Z'), reason: 'Found in the diary' }],
  ])('R63: within the window, changes %j and leaves the rest', (input) => {
    one.as([]).when(change(input)).then(changed(input));
  });

  test.each<[Partial<ChangeContactMoment>]>([
    [{ channel: 'TELEPHONE' }],
    [{ accompanied: true }],
    [{ location: 'SCHOOL' }],
    [{ date: day('2026-02-01') }],
    [{ content: 'A long talk' }],
  ])('R63: after it, still changes %j, for those who may', (input) => {
    const late = one.at(TOO_LATE);
    late.when(change(input)).then(changed(input));
    late.as([]).when(change(input)).thenRefused('EditingWindowPassed', { field: 'contactMomentId' });
  });

  test('R63: after it, the duration stays', () => {
    const late = one.at(TOO_LATE);
    late
      .as(() => true)
      .when(change({ durationMinutes: 45, content: 'A long talk' }))
      .thenRefused('DurationLocked', { field: 'durationMinutes' });
    late.when(change({ durationMinutes: 30, content: 'A long talk' })).then(changed({ content: 'A long talk' }));
  });

  test('goes on from the last change, and keeps what was counted', () => {
    const { state } = caseWith(recordedAs(2), changed({ durationMinutes: 45, channel: 'VIDEO' }))
      .when(change({ accompanied: true }))
      .then(changed({ durationMinutes: 45, channel: 'VIDEO', accompanied: true, was: { ...was, channel: 'VIDEO' } }));
    expect(counts(state)).toEqual({
      ...{ total: 1, accompanied: 1, by: { 'INTAKE/VIDEO': 1 }, days: { '2026-03-27': 1 } },
    });
  });

  test('is nothing where it says all this already', () => {
    one.when(change({})).thenNothing();
    one.when(change({ ...facts, content: 'A talk' })).thenNothing();
    one
      .when(change({ content: 'A talk', accompanied: true }))
      .then(changed({ content: 'A talk', accompanied: true }))
      .when(change({ content: 'A talk', accompanied: true }))
      .thenNothing();
    const rewritten = caseWith(recordedAs(2), changed({ content: 'A long talk' }));
    rewritten.when(change({ content: 'A long talk' })).thenNothing();
    rewritten.when(change({ content: 'A talk' })).then(changed({ content: 'A talk' }));
  });

  test('writes what was asked for where the text before cannot be told from it', () => {
    caseWith(recordedAs(2), changed({ content: 'A long talk' }), changed({ durationMinutes: 45 }))
      .when(change({ content: 'A talk' }))
      .then(changed({ durationMinutes: 45, content: 'A talk' }));
  });

  test('takes away the time of day, which goes with its date, and the place', () => {
    const startedAt = instant('2026-03-27T10:00:00.000Z');
    const timed = caseWith(recordedAs(2, { startedAt, location: 'SCHOOL' }));
    timed.when(change({ cleared: ['startedAt'] })).then(changed({ location: 'SCHOOL' }));
    timed.when(change({ cleared: ['location'] })).then(changed({ startedAt }));
    timed.when(change({ date: day('2026-03-26') })).then(changed({ date: day('2026-03-26'), location: 'SCHOOL' }));
    timed
      .when(change({ location: 'OFFICE', cleared: ['startedAt', 'location'] }))
      .thenRefused('ClearedAndGiven', { field: 'cleared.1' });
  });

  test.each<[string, string, Partial<ChangeContactMoment>]>([
    ['DurationNotAllowed', 'durationMinutes', { durationMinutes: 0 }],
    ['StartNotOnDate', 'startedAt', { startedAt: instant('2026-03-28T10:00:00.000Z') }],
    ['CodeUnknown', 'location', { location: 'MARS' }],
    ['NotAParticipant', 'participants.0', { participants: [mother] }],
    ['DayInFuture', 'date', { date: day('2026-04-04') }],
    ['StepNotCovering', 'date', { date: day('2026-01-31') }],
    ['DayTooEarly', 'date', { date: day('2026-01-14') }],
    ['TextNotAllowed', 'content', { content: '' }],
    ['TextNotAllowed', 'reason', { content: 'A long talk', reason: '' }],
  ])('is refused by %s of %s', (rule, field, input) => {
    one.when(change(input)).thenRefused(rule, { field });
  });

  test('leaves what stands, though nobody could enter it now', () => {
    const withMother = caseWith(
      caseParticipantAdded({ partyId: mother, role: 'PARENT' }),
      recordedAs(3, { location: 'SCHOOL', participants: [clientId, mother] }),
      caseParticipantRemoved({ partyId: mother }),
      stepEnded({ step: 'INTAKE', endDate: day('2026-03-20') }),
    ).reading(configurationStream, 'ofTenant', codeRetired({ list: 'CONTACT_LOCATION', code: 'SCHOOL' }));
    const stands = { location: 'SCHOOL', participants: [clientId, mother] };
    withMother
      .when(change({ content: 'A long talk', location: 'SCHOOL', participants: [mother, clientId] }, 3))
      .then(changed({ ...stands, participants: [mother, clientId], content: 'A long talk' }, 3));
    withMother.when(change({ date: day('2026-03-21') }, 3)).thenRefused('StepNotCovering', { field: 'date' });
  });

  test('R60: stays in its track', () => {
    const tracked = caseWith(
      stepStarted({ step: 'SERVICE_PROVISION', startDate: day('2026-02-01') }),
      trackStarted({ trackId: track, kind: 'CRISIS', startDate: day('2026-03-01') }),
      recordedAs(4, { step: 'SERVICE_PROVISION', trackId: track }),
    );
    tracked.when(change({ date: day('2026-02-28') }, 4)).thenRefused('TrackNotCovering', { field: 'date' });
    tracked
      .when(change({ date: day('2026-03-01') }, 4))
      .then(changed({ date: day('2026-03-01'), was: { ...was, step: 'SERVICE_PROVISION' } }, 4));
  });

  test('is of one that there is, and that was not deleted', () => {
    one.when(change({ accompanied: true }, 1)).thenRefused('ContactMomentUnknown', { field: 'contactMomentId' });
    caseWith(recordedAs(2), deleted())
      .when(change({ accompanied: true }))
      .thenRefused('ContactMomentDeleted', { field: 'contactMomentId' });
  });

  test('R63: is possible in a closed case, on a day before it was closed', () => {
    const then = caseWith(recordedAs(2), closed());
    then.when(change({ content: 'A long talk' })).then(changed({ content: 'A long talk' }));
    then.when(change({ date: day('2026-03-31') })).then(changed({ date: day('2026-03-31') }));
    then
      .when(change({ date: day('2026-04-01') }))
      .thenRefused('ContactAfterPeriod', { field: 'date', details: { latest: '2026-03-31' } });
    caseWith(recordedAs(2), caseMarkedOpenedInError({ reason: 'Twice' }))
      .when(change({ accompanied: true }))
      .thenRefused('CaseNotOpen', { field: 'caseId' });
  });

  test('R93: of an aftercare stays in it', () => {
    const inAftercare = { step: undefined, date: day('2026-04-01') } as const;
    const then = caseWith(recordedAs(2), closed(true), recordedAs(4, inAftercare));
    then
      .when(change({ date: day('2026-03-31') }, 4))
      .then(changed({ date: day('2026-03-31'), was: { ...was, ...inAftercare } }, 4));
    then.when(change({ date: day('2026-03-30') }, 4)).thenRefused('DayTooEarly', { field: 'date' });
    // One of before the closing is one of its step, also now.
    then.when(change({ date: day('2026-01-31') })).thenRefused('StepNotCovering', { field: 'date' });
    const { state } = then.when(change({ channel: 'VIDEO' })).then(changed({ channel: 'VIDEO' }));
    expect(counts(state)).toMatchObject({ total: 1, by: { 'AFTERCARE/OFFICE': 1 } });
  });

  test('R101: of an earlier period changes nothing of the present one, and stays in its own', () => {
    const again = caseWith(recordedAs(2), closed(), reopened, intake, recordedAs(6, { date: day('2026-04-01') }));
    const { state } = again
      .when(change({ channel: 'VIDEO', accompanied: true, date: day('2026-02-01') }))
      .then(changed({ channel: 'VIDEO', accompanied: true, date: day('2026-02-01') }));
    expect(counts(state)).toEqual({
      ...{ total: 1, accompanied: 0, by: { 'INTAKE/OFFICE': 1 }, days: { '2026-04-01': 1 } },
    });
    again
      .when(change({ date: day('2026-04-01') }))
      .thenRefused('ContactAfterPeriod', { field: 'date', details: { latest: '2026-03-31' } });
    again.when(change({ date: day('2026-01-14') })).thenRefused('DayTooEarly', { field: 'date' });
  });
});
