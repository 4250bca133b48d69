/** The events of aftercare (R86-R93). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';

/** An attempt to learn how the client is (R90), whether or not they were reached. */
export const aftercareContactSought = event('AftercareContactSought', {
  version: 1,
  fields: {
    soughtOn: field.date(),
    reached: field.flag(),
    /** When contact is to be sought next; absent where aftercare ends before that. */
    nextDue: field.optional(field.date()),
    /** The contact moment in which they were reached. */
    contactMomentId: field.optional(field.id<'ContactMoment'>()),
    note: field.personal(field.optional(field.text())),
  },
});

/** The case is closed without aftercare from now on: it has taken its time, or was ended before. */
export const aftercareEnded = event('AftercareEnded', {
  version: 1,
  fields: { endedOn: field.date(), reason: field.personal(field.optional(field.text())) },
});

export const aftercareEvents = [aftercareContactSought, aftercareEnded] as const;
