/** The view of cases: one document a case, found by client, caseworker and type, and ordered by its dates. */
import type { CaseId, Instant, LocalDate, PartyId, TeamId, WorkerId } from '@caseledger/kernel';
import { on, view } from '@caseledger/projecting';
import type { IndexDeclaration } from '@caseledger/read-store';
import { accessOf, type Accessible, restrictionOf } from '../domain/case-access';
import {
  caseAccessChanged,
  caseClosed,
  caseGlassBroken,
  caseMarkedOpenedInError,
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
  caseReopened,
  caseworkerAssigned,
  type FirstContactRoute,
  type ParticipantRole,
} from '../domain/case.events';
import { brokenAt } from '../domain/case.state';

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

export interface CaseDocument extends Accessible {
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
  readonly participants: readonly CaseParticipantDocument[];
  /** The parties among them, by which their cases are found. */
  readonly participantIds: readonly PartyId[];
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

const indexes: readonly IndexDeclaration[] = [
  ...Object.entries(CASE_LISTS).flatMap(([list, members]) =>
    Object.entries(CASE_ORDERS).flatMap(([order, orderedBy]) => [
      { name: `${list}-${order}`, equals: [...members, 'opening', 'status'], orderedBy },
      {
        name: `${list}-${order}-restricted`,
        equals: [...members, 'audience', 'status'],
        orderedBy,
        eachOf: 'audience',
      },
    ]),
  ),
  { name: 'byReference', equals: ['reference'], orderedBy: 'openedOn' },
  {
    name: 'ofParticipant-opened',
    equals: ['participantIds', 'status'],
    orderedBy: 'openedOn',
    eachOf: 'participantIds',
  },
];

/** A worker, as audiences name them. */
export const workerInAudience = (worker: WorkerId): string => `worker:${worker}`;
/** A team, as audiences name it. */
export const teamInAudience = (team: TeamId): string => `team:${team}`;

/** What lists find a case by, of those to whom it is open. */
function openingOf(document: Accessible): Pick<CaseDocument, 'opening' | 'audience'> {
  const restriction = restrictionOf(document);
  if (restriction === undefined) return { opening: 'TENANT', audience: undefined };
  const { teams, workers } = restriction;
  return { opening: 'RESTRICTED', audience: [...teams.map(teamInAudience), ...workers.map(workerInAudience)] };
}

type Change = (document: CaseDocument) => Partial<CaseDocument>;

/** Changes a case that is there; an event of a case whose opening is missing changes nothing. */
const changes =
  <Event extends { readonly revision: number; readonly recordedAt: Instant }>(
    change: (event: Event, ...rest: Parameters<Change>) => Partial<CaseDocument>,
  ) =>
  (document: CaseDocument | undefined, event: Event): CaseDocument | undefined =>
    document && { ...document, ...change(event, document), revision: event.revision, changedAt: event.recordedAt };

const withParticipants = (
  participants: readonly CaseParticipantDocument[],
): Pick<CaseDocument, 'participants' | 'participantIds'> => ({
  participants,
  participantIds: participants.map(({ partyId }) => partyId),
});

const withoutClosing = ({ closedOn: _, ...document }: CaseDocument): Omit<CaseDocument, 'closedOn'> => document;

export const casesView = view<CaseDocument>({
  name: 'cases',
  version: 3,
  indexes,
  steps: [
    on(caseOpened, {
      // Each member by its name: gathering the rest of the payload takes longer than all else that is done with the event.
      fold: (
        _,
        {
          data: { reference, clientId, caseType, startDate, firstContactRoute, openTo, teamId, workers },
          revision,
          recordedAt,
        },
        key,
      ) => {
        const access = accessOf({ openTo, teamId, workers });
        return {
          id: key as CaseId,
          revision,
          reference,
          clientId,
          caseType,
          status: 'OPEN',
          openedOn: startDate,
          firstContactRoute,
          access,
          brokenBy: {},
          ...openingOf({ access, brokenBy: {} }),
          participants: [],
          participantIds: [],
          periods: [{ openedOn: startDate }],
          openedAt: recordedAt,
          changedAt: recordedAt,
        };
      },
    }),
    on(caseParticipantAdded, {
      fold: changes(({ data: { partyId, role } }, { participants }) =>
        withParticipants([...participants.filter((other) => other.partyId !== partyId), { partyId, role }]),
      ),
    }),
    on(caseParticipantRemoved, {
      fold: changes(({ data: { partyId } }, { participants }) =>
        withParticipants(participants.filter((other) => other.partyId !== partyId)),
      ),
    }),
    on(caseworkerAssigned, {
      fold: changes(({ data: { caseworker } }, { access, brokenBy }) => ({
        caseworker,
        ...openingOf({ access, caseworker, brokenBy }),
      })),
    }),
    on(caseAccessChanged, {
      fold: changes(({ data }, { caseworker }) => {
        const accessible = { access: accessOf(data), caseworker, brokenBy: {} };
        return { ...accessible, ...openingOf(accessible) };
      }),
    }),
    on(caseGlassBroken, {
      fold: changes(({ data: { worker, until }, recordedAt }, { brokenBy }) => ({
        brokenBy: { ...brokenAt(brokenBy, recordedAt), [worker]: until },
      })),
    }),
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
