/** The events of contact moments (R59-R67, R93). Their names and shapes are storage. */
import type { ContactChannel, Step } from '@caseledger/configuration';
import { event, field } from '@caseledger/kernel';

/** What is known of a contact moment beside what was said in it. */
const facts = {
  date: field.date(),
  /** The time of day, where it is known: an instant of that date at the agency. */
  startedAt: field.optional(field.instant()),
  durationMinutes: field.number(),
  channel: field.code<ContactChannel>(),
  /** A code of the organisation's list of locations. */
  location: field.optional(field.code()),
  /** Whether the worker accompanied the client to an appointment (R66). */
  accompanied: field.flag(),
  /** The parties who took part: the client and participants of the case. */
  participants: field.list(field.id<'Party'>()),
};

/** What sums of contact moments are made of, as it was before the event. */
const was = field.record({
  step: field.optional(field.code<Step>()),
  date: field.date(),
  channel: field.code<ContactChannel>(),
  accompanied: field.flag(),
});

/** Entered in exactly one step, and for service provision in a track where there is one (R59, R60). In aftercare in none. */
export const contactMomentRecorded = event('ContactMomentRecorded', {
  version: 1,
  fields: {
    contactMomentId: field.id<'ContactMoment'>(),
    step: field.optional(field.code<Step>()),
    trackId: field.optional(field.id<'Track'>()),
    ...facts,
    content: field.personal(field.text()),
  },
});

/** Holds the facts as they are from now on, whole; the content where it was given with them. */
export const contactMomentChanged = event('ContactMomentChanged', {
  version: 1,
  fields: {
    contactMomentId: field.id<'ContactMoment'>(),
    was,
    ...facts,
    /** Whether the content stands here from now on: views do not open it to see. */
    rewritten: field.flag(),
    content: field.personal(field.optional(field.text())),
    reason: field.personal(field.optional(field.text())),
  },
});

export const contactMomentDeleted = event('ContactMomentDeleted', {
  version: 1,
  fields: { contactMomentId: field.id<'ContactMoment'>(), was, reason: field.personal(field.optional(field.text())) },
});

export const contactEvents = [contactMomentRecorded, contactMomentChanged, contactMomentDeleted] as const;
