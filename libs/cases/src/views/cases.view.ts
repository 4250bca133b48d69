/** The view of cases: one document a case, found by client, caseworker and type, ordered by its dates and by what is due. */
import { onActs, view } from '@caseledger/projecting';
import type { IndexDeclaration } from '@caseledger/read-store';
import type { CaseDocument, DueDates } from './case-document';
import { caseFolds } from './case-folds';

/** By what a list of cases is narrowed: nothing, the caseworker, the client or the type. */
export const CASE_LISTS = {
  all: [],
  ofCaseworker: ['caseworker'],
  ofClient: ['clientId'],
  ofType: ['caseType'],
} as const;
/** The dates that a list of cases is ordered by. */
export const CASE_ORDERS = { opened: 'openedOn', closed: 'closedOn' } as const;
/** The lists and dates by which work is found that is due. */
export const WORK_LISTS = ['all', 'ofCaseworker'] as const satisfies readonly (keyof typeof CASE_LISTS)[];
export const WORK_ORDERS = {
  contact: 'contactDue',
  step: 'stepDue',
  aftercare: 'aftercareDue',
  closing: 'closingSince',
} as const satisfies Readonly<Record<string, keyof DueDates>>;

/** A list of cases in an order: of those that are open to everybody, and of those that are open to some. */
const listed = (list: keyof typeof CASE_LISTS, order: string, orderedBy: string): readonly IndexDeclaration[] => {
  const members = CASE_LISTS[list];
  return [
    { name: `${list}-${order}`, equals: [...members, 'opening', 'status'], orderedBy },
    { name: `${list}-${order}-restricted`, equals: [...members, 'audience', 'status'], orderedBy, eachOf: 'audience' },
  ];
};
const lists = Object.keys(CASE_LISTS) as (keyof typeof CASE_LISTS)[];

const indexes: readonly IndexDeclaration[] = [
  ...lists.flatMap((list) => Object.entries(CASE_ORDERS).flatMap(([order, by]) => listed(list, order, by))),
  ...WORK_LISTS.flatMap((list) => Object.entries(WORK_ORDERS).flatMap(([order, by]) => listed(list, order, by))),
  { name: 'byReference', equals: ['reference'], orderedBy: 'openedOn' },
  {
    name: 'ofParticipant-opened',
    equals: ['participantIds', 'status'],
    orderedBy: 'openedOn',
    eachOf: 'participantIds',
  },
  { name: 'aftercare-until', equals: ['status'], orderedBy: 'aftercareUntil' },
];

export const casesView = view<CaseDocument>({
  name: 'cases',
  version: 4,
  indexes,
  steps: [...caseFolds, onActs('case')],
});
