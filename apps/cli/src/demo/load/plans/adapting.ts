/** What is changed of a plan while it is carried out: its goal, sub-goals and items, and who steers and does what. */
import { assignPlanItem } from '@caseledger/service-plans/domain/items/commands/assign-plan-item';
import { movePlanItem } from '@caseledger/service-plans/domain/items/commands/move-plan-item';
import { removePlanItem } from '@caseledger/service-plans/domain/items/commands/remove-plan-item';
import { revisePlanItem } from '@caseledger/service-plans/domain/items/commands/revise-plan-item';
import { changeSubGoalOwner } from '@caseledger/service-plans/domain/structure/commands/change-sub-goal-owner';
import { removeSubGoal } from '@caseledger/service-plans/domain/structure/commands/remove-sub-goal';
import { reviseGoal } from '@caseledger/service-plans/domain/structure/commands/revise-goal';
import { reviseSubGoal } from '@caseledger/service-plans/domain/structure/commands/revise-sub-goal';
import { changeUnitRate } from '@caseledger/service-plans/domain/units/commands/change-unit-rate';
import { dateOf, type DayNumber } from '../calendar';
import type { Day } from '../day';
import { sentence } from '../sentences';
import { caseworkerOf } from '../staff';
import { authoriseMore, takeUp } from './carrying-out';
import { beginSubGoal, planItem } from './contents';
import { agreeAnew } from './going-active';
import { changeGroups, nameRevision, setMilestone } from './marking';
import { changeHelpers, changePrimary, joinPlan, leavePlan } from './participants';
import { runningItems } from './plan';
import { planKindOf } from './plan-kinds';
import { inPlan, type Planning, whilePlan } from './planning';

/** Changes something of a plan that is active, and is to end on a day. It does nothing where there is nothing to change. */
type Change = (planning: Planning, day: Day, ends: DayNumber) => void;

const CHANGES: readonly (readonly [Change, number])[] = [
  [goOnOtherwise, 10],
  [reviseOneSubGoal, 8],
  [replan, 20],
  [doMore, 10],
  [dropSubGoal, 4],
  [dropItem, 5],
  [moveItem, 4],
  [giveToAnother, 8],
  [steerOtherwise, 5],
  [raiseUnits, 8],
  [raiseRate, 8],
  [setMilestone, 10],
  [changeGroups, 7],
  [nameRevision, 6],
  [joinPlan, 6],
  [leavePlan, 6],
  [changePrimary, 3],
  [changeHelpers, 8],
  [agreeAnew, 6],
];

/** Few plans stay as they were. */
export function adapt(planning: Planning, day: Day, ends: DayNumber): void {
  const { chance } = planning;
  const count = chance.byShare([
    [0, 48],
    [1, 32],
    [2, 15],
    [4, 5],
  ]);
  for (let left = count; left > 0; left -= 1) {
    const change = chance.byShare(CHANGES);
    const days = Math.max(1, ends - day.number);
    whilePlan(planning, 'ACTIVE', day.number + days * chance.whole(5, 85) * 0.01, (on) => {
      change(planning, on, ends);
    });
  }
}

/** Whoever has been given the case steers the plan, in most cases. */
export function takeOver(planning: Planning, day: Day): void {
  const { chance, plan } = planning;
  if (plan.status !== 'OPEN' && plan.status !== 'ACTIVE') return;
  if (day.number >= plan.until || !chance.of(0.5)) return;
  for (const subGoal of plan.subGoals) {
    inPlan(planning, day, (about) => changeSubGoalOwner({ ...about, subGoalId: subGoal(), owner: { me: true } }));
  }
}

const because = ({ chance }: Planning) => ({ reason: sentence(chance, 'replanning') });

function goOnOtherwise(planning: Planning, day: Day): void {
  const { chance, life } = planning;
  const goal = chance.oneOf(planKindOf(life.kind.code).goals);
  const about = { goal, ...because(planning), targetDate: dateOf(day.number + chance.whole(30, 200)) };
  inPlan(planning, day, (which) => reviseGoal({ ...which, ...about }));
}

function reviseOneSubGoal(planning: Planning, day: Day): void {
  const { chance } = planning;
  const subGoal = chance.oneOf(planning.plan.subGoals);
  const expectedEnd = dateOf(day.number + chance.whole(20, 150));
  const about = { expectedEnd, ...(chance.of(0.5) ? because(planning) : {}) };
  inPlan(planning, day, (which) => reviseSubGoal({ ...which, subGoalId: subGoal(), ...about }));
}

