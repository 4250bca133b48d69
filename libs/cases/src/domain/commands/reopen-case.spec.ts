/** ReopenCase: only a closed case, by whom and until when the settings in force say (R94-R103). */
import {
  caseTypeChanged,
  caseTypeDefined,
  caseTypeRetired,
} from '@caseledger/configuration/domain/configuration.events';
import { REOPENING_WINDOWS, type ReopeningWindow } from '@caseledger/configuration/domain/reopening-window';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  addDays,
  type CaseId,
  type CommandId,
  entryIdAt,
  type LocalDate,
  type NewEvent,
  type PartyId,
} from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { personForgotten, personRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import { mayWith, ROLES as ALL_ROLES } from '@caseledger/security';
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseReopened } from '../case.events';
import { caseStream } from '../case.state';
import { closingFieldsRecorded } from '../closing/closing.events';
import { contactMomentRecorded } from '../contacts/contacts.events';
import { measurementRecorded } from '../measurements/measurements.events';
import { modelAssigned } from '../models/models.events';
import { helpQuestionRaised } from '../needs/needs.events';
import { stepStarted } from '../steps/steps.events';
import { type ReopenCase, reopenCase } from './reopen-case';

const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;
const reopen = (input: Partial<ReopenCase> = {}) =>
  reopenCase({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, caseId, ...input });

const CLIENT = personRegistered({ details: { familyName: 'Jansen' } });
const TYPE = { code: 'TYPE', label: 'A type' };
const typeWith = (reopeningWindow: ReopeningWindow, reopeningReserved = false) =>
  caseTypeDefined({ ...TYPE, overrides: { aftercare: true, reopeningWindow, reopeningReserved } });

const opened = caseOpened({ reference: '2020-000001', clientId, caseType: 'TYPE', startDate: day('2020-01-01') });
const closedOn = (date: string, aftercare = false) => caseClosed({ closingDate: day(date), aftercare });
const caseWith = (configuration: readonly NewEvent[], ...events: readonly NewEvent[]) =>
  given(caseStream, ...events)
    .reading(configurationStream, 'ofTenant', ...configuration)
    .reading(partyStream, clientId, CLIENT)
    .in('Europe/Amsterdam');
const closedCase = (window: ReopeningWindow, date: string, reserved = false) =>
  caseWith([typeWith(window, reserved)], opened, closedOn(date));
const noon = (date: string) => `${date}T11:00:00.000Z`;
const reopened = (on: string, closed: string) => caseReopened({ reopeningDate: day(on), closedOn: day(closed) });

const administrator = mayWith(['APPLICATION_ADMIN']);
const caseworker = mayWith(['CASEWORKER']);
/** Those who may reopen cases. */
const ROLES = ALL_ROLES.filter((role) => mayWith([role])('case.reopen'));

