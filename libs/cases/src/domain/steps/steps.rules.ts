/** The rules of the steps and tracks of a case that several commands ask (R35, R55-R57). */
import type { CaseRules, ConfigurationState, Step } from '@caseledger/configuration';
import {
  addMonths,
  type Id,
  isLocalDate,
  type LocalDate,
  pastDayRejection,
  rejected,
  type Rejection,
} from '@caseledger/kernel';
import { STEP_NAMES } from '../words';
import type { Run, StepRun, StepsState, TrackRun } from './steps.state';

export type TrackId = Id<'Track'>;

/** The most tracks of one open period. */
const MOST_TRACKS = 100;
/** A step is expected to end within so many months of its start: a life, which is as long as help may last (R25). */
const MOST_MONTHS = 1_200;

/** The step as it runs or ran in this period, or the refusal of one that has not started. */
export function stepRunOf({ steps }: StepsState, step: Step): StepRun | Rejection {
  const run = Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (run !== undefined) return run;
  return rejected('StepNotStarted', 'The step {step} has not started; start it first.', {
    field: 'step',
    values: { step: STEP_NAMES[step] },
  });
}

/** The dates of a step or track: days that have come, in their order, not before what they depend on. */
export function runRejection(
  { startDate, endDate }: Run,
  today: LocalDate,
  notBefore: LocalDate,
): Rejection | undefined {
  const fault = pastDayRejection(startDate, 'startDate', today, notBefore);
  if (fault !== undefined || endDate === undefined) return fault;
  return pastDayRejection(endDate, 'endDate', today, startDate);
}

/** An expected end before the start, or further away than a life. */
export function expectedEndRejection(
  expectedEnd: LocalDate,
  startDate: LocalDate,
  field: string,
): Rejection | undefined {
  const latest = addMonths(startDate, MOST_MONTHS);
  if (isLocalDate(expectedEnd) && startDate <= expectedEnd && expectedEnd <= latest) return undefined;
  return rejected('ExpectedEndNotAllowed', 'A step is expected to end on a day from {startDate} to {latest}.', {
    field,
    values: { startDate, latest },
  });
}

/** R56: where steps follow one another, those before it have ended, and it starts no earlier than they did. */
export function earlierStepsRejection(
  { steps }: StepsState,
  step: Step,
  startDate: LocalDate,
  rules: CaseRules,
): Rejection | undefined {
  if (!rules.sequentialSteps) return undefined;
  for (const earlier of rules.steps.slice(0, Math.max(0, rules.steps.indexOf(step)))) {
    const names = { earlier: STEP_NAMES[earlier], step: STEP_NAMES[step] };
    const endDate = steps[earlier]?.endDate;
    if (endDate === undefined) {
      return rejected('EarlierStepNotEnded', 'The step {earlier} comes before {step}; end it first.', {
        field: 'step',
        values: names,
        details: { step: earlier },
      });
    }
    if (startDate < endDate) {
      return rejected('StepBeforeEarlierEnd', 'The step {earlier} ended on {endDate}; {step} starts no earlier.', {
        field: 'startDate',
        values: { ...names, endDate },
        details: { earliest: endDate },
      });
    }
  }
  return undefined;
}

/** R56: where steps follow one another, it has ended when a later one starts. */
export function laterStepsRejection(
  { steps }: StepsState,
  step: Step,
  endDate: LocalDate | undefined,
  rules: CaseRules,
): Rejection | undefined {
  const at = rules.steps.indexOf(step);
  if (!rules.sequentialSteps || at < 0) return undefined;
  for (const later of rules.steps.slice(at + 1)) {
    const startDate = steps[later]?.startDate;
    if (startDate === undefined || (endDate !== undefined && endDate <= startDate)) continue;
    return rejected('StepAfterLaterStart', 'The step {later} started on {startDate}; {step} has ended by then.', {
      field: 'endDate',
      values: { later: STEP_NAMES[later], step: STEP_NAMES[step], startDate },
      details: { latest: startDate },
    });
  }
  return undefined;
}

/** R35: service provision does not end while tracks of it run, and no track of it is outside its dates. */
export function tracksRejection(
  { tracks }: StepsState,
  step: Step,
  { startDate, endDate }: Run,
  configuration: ConfigurationState,
): Rejection | undefined {
  if (step !== 'SERVICE_PROVISION') return undefined;
  const all = Object.entries(tracks);
  const running = all.filter(([, track]) => endDate !== undefined && track.endDate === undefined);
  if (running.length > 0) {
    return rejected('TracksRunning', 'Tracks of service provision still run; end them first: {tracks}.', {
      field: 'endDate',
      ...naming(running, configuration),
    });
  }
  const early = all.filter(([, track]) => track.startDate < startDate);
  if (early.length > 0) {
    return rejected('TracksOutsideStep', 'Tracks started before that; correct their dates first: {tracks}.', {
      field: 'startDate',
      ...naming(early, configuration),
    });
  }
  const late = all.filter(([, track]) => endDate !== undefined && (track.endDate ?? endDate) > endDate);
  if (late.length === 0) return undefined;
  return rejected('TracksOutsideStep', 'Tracks ended after that; correct their dates first: {tracks}.', {
    field: 'endDate',
    ...naming(late, configuration),
  });
}

function naming(tracks: readonly (readonly [string, TrackRun])[], { codeLists }: ConfigurationState) {
  const labels = tracks.map(([, { kind }]) => codeLists.TRACK[kind]?.label ?? kind);
  return {
    values: { tracks: labels.join(', ') },
    details: { tracks: tracks.map(([trackId, { kind, startDate }]) => ({ trackId, kind, startDate })) },
  };
}

/** The track as it runs or ran in this period, or the refusal of an id that names none. */
export function trackOf({ tracks }: StepsState, trackId: TrackId): TrackRun | Rejection {
  const track = Object.hasOwn(tracks, trackId) ? tracks[trackId] : undefined;
  return track ?? rejected('TrackUnknown', 'The case has no track with this id in this period.', { field: 'trackId' });
}

/** More tracks than one open period can have. */
export function tooManyTracks({ tracks }: StepsState): Rejection | undefined {
  if (Object.keys(tracks).length < MOST_TRACKS) return undefined;
  return rejected('TooManyTracks', 'A case has at most {most} tracks in one open period.', {
    values: { most: MOST_TRACKS },
  });
}

/** R35: a track is within the dates of service provision. `ending` names the field of its end. */
export function trackDatesRejection(
  run: Run,
  provision: StepRun,
  today: LocalDate,
  ending: string,
): Rejection | undefined {
  const fault = runRejection(run, today, provision.startDate);
  if (fault !== undefined) return fault;
  const { endDate } = provision;
  if (endDate === undefined || (run.endDate !== undefined && run.endDate <= endDate)) return undefined;
  return rejected('ServiceProvisionEnded', 'Service provision ended on {endDate}; its tracks have ended by then.', {
    field: ending,
    values: { endDate },
    details: { latest: endDate },
  });
}
