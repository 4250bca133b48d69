/** SuspendCase and ResumeCase (standards.md, "Deadlines under suspension"). */
import type { CaseId, CommandId, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseClosed, caseOpened } from '../../case.events';
import { type CaseState, caseStream } from '../../case.state';
import { stepEnded, stepStarted } from '../../steps/steps.events';
import { caseResumed, caseSuspended } from '../suspension.events';
import { resumeCase } from './resume-case';
import { suspendCase, type SuspendCase } from './suspend-case';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events).at('2026-03-31T10:00:00.000Z');
const suspend = (input: Partial<SuspendCase> = {}) =>
  suspendCase({ commandId, caseId, reason: 'In hospital', ...input });
const resume = (on?: string) => resumeCase({ commandId, caseId, on: on as LocalDate });
const suspended = (from: string) => caseSuspended({ from: day(from), reason: 'In hospital' });
const occurred = (at: string) => ({ occurredAt: at as never });
const steps = (state: CaseState) => (state.status === 'notOpened' ? undefined : state.steps.steps);

describe('a suspension', () => {
  test('begins today, or on another day of the present period, with a reason', () => {
    caseWith()
      .when(suspend())
      .then(caseSuspended({ from: today, reason: 'In hospital' }));
    caseWith()
      .when(suspend({ from: day('2026-01-15'), expectedUntil: day('2026-05-01') }))
      .then(
        caseSuspended(
          { from: day('2026-01-15'), expectedUntil: day('2026-05-01'), reason: 'In hospital' },
          occurred('2026-01-14T23:00:00.000Z'),
        ),
      );
  });

  test.each([
    [{ from: day('2026-04-01') }, 'DayInFuture', 'from'],
    [{ from: day('2026-01-14') }, 'DayTooEarly', 'from'],
    [{ reason: ' ' }, 'TextNotAllowed', 'reason'],
    [{ expectedUntil: day('2026-03-30') }, 'ExpectedUntilTooEarly', 'expectedUntil'],
    [{ expectedUntil: day('2026-02-30') }, 'ExpectedUntilTooEarly', 'expectedUntil'],
  ])('is refused with %j: %s', (input, rule, field) => {
    caseWith().when(suspend(input)).thenRefused(rule, { field });
  });

  test('is one at a time, and the next begins when the last has ended', () => {
    caseWith(suspended('2026-02-01')).when(suspend()).thenRefused('CaseSuspended', { field: 'caseId' });
    const resumed = caseWith(suspended('2026-02-01'), caseResumed({ on: day('2026-03-01'), days: 28 }));
    resumed.when(suspend({ from: day('2026-02-28') })).thenRefused('DayTooEarly', { field: 'from' });
    resumed
      .when(suspend({ from: day('2026-03-01') }))
      .then(caseSuspended({ from: day('2026-03-01'), reason: 'In hospital' }, occurred('2026-02-28T23:00:00.000Z')));
  });

  test('ends with as many days as it lasted, over a change of the clocks too', () => {
    caseWith(suspended('2026-03-28'))
      .when(resume('2026-03-30'))
      .then(caseResumed({ on: day('2026-03-30'), days: 2 }, occurred('2026-03-29T22:00:00.000Z')));
    caseWith(suspended('2026-03-31'))
      .when(resume())
      .then(caseResumed({ on: today, days: 0 }));
    caseWith(suspended('2026-03-31')).when(resume('2026-03-30')).thenRefused('DayTooEarly', { field: 'on' });
    caseWith().when(resume()).thenRefused('CaseNotSuspended', { field: 'caseId' });
  });

  test('moves the expected end of what runs, and of nothing that has ended', () => {
    const running = { step: 'CLARIFICATION', startDate: today, expectedEnd: day('2026-04-30') } as const;
    const done = { step: 'INTAKE', startDate: day('2026-01-15'), expectedEnd: day('2026-02-15') } as const;
    const after = caseWith(
      stepStarted(done),
      stepEnded({ step: 'INTAKE', endDate: day('2026-02-10') }),
      stepStarted(running),
      suspended('2026-02-20'),
      caseResumed({ on: day('2026-03-02'), days: 10 }),
    );
    expect(steps(after.state)).toMatchObject({
      INTAKE: { expectedEnd: '2026-02-15' },
      CLARIFICATION: { expectedEnd: '2026-05-10' },
    });
  });

  test('is one of an open case', () => {
    const closed = caseWith(caseClosed({ closingDate: today, aftercare: true }));
    for (const command of [suspend(), resume()]) closed.when(command).thenRefused('CaseNotOpen', { field: 'caseId' });
  });
});
