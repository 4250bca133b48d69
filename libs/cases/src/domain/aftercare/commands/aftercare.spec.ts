/** Aftercare: contact is sought periodically until it is over, in a case that is closed (R67, R88-R93). */
import type { CaseRules } from '@caseledger/configuration';
import { caseTypeChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type CommandId,
  entryIdAt,
  type Id,
  type Instant,
  type LocalDate,
  type NewEvent,
  type PartyId,
} from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseReopened } from '../../case.events';
import { caseStream } from '../../case.state';
import { contactMomentDeleted, contactMomentRecorded } from '../../contacts/contacts.events';
import { aftercareContactSought, aftercareEnded } from '../aftercare.events';
import { type EndAftercare, endAftercare } from './end-aftercare';
import { type SeekAftercareContact, seekAftercareContact } from './seek-aftercare-contact';

const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const day = (text: string) => text as LocalDate;
const seek = (input: Partial<SeekAftercareContact> = {}) =>
  seekAftercareContact({ commandId, caseId, reached: true, ...input });
const end = (input: Partial<EndAftercare> = {}) => endAftercare({ commandId, caseId, ...input });

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'YOUTH', startDate: day('2025-01-15') });
const closed = caseClosed({
  ...{ closingDate: day('2026-03-31'), aftercare: true },
  ...{ aftercareDue: day('2026-06-30'), aftercareUntil: day('2027-03-31') },
});
const rules = (overrides: Partial<CaseRules>) => caseTypeChanged({ code: 'YOUTH', label: 'Youth', overrides });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events)
    .reading(configurationStream, 'ofTenant')
    .at('2026-06-20T10:00:00.000Z')
    .in('Europe/Amsterdam');
const inAftercare = caseWith(closed);
const sought = (on: string, nextDue: string | undefined, reached = true) =>
  aftercareContactSought({
    ...{ soughtOn: day(on), reached },
    ...(nextDue === undefined ? {} : { nextDue: day(nextDue) }),
  });
const startOf = (date: string) => ({ occurredAt: `${date}T22:00:00.000Z` as Instant });

describe('seeking contact (R90)', () => {
  test.each([true, false])(
    'is recorded whether or not the client was reached: %s; the next is due an interval later',
    (reached) => {
      const after = inAftercare
        .when(seek({ reached, note: 'By telephone' }))
        .then({ ...sought('2026-06-20', '2026-09-20', reached), personal: { note: 'By telephone' } });
      expect(after.state).toMatchObject({ status: 'closed', aftercare: true, aftercareDue: '2026-09-20' });
    },
  );

  test.each([
    ['2026-12-31', '2027-03-31'],
    ['2027-01-01', undefined],
    ['2027-04-15', undefined],
  ])('R99: on %s, the next is due on %s: none after the aftercare', (on, next) => {
    const after = inAftercare.in('UTC').at(`${on}T10:00:00.000Z`).when(seek()).then(sought(on, next));
    expect(after.state).toMatchObject({ aftercareDue: next, aftercareUntil: '2027-03-31' });
  });

  test('follows the interval in force, and falls due on a day that there is (R99)', () => {
    const monthly = caseWith(closed).reading(configurationStream, 'ofTenant', rules({ aftercareIntervalMonths: 1 }));
    monthly.in('UTC').at('2027-01-31T10:00:00.000Z').when(seek()).then(sought('2027-01-31', '2027-02-28'));
  });

  test('that is recorded late brings no day forward', () => {
    const later = caseWith(closed, sought('2026-06-20', '2026-09-20'));
    later
      .when(seek({ soughtOn: day('2026-05-02') }))
      .then({ ...sought('2026-05-02', '2026-09-20'), ...startOf('2026-05-01') });
    const last = caseWith(closed, sought('2027-02-01', undefined)).at('2027-02-02T10:00:00.000Z');
    last
      .when(seek({ soughtOn: day('2026-06-02') }))
      .then({ ...sought('2026-06-02', undefined), ...startOf('2026-06-01') });
  });

  test('goes on without end where nobody had decided on one', () => {
    const old = caseWith(caseClosed({ closingDate: day('2026-03-31'), aftercare: true }));
    old.when(seek()).then(sought('2026-06-20', '2026-09-20'));
    caseWith().reading(configurationStream, 'ofTenant').when(seek()).thenRefused('CaseNotInAftercare');
  });

  test('is between the closing date and today', () => {
    inAftercare.when(seek({ soughtOn: day('2026-03-30') })).thenRefused('DayTooEarly', { field: 'soughtOn' });
    inAftercare
      .when(seek({ soughtOn: day('2026-03-31') }))
      .then({ ...sought('2026-03-31', '2026-06-30'), ...startOf('2026-03-30') });
    inAftercare.when(seek({ soughtOn: day('2026-06-21') })).thenRefused('DayInFuture', { field: 'soughtOn' });
    inAftercare.when(seek({ soughtOn: day('2026-02-30') })).thenRefused('NotADay', { field: 'soughtOn' });
    inAftercare.when(seek({ note: ' ' })).thenRefused('TextNotAllowed', { field: 'note' });
  });

  test('may be meant twice on one day', () => {
    const once = inAftercare.when(seek({ reached: false })).then(sought('2026-06-20', '2026-09-20', false));
    once.when(seek()).then(sought('2026-06-20', '2026-09-20'));
  });
});

