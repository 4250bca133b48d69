/** Milestones, groups and baselines of an active plan (R127, R128): set, changed and taken away. */
import { nameBaseline } from '@caseledger/service-plans/domain/baselines/commands/name-baseline';
import { removeBaseline } from '@caseledger/service-plans/domain/baselines/commands/remove-baseline';
import { addMilestone } from '@caseledger/service-plans/domain/structure/commands/add-milestone';
import { addPlanGroup } from '@caseledger/service-plans/domain/structure/commands/add-plan-group';
import { moveSubGoal } from '@caseledger/service-plans/domain/structure/commands/move-sub-goal';
import { removeMilestone } from '@caseledger/service-plans/domain/structure/commands/remove-milestone';
import { removePlanGroup } from '@caseledger/service-plans/domain/structure/commands/remove-plan-group';
import { renamePlanGroup } from '@caseledger/service-plans/domain/structure/commands/rename-plan-group';
import { reviseMilestone } from '@caseledger/service-plans/domain/structure/commands/revise-milestone';
import { dateOf } from '../calendar';
import type { Day } from '../day';
import { sentence } from '../sentences';
import { inPlan, type Planning, whilePlan } from './planning';

const MILESTONES = [
  'Back at school',
  'First payment made',
  'A home of their own',
  'First day at work',
  'Alone at home',
];
const GROUPS = ['Health', 'Home', 'Family', 'Work', 'Money'];
const BASELINES = ['As agreed', 'Before the holidays', 'At the half', 'As the family asked'];

/** Most milestones are reached; some are put off or taken out. */
export function setMilestone(planning: Planning, day: Day): void {
  const { chance } = planning;
  const expected = day.number + chance.whole(10, 90);
  const about = { name: chance.oneOf(MILESTONES), expectedEnd: dateOf(expected) };
  const id = inPlan<'Milestone'>(planning, day, (which) => addMilestone({ ...which, ...about }));
  const fate = chance.byShare([
    ['REACHED', 65],
    ['PUT_OFF', 15],
    ['REMOVED', 10],
    ['OPEN', 10],
  ]);
  if (fate === 'OPEN') return;
  const reason = sentence(chance, 'replanning');
  whilePlan(planning, 'ACTIVE', expected + chance.whole(-9, 9), (on) => {
    const milestoneId = id();
    inPlan(planning, on, (which) => {
      if (fate === 'REMOVED') return removeMilestone({ ...which, milestoneId, reason });
      if (fate === 'REACHED') return reviseMilestone({ ...which, milestoneId, actualEnd: on.date });
      return reviseMilestone({ ...which, milestoneId, expectedEnd: dateOf(on.number + 30), reason });
    });
  });
}

/** A group that is there has another name or is taken away; where there is none, one is made for a sub-goal. */
export function changeGroups(planning: Planning, day: Day): void {
  const { chance, plan } = planning;
  const name = chance.oneOf(GROUPS);
  const group = chance.of(0.8) ? plan.groups.at(-1) : undefined;
  if (group !== undefined) {
    const groupId = group();
    if (chance.of(0.6)) inPlan(planning, day, (about) => renamePlanGroup({ ...about, groupId, name }));
    else {
      plan.groups.pop();
      inPlan(planning, day, (about) => removePlanGroup({ ...about, groupId }));
    }
    return;
  }
  const made = inPlan<'PlanGroup'>(planning, day, (about) => addPlanGroup({ ...about, name }));
  whilePlan(planning, 'ACTIVE', day.number + 1, (on) => {
    plan.groups.push(made);
    const subGoal = chance.oneOf(plan.subGoals);
    inPlan(planning, on, (about) => moveSubGoal({ ...about, subGoalId: subGoal(), groupId: made() }));
    if (!chance.of(0.4)) return;
    whilePlan(planning, 'ACTIVE', on.number + chance.whole(5, 60), (later) => {
      changeGroups(planning, later);
    });
  });
}

/** The plan as it is now has a name, and some such names are not needed any more. */
export function nameRevision(planning: Planning, day: Day): void {
  const { chance } = planning;
  const name = chance.oneOf(BASELINES);
  const id = inPlan<'Baseline'>(planning, day, (about) => nameBaseline({ ...about, name }));
  if (!chance.of(0.3)) return;
  whilePlan(planning, 'ACTIVE', day.number + chance.whole(5, 60), (on) => {
    inPlan(planning, on, (about) => removeBaseline({ ...about, baselineId: id() }));
  });
}
