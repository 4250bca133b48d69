/** What the view of plans keeps: a document for each plan, and one for each of its items. Neither holds a text. */
import type { Instant, LocalDate, PlanId } from '@caseledger/kernel';
import type { PlanItemState } from '../domain/items/item.state';
import type { PlanFacts } from '../domain/plan.state';

/** What the one view holds. */
export type PlansDocument = PlanDocument | PlanItemDocument;

export interface PlanDocument extends PlanFacts {
  readonly id: PlanId;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** When it was last submitted. */
  readonly submittedAt?: Instant | undefined;
}

export interface PlanItemDocument extends PlanItemState {
  readonly id: string;
  readonly planId: PlanId;
  readonly currency: string;
  /** Where it stands among the items of its plan: the revision that added it, as text of ten digits. */
  readonly order: string;
  /** What was delivered by month, what was reversed taken off: `item-months.ts` reads it. */
  readonly months: string;
  /** The workers who own it or are responsible for it. */
  readonly workers: readonly string[];
  /** Whether it has ended, by which worklists find what has not. */
  readonly standing: 'TO_DO' | 'ENDED';
  /** The day by which it is to end; where nobody said, after all the others. */
  readonly due: LocalDate;
  readonly changedAt: Instant;
}

/** Whether a document of the view is a plan, and no item. */
export function isPlan(document: PlansDocument): document is PlanDocument {
  return !('planId' in document);
}