describe('reopening a case', () => {
  test.each<[ReopeningWindow, string, string]>([
    ['1', '2025-02-15', '2025-02-16'],
    ['2', '2025-03-15', '2025-03-16'],
    ['3', '2025-04-15', '2025-04-16'],
    ['4', '2025-05-15', '2025-05-16'],
    ['5', '2025-06-15', '2025-06-16'],
    ['6', '2025-07-15', '2025-07-16'],
    ['9', '2025-10-15', '2025-10-16'],
    ['12', '2026-01-15', '2026-01-16'],
  ])('R96, R98: closed on 2025-01-15 with %s months, on %s still, on %s no more', (window, last, after) => {
    const closed = closedCase(window, '2025-01-15');
    closed.at(noon(last)).when(reopen()).then(reopened(last, '2025-01-15'));
    closed
      .at(noon(after))
      .when(reopen())
      .thenRefused('ReopeningWindowPassed', { details: { lastDay: last } });
  });

  test('R98: always is always', () => {
    closedCase('always', '2025-01-15').at(noon('2125-01-15')).when(reopen()).then(reopened('2125-01-15', '2025-01-15'));
  });

  test('R97: a type that ships without another window has 3 months', () => {
    const general = caseWith(
      [],
      caseOpened({ reference: '2020-000001', clientId, caseType: 'GENERAL', startDate: day('2020-01-01') }),
      closedOn('2025-01-15'),
    );
    general.at(noon('2025-04-15')).when(reopen()).then(reopened('2025-04-15', '2025-01-15'));
    general.at(noon('2025-04-16')).when(reopen()).thenRefused('ReopeningWindowPassed');
  });

  test.each<[string, ReopeningWindow, string, string]>([
    ['2024-11-30', '3', '2025-02-28', '2025-03-01'],
    ['2023-11-30', '3', '2024-02-29', '2024-03-01'],
    ['2024-02-29', '12', '2025-02-28', '2025-03-01'],
    ['2025-08-31', '6', '2026-02-28', '2026-03-01'],
    ['2025-07-04', '3', '2025-10-04', '2025-10-05'],
  ])('R99: closed on %s with %s months, the last day is %s and not %s', (closing, window, last, after) => {
    const closed = closedCase(window, closing);
    closed.at(noon(last)).when(reopen()).then(reopened(last, closing));
    closed
      .at(noon(after))
      .when(reopen())
      .thenRefused('ReopeningWindowPassed', { details: { lastDay: last } });
  });

  test('R99: the last day ends at midnight at the agency, not in UTC', () => {
    const closed = closedCase('3', '2025-07-04');
    closed.at('2025-10-04T21:59:59.999Z').when(reopen()).then(reopened('2025-10-04', '2025-07-04'));
    closed.at('2025-10-04T22:00:00.000Z').when(reopen()).thenRefused('ReopeningWindowPassed');
    closed
      .in('America/St_Johns')
      .at('2025-10-05T02:29:59.999Z')
      .when(reopen())
      .then(reopened('2025-10-04', '2025-07-04'));
  });

  test('R103: the window is the one of now, whatever it was at the closing', () => {
    const narrowed = caseWith(
      [typeWith('12'), caseTypeChanged({ ...TYPE, overrides: { aftercare: true, reopeningWindow: '1' } })],
      opened,
      closedOn('2025-01-15'),
    );
    narrowed.at(noon('2025-02-16')).when(reopen()).thenRefused('ReopeningWindowPassed');
    const widened = caseWith(
      [typeWith('1'), caseTypeChanged({ ...TYPE, overrides: { aftercare: true, reopeningWindow: 'always' } })],
      opened,
      closedOn('2025-01-15'),
    );
    widened.at(noon('2025-02-16')).when(reopen()).then(reopened('2025-02-16', '2025-01-15'));
  });

  test('R18: a case keeps a type that takes no new cases, and is reopened with it', () => {
    caseWith([typeWith('3'), caseTypeRetired({ code: 'TYPE' })], opened, closedOn('2025-01-15'))
      .at(noon('2025-01-16'))
      .when(reopen())
      .then(reopened('2025-01-16', '2025-01-15'));
  });

  test('R92: a case in aftercare is reopened as any other, counted from its closing date', () => {
    const aftercare = caseWith([typeWith('1')], opened, closedOn('2025-01-15', true));
    aftercare.at(noon('2025-02-15')).when(reopen()).then(reopened('2025-02-15', '2025-01-15'));
    aftercare.at(noon('2025-02-16')).when(reopen()).thenRefused('ReopeningWindowPassed');
  });

  test('R101: it is open again, and what the closing said stands in the history alone', () => {
    const after = caseWith([typeWith('3')], opened, closedOn('2025-01-15', true))
      .at(noon('2025-01-20'))
      .when(reopen({ reason: 'The help question is back' }))
      .then(
        caseReopened({
          reopeningDate: day('2025-01-20'),
          closedOn: day('2025-01-15'),
          reason: 'The help question is back',
        }),
      );
    expect(after.state).toMatchObject({ status: 'open', startDate: '2020-01-01', periodStart: '2025-01-20' });
    expect(after.state).not.toHaveProperty('closingDate');
    expect(after.state).not.toHaveProperty('aftercare');
  });

  test('R94, R101: twice, each time from the last closing', () => {
    const twice = caseWith(
      [typeWith('1')],
      opened,
      closedOn('2025-01-15'),
      reopened('2025-01-20', '2025-01-15'),
      closedOn('2025-03-10'),
    );
    twice.at(noon('2025-04-10')).when(reopen()).then(reopened('2025-04-10', '2025-03-10'));
    twice.at(noon('2025-04-11')).when(reopen()).thenRefused('ReopeningWindowPassed');
  });
});

describe('a type whose reopening is reserved (R95, R161)', () => {
  const reserved = closedCase('3', '2025-01-15', true).at(noon('2025-01-16'));

  test('is reopened by the application administrator', () => {
    reserved.as(administrator).when(reopen()).then(reopened('2025-01-16', '2025-01-15'));
  });

  test.each(['CASEWORKER', 'SUPERVISOR'])('is not reopened by a %s, override or not', (role) => {
    reserved
      .as(mayWith([role]))
      .when(reopen())
      .thenRefused('ReopeningReserved');
    reserved
      .as(mayWith([role]))
      .when(reopen({ override: { reason: 'Urgent' } }))
      .thenRefused('ReopeningReserved');
  });

  test('is bound by the window all the same', () => {
    reserved.at(noon('2025-04-16')).as(administrator).when(reopen()).thenRefused('ReopeningWindowPassed');
  });
});

