/** Who carries out the services of a case: its case manager, their team, or others (R112). */
import type { TeamId, WorkerId } from '@caseledger/kernel';
import type { LinkedPlan, LinkedPlanItem } from '../plans/linked-plan';

/** The items of the active plans. */
export interface Services {
  readonly all: number;
  /** Those for which the case manager is responsible, or a worker of a team that they are in. */
  readonly own: number;
}

/** What is, was or will be carried out of the active plans. */
export function itemsOfActivePlans(plans: readonly LinkedPlan[]): readonly LinkedPlanItem[] {
  return plans.filter(({ status }) => status === 'ACTIVE').flatMap(({ items = {} }) => Object.values(items));
}

/** Whoever takes part from outside the organisation is nobody's team. */
export function servicesOf(
  items: readonly LinkedPlanItem[],
  caseworker: WorkerId,
  teamsOf: ReadonlyMap<WorkerId, readonly TeamId[]>,
): Services {
  const teams = teamsOf.get(caseworker) ?? [];
  const isOwn = (worker: WorkerId): boolean =>
    worker === caseworker || (teamsOf.get(worker) ?? []).some((team) => teams.includes(team));
  const own = items.filter(({ responsible: { worker } }) => worker !== undefined && isOwn(worker));
  return { all: items.length, own: own.length };
}
