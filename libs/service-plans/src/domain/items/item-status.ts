/** The status of a plan item follows from its plan's and from its dates (R140). */
import type { PlanStatus } from '../plan.state';
import type { PlanItemState } from './item.state';

export const PLAN_ITEM_STATUSES = ['UNAPPROVED', 'SUBMITTED', 'NOT_STARTED', 'IN_PROGRESS', 'COMPLETED'] as const;
export type PlanItemStatus = (typeof PLAN_ITEM_STATUSES)[number];

/** The status of an item of a plan with this status. */
export function itemStatus(plan: PlanStatus, { actualStart, actualEnd }: PlanItemState): PlanItemStatus {
  if (plan === 'OPEN') return 'UNAPPROVED';
  if (plan === 'SUBMITTED') return 'SUBMITTED';
  if (actualEnd !== undefined) return 'COMPLETED';
  return actualStart === undefined ? 'NOT_STARTED' : 'IN_PROGRESS';
}
