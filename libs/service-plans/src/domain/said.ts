/** What was said of a part of a plan, which no state holds: it is read back from the event that recorded it. */
import { entries, type Forgotten, type PlanId, rejected, type Rejection } from '@caseledger/kernel';
import type { CreatedPlan, PlanState } from './plan.state';

/** Reads the event of a plan that has this revision, where there is one. */
export function readingSaid(planId: PlanId, revisionIn: (plan: CreatedPlan) => number | undefined) {
  return entries<PlanState>('plan', planId, (plan) => {
    const revision = plan.status === 'NOT_CREATED' ? undefined : revisionIn(plan);
    return revision === undefined ? [] : [revision];
  });
}

/** What was said; undefined where nothing was, or it was erased. */
export function saidText(words: string | Forgotten | undefined): string | undefined {
  return typeof words === 'string' ? words : undefined;
}

/** What is revised keeps its name, but for one that was erased. */
export function nameMissing(): Rejection {
  return rejected('NameMissing', 'What it was called has been erased: give it a name.', { field: 'name' });
}
