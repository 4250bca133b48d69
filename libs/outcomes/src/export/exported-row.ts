/** A row of an export: a plan, an item or a period of a case, with what an analyst needs and nothing that names somebody. */
import { formatQuantity, type Quantity } from '@caseledger/kernel';
import { daysBetween } from '@caseledger/kernel';
import {
  type ItemOutcomeDocument,
  OUTCOME_KINDS,
  type OutcomeDocument,
  type PlanOutcomeDocument,
} from '../views/outcome-document';
import type { AgeBand } from './age-band';
import type { Period } from './periods';

/** Periods are in exports alone. */
export const EXPORTED_KINDS = [...OUTCOME_KINDS, 'PERIOD'] as const;
export type ExportedKind = (typeof EXPORTED_KINDS)[number];

export interface ExportedRow {
  readonly kind: ExportedKind;
  /** Pseudonyms; null where the row is not of one. */
  readonly client: string;
  readonly case: string;
  readonly plan: string | null;
  readonly item: string | null;
  readonly caseType: string;
  readonly model: string | null;
  readonly planType: string | null;
  readonly planStatus: string | null;
  /** Of the client when the plan or the period began. */
  readonly ageBand: AgeBand;
  readonly itemKind: string | null;
  readonly service: string | null;
  readonly definition: string | null;
  readonly definitionVersion: number | null;
  /** Codes with a space between. */
  readonly needDomains: string | null;
  readonly expectedStart: string | null;
  readonly expectedEnd: string | null;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly outcome: string | null;
  readonly unitType: string | null;
  /** Decimals of two places. */
  readonly unitsAuthorised: string | null;
  readonly unitsDelivered: string | null;
  readonly currency: string | null;
  /** In minor units of the currency. */
  readonly estimatedCost: number | null;
  readonly actualCost: number | null;
  readonly durationDays: number | null;
  readonly delayDays: number | null;
  /** T of goal attainment scaling, with two decimals. */
  readonly attainmentBaseline: string | null;
  readonly attainmentAchieved: string | null;
  readonly attainmentChange: string | null;
  /** Of a period: 1 from the opening, one more with each reopening. */
  readonly period: number | null;
  /** Codes of its closing. */
  readonly reason: string | null;
  readonly result: string | null;
  readonly aftercare: 'YES' | 'NO' | null;
  readonly aftercareUntil: string | null;
  readonly reopenedOn: string | null;
}

/** The columns, in their order. */
export const COLUMNS = [
  ...(['kind', 'client', 'case', 'plan', 'item', 'caseType', 'model', 'planType', 'planStatus', 'ageBand'] as const),
  ...(['itemKind', 'service', 'definition', 'definitionVersion', 'needDomains'] as const),
  ...(['expectedStart', 'expectedEnd', 'actualStart', 'actualEnd', 'outcome'] as const),
  ...(['unitType', 'unitsAuthorised', 'unitsDelivered', 'currency', 'estimatedCost', 'actualCost'] as const),
  ...(['durationDays', 'delayDays', 'attainmentBaseline', 'attainmentAchieved', 'attainmentChange'] as const),
  ...(['period', 'reason', 'result', 'aftercare', 'aftercareUntil', 'reopenedOn'] as const),
] as const satisfies readonly (keyof ExportedRow)[];

/** What a row has beside its document. */
export interface About {
  readonly client: string;
  readonly case: string;
  readonly plan: string;
  readonly item: string | null;
  readonly planStatus: PlanOutcomeDocument['status'];
  readonly ageBand: AgeBand;
}

const decimal = (hundredths: number | undefined): string | null =>
  hundredths === undefined ? null : formatQuantity(hundredths as Quantity);

/** What no row has but those of its own kind. */
const NOTHING = Object.fromEntries(COLUMNS.map((column) => [column, null])) as unknown as Nullable<ExportedRow>;
type Nullable<Row> = { readonly [Column in keyof Row]: Row[Column] | null };

/** What the row of a period has beside it. */
export type AboutPeriod = Pick<About, 'client' | 'case' | 'ageBand'> & { readonly caseType: string };

/** The row of a period of a case. */
export function periodRow(period: Period, about: AboutPeriod): ExportedRow {
  const { number, openedOn, closedOn, model, reason, result, aftercare, aftercareUntil, reopenedOn } = period;
  return {
    ...NOTHING,
    ...{ kind: 'PERIOD', ...about, model: model ?? null },
    ...{ actualStart: openedOn, actualEnd: closedOn ?? null },
    durationDays: closedOn === undefined ? null : daysBetween(openedOn, closedOn),
    ...{ period: number, reason: reason ?? null, result: result ?? null },
    aftercare: aftercare === undefined ? null : aftercare ? 'YES' : 'NO',
    ...{ aftercareUntil: aftercareUntil ?? null, reopenedOn: reopenedOn ?? null },
  };
}

/** The row of a document. */
export function exportedRow(document: OutcomeDocument, about: About): ExportedRow {
  const item: Partial<ItemOutcomeDocument> = document.kind === 'ITEM' ? document : {};
  const plan: Partial<PlanOutcomeDocument> = document.kind === 'PLAN' ? document : {};
  return {
    ...NOTHING,
    kind: document.kind,
    ...{ client: about.client, case: about.case, plan: about.plan, item: about.item },
    ...{ caseType: document.caseType, model: document.model ?? null, planType: document.planType },
    ...{ planStatus: about.planStatus, ageBand: about.ageBand },
    ...{ itemKind: item.itemKind ?? null, service: item.service ?? null },
    ...{ definition: item.definition?.code ?? null, definitionVersion: item.definition?.version ?? null },
    needDomains: item.needDomains ?? null,
    ...{ expectedStart: document.expectedStart ?? null, expectedEnd: document.expectedEnd ?? null },
    ...{ actualStart: document.actualStart ?? null, actualEnd: document.actualEnd ?? null },
    ...{ outcome: document.outcome ?? null, unitType: item.unitType ?? null },
    unitsAuthorised: decimal(document.unitsAuthorised),
    unitsDelivered: decimal(document.unitsDelivered),
    ...{ currency: document.currency, estimatedCost: document.estimatedCost ?? null },
    actualCost: document.actualCost ?? null,
    ...{ durationDays: document.duration ?? null, delayDays: document.delay ?? null },
    attainmentBaseline: decimal(plan.attainmentBaseline),
    attainmentAchieved: decimal(plan.attainmentAchieved),
    attainmentChange: decimal(plan.attainmentChange),
  };
}
