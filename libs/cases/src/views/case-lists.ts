/** Lists of cases: what is open to everybody, and what is open to the one who asks, as one list. */
import type { LocalDate, PartyId } from '@caseledger/kernel';
import { idsOfSamePerson } from '@caseledger/parties';
import { query, type Reading } from '@caseledger/querying';
import type { Condition, Row } from '@caseledger/read-store';
import type { CaseDocument, CaseStatus } from './case-document';
import { CASE_LISTS, type CASE_ORDERS, casesView } from './cases.view';
import { visibleConditions } from './visible-conditions';

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
  /** How many cases are shown; one more is answered where there are more. */
  readonly limit: number;
}

/** One page of a list of cases (R81, R158). A case that is seen through a broken glass alone is in none. */
export const casePage = query('cases', {
  permission: 'case.read',
  view: casesView,
  answer: async ({ direction, after, limit, ...list }: CasePage, reading): Promise<readonly Row[]> => {
    const documents = reading.documents(casesView);
    const pages = await Promise.all(
      (await conditionsOf(list, reading)).map((condition) =>
        documents.page({ ...condition, direction, ...(after === undefined ? {} : { after }), limit: limit + 1 }),
      ),
    );
    // A case whose access changes between two readings may be in both.
    const rows = new Map(pages.flat().map((row) => [row.key, row]));
    return [...rows.values()].sort(inDirection(direction)).slice(0, limit + 1);
  },
  shows: (rows, { limit }) => rows.slice(0, limit).map(({ document }) => (document as unknown as CaseDocument).id),
});

/** How many cases a list has, counted up to a limit: one more than the limit means more than the limit. */
export const caseCount = query('caseCount', {
  permission: 'case.read',
  view: casesView,
  answer: async ({ limit, ...list }: CaseList & { readonly limit: number }, reading) => {
    const documents = reading.documents(casesView);
    const counts = (await conditionsOf(list, reading)).map((condition) => documents.count(condition, limit));
    const count = (await Promise.all(counts)).reduce((total, one) => total + one, 0);
    return Math.min(count, limit + 1);
  },
});

/** The conditions that together are a list as this actor sees it. */
async function conditionsOf(list: CaseList, reading: Reading): Promise<readonly Condition[]> {
  const lists = await listsOfSamePerson(list, reading);
  return (await Promise.all(lists.map((one) => visibleConditions(conditionOf(one), reading)))).flat();
}

/** A client's cases are those of all the records that were merged into one: a list of each, which are few. */
async function listsOfSamePerson(list: CaseList, reading: Reading): Promise<readonly CaseList[]> {
  if (list.list !== 'ofClient' || list.value === undefined) return [list];
  const ids = await idsOfSamePerson.answer(list.value as PartyId, reading);
  return ids.map((value) => ({ ...list, value }));
}

function conditionOf({ list, value, statuses, order, from, to }: CaseList): Condition {
  const [member] = CASE_LISTS[list];
  return {
    index: `${list}-${order}`,
    equals: { ...(member === undefined ? {} : { [member]: value ?? '' }), status: statuses },
    range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  };
}

/** Days and UUIDs: characters of ASCII, whose order is that of their bytes. */
function inDirection(direction: CasePage['direction']): (left: Row, right: Row) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  const placeOf = ({ order, key }: Row): string => `${order} ${key}`;
  return (left, right) => (placeOf(left) < placeOf(right) ? -sign : sign);
}
