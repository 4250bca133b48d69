/** How a plan is drawn up (R126-R137): from a template in one act, or by hand in the days that follow. */
import type { PlanTemplate } from '@caseledger/configuration';
import { SHIPPED_PLAN_TEMPLATES } from '@caseledger/configuration/domain/shipped-plans';
import { type CommandId, entryIdAt, idOfCreatedStream, streamName } from '@caseledger/kernel';
import { createPlan } from '@caseledger/service-plans/domain/commands/create-plan';
import { addPlanGroup } from '@caseledger/service-plans/domain/structure/commands/add-plan-group';
import { reviseGoal } from '@caseledger/service-plans/domain/structure/commands/revise-goal';
import { changeUnitRate } from '@caseledger/service-plans/domain/units/commands/change-unit-rate';
import { dateOf, type DayNumber } from '../calendar';
import type { Chance } from '../chance';
import type { Day } from '../day';
import type { Life } from '../life';
import type { Office } from '../office';
import { beginSubGoal, planItem, unitsOf, unitTypeOf } from './contents';
import { type Known, type Plan, plannedItem, type SubGoal } from './plan';
import { type PlanKind, planKindOf } from './plan-kinds';
import { inPlan, type Planning, whilePlan } from './planning';

/** The share of all plans by hand that have groups. */
const WITH_GROUPS = 0.08;

/** Begins a plan today; `drawnUp` is done when it is complete. */
export function drawUp(
  office: Office,
  day: Day,
  life: Life,
  until: DayNumber,
  drawnUp: (planning: Planning, on: Day) => void,
): void {
  const { caseId, client, participants, planChance: chance } = life;
  const { tenant } = office;
  const kind = planKindOf(life.kind.code);
  const template = templateBy(chance, kind);
  const goal = chance.oneOf(kind.goals);
  const others = participants.filter(() => chance.of(0.6));
  const [primary] = chance.of(0.05) ? others : [];
  const about = {
    ...(template === undefined ? { planType: chance.byShare(kind.planTypes) } : { templateCode: template.code }),
    ...(template === undefined && chance.of(0.9) ? { goal } : {}),
    ...(chance.of(0.1) ? { startDate: dateOf(day.number + chance.whole(1, 14)) } : {}),
    ...(chance.of(0.6) ? { targetDate: dateOf(Math.max(until, day.number + 14)) } : {}),
    ...(primary === undefined ? {} : { primaryParticipantId: primary }),
    ...(others.length === 0 ? {} : { participantIds: [client.id, ...others] }),
  };
  const actor = () => life.worker.actor;
  const stored = () => {
    if (template !== undefined) fillFrom(template, plan, commandId, chance);
  };
  const commandId = day.give('planning', actor, (given) => createPlan({ commandId: given, caseId, ...about }), {
    stored,
  });
  const id = idOfCreatedStream<'Plan'>(commandId, tenant, 'plan');
  const plan: Plan = {
    ...{ id, stream: streamName({ category: 'plan', tenant, id }), participants: others, primary },
    ...{ groups: [], subGoals: [], items: [] },
    ...{ status: 'OPEN', wasActive: false, signing: [], until },
  };
  life.plan = plan;
  const planning = { office, life, plan, chance };
  whilePlan(planning, 'OPEN', day.number + 1, (on) => {
    if (template === undefined) {
      if (!('goal' in about)) inPlan(planning, on, (which) => reviseGoal({ ...which, goal }));
      byHand(planning, on, kind, drawnUp);
      return;
    }
    price(planning, on);
    drawnUp(planning, on);
  });
}

function templateBy(chance: Chance, { template }: PlanKind): PlanTemplate | undefined {
  if (template === undefined || !chance.of(template.share)) return undefined;
  return SHIPPED_PLAN_TEMPLATES.find(({ code }) => code === template.code);
}

/** What the template brings along, in the order in which it does. */
function fillFrom({ subGoals }: PlanTemplate, plan: Plan, commandId: CommandId, chance: Chance): void {
  let revision = 0;
  const next = <Of extends string>(): Known<Of> => {
    revision += 1;
    const id = entryIdAt<Of>(commandId, plan.stream, revision);
    return () => id;
  };
  const groups = new Set<string>();
  for (const { group, items } of subGoals) {
    if (group !== undefined && !groups.has(group)) {
      groups.add(group);
      plan.groups.push(next());
    }
    const subGoal: SubGoal = next();
    plan.subGoals.push(subGoal);
    for (const { definition, authorised = '0' } of items) {
      const unitType = unitTypeOf({ definition });
      const units = unitType === undefined ? undefined : unitsOf(chance, unitType, Number(authorised) * 100);
      plan.items.push(plannedItem(next(), subGoal, units));
    }
  }
}

/** A template says nothing of rates. */
function price(planning: Planning, day: Day): void {
  for (const { id, units } of planning.plan.items) {
    if (units === undefined || !planning.chance.of(0.7)) continue;
    const rate = { amount: units.rate, currency: 'EUR' };
    inPlan(planning, day, (about) => changeUnitRate({ ...about, itemId: id(), rate, from: day.date }));
  }
}

/** Sub-goals today, and what is to be done for each the next working day. */
function byHand(planning: Planning, day: Day, kind: PlanKind, drawnUp: (planning: Planning, on: Day) => void): void {
  const { chance } = planning;
  if (chance.of(WITH_GROUPS)) {
    for (const name of ['At home', 'Outside']) {
      const group: Known<'PlanGroup'> = inPlan(planning, day, (about) => addPlanGroup({ ...about, name }), {
        once: () => planning.plan.groups.push(group),
      });
    }
  }
  const wanted = chance.byShare([
    [1, 72],
    [2, 24],
    [3, 4],
  ]);
  const strands = [...new Set(Array.from({ length: wanted }, () => chance.ranked(kind.strands)))];
  const begun = strands.map((strand) => ({ strand, subGoal: beginSubGoal(planning, day, strand) }));
  whilePlan(planning, 'OPEN', day.number + 1, (on) => {
    for (const { strand, subGoal } of begun) planItem(planning, on, strand, subGoal);
    drawnUp(planning, on);
  });
}
