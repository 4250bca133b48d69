/** The measurements of a case: how many with each instrument in the present period. Scores are read back from their events. */
import { type Evolve, revisionOfEntry } from '@caseledger/kernel';
import type { measurementEvents } from './measurements.events';

export interface MeasurementsState {
  /** By the instrument's code: those of the present open period that were not withdrawn. */
  readonly byInstrument: Readonly<Record<string, number>>;
  /** The revision from which on measurements count. */
  readonly since: number;
  /** The revisions of those that were withdrawn. */
  readonly withdrawn: readonly number[];
}

export const NO_MEASUREMENTS: MeasurementsState = { byInstrument: {}, since: 0, withdrawn: [] };

/** From this revision on measurements are counted anew: a period begins. */
export function countMeasurementsFrom(state: MeasurementsState, revision: number): MeasurementsState {
  return { ...state, byInstrument: {}, since: revision };
}

const counted = (state: MeasurementsState, instrument: string, by: 1 | -1): MeasurementsState => ({
  ...state,
  byInstrument: { ...state.byInstrument, [instrument]: (state.byInstrument[instrument] ?? 0) + by },
});

export const evolveMeasurements: Evolve<MeasurementsState, typeof measurementEvents> = {
  MeasurementRecorded: (state, { data: { instrument } }) => counted(state, instrument, 1),
  MeasurementWithdrawn: (state, { data: { measurementId, instrument } }) => {
    const revision = revisionOfEntry(measurementId);
    const recounted = revision < state.since ? state : counted(state, instrument, -1);
    return { ...recounted, withdrawn: [...state.withdrawn, revision] };
  },
};
