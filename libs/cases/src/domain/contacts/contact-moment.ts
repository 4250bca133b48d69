/** A contact moment as it stands: the event that recorded it, and the last one that changed it, read back (R62, R63). */
import type { CaseRules } from '@caseledger/configuration';
import {
  asEvent,
  type CaseId,
  type DomainEvent,
  entries,
  epochMillisecondsOf,
  type EventOf,
  type Instant,
  instantOf,
  rejected,
  type Rejection,
  revisionOfEntry,
} from '@caseledger/kernel';
import type { CaseState, ClosedCaseState, OpenCaseState } from '../case.state';
import { contactMomentChanged, contactMomentRecorded } from './contacts.events';
import type { ContactFacts, ContactMomentId } from './contacts.rules';
import type { CountedContact } from './contacts.state';

export interface ContactMoment {
  readonly recorded: EventOf<typeof contactMomentRecorded>;
  readonly facts: ContactFacts;
  /** What its sums are made of. */
  readonly was: CountedContact;
  /** What was written last, where one of the two events says it and it was not erased. */
  readonly content?: string | undefined;
}

/** The events of a case that say how a contact moment stands. */
export function readingContactMoment(caseId: CaseId, id: ContactMomentId) {
  const revision = revisionOfEntry(id);
  return entries<CaseState>('case', caseId, (state) => {
    const changed = state.status === 'notOpened' ? undefined : state.contacts.changed[revision];
    return changed === undefined ? [revision] : [revision, changed];
  });
}

/** The contact moment, or the refusal of an id that names none in this case, and of one that was deleted. */
export function contactMomentOf(
  { contacts }: OpenCaseState | ClosedCaseState,
  id: ContactMomentId,
  [first, last]: readonly DomainEvent[],
): ContactMoment | Rejection {
  const field = 'contactMomentId';
  const recorded = asEvent(contactMomentRecorded, first);
  if (recorded?.data.contactMomentId !== id) {
    return rejected('ContactMomentUnknown', 'The case has no contact moment with this id.', { field });
  }
  if (contacts.deleted.includes(recorded.revision)) {
    return rejected('ContactMomentDeleted', 'This contact moment was deleted; record it anew where that was wrong.', {
      field,
    });
  }
  const changed = asEvent(contactMomentChanged, last);
  const { date, startedAt, durationMinutes, channel, location, accompanied, participants } = (changed ?? recorded).data;
  const { content } = (changed ?? recorded).personal;
  return {
    recorded,
    facts: { date, startedAt, durationMinutes, channel, location, accompanied, participants },
    was: { step: recorded.data.step, date, channel, accompanied },
    content: typeof content === 'string' ? content : undefined,
  };
}

const DAY = 24 * 60 * 60 * 1_000;

/** R62: the last instant at which it may be deleted, whole days of 24 hours after its recording, whatever the clocks do. */
export function deletableUntil(recordedAt: Instant, { contactDeletionDays }: CaseRules): Instant {
  return instantOf(epochMillisecondsOf(recordedAt) + contactDeletionDays * DAY);
}