describe('after the window (R100)', () => {
  const late = closedCase('3', '2025-01-15').at(noon('2025-04-16'));
  const override = { reason: 'The client was in hospital' };

  test('the administrator is bound too, unless they pass over it with a reason, on the record', () => {
    late.as(administrator).when(reopen()).thenRefused('ReopeningWindowPassed');
    late
      .as(administrator)
      .when(reopen({ override }))
      .then(
        caseReopened({
          reopeningDate: day('2025-04-16'),
          closedOn: day('2025-01-15'),
          unmet: ['REOPENING_WINDOW_PASSED'],
          overrideReason: 'The client was in hospital',
        }),
      );
  });

  test('a caseworker cannot pass over it', () => {
    late.as(caseworker).when(reopen({ override })).thenRefused('OverrideNotPermitted', { field: 'override' });
  });

  test.each(['', ' ', 'x'.repeat(4_001)])('the reason is not empty nor too long', (reason) => {
    late
      .as(administrator)
      .when(reopen({ override: { reason } }))
      .thenRefused('TextNotAllowed', { field: 'override.reason' });
  });

  test('an override within the window is not needed, and not recorded', () => {
    late.at(noon('2025-04-15')).as(caseworker).when(reopen({ override })).then(reopened('2025-04-15', '2025-01-15'));
  });
});

/** The last day of each window, by R99, for each closing date; the months are not computed here. */
const LAST_DAYS: Readonly<Record<string, Readonly<Record<Exclude<ReopeningWindow, 'always'>, string>>>> = {
  '2024-11-30': {
    ...{ '1': '2024-12-30', '2': '2025-01-30', '3': '2025-02-28', '4': '2025-03-30', '5': '2025-04-30' },
    ...{ '6': '2025-05-30', '9': '2025-08-30', '12': '2025-11-30' },
  },
  '2023-11-30': {
    ...{ '1': '2023-12-30', '2': '2024-01-30', '3': '2024-02-29', '4': '2024-03-30', '5': '2024-04-30' },
    ...{ '6': '2024-05-30', '9': '2024-08-30', '12': '2024-11-30' },
  },
  '2024-02-29': {
    ...{ '1': '2024-03-29', '2': '2024-04-29', '3': '2024-05-29', '4': '2024-06-29', '5': '2024-07-29' },
    ...{ '6': '2024-08-29', '9': '2024-11-29', '12': '2025-02-28' },
  },
  '2025-08-31': {
    ...{ '1': '2025-09-30', '2': '2025-10-31', '3': '2025-11-30', '4': '2025-12-31', '5': '2026-01-31' },
    ...{ '6': '2026-02-28', '9': '2026-05-31', '12': '2026-08-31' },
  },
  '2025-07-04': {
    ...{ '1': '2025-08-04', '2': '2025-09-04', '3': '2025-10-04', '4': '2025-11-04', '5': '2025-12-04' },
    ...{ '6': '2026-01-04', '9': '2026-04-04', '12': '2026-07-04' },
  },
};
const FAR = '2099-12-31';
const TABLE = Object.entries(LAST_DAYS).flatMap(([closing, lasts]) =>
  REOPENING_WINDOWS.flatMap((window) => {
    const last = window === 'always' ? FAR : lasts[window];
    return ROLES.flatMap((role) => [false, true].map((reserved) => [closing, window, last, role, reserved] as const));
  }),
);

describe('R95-R100: every window, role and closing date, with an override and without', () => {
  test.each(TABLE)('closed on %s, window %s until %s, by %s, reserved: %s', (closing, window, last, role, reserved) => {
    const may = mayWith([role]);
    const closed = closedCase(window, closing, reserved).as(may);
    const kept = reserved && !may('case.reopen.reserved');
    for (const override of [undefined, { reason: 'The client was in hospital' }]) {
      const inTime = closed.at(noon(last)).when(reopen({ override }));
      if (kept) inTime.thenRefused('ReopeningReserved');
      else inTime.then(reopened(last, closing));

      const late = addDays(last as LocalDate, 1);
      const tooLate = closed.at(noon(late)).when(reopen({ override }));
      if (kept) tooLate.thenRefused('ReopeningReserved');
      else if (window === 'always') tooLate.then(reopened(late, closing));
      else if (override === undefined) tooLate.thenRefused('ReopeningWindowPassed', { details: { lastDay: last } });
      else if (!may('case.reopen.override')) tooLate.thenRefused('OverrideNotPermitted', { field: 'override' });
      else {
        tooLate.then(
          caseReopened({
            ...{ reopeningDate: late, closedOn: day(closing), unmet: ['REOPENING_WINDOW_PASSED'] },
            overrideReason: 'The client was in hospital',
          }),
        );
      }
    }
  });

  test('R98: are all nine windows', () => {
    expect(new Set(TABLE.map(([, window]) => window)).size).toBe(9);
  });
});

