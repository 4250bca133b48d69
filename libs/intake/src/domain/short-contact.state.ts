/** A short contact as its decisions need it. It holds no personal value, so that it can be kept in a snapshot. */
import type { FirstContactRoute } from '@caseledger/cases';
import type { ContactChannel } from '@caseledger/configuration';
import { type CaseId, type LocalDate, type PartyId, stream } from '@caseledger/kernel';
import { shortContactEvents } from './short-contact.events';

interface ShortContactFacts {
  readonly clientId: PartyId;
  readonly contactedOn: LocalDate;
  readonly route: FirstContactRoute;
  readonly channel: ContactChannel;
  readonly durationMinutes?: number | undefined;
  /** The revision of the event that holds the subject as it is now. */
  readonly subjectRevision: number;
}

export interface ShortContactNotRegistered {
  readonly status: 'notRegistered';
}
export interface OpenShortContact extends ShortContactFacts {
  readonly status: 'open';
}
export interface ClosedShortContact extends ShortContactFacts {
  readonly status: 'closed';
  readonly closingDate: LocalDate;
}
export interface PromotedShortContact extends ShortContactFacts {
  readonly status: 'promoted';
  /** Absent where it was open until it became a case. */
  readonly closingDate?: LocalDate | undefined;
  readonly caseId: CaseId;
  /** The client of that case. */
  readonly caseClientId: PartyId;
}
export type RegisteredShortContact = OpenShortContact | ClosedShortContact | PromotedShortContact;
export type ShortContactState = ShortContactNotRegistered | RegisteredShortContact;

export const shortContactStream = stream({
  category: 'contact',
  initial: { status: 'notRegistered' } as ShortContactState,
  stateVersion: 1,
  events: shortContactEvents,
  subjectOf: (state) => (state.status === 'notRegistered' ? undefined : state.clientId),
  evolve: {
    ShortContactRegistered: (_, { data, revision }) => ({
      ...data,
      status: 'open' as const,
      subjectRevision: revision,
    }),
    ShortContactCorrected: (state, { data: { route, channel, durationMinutes }, revision }) =>
      state.status === 'notRegistered'
        ? state
        : { ...state, route, channel, durationMinutes, subjectRevision: revision },
    ShortContactClosed: (state, { data: { closingDate } }) =>
      state.status === 'notRegistered' ? state : { ...state, status: 'closed' as const, closingDate },
    ShortContactPromoted: (state, { data: { caseId, clientId } }) =>
      state.status === 'notRegistered'
        ? state
        : { ...state, status: 'promoted' as const, caseId, caseClientId: clientId },
  },
});
