/** ExtendStep: a step that runs may take longer than was expected (standards.md, "Deadlines under suspension"). */
import type { Step } from '@caseledger/configuration';
import { type CaseId, command, type CommandInput, isRejection, rejected, textRejection } from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { STEP_NAMES } from '../../words';
import { dayAfter, durationOf } from '../duration';
import { stepExtended } from '../steps.events';
import { expectedEndRejection, stepRunOf } from '../steps.rules';

export interface ExtendStep extends CommandInput {
  readonly caseId: CaseId;
  readonly step: Step;
  /** An ISO 8601 duration, such as P14D or P1M. */
  readonly by: string;
  readonly reason: string;
}

/** Given twice under two ids, it extends the step twice. */
export const extendStep = command('ExtendStep', {
  permission: 'case.steps',
  stream: caseStream,
  target: (input: ExtendStep) => input.caseId,
  decide: (state, { step, by, reason }) => {
    if (state.status !== 'open') return caseNotOpen();
    const run = stepRunOf(state.steps, step);
    if (isRejection(run)) return run;
    if (run.endDate !== undefined || run.expectedEnd === undefined) {
      return rejected(
        'StepNotExpectedToEnd',
        'Only a step that runs and has an expected end is extended; {step} is not.',
        {
          field: 'step',
          values: { step: STEP_NAMES[step] },
        },
      );
    }
    const duration = durationOf(by);
    if (duration === undefined) {
      return rejected('NotADuration', 'Give how much longer as days, weeks, months or years, such as P14D or P1M.', {
        field: 'by',
      });
    }
    const expectedEnd = dayAfter(run.expectedEnd, duration);
    const fault = expectedEndRejection(expectedEnd, run.startDate, 'by') ?? textRejection(reason, 'reason');
    return fault ?? stepExtended({ step, by, expectedEnd, reason });
  },
});
