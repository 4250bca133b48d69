/** A row of an export: an item or a plan, with what an analyst needs and nothing that names somebody. */
import { formatQuantity, type Quantity } from '@caseledger/kernel';
import type { ItemOutcomeDocument, OutcomeDocument, PlanOutcomeDocument } from '../views/outcome-document';
import type { AgeBand } from './age-band';

export interface ExportedRow {
  readonly kind: 'ITEM' | 'PLAN';
  /** Pseudonyms; `item` is null in a plan's row. */
  readonly client: string;
  readonly case: string;
  readonly plan: string;
  readonly item: string | null;
  readonly caseType: string;
  readonly model: string | null;
  readonly planType: string;
  readonly planStatus: string;
  /** Of the client when the plan began. */
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
  readonly currency: string;
  /** In minor units of the currency. */
  readonly estimatedCost: number | null;
  readonly actualCost: number | null;
  readonly durationDays: number | null;
  readonly delayDays: number | null;
  /** T of goal attainment scaling, with two decimals. */
  readonly attainmentBaseline: string | null;
  readonly attainmentAchieved: string | null;
  readonly attainmentChange: string | null;
}

/** The columns, in their order. */
export const COLUMNS = [
  ...(['kind', 'client', 'case', 'plan', 'item', 'caseType', 'model', 'planType', 'planStatus', 'ageBand'] as const),
  ...(['itemKind', 'service', 'definition', 'definitionVersion', 'needDomains'] as const),
  ...(['expectedStart', 'expectedEnd', 'actualStart', 'actualEnd', 'outcome'] as const),
  ...(['unitType', 'unitsAuthorised', 'unitsDelivered', 'currency', 'estimatedCost', 'actualCost'] as const),
  ...(['durationDays', 'delayDays', 'attainmentBaseline', 'attainmentAchieved', 'attainmentChange'] as const),
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

/** The row of a document. */
export function exportedRow(document: OutcomeDocument, about: About): ExportedRow {
  const item: Partial<ItemOutcomeDocument> = document.kind === 'ITEM' ? document : {};
  const plan: Partial<PlanOutcomeDocument> = document.kind === 'PLAN' ? document : {};
  return {
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