/** What was planned of an item is another. */
function replan(planning: Planning, day: Day): void {
  const { chance } = planning;
  const running = runningItems(planning.plan);
  if (running.length === 0) return;
  const { id } = chance.oneOf(running);
  const starts = day.number + chance.whole(0, 20);
  const about = {
    ...{ expectedStart: dateOf(starts), expectedEnd: dateOf(starts + chance.whole(10, 120)) },
    ...(chance.of(0.3) ? { weight: chance.whole(1, 5) } : {}),
    ...because(planning),
  };
  inPlan(planning, day, (which) => revisePlanItem({ ...which, itemId: id(), ...about }));
}

/** There is more to do: under a sub-goal of its own, or one that is there. */
export function doMore(planning: Planning, day: Day, ends: DayNumber): void {
  const { chance, life } = planning;
  const strand = chance.ranked(planKindOf(life.kind.code).strands);
  const subGoal = chance.of(0.3) ? beginSubGoal(planning, day, strand) : chance.oneOf(planning.plan.subGoals);
  whilePlan(planning, 'ACTIVE', day.number + 1, (on) => {
    // What is not known to have been added could not be ended with the plan.
    if (on.number >= ends) return;
    const item = planItem(planning, on, strand, subGoal);
    whilePlan(planning, 'ACTIVE', on.number + 1, (then) => {
      takeUp(planning, then, item, ends);
    });
  });
}

/** Something was thought of that is not to be done after all: nothing is planned for it meanwhile. */
function dropSubGoal(planning: Planning, day: Day): void {
  const { chance, life } = planning;
  const subGoal = beginSubGoal(planning, day, chance.ranked(planKindOf(life.kind.code).strands), { kept: false });
  whilePlan(planning, 'ACTIVE', day.number + chance.whole(1, 20), (on) => {
    inPlan(planning, on, (about) => removeSubGoal({ ...about, subGoalId: subGoal(), ...because(planning) }));
  });
}

/** An item that nothing has come of yet is taken out; the last one stays. */
function dropItem(planning: Planning, day: Day): void {
  const { plan } = planning;
  const index = plan.items.findIndex(({ since }) => since === undefined);
  const [item] = index < 0 || plan.items.length < 2 ? [] : plan.items.splice(index, 1);
  if (item === undefined) return;
  inPlan(planning, day, (about) => removePlanItem({ ...about, itemId: item.id(), ...because(planning) }));
}

function moveItem(planning: Planning, day: Day): void {
  const { chance } = planning;
  const item = chance.oneOf(planning.plan.items);
  const others = planning.plan.subGoals.filter((other) => other !== item.subGoal);
  if (others.length === 0) return;
  item.subGoal = chance.oneOf(others);
  const about = { itemId: item.id(), subGoalId: item.subGoal() };
  inPlan(planning, day, (which) => movePlanItem({ ...which, ...about }));
}

/** A participant does it themselves from now on, or a colleague does. */
function giveToAnother(planning: Planning, day: Day): void {
  const { chance, life, plan } = planning;
  const running = runningItems(plan);
  if (running.length === 0) return;
  const item = chance.oneOf(running);
  const everybody = [life.client.id, ...plan.participants];
  item.doneBy = chance.of(0.5) ? chance.oneOf(everybody) : undefined;
  const colleague = { worker: caseworkerOf(life.team, chance).actor.id };
  const responsible = item.doneBy === undefined ? colleague : { partyId: item.doneBy };
  const reason = sentence(chance, 'handingOver');
  inPlan(planning, day, (about) => assignPlanItem({ ...about, itemId: item.id(), responsible, reason }));
}

function steerOtherwise(planning: Planning, day: Day): void {
  const { chance, life } = planning;
  const subGoal = chance.oneOf(planning.plan.subGoals);
  const about = {
    owner: { worker: caseworkerOf(life.team, chance).actor.id },
    reason: sentence(chance, 'handingOver'),
  };
  inPlan(planning, day, (which) => changeSubGoalOwner({ ...which, subGoalId: subGoal(), ...about }));
}

function raiseUnits(planning: Planning, day: Day): void {
  const counted = runningItems(planning.plan).flatMap((item) =>
    item.units === undefined ? [] : [{ item, units: item.units }],
  );
  if (counted.length > 0) authoriseMore(planning, day, planning.chance.oneOf(counted));
}

function raiseRate(planning: Planning, day: Day): void {
  const { chance } = planning;
  for (const { id, units } of runningItems(planning.plan)) {
    if (units === undefined) continue;
    units.rate += 50 * chance.whole(2, 10);
    const about = { rate: { amount: units.rate, currency: 'EUR' }, from: dateOf(day.number + chance.whole(0, 30)) };
    inPlan(planning, day, (which) => changeUnitRate({ ...which, itemId: id(), ...about }));
  }
}
