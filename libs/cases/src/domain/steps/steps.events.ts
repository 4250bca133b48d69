/** The events of the steps and tracks of a case (R35, R55-R58). Their names and shapes are storage. */
import type { Step } from '@caseledger/configuration';
import { event, field } from '@caseledger/kernel';

export const stepStarted = event('StepStarted', {
  version: 1,
  fields: { step: field.code<Step>(), startDate: field.date(), expectedEnd: field.optional(field.date()) },
});

export const stepEnded = event('StepEnded', {
  version: 1,
  fields: { step: field.code<Step>(), endDate: field.date() },
});

/** Holds the dates as they are from now on, whole: without an end date the step runs again. */
export const stepDatesCorrected = event('StepDatesCorrected', {
  version: 1,
  fields: {
    step: field.code<Step>(),
    startDate: field.date(),
    endDate: field.optional(field.date()),
    reason: field.personal(field.text()),
  },
});

/** A step may take longer: `by` is an ISO 8601 duration, `expectedEnd` the day that follows from it. */
export const stepExtended = event('StepExtended', {
  version: 1,
  fields: {
    step: field.code<Step>(),
    by: field.code(),
    expectedEnd: field.date(),
    reason: field.personal(field.text()),
  },
});

/** A track is a sub-process within service provision (R35); its kind is a code of the organisation's list. */
export const trackStarted = event('TrackStarted', {
  version: 1,
  fields: { trackId: field.id<'Track'>(), kind: field.code(), startDate: field.date() },
});

export const trackEnded = event('TrackEnded', {
  version: 1,
  fields: { trackId: field.id<'Track'>(), endDate: field.date() },
});

/** Holds the dates as they are from now on, whole. */
export const trackDatesCorrected = event('TrackDatesCorrected', {
  version: 1,
  fields: {
    trackId: field.id<'Track'>(),
    startDate: field.date(),
    endDate: field.optional(field.date()),
    reason: field.personal(field.text()),
  },
});

export const stepEvents = [
  stepStarted,
  stepEnded,
  stepDatesCorrected,
  stepExtended,
  trackStarted,
  trackEnded,
  trackDatesCorrected,
] as const;
