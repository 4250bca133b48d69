/** The status of a plan item follows from its plan's, from its dates and from what was delivered of it (R140). */
import type { PlanStatus } from '../plan.state';
import type { PlanItemState } from './item.state';

export const PLAN_ITEM_STATUSES = ['UNAPPROVED', 'SUBMITTED', 'NOT_STARTED', 'IN_PROGRESS', 'COMPLETED'] as const;
export type PlanItemStatus = (typeof PLAN_ITEM_STATUSES)[number];

/** The part of an item that says how far it has come. */
type CarriedOut = Pick<PlanItemState, 'actualStart' | 'actualEnd' | 'units'>;

/** Who delivers has started, whether or not somebody recorded the day of it. */
export function hasStarted({ actualStart, actualEnd, units }: CarriedOut): boolean {
  return actualStart !== undefined || actualEnd !== undefined || (units?.deliveries ?? 0) > 0;
}

/** The status of an item of a plan with this status. */
export function itemStatus(plan: PlanStatus, item: CarriedOut): PlanItemStatus {
  if (plan === 'OPEN') return 'UNAPPROVED';
  if (plan === 'SUBMITTED') return 'SUBMITTED';
  if (item.actualEnd !== undefined) return 'COMPLETED';
  return hasStarted(item) ? 'IN_PROGRESS' : 'NOT_STARTED';
}
