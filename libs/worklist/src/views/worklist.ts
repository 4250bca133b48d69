/** The worklist: what is to be done about the cases of a worker or a team, and by when. */
import {
  CASE_WORK,
  CASE_WORK_KINDS,
  casesView,
  type Whose,
  type WorkItem,
  workersOf,
  type WorkSource,
} from '@caseledger/cases';
import type { LocalDate } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import { PLAN_WORK, PLAN_WORK_KINDS, type PlanDocument, type ShownItem } from '@caseledger/service-plans';

/** In the order in which work of the same day is shown. */
export const WORK_KINDS = [...CASE_WORK_KINDS, ...PLAN_WORK_KINDS] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Work, and what of the case's plans it is about. */
export interface Work extends WorkItem<WorkKind> {
  readonly plan?: PlanDocument;
  readonly planItem?: ShownItem;
}

/** Where work comes from: each module says what is to be done about what it holds. */
const SOURCES: Readonly<Record<WorkKind, WorkSource<Work>>> = { ...CASE_WORK, ...PLAN_WORK };

/** What there is a last day for. A case that waits for its closing, or can be reopened, and a plan that waits are never overdue. */
const CAN_BE_OVERDUE: ReadonlySet<WorkKind> = new Set<WorkKind>([
  'CONTACT_DUE',
  'AFTERCARE_DUE',
  'STEP_DUE',
  'PLAN_ITEM_DUE',
]);

/** Where an item stands: by its day, of one day by its kind, of one kind by what it is about. */
export interface WorkPlace {
  readonly due: string;
  readonly kind: WorkKind;
  readonly key: string;
}

export interface WorkPage {
  readonly whose: Whose;
  /** All kinds where it is left out. */
  readonly kinds?: readonly WorkKind[] | undefined;
  /** The days on which the items are due, both inclusive. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly after?: WorkPlace | undefined;
  /** How many items are shown; one more is answered where there are more. */
  readonly limit: number;
}

/** Whether an item is overdue is decided when it is asked. */
export interface ShownWork extends Work {
  readonly overdue: boolean;
  /** Whether the case is suspended: its days move when help goes on. */
  readonly provisional: boolean;
}

/** One page of a worklist, the earliest day first. */
export const worklist = query('worklist', {
  permission: 'case.read',
  view: casesView,
  answer: async ({ whose, kinds, from, to, after, limit }: WorkPage, reading): Promise<readonly ShownWork[]> => {
    const workers = await workersOf(whose, reading);
    if (workers.length === 0) return [];
    const wanted = kinds === undefined ? WORK_KINDS : WORK_KINDS.filter((kind) => kinds.includes(kind));
    const items = await Promise.all(
      wanted.map((kind) =>
        SOURCES[kind]({ workers, from, to, after: afterIn(kind, after), limit: limit + 1 }, reading),
      ),
    );
    const today = await reading.today();
    return items
      .flat()
      .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
      .slice(0, limit + 1)
      .map((item) => ({
        ...item,
        overdue: CAN_BE_OVERDUE.has(item.kind) && item.due < today,
        provisional: item.document.suspension.from !== undefined,
      }));
  },
  shows: (items, { limit }) => [...new Set(items.slice(0, limit).map(({ document }) => document.id))],
});

const orderOf = ({ due, kind, key }: WorkPlace): string => `${due} ${String(WORK_KINDS.indexOf(kind))} ${key}`;

/** Before and after every id. */
const [BEFORE_ALL, AFTER_ALL] = [' ', '~'];

/** From where on a kind is read on, so that nothing of the day is shown twice or left out. */
function afterIn(kind: WorkKind, after: WorkPlace | undefined): { order: string; key: string } | undefined {
  if (after === undefined) return undefined;
  const { due: order, key } = after;
  if (kind === after.kind) return { order, key };
  return { order, key: WORK_KINDS.indexOf(kind) < WORK_KINDS.indexOf(after.kind) ? AFTER_ALL : BEFORE_ALL };
}
