/** CorrectStepDates: a step began or ended on other days than was recorded, or goes on after all (R56, R58). */
import type { ConfigurationState, Step } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  isRejection,
  type LocalDate,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { rulesOf } from '../../closing/closing.rules';
import { caseNotOpen } from '../../standing';
import { stepDatesCorrected } from '../steps.events';
import { earlierStepsRejection, laterStepsRejection, runRejection, stepRunOf, tracksRejection } from '../steps.rules';

export interface CorrectStepDates extends CommandInput {
  readonly caseId: CaseId;
  readonly step: Step;
  readonly startDate: LocalDate;
  /** Left out: the step runs again. */
  readonly endDate?: LocalDate | undefined;
  readonly reason: string;
}

/** Emits nothing where the step has these dates. */
export const correctStepDates = command('CorrectStepDates', {
  permission: 'case.steps',
  stream: caseStream,
  target: (input: CorrectStepDates) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { step, startDate, endDate, reason }, { facts, today }) => {
    if (state.status !== 'open') return caseNotOpen();
    const configuration = facts.configuration.state;
    const rules = rulesOf(state, configuration);
    if (isRejection(rules)) return rules;
    const run = stepRunOf(state.steps, step);
    if (isRejection(run)) return run;
    const fault =
      runRejection({ startDate, endDate }, today, state.periodStart) ??
      earlierStepsRejection(state.steps, step, startDate, rules) ??
      laterStepsRejection(state.steps, step, endDate, rules) ??
      tracksRejection(state.steps, step, { startDate, endDate }, configuration) ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (run.startDate === startDate && run.endDate === endDate) return [];
    return stepDatesCorrected({ step, startDate, endDate, reason });
  },
});
