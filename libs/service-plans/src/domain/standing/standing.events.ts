/** The events of how far a plan has come: draft, submitted, approved, active, closed (R132). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';
import type { PlanOutcome } from '../items/items.events';

export const planSubmitted = event('PlanSubmitted', {
  version: 1,
  fields: { comment: field.personal(field.optional(field.text())) },
});

/** A submitted or approved plan is a draft again. */
export const planWithdrawn = event('PlanWithdrawn', {
  version: 1,
  fields: { reason: field.personal(field.text()) },
});

export const planApproved = event('PlanApproved', {
  version: 1,
  fields: { comment: field.personal(field.optional(field.text())) },
});

/** It is a draft again. */
export const planRejected = event('PlanRejected', {
  version: 1,
  fields: { reason: field.personal(field.text()) },
});

export const planActivated = event('PlanActivated', {
  version: 1,
  fields: {
    activatedOn: field.date(),
    /** The model that the case is worked by now: what analysts compare. */
    model: field.optional(field.code()),
    /** The agreement whose last signature made it active (R132); absent where a worker did. */
    agreementId: field.optional(field.id<'Agreement'>()),
  },
});

export const planClosed = event('PlanClosed', {
  version: 1,
  fields: {
    closedOn: field.date(),
    outcome: field.code<PlanOutcome>(),
    /** What its items came to, where the outcome is another (R153). */
    rolledUp: field.optional(field.code<PlanOutcome>()),
    reason: field.personal(field.optional(field.text())),
  },
});

/** It is active again. */
export const planReopened = event('PlanReopened', {
  version: 1,
  fields: { reopenedOn: field.date(), reason: field.personal(field.text()) },
});

export const standingEvents = [
  planSubmitted,
  planWithdrawn,
  planApproved,
  planRejected,
  planActivated,
  planClosed,
  planReopened,
] as const;
