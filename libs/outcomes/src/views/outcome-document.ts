/**
 * What the view of outcomes keeps: a row for each plan item and one for each plan, for analysts. It names nobody: no
 * person, no worker, no case, and no text. Amounts are whole numbers, so that an engine can add them up.
 */
import type { LocalDate, PlanId } from '@caseledger/kernel';
import type { AttainmentState, PlanItemKind, PlanItemState, PlanOutcome } from '@caseledger/service-plans';

export const OUTCOME_KINDS = ['ITEM', 'PLAN'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What a row is counted and added up by. */
export interface OutcomeFigures {
  /** In hundredths: of items with units. */
  readonly unitsAuthorised?: number | undefined;
  readonly unitsDelivered?: number | undefined;
  /** In minor units of the currency; absent where nothing is known. */
  readonly estimatedCost?: number | undefined;
  readonly actualCost?: number | undefined;
  /** From the actual start to the actual end, in days. */
  readonly duration?: number | undefined;
  /** From the expected end to the actual one, in days; negative where it ended earlier. */
  readonly delay?: number | undefined;
  /** 1 where there is a duration, and where there is a delay: an average divides by how many there are. */
  readonly durations?: 1 | undefined;
  readonly delays?: 1 | undefined;
}

interface OutcomeRow extends OutcomeFigures {
  readonly planId: PlanId;
  readonly planType: string;
  readonly caseType: string;
  readonly model?: string | undefined;
  readonly currency: string;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  readonly actualStart?: LocalDate | undefined;
  readonly actualEnd?: LocalDate | undefined;
  readonly outcome?: PlanOutcome | undefined;
  /** The actual end; where there is none, after every day, so that what has not ended is found as well. */
  readonly end: LocalDate;
}

/** The part of an item that its figures are made of. */
export type FoldedItem = Pick<PlanItemState, 'expectedStart' | 'estimatedCost' | 'actualCost' | 'units'>;

export interface ItemOutcomeDocument extends OutcomeRow {
  readonly kind: 'ITEM';
  readonly itemKind: PlanItemKind;
  /** A code of the list SERVICE. */
  readonly service?: string | undefined;
  readonly definition?: { readonly code: string; readonly version: number } | undefined;
  /** The domains of the needs that it answers, each once, in alphabetical order, with a space between. */
  readonly needDomains?: string | undefined;
  readonly unitType?: string | undefined;
  readonly item: FoldedItem;
}

export interface PlanOutcomeDocument extends OutcomeRow {
  readonly kind: 'PLAN';
  readonly status: 'OPEN' | 'SUBMITTED' | 'APPROVED' | 'ACTIVE' | 'CLOSED';
  /** By goal attainment scaling, in hundredths: 5441 is a T of 54.41. Absent where there is no score. */
  readonly attainmentBaseline?: number | undefined;
  readonly attainmentAchieved?: number | undefined;
  readonly attainmentChange?: number | undefined;
  /** 1 where there is a change of attainment. */
  readonly attainments?: 1 | undefined;
  readonly items: Readonly<Record<string, FoldedItem>>;
  readonly scales: AttainmentState;
}

export type OutcomeDocument = ItemOutcomeDocument | PlanOutcomeDocument;
