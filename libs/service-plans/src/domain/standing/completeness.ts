/** What a plan needs before it is carried out: a goal, a sub-goal and an item at least (R126). A draft may lack them. */
import { rejected, type Rejection, type Sentence, told } from '@caseledger/kernel';
import type { CreatedPlan } from '../plan.state';

export const PLAN_PARTS = ['GOAL', 'SUB_GOAL', 'PLAN_ITEM'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

const NAMES: Readonly<Record<PlanPart, Sentence>> = {
  GOAL: told('a goal'),
  SUB_GOAL: told('a sub-goal'),
  PLAN_ITEM: told('a plan item'),
};

/** What is missing, in this order. */
export function missingParts({ structure, items }: CreatedPlan): readonly PlanPart[] {
  const there: Readonly<Record<PlanPart, boolean>> = {
    GOAL: structure.goalRevision !== undefined,
    SUB_GOAL: Object.keys(structure.subGoals).length > 0,
    PLAN_ITEM: Object.keys(items).length > 0,
  };
  return PLAN_PARTS.filter((part) => !there[part]);
}

/** The refusal that names all that is missing at once. */
export function incompleteRejection(plan: CreatedPlan): Rejection | undefined {
  const missing = missingParts(plan);
  if (missing.length === 0) return undefined;
  return rejected('PlanIncomplete', 'The plan is not complete yet; this is missing: {missing}.', {
    field: 'planId',
    values: { missing: missing.map((part) => NAMES[part]) },
    details: { missing },
  });
}
