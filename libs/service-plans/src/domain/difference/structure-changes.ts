/** The named changes of a plan's groups, sub-goals, their scales, and milestones. */
import type { AttainmentScale } from '../attainment/attainment.state';
import type { PlanFacts } from '../plan.state';
import type { Milestone, SubGoal } from '../structure/structure.state';
import {
  type Changed,
  gained,
  inBoth,
  moved,
  nameOfAssignee,
  otherwise,
  type PlanChange,
  revised,
} from './plan-change';

export function structureChanges(
  { structure: before, attainment: scalesBefore }: PlanFacts,
  { structure: after, attainment: scalesAfter }: PlanFacts,
): readonly PlanChange[] {
  const keys = Object.keys;
  return [
    ...gained('GROUP', { gone: 'GroupRemoved', come: 'GroupAdded' }, keys(before.groups), keys(after.groups)),
    ...inBoth(before.groups, after.groups).flatMap(([id, one, other]) =>
      revised({ of: 'GROUP', id }, 'GroupRenamed', one.revision, other.revision),
    ),
    ...gained(
      'SUB_GOAL',
      { gone: 'SubGoalRemoved', come: 'SubGoalAdded' },
      keys(before.subGoals),
      keys(after.subGoals),
    ),
    ...inBoth(before.subGoals, after.subGoals).flatMap(([id, one, other]) =>
      subGoalChanges({ of: 'SUB_GOAL', id }, one, other),
    ),
    ...keys(after.subGoals).flatMap((id) => scaleChanges({ of: 'SUB_GOAL', id }, scalesBefore[id], scalesAfter[id])),
    ...gained(
      'MILESTONE',
      { gone: 'MilestoneRemoved', come: 'MilestoneAdded' },
      keys(before.milestones),
      keys(after.milestones),
    ),
    ...inBoth(before.milestones, after.milestones).flatMap(([id, one, other]) =>
      milestoneChanges({ of: 'MILESTONE', id }, one, other),
    ),
  ];
}

function subGoalChanges(changed: Changed, before: SubGoal, after: SubGoal): readonly PlanChange[] {
  return [
    ...revised(changed, 'SubGoalRevised', before.revision, after.revision),
    ...otherwise(changed, 'SubGoalMoved', before.groupId, after.groupId),
    ...moved(changed, 'DateMoved', 'EXPECTED_START', before.expectedStart, after.expectedStart),
    ...moved(changed, 'DateMoved', 'EXPECTED_END', before.expectedEnd, after.expectedEnd),
    ...otherwise(changed, 'OwnerChanged', nameOfAssignee(before.owner), nameOfAssignee(after.owner)),
  ];
}

function milestoneChanges(changed: Changed, before: Milestone, after: Milestone): readonly PlanChange[] {
  return [
    ...revised(changed, 'MilestoneRevised', before.revision, after.revision),
    ...moved(changed, 'MilestoneDateMoved', 'EXPECTED_START', before.expectedStart, after.expectedStart),
    ...moved(changed, 'MilestoneDateMoved', 'EXPECTED_END', before.expectedEnd, after.expectedEnd),
    ...moved(changed, 'MilestoneDateMoved', 'ACTUAL_START', before.actualStart, after.actualStart),
    ...moved(changed, 'MilestoneDateMoved', 'ACTUAL_END', before.actualEnd, after.actualEnd),
    ...otherwise(changed, 'OwnerChanged', nameOfAssignee(before.owner), nameOfAssignee(after.owner)),
  ];
}

/** Another scale, and another rating; that a rating went with its scale is said by the scale. */
function scaleChanges(
  changed: Changed,
  before: AttainmentScale | undefined,
  after: AttainmentScale | undefined,
): readonly PlanChange[] {
  const rated = after?.ratedRevision !== undefined && after.ratedRevision !== before?.ratedRevision;
  return [
    ...revised(changed, 'ScaleChanged', before?.revision, after?.revision),
    ...(rated
      ? [{ change: 'LevelRated' as const, ...changed, from: before?.level?.toString(), to: after.level?.toString() }]
      : []),
  ];
}
