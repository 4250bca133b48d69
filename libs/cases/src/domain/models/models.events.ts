/** The events of the models that a case is worked by (R54, R105-R121). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';

/** A model is worked by from a day on. A new primary model takes the place of the one before; the history keeps it. */
export const modelAssigned = event('ModelAssigned', {
  version: 1,
  fields: {
    model: field.code(),
    primary: field.flag(),
    from: field.date(),
    /** How many days may pass between two contacts: the model's, or what suits this client (R107). */
    contactIntervalDays: field.number(),
    reason: field.personal(field.optional(field.text())),
  },
});

/** A model is worked by no longer. */
export const modelEnded = event('ModelEnded', {
  version: 1,
  fields: { model: field.code(), on: field.date(), reason: field.personal(field.optional(field.text())) },
});

export const modelEvents = [modelAssigned, modelEnded] as const;
