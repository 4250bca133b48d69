/** The events of measurements and questionnaires (R64, R68-R71). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';

/** When in the course of the help it was taken (R71). */
export const MEASUREMENT_PHASES = ['BASELINE', 'INTERIM', 'CLOSING', 'AFTERCARE'] as const;
export type MeasurementPhase = (typeof MEASUREMENT_PHASES)[number];

export const measurementRecorded = event('MeasurementRecorded', {
  version: 1,
  fields: {
    measurementId: field.id<'Measurement'>(),
    /** The instrument's code and its version: only measurements with the same one are compared. */
    instrument: field.code(),
    instrumentVersion: field.number(),
    phase: field.code<MeasurementPhase>(),
    takenOn: field.date(),
    scores: field.list(field.record({ domain: field.code(), score: field.number() })),
    /** The contact moment that it is attached to. */
    contactMomentId: field.optional(field.id<'ContactMoment'>()),
    note: field.personal(field.optional(field.text())),
  },
});

/** It was recorded in error: it counts for nothing, and stays in the history. */
export const measurementWithdrawn = event('MeasurementWithdrawn', {
  version: 1,
  fields: {
    measurementId: field.id<'Measurement'>(),
    instrument: field.code(),
    reason: field.personal(field.text()),
  },
});

export const measurementEvents = [measurementRecorded, measurementWithdrawn] as const;
