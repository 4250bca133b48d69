/** The events by which a case knows its service plans (R130). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';

/** A plan was begun for the case; what becomes of it is in the plan's own stream. */
export const planLinked = event('PlanLinked', {
  version: 1,
  fields: {
    planId: field.id<'Plan'>(),
    /** A code of the list PLAN_TYPE. */
    planType: field.code(),
  },
});

export const planLinkEvents = [planLinked] as const;
