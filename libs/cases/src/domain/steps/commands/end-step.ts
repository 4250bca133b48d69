/** EndStep: a step of the case ends (R56). Ending the closing step does not close the case (R57). */
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
import { stepEnded } from '../steps.events';
import { laterStepsRejection, runRejection, stepRunOf, tracksRejection } from '../steps.rules';

export interface EndStep extends CommandInput {
  readonly caseId: CaseId;
  readonly step: Step;
  /** Default: today. */
  readonly endDate?: LocalDate | undefined;
}

/** Contact moments of a later day may be in the step: they keep the day that they have. */
export const endStep = command('EndStep', {
  permission: 'case.steps',
  stream: caseStream,
  target: (input: EndStep) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { step, ...input }, { facts, today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const configuration = facts.configuration.state;
    const rules = rulesOf(state, configuration);
    if (isRejection(rules)) return rules;
    const run = stepRunOf(state.steps, step);
    if (isRejection(run)) return run;
    if (run.endDate !== undefined) {
      return rejected('StepEndedAlready', 'The step {step} ended on {endDate}; correct its dates if that is wrong.', {
        field: 'step',
        values: { step: STEP_NAMES[step], endDate: run.endDate },
      });
    }
    const endDate = input.endDate ?? today;
    const ended = { startDate: run.startDate, endDate };
    const fault =
      runRejection(ended, today, run.startDate) ??
      laterStepsRejection(state.steps, step, endDate, rules) ??
      tracksRejection(state.steps, step, ended, configuration);
    return fault ?? stepEnded({ step, endDate }, { occurredAt: occurredOn(endDate) });
  },
});
