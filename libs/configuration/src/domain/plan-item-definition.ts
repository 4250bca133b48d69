/** Plan items that the organisation defines: their name and purpose are the administrator's (R134, R163). */
import type { Money } from '@caseledger/kernel';

/** What a defined item is tracked by: dates and outcome (R133), or also the units delivered (R136). */
export const DEFINED_ITEM_KINDS = ['BASIC', 'SERVICE_UNIT'] as const;
export type DefinedItemKind = (typeof DEFINED_ITEM_KINDS)[number];

export interface PlanItemDefinition {
  /** The word by which plans name it: `PHYSIOTHERAPY`. */
  readonly code: string;
  /** Raised with each change; a plan item keeps the version that it was made from. */
  readonly version: number;
  readonly label: string;
  /** What it is for. */
  readonly purpose: string;
  readonly kind: DefinedItemKind;
  /** A code of the list SERVICE: what analysts group by. */
  readonly service?: string | undefined;
  /** SERVICE_UNIT: a code of the list UNIT_TYPE, and what one unit costs where a plan says nothing else. */
  readonly unitType?: string | undefined;
  readonly rate?: Money | undefined;
}

/** A definition with all its versions: a plan item of an earlier one still shows what that said. */
export interface VersionedPlanItemDefinition {
  readonly code: string;
  readonly current: number;
  /** Whether no new item is made from it. Items that were stay. */
  readonly retired: boolean;
  readonly versions: Readonly<Record<number, PlanItemDefinition>>;
}

/** The definition itself, of something that holds more. */
export function planItemDefinitionOf(holder: PlanItemDefinition): PlanItemDefinition {
  const { code, version, label, purpose, kind, service, unitType, rate } = holder;
  return {
    ...{ code, version, label, purpose, kind },
    ...(service === undefined ? {} : { service }),
    ...(unitType === undefined ? {} : { unitType }),
    ...(rate === undefined ? {} : { rate: { amount: rate.amount, currency: rate.currency } }),
  };
}
