/** What is to be done in the service plans of open cases, and by when: one source for each kind of it. */
import {
  type CaseDocument,
  casesView,
  seesCase,
  wantedOf,
  type WorkItem,
  type WorkSource,
  type WorkWanted,
} from '@caseledger/cases';
import { dateIn, type LocalDate, type PlanId, type Uuid } from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import type { Reading } from '@caseledger/querying';
import type { Row } from '@caseledger/read-store';
import type { PlanDocument, PlanItemDocument } from './plan-document';
import { plansView } from './plans.view';
import { itemOf, type ShownItem } from './shown-plan';

/** In the order in which work of the same day is shown. */
export const PLAN_WORK_KINDS = ['PLAN_ITEM_DUE', 'PLAN_AWAITS_APPROVAL'] as const;
export type PlanWorkKind = (typeof PLAN_WORK_KINDS)[number];

export interface PlanWork extends WorkItem<PlanWorkKind> {
  readonly plan: PlanDocument;
  readonly planItem?: ShownItem;
}

export const PLAN_WORK: Readonly<Record<PlanWorkKind, WorkSource<PlanWork>>> = {
  PLAN_ITEM_DUE: itemsDue,
  PLAN_AWAITS_APPROVAL: plansThatAwaitApproval,
};

/** So many items, or submitted plans, are looked at in one go and for one page. */
const CANDIDATES = 100;
const MOST_CANDIDATES = 1_000;
/** The last day on which an item can be due: those of which nobody said a day stand after it. */
const LAST_DAY = '9999-12-30' as LocalDate;

/** What is to be done of active plans by the workers who own it or carry it out; due is the day on which it is to end. */
async function itemsDue(wanted: WorkWanted, reading: Reading): Promise<readonly PlanWork[]> {
  const { workers, from, to = LAST_DAY, limit } = wanted;
  const range = { ...(from === undefined ? {} : { from }), to: to < LAST_DAY ? to : LAST_DAY };
  const condition = { index: 'ofWorker', equals: { workers, standing: 'TO_DO' }, range } as const;
  const found: PlanWork[] = [];
  await lookThrough(condition, wanted.after, reading, async (rows) => {
    found.push(...(await itemsIn(rows, reading)));
    return found.length >= limit;
  });
  return wantedOf(found, { workers, limit });
}

async function itemsIn(rows: readonly Row[], reading: Reading): Promise<readonly PlanWork[]> {
  const items = rows.map(({ document }) => document as unknown as PlanItemDocument);
  const ids = [...new Set(items.map(({ planId }) => planId))];
  const stored = await reading.documents(plansView).getMany(ids);
  const active = stored
    .map((one) => one?.document as PlanDocument | undefined)
    .filter((plan): plan is PlanDocument => plan?.status === 'ACTIVE');
  const cases = await openCases(active, reading, () => true);
  const plans = new Map<PlanId, PlanDocument>(active.map((plan) => [plan.id, plan]));
  return items.flatMap((item): readonly PlanWork[] => {
    const plan = plans.get(item.planId);
    const document = plan && cases.get(plan.caseId);
    if (plan === undefined || document === undefined) return [];
    return [
      { kind: 'PLAN_ITEM_DUE', due: item.due, key: item.id as Uuid, document, plan, planItem: itemOf(plan)(item) },
    ];
  });
}

/** Submitted plans of the workers' cases, those that wait longest first; due is the day on which they were submitted. */
async function plansThatAwaitApproval(wanted: WorkWanted, reading: Reading): Promise<readonly PlanWork[]> {
  const { timeZone } = (await reading.state<TenantState>('tenant')).state;
  const found: PlanWork[] = [];
  await lookThrough({ index: 'ofStatus', equals: { status: 'SUBMITTED' } }, undefined, reading, async (rows) => {
    const plans = rows.map(({ document }) => document as unknown as PlanDocument);
    const isTheirs = ({ caseworker }: CaseDocument) => caseworker !== undefined && wanted.workers.includes(caseworker);
    const cases = await openCases(plans, reading, isTheirs);
    for (const plan of plans) {
      const document = cases.get(plan.caseId);
      if (document === undefined) continue;
      const due = dateIn(timeZone, plan.submittedAt ?? plan.changedAt);
      found.push({ kind: 'PLAN_AWAITS_APPROVAL', due, key: plan.id, document, plan });
    }
    return false;
  });
  return wantedOf(found, wanted);
}

/** Reads rows in their order, some at a time, until there is enough, or there are too many to look at. */
async function lookThrough(
  condition: Pick<Parameters<ReturnType<Reading['documents']>['page']>[0], 'index' | 'equals' | 'range'>,
  after: WorkWanted['after'],
  reading: Reading,
  isEnough: (rows: readonly Row[]) => Promise<boolean>,
): Promise<void> {
  const documents = reading.documents(plansView);
  let place = after;
  for (let looked = 0; looked < MOST_CANDIDATES; looked += CANDIDATES) {
    const from = place === undefined ? {} : { after: place };
    const rows = await documents.page({ ...condition, ...from, direction: 'ascending', limit: CANDIDATES });
    const last = rows.at(-1);
    // An item of two workers is found by both.
    const each = [...new Map(rows.map((row) => [row.key, row])).values()];
    if (last === undefined || (await isEnough(each)) || rows.length < CANDIDATES) return;
    place = { order: last.order, key: last.key };
  }
}

/** The cases of plans, by their ids: those that are open, that are wanted, and that the actor sees. */
async function openCases(
  plans: readonly PlanDocument[],
  reading: Reading,
  isWanted: (document: CaseDocument) => boolean,
): Promise<ReadonlyMap<string, CaseDocument>> {
  const ids = [...new Set(plans.map(({ caseId }) => caseId))];
  const stored = await reading.documents(casesView).getMany(ids);
  const wanted = stored
    .map((one) => one?.document as CaseDocument | undefined)
    .filter((document): document is CaseDocument => document?.status === 'OPEN' && isWanted(document));
  const seen = await Promise.all(wanted.map(({ id }) => seesCase(id, reading)));
  return new Map(wanted.filter((_, index) => seen[index]).map((document) => [document.id, document]));
}
