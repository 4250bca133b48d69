/** What changed of a plan between any two moments: revisions, baselines, or all that was known at an instant. */
import type { CaseId, DomainEvent, PlanId } from '@caseledger/kernel';
import { eventsUntil, foldState, type Moment, query } from '@caseledger/querying';
import { jsonOf, planDifference, type PlanDifference } from '../domain/difference/plan-difference';
import { type CreatedPlan, planStream } from '../domain/plan.state';
import { momentOf, type PlanMoment } from './plan-as-of';
import { planToSee } from './plan-sight';

export interface PlanDiff {
  readonly planId: PlanId;
  readonly from: PlanMoment;
  readonly to: PlanMoment;
}

/** `caseId` is that of the plan's case; `document` is the JSON that the patch applies to. */
export interface PlanCompared extends PlanDifference {
  readonly caseId: CaseId;
  readonly document: string;
}

/** The difference; which of the two moments the plan does not have; undefined where there is no such plan to see. */
export const planDiff = query('planDiff', {
  permission: 'history.read',
  answer: async ({ planId, from, to }: PlanDiff, reading): Promise<PlanCompared | 'from' | 'to' | undefined> => {
    const plan = await planToSee(planId, reading);
    if (plan === undefined) return undefined;
    const [first, second] = [momentOf(from, plan), momentOf(to, plan)];
    if (first === undefined) return 'from';
    if (second === undefined) return 'to';
    const last = Math.max(lastRevision(first), lastRevision(second));
    const events = await eventsUntil({ revision: last }, 'plan', planId, reading);
    const [before, after] = [planAt(first, events), planAt(second, events)];
    if (before === undefined) return 'from';
    if (after === undefined) return 'to';
    return { caseId: plan.caseId, document: JSON.stringify(jsonOf(before)), ...planDifference(before, after) };
  },
  shows: (compared) => (typeof compared === 'object' ? [compared.caseId] : []),
});

/** Nobody knows which was the last at an instant before the events are read. */
const lastRevision = (moment: Moment): number => ('revision' in moment ? moment.revision : Infinity);

/** The plan as it was; undefined before it was created, and at a revision that it does not have. */
function planAt(moment: Moment, events: readonly DomainEvent[]): CreatedPlan | undefined {
  if ('revision' in moment && moment.revision > (events.at(-1)?.revision ?? -1)) return undefined;
  const until = events.filter((event) =>
    'revision' in moment ? event.revision <= moment.revision : event.recordedAt <= moment.knownAt,
  );
  const state = foldState(planStream, until);
  return state.status === 'NOT_CREATED' ? undefined : state;
}
