/** The events of help questions and of needs (R9, R41-R46). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';

/** How much a need weighs on the client. */
export const NEED_SEVERITIES = ['LOW', 'MODERATE', 'HIGH', 'ACUTE'] as const;
export type NeedSeverity = (typeof NEED_SEVERITIES)[number];

/** From whom it is known. */
export const NEED_SOURCES = ['CLIENT', 'FAMILY', 'CASEWORKER', 'PROFESSIONAL', 'MEASUREMENT'] as const;
export type NeedSource = (typeof NEED_SOURCES)[number];

/** What came of a need. */
export const NEED_OUTCOMES = ['MET', 'PARTLY_MET', 'NOT_MET', 'WITHDRAWN'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];

export const helpQuestionRaised = event('HelpQuestionRaised', {
  version: 1,
  fields: {
    helpQuestionId: field.id<'HelpQuestion'>(),
    /** A code of the organisation's list. */
    category: field.code(),
    raisedOn: field.date(),
    text: field.personal(field.text()),
  },
});

export const helpQuestionAnswered = event('HelpQuestionAnswered', {
  version: 1,
  fields: {
    helpQuestionId: field.id<'HelpQuestion'>(),
    answeredOn: field.date(),
    answer: field.personal(field.optional(field.text())),
  },
});

/** It was answered, and is there again. */
export const helpQuestionReturned = event('HelpQuestionReturned', {
  version: 1,
  fields: {
    helpQuestionId: field.id<'HelpQuestion'>(),
    returnedOn: field.date(),
    reason: field.personal(field.optional(field.text())),
  },
});

/** The client's needs were assessed (R41); those that it found follow as events of their own. */
export const needsAssessed = event('NeedsAssessed', {
  version: 1,
  fields: {
    assessmentId: field.id<'NeedsAssessment'>(),
    assessedOn: field.date(),
    summary: field.personal(field.optional(field.text())),
  },
});

export const needIdentified = event('NeedIdentified', {
  version: 1,
  fields: {
    needId: field.id<'Need'>(),
    /** The assessment that found it; absent where it became known otherwise. */
    assessmentId: field.optional(field.id<'NeedsAssessment'>()),
    /** A code of the organisation's list. */
    domain: field.code(),
    severity: field.code<NeedSeverity>(),
    source: field.code<NeedSource>(),
    identifiedOn: field.date(),
    description: field.personal(field.text()),
  },
});

export const needRevised = event('NeedRevised', {
  version: 1,
  fields: {
    needId: field.id<'Need'>(),
    severity: field.code<NeedSeverity>(),
    revisedOn: field.date(),
    reason: field.personal(field.optional(field.text())),
  },
});

export const needResolved = event('NeedResolved', {
  version: 1,
  fields: {
    needId: field.id<'Need'>(),
    outcome: field.code<NeedOutcome>(),
    resolvedOn: field.date(),
    reason: field.personal(field.optional(field.text())),
  },
});

export const needEvents = [
  helpQuestionRaised,
  helpQuestionAnswered,
  helpQuestionReturned,
  needsAssessed,
  needIdentified,
  needRevised,
  needResolved,
] as const;
