/** The view of cases: one document a case, found by client, caseworker and type, and ordered by its dates. */
import type { CaseId, Instant, LocalDate, PartyId, WorkerId } from '@caseledger/kernel';
import { on, view } from '@caseledger/projecting';
import type { IndexDeclaration } from '@caseledger/read-store';
import {
  caseClosed,
  caseMarkedOpenedInError,
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
  caseReopened,
  caseworkerAssigned,
  type FirstContactRoute,
  type ParticipantRole,
} from '../domain/case.events';

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

export interface CaseDocument {
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
  readonly caseworker?: WorkerId | undefined;
  readonly participants: readonly CaseParticipantDocument[];
  readonly periods: readonly CasePeriodDocument[];
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

/** By what a list of cases is narrowed: nothing, the caseworker, the client or the type. */
export const CASE_LISTS = {
  all: [],
  ofCaseworker: ['caseworker'],
  ofClient: ['clientId'],
  ofType: ['caseType'],
} as const;
/** The dates that a list of cases is ordered by. */
export const CASE_ORDERS = { opened: 'openedOn', closed: 'closedOn' } as const;

const indexes: readonly IndexDeclaration[] = Object.entries(CASE_LISTS).flatMap(([list, members]) =>
  Object.entries(CASE_ORDERS).map(([order, orderedBy]) => ({
    name: `${list}-${order}`,
    equals: [...members, 'status'],
    orderedBy,
  })),
);

type Change = (document: CaseDocument) => Partial<CaseDocument>;

/** Changes a case that is there; an event of a case whose opening is missing changes nothing. */
const changes =
  <Event extends { readonly revision: number; readonly recordedAt: Instant }>(
    change: (event: Event, ...rest: Parameters<Change>) => Partial<CaseDocument>,
  ) =>
  (document: CaseDocument | undefined, event: Event): CaseDocument | undefined =>
    document && { ...document, ...change(event, document), revision: event.revision, changedAt: event.recordedAt };

const withoutClosing = ({ closedOn: _, ...document }: CaseDocument): Omit<CaseDocument, 'closedOn'> => document;

export const casesView = view<CaseDocument>({
  name: 'cases',
  version: 1,
  indexes,
  steps: [
    on(caseOpened, {
      fold: (_, { data: { startDate, ...data }, revision, recordedAt }, key) => ({
        ...data,
        id: key as CaseId,
        revision,
        status: 'OPEN',
        openedOn: startDate,
        participants: [],
        periods: [{ openedOn: startDate }],
        openedAt: recordedAt,
        changedAt: recordedAt,
      }),
    }),
    on(caseParticipantAdded, {
      fold: changes(({ data: { partyId, role } }, { participants }) => ({
        participants: [...participants.filter((other) => other.partyId !== partyId), { partyId, role }],
      })),
    }),
    on(caseParticipantRemoved, {
      fold: changes(({ data: { partyId } }, { participants }) => ({
        participants: participants.filter((other) => other.partyId !== partyId),
      })),
    }),
    on(caseworkerAssigned, { fold: changes(({ data: { caseworker } }) => ({ caseworker })) }),
    on(caseClosed, {
      fold: changes(({ data: { closingDate, aftercare } }, { periods }) => ({
        status: aftercare ? 'AFTERCARE' : 'CLOSED',
        closedOn: closingDate,
        periods: [
          ...periods.slice(0, -1),
          { ...periods.at(-1), closedOn: closingDate, aftercare } as CasePeriodDocument,
        ],
      })),
    }),
    on(caseReopened, {
      fold: (document, { data: { reopeningDate }, revision, recordedAt }) =>
        document && {
          ...withoutClosing(document),
          status: 'OPEN',
          periods: [...document.periods, { openedOn: reopeningDate }],
          revision,
          changedAt: recordedAt,
        },
    }),
    on(caseMarkedOpenedInError, { fold: changes(() => ({ status: 'OPENED_IN_ERROR' })) }),
  ],
});
