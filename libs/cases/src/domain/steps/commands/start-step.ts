/** StartStep: a step of the case begins, once in an open period (R55, R56). */
import type { ConfigurationState, Step } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  isRejection,
  type LocalDate,
  rejected,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { rulesOf } from '../../closing/closing.rules';
import { caseNotOpen } from '../../standing';
import { STEP_NAMES } from '../../words';
import { stepStarted } from '../steps.events';
import { earlierStepsRejection, expectedEndRejection, runRejection } from '../steps.rules';

export interface StartStep extends CommandInput {
  readonly caseId: CaseId;
  readonly step: Step;
  /** Default: today. */
  readonly startDate?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
}

export const startStep = command('StartStep', {
  permission: 'case.steps',
  stream: caseStream,
  target: (input: StartStep) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { step, expectedEnd, ...input }, { facts, today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const rules = rulesOf(state, facts.configuration.state);
    if (isRejection(rules)) return rules;
    if (!rules.steps.includes(step)) {
      return rejected('StepNotUsed', 'Cases of this type do not have this step.', { field: 'step' });
    }
    const run = state.steps.steps[step];
    if (run !== undefined) {
      return rejected(
        'StepStartedAlready',
        'The step {step} started on {startDate}; correct its dates if it goes on.',
        {
          field: 'step',
          values: { step: STEP_NAMES[step], startDate: run.startDate },
        },
      );
    }
    const startDate = input.startDate ?? today;
    const fault =
      runRejection({ startDate }, today, state.periodStart) ??
      earlierStepsRejection(state.steps, step, startDate, rules) ??
      (expectedEnd === undefined ? undefined : expectedEndRejection(expectedEnd, startDate, 'expectedEnd'));
    return fault ?? stepStarted({ step, startDate, expectedEnd }, { occurredAt: occurredOn(startDate) });
  },
});
