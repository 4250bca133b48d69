/** StartStep, EndStep, CorrectStepDates and ExtendStep (R55-R57; standards.md, "Deadlines under suspension"). */
import type { CaseRules, Step } from '@caseledger/configuration';
import { caseTypeChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CaseId, CommandId, Instant, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseReopened } from '../../case.events';
import { caseStream } from '../../case.state';
import { caseResumed, caseSuspended } from '../../suspension/suspension.events';
import { stepDatesCorrected, stepEnded, stepExtended, stepStarted } from '../steps.events';
import { correctStepDates, type CorrectStepDates } from './correct-step-dates';
import { endStep } from './end-step';
import { extendStep } from './extend-step';
import { startStep, type StartStep } from './start-step';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const underRules = (overrides: Partial<CaseRules>, ...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events)
    .reading(
      configurationStream,
      'ofTenant',
      caseTypeChanged({ code: 'GENERAL', label: 'General support', overrides: overrides as never }),
    )
    .at('2026-03-31T10:00:00.000Z');
const caseWith = (...events: readonly NewEvent[]) => underRules({}, ...events);
const sequential = (...events: readonly NewEvent[]) => underRules({ sequentialSteps: true }, ...events);

const begin = (step: Step, input: Partial<StartStep> = {}) => startStep({ commandId, caseId, step, ...input });
const end = (step: Step, endDate?: string) => endStep({ commandId, caseId, step, endDate: endDate as LocalDate });
const correct = (step: Step, startDate: string, endDate?: string, more: Partial<CorrectStepDates> = {}) =>
  correctStepDates({
    ...{ commandId, caseId, step, startDate: day(startDate), reason: 'A slip of the pen' },
    ...(endDate === undefined ? {} : { endDate: day(endDate) }),
    ...more,
  });
const extend = (step: Step, by: string, reason = 'More to find out') =>
  extendStep({ commandId, caseId, step, by, reason });

const started = (step: Step, startDate: string, expectedEnd?: string) =>
  stepStarted({ step, startDate: day(startDate), expectedEnd: expectedEnd as LocalDate });
const ended = (step: Step, endDate: string) => stepEnded({ step, endDate: day(endDate) });
const at = (instant: string) => ({ occurredAt: instant as Instant });

