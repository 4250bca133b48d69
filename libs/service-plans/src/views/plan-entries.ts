/** What was written in single parts of a plan: free text stands in no view, and is read from its event. */
import type { CaseId, DomainEvent, PlanId } from '@caseledger/kernel';
import { entriesAt, query } from '@caseledger/querying';
import { planToSee } from './plan-sight';

export interface PlanEntries {
  readonly id: PlanId;
  /** The revisions of the events that hold the texts. */
  readonly revisions: readonly number[];
}

export interface FoundEntries {
  /** Of the plan; absent where there is none to see. */
  readonly caseId?: CaseId;
  readonly events: readonly (DomainEvent | undefined)[];
}

/** The events of a plan at these revisions, with their texts opened, in this order; undefined where there is none to see. */
export const planEntries = query('planEntries', {
  permission: 'case.read',
  answer: async ({ id, revisions }: PlanEntries, reading): Promise<FoundEntries> => {
    const plan = await planToSee(id, reading);
    if (plan === undefined) return { events: revisions.map(() => undefined) };
    return { caseId: plan.caseId, events: await entriesAt('plan', id, revisions, reading) };
  },
  shows: ({ caseId }) => (caseId === undefined ? [] : [caseId]),
});