describe('the contact moment in which the client was reached (R67, R93)', () => {
  const id = (revision: number) => entryIdAt<'ContactMoment'>(commandId, 'case', revision);
  const contact = (revision: number, step?: 'INTAKE') =>
    contactMomentRecorded({
      ...{ contactMomentId: id(revision), date: day('2026-06-20'), durationMinutes: 30, channel: 'TELEPHONE' },
      ...{ accompanied: false, participants: [], content: 'How they are', ...(step === undefined ? {} : { step }) },
    });
  const contacted = caseWith(closed, contact(2));

  test('is one of this aftercare', () => {
    contacted.when(seek({ contactMomentId: id(2) })).then(
      aftercareContactSought({
        ...{ soughtOn: day('2026-06-20'), reached: true, nextDue: day('2026-09-20'), contactMomentId: id(2) },
      }),
    );
  });

  test.each<[string, Id<'ContactMoment'>, readonly NewEvent[]]>([
    ['does not exist', id(3), [closed, contact(2)]],
    ['has another id', `${id(2).slice(0, 8)}-0000-8000-8000-000000000002` as Id<'ContactMoment'>, [closed, contact(2)]],
    ['is of before the closing', id(1), [contact(1, 'INTAKE'), closed]],
    [
      'was deleted',
      id(2),
      [
        ...[closed, contact(2)],
        contactMomentDeleted({
          ...{ contactMomentId: id(2), was: { date: day('2026-06-20'), channel: 'TELEPHONE', accompanied: false } },
        }),
      ],
    ],
    [
      'is of the aftercare before a reopening',
      id(2),
      [
        ...[closed, contact(2)],
        caseReopened({ reopeningDate: day('2026-06-19'), closedOn: day('2026-03-31') }),
        closed,
      ],
    ],
  ])('is none that %s', (_, contactMomentId, events) => {
    caseWith(...events)
      .when(seek({ contactMomentId }))
      .thenRefused('ContactMomentUnknown', { field: 'contactMomentId' });
  });

  test('is not named where nobody was reached', () => {
    contacted
      .when(seek({ contactMomentId: id(2), reached: false }))
      .thenRefused('NotReachedInContact', { field: 'contactMomentId' });
  });
});

describe('ending aftercare (R90)', () => {
  test('leaves the case closed as of the same day (R89)', () => {
    const after = inAftercare
      .when(end({ reason: 'They are well' }))
      .then(aftercareEnded({ endedOn: day('2026-06-20'), reason: 'They are well' }));
    expect(after.state).toMatchObject({ status: 'closed', closingDate: '2026-03-31', aftercare: false });
    expect(after.state).not.toHaveProperty('aftercareDue');
    expect(after.state).not.toHaveProperty('aftercareUntil');
    after.when(end()).thenRefused('CaseNotInAftercare', { field: 'caseId' });
    after.when(seek()).thenRefused('CaseNotInAftercare', { field: 'caseId' });
  });

  test('is on a day from the closing date to today', () => {
    inAftercare
      .when(end({ endedOn: day('2026-03-31') }))
      .then(aftercareEnded({ endedOn: day('2026-03-31') }, startOf('2026-03-30')));
    inAftercare.when(end({ endedOn: day('2026-03-30') })).thenRefused('DayTooEarly', { field: 'endedOn' });
    inAftercare.when(end({ endedOn: day('2026-06-21') })).thenRefused('DayInFuture', { field: 'endedOn' });
    inAftercare.when(end({ reason: '' })).thenRefused('TextNotAllowed', { field: 'reason' });
  });
});

test.each([
  ['is open', caseWith()],
  ['is closed without aftercare', caseWith(caseClosed({ closingDate: day('2026-03-31'), aftercare: false }))],
  ['was opened in error', caseWith(closed, caseMarkedOpenedInError({ reason: 'Twice' }))],
  ['was reopened', caseWith(closed, caseReopened({ reopeningDate: day('2026-06-19'), closedOn: day('2026-03-31') }))],
])('a case that %s has no aftercare to go on with or to end', (_, other) => {
  for (const command of [seek(), end()]) other.when(command).thenRefused('CaseNotInAftercare', { field: 'caseId' });
});
