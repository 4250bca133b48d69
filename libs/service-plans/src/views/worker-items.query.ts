/** What a worker or a team has to do in plans: the items that they own or carry out, by the day on which they are to end. */
import { seesCase, type Whose, workersOf } from '@caseledger/cases';
import type { CaseId, LocalDate } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import type { Row } from '@caseledger/read-store';
import type { PlanDocument, PlanItemDocument } from './plan-document';
import { plansView } from './plans.view';
import type { ShownItem } from './shown-plan';

export interface ItemPlace {
  readonly order: string;
  readonly key: string;
}

export interface WorkerItemsPage {
  readonly whose: Whose;
  readonly standing: PlanItemDocument['standing'];
  /** The days on which they are to end, both inclusive. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly after?: ItemPlace | undefined;
  readonly limit: number;
}

export interface WorkerItems {
  readonly items: readonly (ItemPlace & { readonly node: ShownItem })[];
  /** Where to go on; absent at the end of the list. */
  readonly next?: ItemPlace | undefined;
}

/** So many items are looked at for one page: the others stand on the next, which may begin where this ended with none. */
const MOST_LOOKED_AT = 1_000;

/** Items of plans that are closed, or whose case is closed to the actor, are left out. The earliest day first. */
export const workerItems = query('workerPlanItems', {
  permission: 'case.read',
  view: plansView,
  answer: async ({ whose, standing, from, to, after, limit }: WorkerItemsPage, reading): Promise<WorkerItems> => {
    const workers = await workersOf(whose, reading);
    if (workers.length === 0) return { items: [] };
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const condition = { index: 'ofWorker', equals: { workers, standing }, range, direction: 'ascending' } as const;
    const plans = plansToShow(reading);
    const items: (ItemPlace & { readonly node: ShownItem })[] = [];
    let place = after;
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += limit) {
      const rows = await reading
        .documents(plansView)
        .page({ ...condition, limit: limit + 1, ...(place === undefined ? {} : { after: place }) });
      const shown = rows.slice(0, limit);
      const ofRows = await plans(shown);
      for (const [index, row] of shown.entries()) {
        place = { order: row.order, key: row.key };
        const plan = ofRows[index];
        if (plan !== undefined) items.push({ ...place, node: { ...itemIn(row), plan } });
        const isLast = index === shown.length - 1 && rows.length <= limit;
        if (items.length === limit) return { items, next: isLast ? undefined : place };
      }
      if (rows.length <= limit) return { items };
    }
    return { items, next: place };
  },
  shows: ({ items }) => [...new Set(items.map(({ node }) => node.plan.caseId))],
});

const itemIn = ({ document }: Row): PlanItemDocument => document as unknown as PlanItemDocument;

/** Finds the plans of rows, undefined for those that are not to be shown; each plan and each case is looked at once. */
function plansToShow(reading: Reading): (rows: readonly Row[]) => Promise<readonly (PlanDocument | undefined)[]> {
  const found = new Map<string, PlanDocument | undefined>();
  const sights = new Map<CaseId, Promise<boolean>>();
  const sees = (caseId: CaseId): Promise<boolean> => {
    const sight = sights.get(caseId) ?? seesCase(caseId, reading);
    sights.set(caseId, sight);
    return sight;
  };
  return async (rows) => {
    const ids = rows.map((row) => itemIn(row).planId);
    const unknown = [...new Set(ids)].filter((id) => !found.has(id));
    const stored = unknown.length === 0 ? [] : await reading.documents(plansView).getMany(unknown);
    await Promise.all(
      unknown.map(async (id, index) => {
        const plan = stored[index]?.document as PlanDocument | undefined;
        const open = plan !== undefined && plan.status !== 'CLOSED';
        found.set(id, open && (await sees(plan.caseId)) ? plan : undefined);
      }),
    );
    return ids.map((id) => found.get(id));
  };
}
