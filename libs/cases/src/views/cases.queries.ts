/** The queries that the view of cases answers. */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, type DomainEvent, type Instant, type LocalDate, streamName } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { foldEvents } from '@caseledger/projecting';
import { query, type Reading } from '@caseledger/querying';
import type { Condition, Row } from '@caseledger/read-store';
import { availableActions, type AvailableAction } from '../domain/available-actions';
import type { CaseState } from '../domain/case.state';
import { CASE_LISTS, type CASE_ORDERS, type CaseDocument, type CaseStatus, casesView } from './cases.view';

/** Which list of cases, exactly one of them: the value is that of its member, none for all cases. */
export interface CaseList {
  readonly list: keyof typeof CASE_LISTS;
  readonly value?: string | undefined;
  readonly statuses: readonly CaseStatus[];
  /** The date that the list is ordered by, and that a range can bound. */
  readonly order: keyof typeof CASE_ORDERS;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

export interface CasePage extends CaseList {
  readonly direction: 'ascending' | 'descending';
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  readonly limit: number;
}

/** A case, or undefined where the tenant has none of this id. */
export const caseById = query('case', {
  permission: 'case.read',
  view: casesView,
  answer: async (id: CaseId, reading) => documentOf(await reading.documents(casesView).get(id)),
});

/** Cases by their ids, in the order of the ids. */
export const casesByIds = query('casesByIds', {
  permission: 'case.read',
  view: casesView,
  answer: async (ids: readonly CaseId[], reading) => (await reading.documents(casesView).getMany(ids)).map(documentOf),
});

/** One page of a list of cases (R81, R158). */
export const casePage = query('cases', {
  permission: 'case.read',
  view: casesView,
  answer: async ({ direction, after, limit, ...list }: CasePage, reading): Promise<readonly Row[]> =>
    reading
      .documents(casesView)
      .page({ ...conditionOf(list), direction, ...(after === undefined ? {} : { after }), limit }),
});

/** How many cases a list has, counted up to a limit: one more than the limit means more than the limit. */
export const caseCount = query('caseCount', {
  permission: 'case.read',
  view: casesView,
  answer: async ({ limit, ...list }: CaseList & { readonly limit: number }, reading) =>
    reading.documents(casesView).count(conditionOf(list), limit),
});

/** A moment of a case's stream: a revision, or all that was known at an instant. */
export type CaseMoment = { readonly revision: number } | { readonly knownAt: Instant };

const PAGE = 1_000;

/** A case as it was, folded anew from its events; undefined where there was no such case at that moment. */
export const caseAsOf = query('caseAsOf', {
  permission: 'history.read',
  answer: async ({ id, moment }: { readonly id: CaseId; readonly moment: CaseMoment }, reading) => {
    const stream = streamName({ category: 'case', tenant: reading.actor.tenant, id });
    const events: DomainEvent[] = [];
    for (let from = 0; ; from += PAGE) {
      const page = await reading.events('case', id, from, PAGE);
      const before = page.filter((event) =>
        'revision' in moment ? event.revision <= moment.revision : event.recordedAt <= moment.knownAt,
      );
      events.push(...before);
      if (before.length < PAGE) break;
    }
    return foldEvents(casesView, events, { stream, streamId: id }) as CaseDocument | undefined;
  },
});

/** What the actor can do with a case now, and why not what they cannot (R83). */
export const caseActions = query('caseActions', {
  permission: 'case.read',
  answer: async (document: CaseDocument, reading): Promise<readonly AvailableAction[]> => {
    const { state: configuration } = await reading.state<ConfigurationState>('configuration');
    const { state: client } = await reading.state<PartyState>('party', document.clientId);
    return availableActions(stateOf(document), {
      actor: reading.actor,
      today: await reading.today(),
      configuration,
      client,
    });
  },
});

export const caseQueries = [caseById, casesByIds, casePage, caseCount, caseAsOf, caseActions] as const;

function conditionOf({ list, value, statuses, order, from, to }: CaseList): Condition {
  const [member] = CASE_LISTS[list];
  return {
    index: `${list}-${order}`,
    equals: { ...(member === undefined ? {} : { [member]: value ?? '' }), status: statuses },
    range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  };
}

function documentOf(stored: Awaited<ReturnType<ReturnType<Reading['documents']>['get']>>): CaseDocument | undefined {
  return stored?.document as CaseDocument | undefined;
}

/** The document as the rules know a case. */
function stateOf(document: CaseDocument): CaseState {
  const { reference, clientId, caseType, openedOn: startDate, closedOn, caseworker } = document;
  const participants = Object.fromEntries(document.participants.map(({ partyId, role }) => [partyId, role]));
  const periodStart = document.periods.at(-1)?.openedOn ?? startDate;
  const facts = { reference, clientId, caseType, startDate, periodStart, caseworker, participants };
  if (document.status === 'OPENED_IN_ERROR') return { ...facts, status: 'openedInError' };
  if (closedOn === undefined) return { ...facts, status: 'open' };
  return { ...facts, status: 'closed', closingDate: closedOn, aftercare: document.status === 'AFTERCARE' };
}
