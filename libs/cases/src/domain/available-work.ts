/** What stands against working on a case now: its steps, tracks and contact moments (R83). */
import type { CaseRules, ConfigurationState, Step } from '@caseledger/configuration';
import { isRejection, type LocalDate, rejected, type Rejection } from '@caseledger/kernel';
import type { CaseState } from './case.state';
import { rulesOf } from './closing/closing.rules';
import { caseNotOpen } from './standing';
import {
  earlierStepsRejection,
  laterStepsRejection,
  stepRunOf,
  tooManyTracks,
  trackDatesRejection,
  tracksRejection,
} from './steps/steps.rules';
import type { StepsState } from './steps/steps.state';

interface Asked {
  readonly today: LocalDate;
  readonly configuration: ConfigurationState;
}

/** Why no step can be started today. */
export function startStepBlock(state: CaseState, { today, configuration }: Asked): Rejection | undefined {
  if (state.status !== 'open') return caseNotOpen();
  const rules = rulesOf(state, configuration);
  if (isRejection(rules)) return rules;
  const waiting = rules.steps.filter((step) => state.steps.steps[step] === undefined);
  if (waiting.length === 0) return rejected('StepsStarted', 'Every step of the case has started.');
  return unlessOneMay(waiting.map((step) => earlierStepsRejection(state.steps, step, today, rules)));
}

/** Why no step can be ended today. */
export function endStepBlock(state: CaseState, { today, configuration }: Asked): Rejection | undefined {
  if (state.status !== 'open') return caseNotOpen();
  const rules = rulesOf(state, configuration);
  if (isRejection(rules)) return rules;
  const running = Object.entries(state.steps.steps).filter(([, run]) => run.endDate === undefined);
  if (running.length === 0) return rejected('NoStepRunning', 'No step of the case is running.');
  return unlessOneMay(
    running.map(([step, { startDate }]) =>
      endingRejection(state.steps, step as Step, { startDate, endDate: today }, rules, configuration),
    ),
  );
}

function endingRejection(
  steps: StepsState,
  step: Step,
  run: { readonly startDate: LocalDate; readonly endDate: LocalDate },
  rules: CaseRules,
  configuration: ConfigurationState,
): Rejection | undefined {
  return laterStepsRejection(steps, step, run.endDate, rules) ?? tracksRejection(steps, step, run, configuration);
}

/** Why no track can be started today. */
export function startTrackBlock(state: CaseState, { today }: Asked): Rejection | undefined {
  if (state.status !== 'open') return caseNotOpen();
  const provision = stepRunOf(state.steps, 'SERVICE_PROVISION');
  if (isRejection(provision)) return provision;
  return trackDatesRejection({ startDate: today }, provision, today, 'startDate') ?? tooManyTracks(state.steps);
}

/** Why no contact moment can be recorded, of whatever day. */
export function recordContactMomentBlock(state: CaseState): Rejection | undefined {
  if (state.status === 'closed' && state.aftercare) return undefined;
  if (state.status !== 'open') return caseNotOpen();
  if (Object.keys(state.steps.steps).length > 0) return undefined;
  return rejected('NoStepStarted', 'Start a step of the case first; contact moments are entered in steps.');
}

/** Something can be done where it can be done of one of several. */
function unlessOneMay(faults: readonly (Rejection | undefined)[]): Rejection | undefined {
  return faults.includes(undefined) ? undefined : faults[0];
}
