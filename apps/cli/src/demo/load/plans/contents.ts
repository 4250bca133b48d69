/** What a plan is made of by hand: a sub-goal, and under it what is to be done (R126, R133-R137). */
import { SHIPPED_PLAN_ITEM_DEFINITIONS } from '@caseledger/configuration/domain/shipped-plans';
import { formatQuantity, type Quantity } from '@caseledger/kernel';
import { addPlanItem } from '@caseledger/service-plans/domain/items/commands/add-plan-item';
import { addSubGoal } from '@caseledger/service-plans/domain/structure/commands/add-sub-goal';
import { dateOf } from '../calendar';
import type { Chance } from '../chance';
import type { Day } from '../day';
import { sentence } from '../sentences';
import { type Known, plannedItem, type PlanItem, type SubGoal, type Units } from './plan';
import { rateBy, type Strand } from './plan-kinds';
import { inPlan, type Planning } from './planning';

const EUR = 'EUR';

/** One that is `kept` is the plan's from the next day on, for whatever is changed or planned then. */
export function beginSubGoal(
  planning: Planning,
  day: Day,
  { subGoal: name }: Strand,
  { kept } = { kept: true },
): SubGoal {
  const { chance, life } = planning;
  const { needs } = life;
  const about = {
    name,
    ...(chance.of(0.3) ? { description: sentence(chance, 'need') } : {}),
    ...(needs.length > 0 && chance.of(0.5) ? { needIds: [chance.oneOf(needs).id] } : {}),
  };
  const subGoal: SubGoal = inPlan(planning, day, (which) => addSubGoal({ ...which, ...about }), {
    once: () => {
      if (kept) planning.plan.subGoals.push(subGoal);
    },
  });
  return subGoal;
}

/** Adds what is to be done under a sub-goal that is there since an earlier day. */
export function planItem(planning: Planning, day: Day, strand: Strand, subGoal: SubGoal): PlanItem {
  const { chance, life, plan } = planning;
  const { needs } = life;
  const unitType = unitTypeOf(strand);
  const units = unitType === undefined ? undefined : unitsOf(chance, unitType, 100 * chance.whole(6, 16));
  const { definition, own } = strand;
  // Once it is carried out participants come and go: they are asked to help with what is there.
  const asked = plan.status === 'OPEN' ? plan.participants : [];
  const helper = asked.length > 0 && chance.of(0.2) ? chance.oneOf(asked) : undefined;
  const doneBy = chance.of(0.5) ? helper : undefined;
  const helpers = helper === undefined || helper === doneBy ? [] : [helper];
  const expectedStart = day.number + chance.whole(2, 20);
  const about = {
    ...(definition === undefined ? own : { definitionCode: definition }),
    ...(units === undefined
      ? { ...(chance.of(0.2) ? { estimatedCost: { amount: 2_500 * chance.whole(1, 40), currency: EUR } } : {}) }
      : { authorised: unitsText(units.authorised), rate: { amount: units.rate, currency: EUR } }),
    ...(chance.of(0.15) ? { weight: chance.whole(2, 5) } : {}),
    ...(chance.of(0.8) ? { expectedStart: dateOf(expectedStart) } : {}),
    ...(chance.of(0.7) ? { expectedEnd: dateOf(expectedStart + chance.whole(20, 120)) } : {}),
    ...(needs.length > 0 && chance.of(0.6) ? { needIds: [chance.oneOf(needs).id] } : {}),
    ...(chance.of(0.3) ? { expectedOutcome: sentence(chance, 'expecting') } : {}),
    ...(helpers.length === 0 ? {} : { enlistedIds: helpers }),
    responsible: doneBy === undefined ? { me: true as const } : { partyId: doneBy },
  };
  const id: Known<'PlanItem'> = inPlan(
    planning,
    day,
    (which) => addPlanItem({ ...which, subGoalId: subGoal(), ...about }),
    { once: () => plan.items.push(item) },
  );
  const item = { ...plannedItem(id, subGoal, units), doneBy, helpers: [...helpers] };
  return item;
}

/** In what the units of an item are counted, where they are. */
export function unitTypeOf({ definition, own }: Omit<Strand, 'subGoal'>): string | undefined {
  return own?.unitType ?? SHIPPED_PLAN_ITEM_DEFINITIONS.find(({ code }) => code === definition)?.unitType;
}

/** None is delivered yet. */
export function unitsOf(chance: Chance, unitType: string, authorised: number): Units {
  return { unitType, authorised, delivered: 0, rate: rateBy(chance, unitType) };
}

/** As quantities are written. */
export function unitsText(hundredths: number): string {
  return formatQuantity(hundredths as Quantity);
}