describe('the period that begins with a reopening (R65, R101)', () => {
  const id = (revision: number) => entryIdAt<never>(caseId, 'case', revision);
  const contact = contactMomentRecorded({
    ...{ contactMomentId: id(2), step: 'INTAKE', date: day('2025-01-10'), durationMinutes: 30, channel: 'OFFICE' },
    ...{ accompanied: true, participants: [], content: 'A talk' },
  });
  const before = [
    ...[opened, stepStarted({ step: 'INTAKE', startDate: day('2025-01-02') }), contact],
    helpQuestionRaised({ helpQuestionId: id(3), category: 'WORK', raisedOn: day('2025-01-10'), text: 'A job' }),
    measurementRecorded({
      ...{ measurementId: id(4), instrument: 'SATISFACTION', instrumentVersion: 1, phase: 'BASELINE' },
      ...{ takenOn: day('2025-01-10'), scores: [] },
    }),
    modelAssigned({ model: 'CLINICAL', primary: true, from: day('2025-01-02'), contactIntervalDays: 14 }),
    closingFieldsRecorded({ reason: 'OTHER' }),
  ];
  const again = caseWith([typeWith('3')], ...before, closedOn('2025-01-15'))
    .at(noon('2025-01-20'))
    .when(reopen())
    .then(reopened('2025-01-20', '2025-01-15'));

  test('has its own steps, counts and closing fields', () => {
    expect(again.state).toMatchObject({
      ...{ steps: { steps: {}, tracks: {} }, measurements: { byInstrument: {} }, suspension: { days: 0 } },
      ...{ contacts: { counts: { total: 0, accompanied: 0, by: {}, days: {} } }, closing: { products: [] } },
    });
    expect(again.state).not.toHaveProperty('steps.steps.INTAKE');
    expect(again.state).not.toHaveProperty('contacts.counts.by.INTAKE/OFFICE');
    expect(again.state).not.toHaveProperty('closing.reason');
  });

  test('goes on with what the client needs, and with how the case is worked', () => {
    expect(again.state).toMatchObject({ needs: { helpQuestions: { [id(3)]: { status: 'OPEN' } } } });
    expect(again.state).toMatchObject({ models: { primary: { model: 'CLINICAL' } } });
  });
});

describe('reopening is refused', () => {
  test('R94: of a case that somebody else has just reopened, and says who and when', () => {
    caseWith([typeWith('always')], opened, closedOn('2025-01-15'), reopened('2025-01-20', '2025-01-15'))
      .when(reopen())
      .thenRefused('CaseNotClosed', { details: { by: 'worker-1', at: '2026-03-31T10:00:00.000Z' } });
  });

  const configuration = [typeWith('always')];

  test.each([
    ['is open', caseWith(configuration, opened)],
    ['was opened in error', caseWith(configuration, opened, caseMarkedOpenedInError({ reason: 'Twice' }))],
    [
      'was closed and opened in error',
      caseWith(configuration, opened, closedOn('2025-01-15'), caseMarkedOpenedInError({ reason: 'Twice' })),
    ],
  ])('R94: of a case that %s', (_, notClosed) => {
    notClosed.as(administrator).when(reopen()).thenRefused('CaseNotClosed', { field: 'caseId' });
  });

  test('R94: of a case that does not exist, and no client is looked for', () => {
    given(caseStream)
      .reading(configurationStream, 'ofTenant')
      .when(reopen())
      .thenRefused('CaseNotClosed', { field: 'caseId' });
  });

  test('of a case whose client has been erased or is not there', () => {
    const closed = caseWith(configuration, opened, closedOn('2025-01-15'));
    closed
      .reading(partyStream, clientId, CLIENT, personForgotten({ ground: 'OBJECTION' }))
      .when(reopen())
      .thenRefused('PersonErased', { field: 'caseId' });
    closed.reading(partyStream, clientId).when(reopen()).thenRefused('PartyUnknown', { field: 'caseId' });
  });

  test('of a type that the configuration does not know', () => {
    caseWith([], opened, closedOn('2025-01-15')).when(reopen()).thenRefused('CaseTypeUnknown');
  });

  test('for a reason that is empty', () => {
    caseWith(configuration, opened, closedOn('2025-01-15'))
      .when(reopen({ reason: '' }))
      .thenRefused('TextNotAllowed', { field: 'reason' });
  });
});
