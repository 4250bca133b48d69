/** What queries see of a case: one document, without any free text and without the case's contact moments. */
import type { CaseId, Instant, LocalDate, PartyId, WorkerId } from '@caseledger/kernel';
import { type Accessible, restrictionOf } from '../domain/case-access';
import type { FirstContactRoute, ParticipantRole } from '../domain/case.events';
import type { CaseParts } from '../domain/case.state';
import type { ContactDays } from '../domain/contacts/contacts.state';

/** A case in aftercare counts as closed (R89); one that was opened in error is in no list. */
export type CaseStatus = 'OPEN' | 'CLOSED' | 'AFTERCARE' | 'OPENED_IN_ERROR';

export interface CaseParticipantDocument {
  readonly partyId: PartyId;
  readonly role: ParticipantRole;
}

/** From an opening or reopening to the closing that ended it (R101). */
export interface CasePeriodDocument {
  readonly openedOn: LocalDate;
  readonly closedOn?: LocalDate | undefined;
  readonly aftercare?: boolean | undefined;
}

/** The contact moments of a case, as far as its due dates depend on them. */
export interface CaseContacts {
  /** How many there were in the present or last open period, and of these how many accompanied (R66). */
  readonly count: number;
  readonly accompanied: number;
  /** The latest days, of whatever period. */
  readonly days: ContactDays;
}

/** What is to be done about a case, and by when. Absent is what is not due at all. While a case is suspended, they are provisional (standards.md). */
export interface DueDates {
  /** The last day for the next contact, by the primary model (R121). */
  readonly contactDue?: LocalDate | undefined;
  /** The earliest day on which a running step is expected to end. */
  readonly stepDue?: LocalDate | undefined;
  /** When contact is to be sought next in aftercare (R90). */
  readonly aftercareDue?: LocalDate | undefined;
  /** Since when the closing step runs: what such a case lacks for its closing is worth looking at. */
  readonly closingSince?: LocalDate | undefined;
}

export interface CaseDocument extends Accessible, DueDates, Omit<CaseParts, 'contacts' | 'measurements' | 'plans'> {
  readonly id: CaseId;
  readonly revision: number;
  readonly reference: string;
  readonly clientId: PartyId;
  readonly caseType: string;
  readonly status: CaseStatus;
  /** The start date of the case. */
  readonly openedOn: LocalDate;
  /** The closing date in force; absent while the case is open. */
  readonly closedOn?: LocalDate | undefined;
  readonly firstContactRoute?: FirstContactRoute | undefined;
  /** Whether the case is open to the whole organisation, by which lists find it. */
  readonly opening: 'TENANT' | 'RESTRICTED';
  /** Where it is not: the teams and workers to whom it is, the caseworker among them. */
  readonly audience?: readonly string[] | undefined;
  readonly caseworker?: WorkerId | undefined;
  readonly participants: readonly CaseParticipantDocument[];
  /** The parties among them, by which their cases are found. */
  readonly participantIds: readonly PartyId[];
  readonly periods: readonly CasePeriodDocument[];
  /** The code of the primary model, by which caseloads are counted. */
  readonly primaryModel?: string | undefined;
  readonly contacts: CaseContacts;
  /** The revision with which the present or last open period began. */
  readonly since: number;
  /** Since the last contact, or the day from which the model is worked by: days in which the case was suspended. */
  readonly contactDelay: number;
  /** The day on which aftercare is over. */
  readonly aftercareUntil?: LocalDate | undefined;
  readonly shortContactId?: string | undefined;
  readonly startedFrom?: { readonly caseId: CaseId; readonly revision: number } | undefined;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

/** A worker, as audiences name them. */
export const workerInAudience = (worker: string): string => `worker:${worker}`;
/** A team, as audiences name it. */
export const teamInAudience = (team: string): string => `team:${team}`;

/** What lists find a case by, of those to whom it is open. */
export function openingOf(document: Accessible): Pick<CaseDocument, 'opening' | 'audience'> {
  const restriction = restrictionOf(document);
  if (restriction === undefined) return { opening: 'TENANT', audience: undefined };
  const { teams, workers } = restriction;
  return { opening: 'RESTRICTED', audience: [...teams.map(teamInAudience), ...workers.map(workerInAudience)] };
}