describe('starting a step', () => {
  test('R56: is as of today, or of another day of the present period', () => {
    caseWith()
      .when(begin('INTAKE'))
      .then(stepStarted({ step: 'INTAKE', startDate: today }));
    caseWith()
      .when(begin('INTAKE', { startDate: day('2026-01-15') }))
      .then(stepStarted({ step: 'INTAKE', startDate: day('2026-01-15') }, at('2026-01-14T23:00:00.000Z')));
  });

  test.each([
    ['2026-01-14', 'DayTooEarly'],
    ['2026-04-01', 'DayInFuture'],
    ['2026-02-30', 'NotADay'],
    ['1899-12-31', 'NotADay'],
  ])('R56: is not as of %s: %s', (text, rule) => {
    caseWith()
      .when(begin('INTAKE', { startDate: day(text) }))
      .thenRefused(rule, { field: 'startDate' });
  });

  test('R56: steps may overlap, in whatever order, unless the organisation decides otherwise', () => {
    caseWith(started('CLOSING', '2026-02-01'), started('INTAKE', '2026-02-01'))
      .when(begin('SERVICE_PROVISION', { startDate: day('2026-01-20') }))
      .then(stepStarted({ step: 'SERVICE_PROVISION', startDate: day('2026-01-20') }, at('2026-01-19T23:00:00.000Z')));
  });

  test('R55: is of a step that cases of the type have', () => {
    underRules({ steps: ['SERVICE_PROVISION'] })
      .when(begin('INTAKE'))
      .thenRefused('StepNotUsed', { field: 'step' });
    caseWith()
      .when(begin('constructor' as Step))
      .thenRefused('StepNotUsed', { field: 'step' });
  });

  test('R56: is once in an open period, also when it has ended', () => {
    const running = caseWith(started('INTAKE', '2026-02-01'));
    running.when(begin('INTAKE')).thenRefused('StepStartedAlready', { field: 'step' });
    caseWith(started('INTAKE', '2026-02-01'), ended('INTAKE', '2026-02-02'))
      .when(begin('INTAKE'))
      .thenRefused('StepStartedAlready', { field: 'step' });
  });

  test('R101: is possible again after a reopening, from its day on', () => {
    const again = caseWith(
      started('INTAKE', '2026-02-01'),
      caseClosed({ closingDate: day('2026-02-10'), aftercare: false }),
      caseReopened({ reopeningDate: day('2026-03-01'), closedOn: day('2026-02-10') }),
    );
    again.when(begin('INTAKE', { startDate: day('2026-02-28') })).thenRefused('DayTooEarly', { field: 'startDate' });
    again
      .when(begin('INTAKE', { startDate: day('2026-03-01') }))
      .then(stepStarted({ step: 'INTAKE', startDate: day('2026-03-01') }, at('2026-02-28T23:00:00.000Z')));
  });

  test.each([
    ['2026-03-31', true],
    ['2126-03-31', true],
    ['2026-03-30', false],
    ['2126-04-01', false],
    ['2026-04-31', false],
  ])('may be with an expected end of %s: %s', (text, allowed) => {
    const outcome = caseWith().when(begin('INTAKE', { expectedEnd: day(text) }));
    if (allowed) outcome.then(stepStarted({ step: 'INTAKE', startDate: today, expectedEnd: day(text) }));
    else outcome.thenRefused('ExpectedEndNotAllowed', { field: 'expectedEnd' });
  });

  test('can be recorded while the case is suspended', () => {
    caseWith(caseSuspended({ from: day('2026-03-01'), reason: 'In hospital' }))
      .when(begin('INTAKE'))
      .then(stepStarted({ step: 'INTAKE', startDate: today }));
  });
});

describe('steps that follow one another (R56)', () => {
  test('start when all before them have ended, no earlier than they did', () => {
    sequential()
      .when(begin('CLARIFICATION'))
      .thenRefused('EarlierStepNotEnded', { field: 'step', details: { step: 'INTAKE' } });
    sequential(started('INTAKE', '2026-02-01'))
      .when(begin('CLARIFICATION'))
      .thenRefused('EarlierStepNotEnded', { field: 'step' });
    const done = sequential(started('INTAKE', '2026-02-01'), ended('INTAKE', '2026-02-10'));
    done
      .when(begin('CLARIFICATION', { startDate: day('2026-02-09') }))
      .thenRefused('StepBeforeEarlierEnd', { field: 'startDate', details: { earliest: '2026-02-10' } });
    done
      .when(begin('CLARIFICATION', { startDate: day('2026-02-10') }))
      .then(stepStarted({ step: 'CLARIFICATION', startDate: day('2026-02-10') }, at('2026-02-09T23:00:00.000Z')));
    done.when(begin('SERVICE_PROVISION')).thenRefused('EarlierStepNotEnded', { details: { step: 'CLARIFICATION' } });
  });

  test('ask nothing of steps that cases of the type do not have', () => {
    underRules({ sequentialSteps: true, steps: ['SERVICE_PROVISION', 'CLOSING'] })
      .when(begin('SERVICE_PROVISION'))
      .then(stepStarted({ step: 'SERVICE_PROVISION', startDate: today }));
  });

  test('are corrected without overlapping', () => {
    const two = sequential(
      started('INTAKE', '2026-02-01'),
      ended('INTAKE', '2026-02-10'),
      started('CLARIFICATION', '2026-02-15'),
    );
    two.when(correct('INTAKE', '2026-02-01')).thenRefused('StepAfterLaterStart', { field: 'endDate' });
    two
      .when(correct('INTAKE', '2026-02-01', '2026-02-16'))
      .thenRefused('StepAfterLaterStart', { field: 'endDate', details: { latest: '2026-02-15' } });
    two
      .when(correct('CLARIFICATION', '2026-02-09'))
      .thenRefused('StepBeforeEarlierEnd', { field: 'startDate', details: { earliest: '2026-02-10' } });
    two.when(correct('INTAKE', '2026-02-01', '2026-02-15')).then(
      stepDatesCorrected({
        ...{ step: 'INTAKE', startDate: day('2026-02-01'), endDate: day('2026-02-15') },
        reason: 'A slip of the pen',
      }),
    );
  });

  test('that overlapped before the organisation decided so end by the start of the later one', () => {
    const overlapping = sequential(started('INTAKE', '2026-02-01'), started('CLARIFICATION', '2026-02-15'));
    overlapping.when(end('INTAKE')).thenRefused('StepAfterLaterStart', { field: 'endDate' });
    overlapping
      .when(end('INTAKE', '2026-02-15'))
      .then(stepEnded({ step: 'INTAKE', endDate: day('2026-02-15') }, at('2026-02-14T23:00:00.000Z')));
  });
});

