/** RecordMeasurement and WithdrawMeasurement (R50, R64, R68-R71). */
import { caseTypeChanged, instrumentRetired } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CaseId, CommandId, Id, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { newEntryId } from '@caseledger/kernel/circumstances';
import { caseClosed, caseOpened, caseReopened } from '../../case.events';
import { type CaseState, caseStream } from '../../case.state';
import { contactMomentDeleted, contactMomentRecorded } from '../../contacts/contacts.events';
import { measurementRecorded, measurementWithdrawn } from '../measurements.events';
import type { MeasurementId } from '../measurements.rules';
import { recordMeasurement, type RecordMeasurement } from './record-measurement';
import { withdrawMeasurement } from './withdraw-measurement';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const attaching = (measurementsOnContacts: boolean, questionnairesOnContacts = false) =>
  caseTypeChanged({
    ...{ code: 'GENERAL', label: 'General', overrides: { measurementsOnContacts, questionnairesOnContacts } },
  });
const caseWith = (...events: readonly NewEvent[]) => at([], ...events);
const at = (configuration: readonly NewEvent[], ...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events)
    .reading(configurationStream, 'ofTenant', ...configuration)
    .reading(caseStream, caseId, opened, ...events)
    .at('2026-03-31T10:00:00.000Z');
const scores = [
  { domain: 'HOUSING', score: 2 },
  { domain: 'FINANCES', score: 1 },
];
const record = (input: Partial<RecordMeasurement> = {}) =>
  recordMeasurement({ commandId, caseId, instrument: 'SELF_SUFFICIENCY', phase: 'BASELINE', scores, ...input });
const measurementAt = (revision: number) => newEntryId<MeasurementId>({ commandId }, revision);
const recorded = (revision: number, more: object = {}) =>
  measurementRecorded({
    measurementId: measurementAt(revision),
    instrument: 'SELF_SUFFICIENCY',
    instrumentVersion: 1,
    phase: 'BASELINE',
    takenOn: today,
    scores,
    ...more,
  });
const withdraw = (measurementId: MeasurementId) =>
  withdrawMeasurement({ commandId, caseId, measurementId, reason: 'Of somebody else' });
const counts = (state: CaseState) => (state.status === 'notOpened' ? undefined : state.measurements.byInstrument);

describe('R70, R71: a measurement', () => {
  test('is recorded with the version of its instrument that is in use', () => {
    caseWith().when(record()).then(recorded(1));
  });

  test.each([
    [{ instrument: 'NONSENSE' }, 'InstrumentUnknown', 'instrument'],
    [{ instrument: 'constructor' }, 'InstrumentUnknown', 'instrument'],
    [{ phase: 'SOON' as never }, 'PhaseUnknown', 'phase'],
    [{ phase: 'AFTERCARE' as const }, 'PhaseNotAllowed', 'phase'],
    [{ takenOn: day('2026-04-01') }, 'DayInFuture', 'takenOn'],
    [{ scores: [] }, 'ScoresMissing', 'scores'],
    [{ scores: [{ domain: 'NONSENSE', score: 1 }] }, 'DomainUnknown', 'scores.0.domain'],
    [{ scores: [scores[0]!, scores[0]!] }, 'DomainScoredTwice', 'scores.1.domain'],
    [{ scores: [{ domain: 'HOUSING', score: 0 }] }, 'ScoreOffScale', 'scores.0.score'],
    [{ scores: [{ domain: 'HOUSING', score: 6 }] }, 'ScoreOffScale', 'scores.0.score'],
    [{ scores: [{ domain: 'HOUSING', score: 2.5 }] }, 'ScoreOffScale', 'scores.0.score'],
    [{ note: '' }, 'TextNotAllowed', 'note'],
  ])('is refused with %j: %s', (input, rule, field) => {
    caseWith().when(record(input)).thenRefused(rule, { field });
  });

  test.each([1, 5])('takes both ends of the scale: %i', (score) => {
    const ends = [{ domain: 'HOUSING', score }];
    caseWith()
      .when(record({ scores: ends }))
      .then(recorded(1, { scores: ends }));
  });

  test('is not taken with an instrument that is not used any more', () => {
    at([instrumentRetired({ code: 'SELF_SUFFICIENCY' })])
      .when(record())
      .thenRefused('InstrumentRetired', { field: 'instrument' });
  });

  test('in aftercare is one of aftercare, and nothing else', () => {
    const inAftercare = caseWith(caseClosed({ closingDate: today, aftercare: true }));
    inAftercare.when(record()).thenRefused('PhaseNotAllowed', { field: 'phase' });
    inAftercare.when(record({ phase: 'AFTERCARE' })).then(recorded(2, { phase: 'AFTERCARE' }));
    caseWith(caseClosed({ closingDate: today, aftercare: false }))
      .when(record({ phase: 'AFTERCARE' }))
      .thenRefused('CaseNotOpen', { field: 'caseId' });
  });
});

