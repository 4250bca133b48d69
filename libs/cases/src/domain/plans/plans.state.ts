/** The service plans of a case, over all its periods: links alone. */
import type { Evolve } from '@caseledger/kernel';
import type { planLinkEvents } from './plans.events';

export interface PlanLink {
  readonly planType: string;
  /** The revision of the event that linked it. */
  readonly revision: number;
}

/** By their ids. */
export type PlanLinks = Readonly<Record<string, PlanLink>>;

export const NO_PLANS: PlanLinks = {};

export const evolvePlanLinks: Evolve<PlanLinks, typeof planLinkEvents> = {
  PlanLinked: (links, { data: { planId, planType }, revision }) => ({ ...links, [planId]: { planType, revision } }),
};
