/** The events of a case's suspensions (standards.md, "Deadlines under suspension"). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';

export const caseSuspended = event('CaseSuspended', {
  version: 1,
  fields: {
    from: field.date(),
    expectedUntil: field.optional(field.date()),
    reason: field.personal(field.text()),
  },
});

/** The suspension ended: every due date that stood then is `days` later. */
export const caseResumed = event('CaseResumed', {
  version: 1,
  fields: { on: field.date(), days: field.number(), reason: field.personal(field.optional(field.text())) },
});

export const suspensionEvents = [caseSuspended, caseResumed] as const;
