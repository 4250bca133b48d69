/** A plan as it was: everything in it is folded anew from the same events. */
import { dateIn, type Id, type Instant, type PlanId, streamName } from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import { foldDocuments } from '@caseledger/projecting';
import { eventsUntil, type Moment, query } from '@caseledger/querying';
import type { CreatedPlan } from '../domain/plan.state';
import { isPlan, type PlanItemDocument, type PlansDocument } from './plan-document';
import { planToSee } from './plan-sight';
import { plansView } from './plans.view';
import { inOrder, type ShownPlan } from './shown-plan';
import { unitDeliveriesView, type UnitDeliveryDocument } from './unit-deliveries.view';

/** A moment of a plan: a revision, the revision that a baseline names, or all that was known at an instant. */
export interface PlanMoment {
  readonly revision?: number | undefined;
  readonly baselineId?: Id<'Baseline'> | undefined;
  readonly knownAt?: Instant | undefined;
}

/** Undefined where there was no plan then, where the baseline is none of it, and where its case is closed to the actor now. */
export const planAsOf = query('planAsOf', {
  permission: 'history.read',
  answer: async (
    { id, moment }: { readonly id: PlanId; readonly moment: PlanMoment },
    reading,
  ): Promise<ShownPlan | undefined> => {
    const plan = await planToSee(id, reading);
    const until = plan && momentOf(moment, plan);
    if (until === undefined) return undefined;
    const place = { stream: streamName({ category: 'plan', tenant: reading.actor.tenant, id }), streamId: id };
    const events = await eventsUntil(until, 'plan', id, reading);
    const documents = [...foldDocuments(plansView, events, place).values()] as unknown as readonly PlansDocument[];
    const document = documents.find(isPlan);
    if (document === undefined) return undefined;
    const { state: tenant } = await reading.state<TenantState>('tenant');
    const deliveries = [...foldDocuments(unitDeliveriesView, events, place).values()];
    return {
      ...document,
      past: {
        day: dateIn(tenant.timeZone, moment.knownAt ?? document.changedAt),
        items: inOrder(documents.filter((each): each is PlanItemDocument => !isPlan(each))),
        deliveries: deliveries as unknown as readonly UnitDeliveryDocument[],
      },
    };
  },
  shows: (plan) => (plan === undefined ? [] : [plan.caseId]),
});

/** Undefined where the plan has no such baseline. */
export function momentOf(
  { revision, baselineId, knownAt }: PlanMoment,
  { baselines }: CreatedPlan,
): Moment | undefined {
  if (knownAt !== undefined) return { knownAt };
  const baseline = baselineId !== undefined && Object.hasOwn(baselines, baselineId) ? baselines[baselineId] : undefined;
  const named = revision ?? baseline?.planRevision;
  return named === undefined ? undefined : { revision: named };
}
