/** The worklist: what is to be done about the cases of a worker or a team, and by when. */
import type { LocalDate } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import { casesView } from './cases.view';
import { type Whose, workersOf } from './whose';
import { WORK_KINDS, WORK_SOURCES, type WorkItem, type WorkKind } from './work-sources';

/** Where an item stands: by its day, of one day by its kind, of one kind by its case. */
export interface WorkPlace {
  readonly due: string;
  readonly kind: WorkKind;
  readonly caseId: string;
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

/** Whether an item is overdue is decided when it is asked: a case that waits for its closing, or can be reopened, never is. */
export interface ShownWork extends WorkItem {
  readonly overdue: boolean;
  /** Whether the case is suspended: its days move when help goes on. */
  readonly provisional: boolean;
}

const CAN_BE_OVERDUE: readonly WorkKind[] = ['CONTACT_DUE', 'AFTERCARE_DUE', 'STEP_DUE'];

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
        WORK_SOURCES[kind]({ workers, from, to, after: afterIn(kind, after), limit: limit + 1 }, reading),
      ),
    );
    const today = await reading.today();
    return items
      .flat()
      .sort((one, other) => (orderOf(placeIn(one)) < orderOf(placeIn(other)) ? -1 : 1))
      .slice(0, limit + 1)
      .map((item) => ({
        ...item,
        overdue: CAN_BE_OVERDUE.includes(item.kind) && item.due < today,
        provisional: item.document.suspension.from !== undefined,
      }));
  },
  shows: (items, { limit }) => [...new Set(items.slice(0, limit).map(({ document }) => document.id))],
});

/** Where an item of a worklist stands. */
export function placeIn({ kind, due, document }: WorkItem): WorkPlace {
  return { kind, due, caseId: document.id };
}

const orderOf = ({ due, kind, caseId }: WorkPlace): string => `${due} ${String(WORK_KINDS.indexOf(kind))} ${caseId}`;

/** Before and after every id. */
const [BEFORE_ALL, AFTER_ALL] = [' ', '~'];

/** From where on a kind is read on, so that nothing of the day is shown twice or left out. */
function afterIn(kind: WorkKind, after: WorkPlace | undefined): { order: string; key: string } | undefined {
  if (after === undefined) return undefined;
  const { due: order, caseId } = after;
  if (kind === after.kind) return { order, key: caseId };
  return { order, key: WORK_KINDS.indexOf(kind) < WORK_KINDS.indexOf(after.kind) ? AFTER_ALL : BEFORE_ALL };
}
