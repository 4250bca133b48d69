/** The view of short contacts: one document each, found by client and by who recorded it, ordered by the day of the contact. */
import type { CaseId, Instant, LocalDate, ShortContactId, WorkerId } from '@caseledger/kernel';
import { on, onActs, view } from '@caseledger/projecting';
import type { IndexDeclaration } from '@caseledger/read-store';
import {
  shortContactClosed,
  shortContactCorrected,
  shortContactPromoted,
  shortContactRegistered,
} from '../domain/short-contact.events';
import type { RegisteredShortContact } from '../domain/short-contact.state';

export type ShortContactStatus = 'OPEN' | 'CLOSED' | 'PROMOTED';

/** Without its subject, which is read from its event. */
export interface ShortContactDocument extends Pick<
  RegisteredShortContact,
  'clientId' | 'contactedOn' | 'route' | 'channel' | 'durationMinutes' | 'subjectRevision'
> {
  readonly id: ShortContactId;
  readonly revision: number;
  readonly status: ShortContactStatus;
  readonly closedOn?: LocalDate | undefined;
  /** The case that it has become. */
  readonly caseId?: CaseId | undefined;
  readonly recordedBy: WorkerId;
  readonly recordedAt: Instant;
  readonly changedAt: Instant;
}

/** By what a list of short contacts is narrowed: nothing, the client, or the worker who recorded them. */
export const SHORT_CONTACT_LISTS = { all: [], ofClient: ['clientId'], ofWorker: ['recordedBy'] } as const;

export const shortContactsView = view<ShortContactDocument>({
  name: 'shortContacts',
  version: 2,
  indexes: Object.entries(SHORT_CONTACT_LISTS).map(([name, members]): IndexDeclaration => ({
    name,
    equals: [...members, 'status'],
    orderedBy: 'contactedOn',
  })),
  steps: [
    on(shortContactRegistered, {
      fold: (_, { data: { clientId, contactedOn, route, channel, durationMinutes }, ...event }, key) => ({
        ...{ id: key as ShortContactId, revision: event.revision, status: 'OPEN' as const },
        ...{ clientId, contactedOn, route, channel, durationMinutes, subjectRevision: event.revision },
        recordedBy: event.actor.id as WorkerId,
        recordedAt: event.recordedAt,
        changedAt: event.recordedAt,
      }),
    }),
    on(shortContactCorrected, {
      fold: (document, { data: { route, channel, durationMinutes }, revision, recordedAt: changedAt }) =>
        document && {
          ...document,
          ...{ route, channel, durationMinutes, subjectRevision: revision, revision, changedAt },
        },
    }),
    on(shortContactClosed, {
      fold: (document, { data: { closingDate }, revision, recordedAt: changedAt }) =>
        document && { ...document, status: 'CLOSED' as const, closedOn: closingDate, revision, changedAt },
    }),
    on(shortContactPromoted, {
      fold: (document, { data: { caseId }, revision, recordedAt: changedAt }) =>
        document && { ...document, status: 'PROMOTED' as const, caseId, revision, changedAt },
    }),
    onActs('contact'),
  ],
});