describe('ending a step', () => {
  const running = caseWith(started('INTAKE', '2026-02-01'));

  test('R56: is as of today, or of another day since its start', () => {
    running.when(end('INTAKE')).then(stepEnded({ step: 'INTAKE', endDate: today }));
    running
      .when(end('INTAKE', '2026-02-01'))
      .then(stepEnded({ step: 'INTAKE', endDate: day('2026-02-01') }, at('2026-01-31T23:00:00.000Z')));
    running.when(end('INTAKE', '2026-01-31')).thenRefused('DayTooEarly', { field: 'endDate' });
    running.when(end('INTAKE', '2026-04-01')).thenRefused('DayInFuture', { field: 'endDate' });
  });

  test('is of one that runs', () => {
    running.when(end('CLARIFICATION')).thenRefused('StepNotStarted', { field: 'step' });
    running.when(end('constructor' as Step)).thenRefused('StepNotStarted', { field: 'step' });
    caseWith(started('INTAKE', '2026-02-01'), ended('INTAKE', '2026-02-02'))
      .when(end('INTAKE'))
      .thenRefused('StepEndedAlready', { field: 'step' });
  });

  test('R57: ending the closing step does not close the case', () => {
    const { state } = caseWith(started('CLOSING', '2026-02-01'))
      .when(end('CLOSING'))
      .then(stepEnded({ step: 'CLOSING', endDate: today }));
    expect(state.status).toBe('open');
  });
});

describe('correcting the dates of a step', () => {
  const done = caseWith(started('INTAKE', '2026-02-01'), ended('INTAKE', '2026-02-10'));
  const corrected = (startDate: string, endDate?: string) =>
    stepDatesCorrected({
      ...{ step: 'INTAKE', startDate: day(startDate), endDate: endDate as LocalDate },
      reason: 'A slip of the pen',
    });

  test('R58: keeps why, and lets it run again where it has no end', () => {
    done.when(correct('INTAKE', '2026-01-20', '2026-02-11')).then(corrected('2026-01-20', '2026-02-11'));
    const { state } = done.when(correct('INTAKE', '2026-02-01')).then(corrected('2026-02-01'));
    expect(state).toMatchObject({ steps: { steps: { INTAKE: { startDate: '2026-02-01' } } } });
    expect(state).not.toHaveProperty('steps.steps.INTAKE.endDate', expect.anything());
  });

  test('is nothing where it has these dates', () => {
    done.when(correct('INTAKE', '2026-02-01', '2026-02-10')).thenNothing();
  });

  test.each([
    [['2026-01-14', '2026-02-10'], 'DayTooEarly', 'startDate'],
    [['2026-04-01'], 'DayInFuture', 'startDate'],
    [['2026-02-01', '2026-01-31'], 'DayTooEarly', 'endDate'],
    [['2026-02-01', '2026-04-01'], 'DayInFuture', 'endDate'],
  ] as const)('is refused for %j: %s', ([startDate, endDate], rule, field) => {
    done.when(correct('INTAKE', startDate, endDate)).thenRefused(rule, { field });
  });

  test('needs a reason, and a step that has started', () => {
    done
      .when(correct('INTAKE', '2026-02-02', undefined, { reason: ' ' }))
      .thenRefused('TextNotAllowed', { field: 'reason' });
    done.when(correct('CLOSING', '2026-02-02')).thenRefused('StepNotStarted', { field: 'step' });
  });
});

