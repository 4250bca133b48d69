/** Measurements, in sentences. */
import { type Sentence, told } from '@caseledger/kernel';
import type { measurementEvents, MeasurementPhase } from '../../domain/measurements/measurements.events';
import { because, type Tellings } from './telling';

const PHASES: Readonly<Record<MeasurementPhase, Sentence>> = {
  BASELINE: told('at the start'),
  INTERIM: told('in between'),
  CLOSING: told('at the closing'),
  AFTERCARE: told('in aftercare'),
};

export const measurementSentences: Tellings<typeof measurementEvents> = {
  MeasurementRecorded: ({ data: { instrument, phase, takenOn } }, words) => [
    told('A measurement with {instrument} was taken on {takenOn} ({phase}).', {
      instrument: words.instrument(instrument),
      takenOn,
      phase: PHASES[phase],
    }),
  ],
  MeasurementWithdrawn: ({ data: { instrument }, personal: { reason } }, words) => [
    told('A measurement with {instrument} was withdrawn.', { instrument: words.instrument(instrument) }),
    ...because(reason),
  ],
};
