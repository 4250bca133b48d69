/** Plans and their parts as they are answered: as they are now, or as they were at an earlier moment. */
import type { LocalDate } from '@caseledger/kernel';
import type { AttainmentScale } from '../domain/attainment/attainment.state';
import type { Milestone, SubGoal } from '../domain/structure/structure.state';
import type { PlanDocument, PlanItemDocument } from './plan-document';
import type { UnitDeliveryDocument } from './unit-deliveries.view';

export interface ShownPlan extends PlanDocument {
  /** Where it is shown as it was: what it had then. Absent where that is read when it is asked for. */
  readonly past?: PastPlan | undefined;
}

export interface PastPlan {
  /** The day of that moment at the agency. */
  readonly day: LocalDate;
  readonly items: readonly PlanItemDocument[];
  readonly deliveries: readonly UnitDeliveryDocument[];
}

export interface ShownItem extends PlanItemDocument {
  readonly plan: ShownPlan;
}

export interface ShownGroup {
  readonly id: string;
  /** The revision of the event that holds its name. */
  readonly revision: number;
  readonly plan: ShownPlan;
}

export interface ShownSubGoal extends SubGoal {
  readonly id: string;
  readonly plan: ShownPlan;
  readonly scale?: AttainmentScale | undefined;
}

export interface ShownMilestone extends Milestone {
  readonly id: string;
  readonly plan: ShownPlan;
}

/** The plan groups, in the order in which they were added. */
export function groupsOf(plan: ShownPlan): readonly ShownGroup[] {
  return Object.entries(plan.structure.groups).map(([id, group]) => ({ id, ...group, plan }));
}

/** The sub-goals, in the order in which they were added. */
export function subGoalsOf(plan: ShownPlan): readonly ShownSubGoal[] {
  return Object.entries(plan.structure.subGoals).map(([id, subGoal]) => ({
    id,
    ...subGoal,
    plan,
    scale: plan.attainment[id],
  }));
}

/** The milestones, by the day on which they are to be reached. */
export function milestonesOf(plan: ShownPlan): readonly ShownMilestone[] {
  return Object.entries(plan.structure.milestones)
    .map(([id, milestone]) => ({ id, ...milestone, plan }))
    .sort((one, other) => (one.expectedEnd < other.expectedEnd ? -1 : 1));
}

/** Items in the order in which they were added. */
export function inOrder(items: readonly PlanItemDocument[]): readonly PlanItemDocument[] {
  return [...items].sort((one, other) => (`${one.order} ${one.id}` < `${other.order} ${other.id}` ? -1 : 1));
}

/** An item of a plan. */
export const itemOf =
  (plan: ShownPlan) =>
  (item: PlanItemDocument): ShownItem => ({ ...item, plan });
