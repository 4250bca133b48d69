/** The view of measurements: one document each, found by case and instrument, ordered by when they were taken. */
import type { CaseId, Id, Instant, LocalDate } from '@caseledger/kernel';
import { on, view } from '@caseledger/projecting';
import {
  type MeasurementPhase,
  measurementRecorded,
  measurementWithdrawn,
} from '../domain/measurements/measurements.events';
import type { MeasurementId, Score } from '../domain/measurements/measurements.rules';

export interface MeasurementDocument {
  readonly id: MeasurementId;
  readonly caseId: CaseId;
  /** Of the event that recorded it, where its note stands. */
  readonly revision: number;
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly phase: MeasurementPhase;
  readonly takenOn: LocalDate;
  readonly scores: readonly Score[];
  readonly contactMomentId?: Id<'ContactMoment'> | undefined;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

export const measurementsView = view<MeasurementDocument>({
  name: 'measurements',
  version: 2,
  indexes: [
    { name: 'ofCase', equals: ['caseId'], orderedBy: 'takenOn' },
    { name: 'ofInstrument', equals: ['caseId', 'instrument'], orderedBy: 'takenOn' },
    { name: 'ofContactMoment', equals: ['contactMomentId'], orderedBy: 'takenOn' },
  ],
  steps: [
    on(measurementRecorded, {
      keysOf: ({ data: { measurementId } }) => [measurementId],
      fold: (_, { data, revision, actor, recordedAt }, key, { streamId }) => {
        const { instrument, instrumentVersion, phase, takenOn, scores, contactMomentId } = data;
        return {
          id: key as MeasurementId,
          caseId: streamId as CaseId,
          ...{ revision, instrument, instrumentVersion, phase, takenOn, scores, contactMomentId },
          recordedBy: actor.id,
          recordedAt,
        };
      },
    }),
    on<MeasurementDocument, typeof measurementWithdrawn>(measurementWithdrawn, {
      keysOf: ({ data: { measurementId } }) => [measurementId],
      fold: () => undefined,
    }),
  ],
});
