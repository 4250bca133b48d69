/** The events of a short contact. Their names and shapes are storage: never changed, only followed by a new version. */
import type { FirstContactRoute } from '@caseledger/cases';
import type { ContactChannel } from '@caseledger/configuration';
import { event, field } from '@caseledger/kernel';

/** What can be corrected. */
const contents = {
  route: field.code<FirstContactRoute>(),
  channel: field.code<ContactChannel>(),
  durationMinutes: field.optional(field.number()),
  subject: field.personal(field.text()),
};

export const shortContactRegistered = event('ShortContactRegistered', {
  version: 1,
  fields: {
    clientId: field.id<'Party'>(),
    contactedOn: field.date(),
    ...contents,
  },
});

/** Holds the contents as they are from now on, whole. */
export const shortContactCorrected = event('ShortContactCorrected', {
  version: 1,
  fields: { ...contents, reason: field.personal(field.text()) },
});

export const shortContactClosed = event('ShortContactClosed', { version: 1, fields: { closingDate: field.date() } });

/** The case that it has become, and for whom that is: the client, or the party that the client was merged into. */
export const shortContactPromoted = event('ShortContactPromoted', {
  version: 1,
  fields: { caseId: field.id<'Case'>(), clientId: field.id<'Party'>() },
});

export const shortContactEvents = [
  shortContactRegistered,
  shortContactCorrected,
  shortContactClosed,
  shortContactPromoted,
] as const;