describe('extending a step', () => {
  const expected = caseWith(started('INTAKE', '2026-01-31', '2026-03-31'));

  test.each([
    ['P14D', '2026-04-14'],
    ['P2W', '2026-04-14'],
    ['P1M', '2026-04-30'],
    ['P1Y1M1D', '2027-05-01'],
    ['P100Y', undefined],
    ['P0D', undefined],
    ['P', undefined],
    ['PT24H', undefined],
    ['P1DT1H', undefined],
    ['-P1D', undefined],
    ['P1.5D', undefined],
    ['14', undefined],
    ['p14d', undefined],
  ])('by %s is to %s', (by, expectedEnd) => {
    const outcome = expected.when(extend('INTAKE', by));
    if (expectedEnd === undefined) {
      outcome.thenRefused(by === 'P100Y' ? 'ExpectedEndNotAllowed' : 'NotADuration', { field: 'by' });
    } else {
      outcome.then(stepExtended({ step: 'INTAKE', by, expectedEnd: day(expectedEnd), reason: 'More to find out' }));
    }
  });

  test('adds to the days of suspensions and of earlier extensions', () => {
    caseWith(
      started('INTAKE', '2026-02-01', '2026-03-01'),
      caseSuspended({ from: day('2026-02-10'), reason: 'In hospital' }),
      caseResumed({ on: day('2026-02-20'), days: 10 }),
      stepExtended({ step: 'INTAKE', by: 'P7D', expectedEnd: day('2026-03-18'), reason: 'Late' }),
    )
      .when(extend('INTAKE', 'P7D'))
      .then(stepExtended({ step: 'INTAKE', by: 'P7D', expectedEnd: day('2026-03-25'), reason: 'More to find out' }));
  });

  test('is of a step that runs and is expected to end, with a reason', () => {
    caseWith(started('INTAKE', '2026-02-01'))
      .when(extend('INTAKE', 'P1D'))
      .thenRefused('StepNotExpectedToEnd', { field: 'step' });
    caseWith(started('INTAKE', '2026-02-01', '2026-03-01'), ended('INTAKE', '2026-02-10'))
      .when(extend('INTAKE', 'P1D'))
      .thenRefused('StepNotExpectedToEnd', { field: 'step' });
    expected.when(extend('CLOSING', 'P1D')).thenRefused('StepNotStarted', { field: 'step' });
    expected.when(extend('INTAKE', 'P1D', '')).thenRefused('TextNotAllowed', { field: 'reason' });
  });
});

describe('a case that is not open', () => {
  test.each([
    ['closed', caseClosed({ closingDate: today, aftercare: false })],
    ['in aftercare', caseClosed({ closingDate: today, aftercare: true })],
    ['opened in error', caseMarkedOpenedInError({ reason: 'Twice' })],
  ])('that is %s, takes no step', (_, event) => {
    const notOpen = caseWith(started('INTAKE', '2026-02-01', '2026-03-01'), event);
    for (const command of [begin('CLOSING'), end('INTAKE'), correct('INTAKE', '2026-02-02'), extend('INTAKE', 'P1D')]) {
      notOpen.when(command).thenRefused('CaseNotOpen', { field: 'caseId' });
    }
  });
});
