/** Where work comes from that is to be done about cases, and by when: one source for each kind of it. */
import type { CaseType, ConfigurationState } from '@caseledger/configuration';
import { addDays, addMonths, type CaseId, type LocalDate, type WorkerId } from '@caseledger/kernel';
import type { Reading } from '@caseledger/querying';
import type { PageRequest, Row } from '@caseledger/read-store';
import { lastReopeningDay } from '../domain/case.rules';
import type { CaseState } from '../domain/case.state';
import { closingCheck } from '../domain/closing/closing-check';
import type { CaseDocument, CaseStatus } from './case-document';
import { casesView, type WORK_ORDERS } from './cases.view';
import { clientRecords } from './client-records';
import { visibleConditions } from './visible-conditions';

/** In the order in which work of the same day is shown. */
export const WORK_KINDS = [
  'CONTACT_DUE',
  'AFTERCARE_DUE',
  'STEP_DUE',
  'CLOSING_LACKS_ONE_ITEM',
  'REOPENING_WINDOW_ENDS',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Something to be done about a case. */
export interface WorkItem {
  readonly kind: WorkKind;
  readonly due: LocalDate;
  readonly document: CaseDocument;
}

/** Which of a kind's items are wanted, those of the earliest day first and of one day by the case's id. */
export interface WorkWanted {
  readonly workers: readonly WorkerId[];
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** Only what comes after this one. */
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  readonly limit: number;
}

export type WorkSource = (wanted: WorkWanted, reading: Reading) => Promise<readonly WorkItem[]>;

/** So many cases in their closing step are looked at for what they lack, in one go and for one page. */
const CANDIDATES = 100;
const MOST_CANDIDATES = 1_000;
/** The windows that end in so many days are shown where no range is asked for. */
const DAYS_AHEAD = 30;

export const WORK_SOURCES: Readonly<Record<WorkKind, WorkSource>> = {
  CONTACT_DUE: (wanted, reading) => due('CONTACT_DUE', 'contact', 'OPEN', wanted, reading),
  AFTERCARE_DUE: (wanted, reading) => due('AFTERCARE_DUE', 'aftercare', 'AFTERCARE', wanted, reading),
  STEP_DUE: (wanted, reading) => due('STEP_DUE', 'step', 'OPEN', wanted, reading),
  CLOSING_LACKS_ONE_ITEM: closingsThatLackOneItem,
  REOPENING_WINDOW_ENDS: windowsThatEnd,
};

/** Items that stand in an index by the day on which they are due. */
async function due(
  kind: WorkKind,
  order: keyof typeof WORK_ORDERS,
  status: CaseStatus,
  { workers, from, to, after, limit }: WorkWanted,
  reading: Reading,
): Promise<readonly WorkItem[]> {
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const condition = { index: `ofCaseworker-${order}`, equals: { caseworker: workers, status }, range };
  const rows = await rowsOf(condition, { ...(after === undefined ? {} : { after }), limit }, reading);
  return rows
    .map(({ order: day, document }) => ({ kind, due: day as LocalDate, document: document as unknown as CaseDocument }))
    .sort(byDayAndCase)
    .slice(0, limit);
}

/** Cases in their closing step, the longest in it first, of which the closing lacks one item alone (R77). */
async function closingsThatLackOneItem(wanted: WorkWanted, reading: Reading): Promise<readonly WorkItem[]> {
  const { state: configuration } = await reading.state<ConfigurationState>('configuration');
  const found: WorkItem[] = [];
  let { after } = wanted;
  for (let looked = 0; looked < MOST_CANDIDATES && found.length < wanted.limit; looked += CANDIDATES) {
    const some = { ...wanted, after, limit: CANDIDATES };
    const candidates = await due('CLOSING_LACKS_ONE_ITEM', 'closing', 'OPEN', some, reading);
    const lacking = await Promise.all(candidates.map(({ document }) => lacksOneItem(document, configuration, reading)));
    found.push(...candidates.filter((_, index) => lacking[index]));
    const last = candidates.at(-1);
    if (last === undefined || candidates.length < CANDIDATES) break;
    after = { order: last.due, key: last.document.id };
  }
  return found.slice(0, wanted.limit);
}

/** Closed cases that can be reopened for a few days more, by the window that is in force for their type now (R98, R103). */
async function windowsThatEnd(wanted: WorkWanted, reading: Reading): Promise<readonly WorkItem[]> {
  const today = await reading.today();
  const from = wanted.from ?? today;
  const to = wanted.to ?? addDays(today, DAYS_AHEAD);
  const { state } = await reading.state<ConfigurationState>('configuration');
  const types = Object.values(state.caseTypes).filter(({ rules }) => rules.reopeningWindow !== 'always');
  const windows = [...new Set(types.map(({ rules }) => Number(rules.reopeningWindow)))];
  const found = await Promise.all(
    windows.map((months) => {
      // A day may be clamped to its month's end (R99): three days more on both sides hold all that end in between.
      const range = { from: addDays(addMonths(from, -months), -3), to: addDays(addMonths(to, -months), 3) };
      const equals = { caseworker: wanted.workers, status: ['CLOSED', 'AFTERCARE'] };
      return rowsOf({ index: 'ofCaseworker-closed', equals, range }, { limit: MOST_ROWS }, reading);
    }),
  );
  const documents = new Map(found.flat().map(({ key, document }) => [key, document as unknown as CaseDocument]));
  return [...documents.values()]
    .flatMap((document): readonly WorkItem[] => {
      const end = windowOf(document, state.caseTypes);
      const isWanted = end !== undefined && from <= end && end <= to;
      return isWanted ? [{ kind: 'REOPENING_WINDOW_ENDS', due: end, document }] : [];
    })
    .filter((item) => wanted.after === undefined || placeOf(item) > `${wanted.after.order} ${wanted.after.key}`)
    .sort(byDayAndCase)
    .slice(0, wanted.limit);
}

function windowOf(
  { caseType, closedOn }: CaseDocument,
  caseTypes: Readonly<Record<string, CaseType>>,
): LocalDate | undefined {
  const type = caseTypes[caseType];
  return type === undefined || closedOn === undefined ? undefined : lastReopeningDay(closedOn, type);
}

/** Whether there is one mandatory item alone between a case and its closing today. */
async function lacksOneItem(
  { id, clientId }: CaseDocument,
  configuration: ConfigurationState,
  reading: Reading,
): Promise<boolean> {
  const { state } = await reading.state<CaseState>('case', id as CaseId);
  if (state.status !== 'open') return false;
  const client = (await clientRecords(clientId, reading)).map((record) => record.state);
  const { items } = closingCheck(state, { configuration, client, on: await reading.today() });
  return items.filter(({ satisfied }) => !satisfied).length === 1;
}

const MOST_ROWS = 500;

/** The rows of a list as the actor sees it, each case once. */
async function rowsOf(
  condition: Pick<PageRequest, 'index' | 'equals' | 'range'>,
  page: Pick<PageRequest, 'after' | 'limit'>,
  reading: Reading,
): Promise<readonly Row[]> {
  const documents = reading.documents(casesView);
  const conditions = await visibleConditions(condition, reading);
  const pages = conditions.map((one) => documents.page({ ...one, ...page, direction: 'ascending' }));
  return [...new Map((await Promise.all(pages)).flat().map((row) => [row.key, row])).values()];
}

/** Days and UUIDs: characters of ASCII, whose order is that of their bytes. */
const placeOf = ({ due: day, document }: WorkItem): string => `${day} ${document.id}`;
const byDayAndCase = (one: WorkItem, other: WorkItem): number => (placeOf(one) < placeOf(other) ? -1 : 1);
