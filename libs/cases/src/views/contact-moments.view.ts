/** The view of contact moments: one document each, found by case and by where it was entered; without what was said in it. */
import type { CaseId, Instant, LocalDate } from '@caseledger/kernel';
import { on, view } from '@caseledger/projecting';
import { contactMomentChanged, contactMomentDeleted, contactMomentRecorded } from '../domain/contacts/contacts.events';
import type { ContactFacts, ContactMomentId, ContactPlace } from '../domain/contacts/contacts.rules';

export interface ContactMomentDocument extends ContactFacts, ContactPlace {
  readonly id: ContactMomentId;
  readonly caseId: CaseId;
  /** Where it is shown: the track, the step where it is in no track, or AFTERCARE (R60, R93). */
  readonly scope: string;
  /** Its day, and within a day the order of recording. */
  readonly order: string;
  /** Of the event that recorded it. */
  readonly revision: number;
  /** Of the event in which its content stands. */
  readonly contentRevision: number;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** When it was last changed; absent where it never was. */
  readonly changedAt?: Instant | undefined;
}

/** Where the contact moments of a step, of a track, or of aftercare are found. */
export function scopeOf({ step, trackId }: ContactPlace): string {
  return trackId ?? step ?? 'AFTERCARE';
}

/** A place in the order of a case's contact moments: all of a day that were recorded from this revision on. */
export function orderOf(date: LocalDate, revision: number): string {
  return `${date} ${String(revision).padStart(10, '0')}`;
}

/** Each member by its name: gathering the rest of a payload takes longer than all else that is done with the event. */
function factsOf({ date, startedAt, durationMinutes, channel, location, accompanied, participants }: ContactFacts) {
  return { date, startedAt, durationMinutes, channel, location, accompanied, participants };
}

export const contactMomentsView = view<ContactMomentDocument>({
  name: 'contactMoments',
  version: 1,
  indexes: [
    { name: 'ofCase', equals: ['caseId'], orderedBy: 'order' },
    { name: 'ofScope', equals: ['caseId', 'scope'], orderedBy: 'order' },
  ],
  steps: [
    on(contactMomentRecorded, {
      keysOf: ({ data: { contactMomentId } }) => [contactMomentId],
      fold: (_, { data, revision, actor, recordedAt }, key, { streamId }) => {
        const place = { step: data.step, trackId: data.trackId };
        return {
          id: key as ContactMomentId,
          caseId: streamId as CaseId,
          ...place,
          scope: scopeOf(place),
          order: orderOf(data.date, revision),
          ...factsOf(data),
          revision,
          contentRevision: revision,
          recordedBy: actor.id,
          recordedAt,
        };
      },
    }),
    on<ContactMomentDocument, typeof contactMomentChanged>(contactMomentChanged, {
      keysOf: ({ data: { contactMomentId } }) => [contactMomentId],
      fold: (document, { data, revision, recordedAt }) =>
        document && {
          ...document,
          ...factsOf(data),
          order: orderOf(data.date, document.revision),
          contentRevision: data.rewritten ? revision : document.contentRevision,
          changedAt: recordedAt,
        },
    }),
    on<ContactMomentDocument, typeof contactMomentDeleted>(contactMomentDeleted, {
      keysOf: ({ data: { contactMomentId } }) => [contactMomentId],
      fold: () => undefined,
    }),
  ],
});
