/** The steps and tracks of a case's present or last open period. */
import type { Step } from '@caseledger/configuration';
import { addDays, type Evolve, type LocalDate } from '@caseledger/kernel';
import type { stepEvents } from './steps.events';

/** A step or a track as it runs, or ran. */
export interface Run {
  readonly startDate: LocalDate;
  /** Absent while it runs. */
  readonly endDate?: LocalDate | undefined;
}
export interface StepRun extends Run {
  /** When it is expected to end; moved by extensions and suspensions. */
  readonly expectedEnd?: LocalDate | undefined;
}
export interface TrackRun extends Run {
  readonly kind: string;
}

export interface StepsState {
  readonly steps: Readonly<Partial<Record<Step, StepRun>>>;
  /** By the tracks' ids. */
  readonly tracks: Readonly<Record<string, TrackRun>>;
}

export const NO_STEPS: StepsState = { steps: {}, tracks: {} };

const withStep = (state: StepsState, step: Step, change: Partial<StepRun>): StepsState => {
  const run = { ...state.steps[step], ...change } as StepRun;
  return { ...state, steps: { ...state.steps, [step]: run } };
};

const withTrack = (state: StepsState, trackId: string, change: Partial<TrackRun>): StepsState => {
  const run = { ...state.tracks[trackId], ...change } as TrackRun;
  return { ...state, tracks: { ...state.tracks, [trackId]: run } };
};

/** The steps that run are expected to end so many days later. */
export function stepsDelayed(state: StepsState, days: number): StepsState {
  const steps = Object.entries(state.steps as Readonly<Record<Step, StepRun>>).map(([step, run]) => [
    step,
    run.endDate === undefined && run.expectedEnd !== undefined
      ? { ...run, expectedEnd: addDays(run.expectedEnd, days) }
      : run,
  ]);
  return { ...state, steps: Object.fromEntries(steps) as StepsState['steps'] };
}

export const evolveSteps: Evolve<StepsState, typeof stepEvents> = {
  StepStarted: (state, { data: { step, startDate, expectedEnd } }) => withStep(state, step, { startDate, expectedEnd }),
  StepEnded: (state, { data: { step, endDate } }) => withStep(state, step, { endDate }),
  StepDatesCorrected: (state, { data: { step, startDate, endDate } }) => withStep(state, step, { startDate, endDate }),
  StepExtended: (state, { data: { step, expectedEnd } }) => withStep(state, step, { expectedEnd }),
  TrackStarted: (state, { data: { trackId, kind, startDate } }) => withTrack(state, trackId, { kind, startDate }),
  TrackEnded: (state, { data: { trackId, endDate } }) => withTrack(state, trackId, { endDate }),
  TrackDatesCorrected: (state, { data: { trackId, startDate, endDate } }) =>
    withTrack(state, trackId, { startDate, endDate }),
};
