/** What is to be done about cases themselves, and by when: one source for each kind of it. */
import type { CaseType, ConfigurationState } from '@caseledger/configuration';
import { addDays, addMonths, type CaseId, type LocalDate } from '@caseledger/kernel';
import type { Reading } from '@caseledger/querying';
import type { PageRequest, Row } from '@caseledger/read-store';
import { lastReopeningDay } from '../domain/case.rules';
import type { CaseState } from '../domain/case.state';
import { closingCheck } from '../domain/closing/closing-check';
import type { CaseDocument, CaseStatus } from './case-document';
import { casesView, type WORK_ORDERS } from './cases.view';
import { clientRecords } from './client-records';
import { linkedPlans } from './linked-plans';
import { visibleConditions } from './visible-conditions';
import { wantedOf, type WorkItem, type WorkSource, type WorkWanted } from './work';

/** In the order in which work of the same day is shown. */
export const CASE_WORK_KINDS = [
  'CONTACT_DUE',
  'AFTERCARE_DUE',
  'STEP_DUE',
  'CLOSING_LACKS_ONE_ITEM',
  'REOPENING_WINDOW_ENDS',
] as const;
export type CaseWorkKind = (typeof CASE_WORK_KINDS)[number];

type CaseWork = WorkItem<CaseWorkKind>;

/** So many cases in their closing step are looked at for what they lack, in one go and for one page. */
const CANDIDATES = 100;
const MOST_CANDIDATES = 1_000;
/** The windows that end in so many days are shown where no range is asked for. */
const DAYS_AHEAD = 30;

export const CASE_WORK: Readonly<Record<CaseWorkKind, WorkSource<CaseWork>>> = {
  CONTACT_DUE: (wanted, reading) => due('CONTACT_DUE', 'contact', 'OPEN', wanted, reading),
  AFTERCARE_DUE: (wanted, reading) => due('AFTERCARE_DUE', 'aftercare', 'AFTERCARE', wanted, reading),
  STEP_DUE: (wanted, reading) => due('STEP_DUE', 'step', 'OPEN', wanted, reading),
  CLOSING_LACKS_ONE_ITEM: closingsThatLackOneItem,
  REOPENING_WINDOW_ENDS: windowsThatEnd,
};

/** Items that stand in an index by the day on which they are due. */
async function due(
  kind: CaseWorkKind,
  order: keyof typeof WORK_ORDERS,
  status: CaseStatus,
  { workers, from, to, after, limit }: WorkWanted,
  reading: Reading,
): Promise<readonly CaseWork[]> {
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const condition = { index: `ofCaseworker-${order}`, equals: { caseworker: workers, status }, range };
  const rows = await rowsOf(condition, { ...(after === undefined ? {} : { after }), limit }, reading);
  return wantedOf(
    rows.map(({ order: day, document }) => workOf(kind, day as LocalDate, document as unknown as CaseDocument)),
    { workers, limit },
  );
}

/** Cases in their closing step, the longest in it first, of which the closing lacks one item alone (R77). */
async function closingsThatLackOneItem(wanted: WorkWanted, reading: Reading): Promise<readonly CaseWork[]> {
  const { state: configuration } = await reading.state<ConfigurationState>('configuration');
  const found: CaseWork[] = [];
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
async function windowsThatEnd(wanted: WorkWanted, reading: Reading): Promise<readonly CaseWork[]> {
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
  const items = [...documents.values()].flatMap((document): readonly CaseWork[] => {
    const end = windowOf(document, state.caseTypes);
    return end === undefined ? [] : [workOf('REOPENING_WINDOW_ENDS', end, document)];
  });
  return wantedOf(items, { ...wanted, from, to });
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
  const plans = await linkedPlans(state, configuration, reading);
  const { items } = closingCheck(state, { configuration, client, plans, on: await reading.today() });
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

const workOf = (kind: CaseWorkKind, due: LocalDate, document: CaseDocument): CaseWork => ({
  ...{ kind, due, key: document.id, document },
});