describe('R50, R64, R68: a measurement on a contact moment', () => {
  const contactMomentId = newEntryId<Id<'ContactMoment'>>({ commandId }, 1);
  const facts = { date: today, channel: 'OFFICE', accompanied: false } as const;
  const contact = contactMomentRecorded({
    ...{ contactMomentId, step: 'INTAKE', durationMinutes: 60, participants: [clientId], content: 'Talked' },
    ...facts,
  });

  test('is attached where the case type has that', () => {
    at([attaching(true)], contact)
      .when(record({ contactMomentId }))
      .then(recorded(2, { contactMomentId }));
    at([attaching(false)], contact)
      .when(record({ contactMomentId }))
      .thenRefused('AttachingNotActivated', { field: 'contactMomentId' });
  });

  test('R69: nor is a questionnaire but where the case type has that of questionnaires', () => {
    const satisfaction = { instrument: 'SATISFACTION', scores: [{ domain: 'SATISFACTION', score: 4 }] };
    at([attaching(false, true)], contact)
      .when(record({ contactMomentId, ...satisfaction }))
      .then(recorded(2, { contactMomentId, ...satisfaction }));
    at([attaching(false, true)], contact)
      .when(record({ contactMomentId }))
      .thenRefused('AttachingNotActivated', { field: 'contactMomentId' });
    at([attaching(true, false)], contact)
      .when(record({ contactMomentId, ...satisfaction }))
      .thenRefused('AttachingNotActivated', { field: 'contactMomentId' });
  });

  test('is not attached to one that is not there, or was deleted', () => {
    const unknown = newEntryId<Id<'ContactMoment'>>({ commandId }, 9);
    const other = newEntryId<Id<'ContactMoment'>>({ commandId: caseId }, 1);
    for (const id of [unknown, other]) {
      at([attaching(true)], contact)
        .when(record({ contactMomentId: id }))
        .thenRefused('ContactMomentUnknown', { field: 'contactMomentId' });
    }
    at([attaching(true)], contact, contactMomentDeleted({ contactMomentId, was: { step: 'INTAKE', ...facts } }))
      .when(record({ contactMomentId }))
      .thenRefused('ContactMomentUnknown', { field: 'contactMomentId' });
  });
});

describe('a measurement that was recorded in error', () => {
  test('is withdrawn with a reason, counts for nothing, and is not withdrawn twice', () => {
    const after = caseWith(recorded(1))
      .when(withdraw(measurementAt(1)))
      .then(
        measurementWithdrawn({
          measurementId: measurementAt(1),
          instrument: 'SELF_SUFFICIENCY',
          reason: 'Of somebody else',
        }),
      );
    expect(counts(after.state)).toEqual({ SELF_SUFFICIENCY: 0 });
    after.when(withdraw(measurementAt(1))).thenNothing();
  });

  test('is one of this case', () => {
    caseWith(recorded(1))
      .when(withdraw(measurementAt(0)))
      .thenRefused('MeasurementUnknown', { field: 'measurementId' });
    caseWith()
      .when(withdraw(measurementAt(1)))
      .thenRefused('MeasurementUnknown', { field: 'measurementId' });
  });

  test('R101: of an earlier period takes nothing from the present one', () => {
    const again = caseWith(
      recorded(1),
      caseClosed({ closingDate: today, aftercare: false }),
      caseReopened({ reopeningDate: today, closedOn: today }),
      recorded(4),
    );
    expect(counts(again.state)).toEqual({ SELF_SUFFICIENCY: 1 });
    const after = again.when(withdraw(measurementAt(1))).then(
      measurementWithdrawn({
        measurementId: measurementAt(1),
        instrument: 'SELF_SUFFICIENCY',
        reason: 'Of somebody else',
      }),
    );
    expect(counts(after.state)).toEqual({ SELF_SUFFICIENCY: 1 });
  });
});
