/** The queries on plans: by id, of a case, and what a plan is made of. */
import { seesCase } from '@caseledger/cases';
import type { CaseId, PlanId } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import { MOST_ITEMS } from '../domain/plan.rules';
import { isPlan, type PlanDocument, type PlanItemDocument, type PlansDocument } from './plan-document';
import { planActions } from './plan-actions.query';
import { planAsOf } from './plan-as-of';
import { planCircumstances } from './plan-circumstances.query';
import { planDiff } from './plan-difference.query';
import { planEntries } from './plan-entries';
import { planHistory } from './plan-history';
import { plansView } from './plans.view';
import { unitDeliveryPage } from './unit-deliveries.queries';
import { wholeHistory } from './whole-history';
import { workerItems } from './worker-items.query';

/** A plan, or undefined where the tenant has none of this id whose case is open to the actor. */
export const planById = query('plan', {
  permission: 'case.read',
  view: plansView,
  answer: async (id: PlanId, reading) => (await stored(id, reading)).seen,
  shows: (document) => (document === undefined ? [] : [document.caseId]),
});

/** What somebody who has given a command on a plan reads back. */
export interface PlanReadBack {
  /** How far the view is with the plan. */
  readonly revision: number;
  /** Absent where its case is not open to them, or no more. */
  readonly document: PlanDocument | undefined;
}

/** A plan after a command on it; undefined while the view has none. */
export const planReadBack = query('planReadBack', {
  permission: 'case.read',
  view: plansView,
  answer: async (id: PlanId, reading): Promise<PlanReadBack | undefined> => {
    const { current, seen } = await stored(id, reading);
    return current && { revision: current.revision, document: seen };
  },
  shows: (found) => (found?.document === undefined ? [] : [found.document.caseId]),
});

/** The most plans of a case that are shown. */
export const MOST_PLANS = 50;

/** The plans of a case, over all its periods: the latest begun first. */
export const plansOfCase = query('plansOfCase', {
  permission: 'case.read',
  view: plansView,
  answer: async (caseId: CaseId, reading): Promise<readonly PlanDocument[]> => {
    if (!(await seesCase(caseId, reading))) return [];
    const page = { index: 'ofCase', equals: { caseId }, direction: 'descending', limit: MOST_PLANS } as const;
    const rows = await reading.documents(plansView).page(page);
    return rows.map(({ document }) => document as unknown as PlanDocument);
  },
  shows: (plans, caseId) => (plans.length === 0 ? [] : [caseId]),
});

/** The items of a plan, in the order in which they were added. */
export const itemsOfPlan = query('itemsOfPlan', {
  permission: 'case.read',
  view: plansView,
  answer: async (
    { id, caseId }: Pick<PlanDocument, 'id' | 'caseId'>,
    reading,
  ): Promise<readonly PlanItemDocument[]> => {
    if (!(await seesCase(caseId, reading))) return [];
    const page = { index: 'ofPlan', equals: { planId: id }, direction: 'ascending', limit: MOST_ITEMS } as const;
    const rows = await reading.documents(plansView).page(page);
    return rows.map(({ document }) => document as unknown as PlanItemDocument);
  },
  shows: (items, { caseId }) => (items.length === 0 ? [] : [caseId]),
});

export const planQueries = [
  planById,
  planReadBack,
  plansOfCase,
  itemsOfPlan,
  planActions,
  planCircumstances,
  planEntries,
  planAsOf,
  planHistory,
  wholeHistory,
  planDiff,
  unitDeliveryPage,
  workerItems,
] as const;

/** The plan as the view has it, and as the actor sees it. */
async function stored(
  id: PlanId,
  reading: Reading,
): Promise<{ readonly current?: PlanDocument; readonly seen?: PlanDocument }> {
  const document = (await reading.documents(plansView).get(id))?.document as PlansDocument | undefined;
  // An item of a plan has its document in the same view.
  if (document === undefined || !isPlan(document)) return {};
  return (await seesCase(document.caseId, reading)) ? { current: document, seen: document } : { current: document };
}
