/** What becomes of the items of an active plan (R133, R136, R153): units week by week, a beginning, an end, an outcome. */
import type { PlanOutcome } from '@caseledger/service-plans';
import { recordPlanItemProgress } from '@caseledger/service-plans/domain/items/commands/record-plan-item-progress';
import { authoriseUnits } from '@caseledger/service-plans/domain/units/commands/authorise-units';
import { recordUnitDelivery } from '@caseledger/service-plans/domain/units/commands/record-unit-delivery';
import { reverseUnitDelivery } from '@caseledger/service-plans/domain/units/commands/reverse-unit-delivery';
import { dateOf, type DayNumber } from '../calendar';
import type { Day } from '../day';
import { sentence } from '../sentences';
import { unitsText } from './contents';
import type { Known, PlanItem, Units } from './plan';
import { inPlan, type Planning, whilePlan } from './planning';

/** How often something is delivered of an item that is carried out to its end. */
const DELIVERIES = { median: 5.4, sigma: 0.4, fewest: 4, most: 20 };
const WEEK = 7;
/** In hundredths of a unit. */
const QUANTITIES: Readonly<Record<string, readonly number[]>> = { HOUR: [100, 150, 200], DAY: [100, 50] };
const ATTENDANCES = [
  ['PRESENT', 87],
  ['EXCUSED', 9],
  ['UNEXCUSED', 4],
] as const;
const OUTCOMES: readonly (readonly [PlanOutcome, number])[] = [
  ['ATTAINED', 68],
  ['NOT_ATTAINED', 22],
  ['CANCELLED', 10],
];

/** An item is begun in the first part of what is left until a day, on which the plan is to end. */
export function takeUp(planning: Planning, day: Day, item: PlanItem, ends: DayNumber): void {
  const { chance } = planning;
  const days = Math.max(WEEK, ends - day.number);
  whileRunning(planning, item, day.number + days * chance.whole(0, 20) * 0.01, (on) => {
    const { units } = item;
    if (units === undefined) {
      if (chance.of(0.3)) start(planning, on, item);
      whileRunning(planning, item, on.number + days * chance.whole(20, 120) * 0.01, (later) => {
        end(planning, later, item);
      });
      return;
    }
    if (chance.of(0.2)) start(planning, on, item);
    const { median, sigma, fewest, most } = DELIVERIES;
    const times = Math.round(chance.logNormal(median, sigma));
    deliver(planning, on, { item, units }, Math.min(most, Math.max(fewest, times)));
  });
}

function whileRunning(planning: Planning, item: PlanItem, day: DayNumber, act: (on: Day) => void): void {
  whilePlan(planning, 'ACTIVE', day, (on) => {
    if (!item.ended && planning.plan.items.includes(item)) act(on);
  });
}

function start(planning: Planning, day: Day, item: PlanItem): void {
  if (item.started) return;
  item.since ??= day.number;
  item.started = true;
  const actualStart = dateOf(item.since);
  inPlan(planning, day, (about) => recordPlanItemProgress({ ...about, itemId: item.id(), actualStart }));
}

interface Counted {
  readonly item: PlanItem;
  readonly units: Units;
}

/** Delivers today, and so many times in all week by week; not while help rests. */
function deliver(planning: Planning, day: Day, { item, units }: Counted, left: number): void {
  const { chance, life } = planning;
  const goOn = (later: number, count: number): void => {
    whileRunning(planning, item, day.number + later, (on) => {
      deliver(planning, on, { item, units }, count);
    });
  };
  if (life.period.suspended) return goOn(2 * WEEK, left);
  const quantity = chance.ranked(QUANTITIES[units.unitType] ?? [100]);
  if (units.delivered + quantity > units.authorised) {
    if (!chance.of(0.6)) return end(planning, day, item);
    authoriseMore(planning, day, { item, units });
  }
  record(planning, day, { item, units }, quantity);
  if (left > 1) goOn(WEEK, left - 1);
  else if (chance.of(0.6)) {
    whileRunning(planning, item, day.number + chance.whole(1, 14), (on) => {
      end(planning, on, item);
    });
  }
}

/** Room for some more than is needed now. */
export function authoriseMore(planning: Planning, day: Day, { item, units }: Counted): void {
  const { chance } = planning;
  units.authorised = Math.max(units.authorised, units.delivered + 200) + 100 * chance.whole(2, 8);
  const about = { itemId: item.id(), authorised: unitsText(units.authorised) };
  const said = chance.of(0.5) ? { reason: sentence(chance, 'replanning') } : {};
  inPlan(planning, day, (which) => authoriseUnits({ ...which, ...about, ...said }));
}

/** Some is recorded a few days later; now and then it turns out to have been recorded for the wrong client. */
function record(planning: Planning, day: Day, { item, units }: Counted, quantity: number): void {
  const { chance } = planning;
  item.since ??= day.number;
  units.delivered += quantity;
  const deliveredOn = chance.of(0.15) ? Math.max(item.since, day.number - chance.whole(1, 3)) : day.number;
  const attendance = chance.byShare(ATTENDANCES);
  const missed = attendance !== 'PRESENT';
  const about = {
    itemId: item.id(),
    quantity: unitsText(quantity),
    ...(deliveredOn === day.number ? {} : { deliveredOn: dateOf(deliveredOn) }),
    ...(missed ? { attendance } : {}),
    ...(missed || chance.of(0.1) ? { comment: sentence(chance, missed ? 'missing' : 'delivering') } : {}),
  };
  const id = inPlan<'UnitDelivery'>(planning, day, (which) => recordUnitDelivery({ ...which, ...about }));
  if (chance.of(0.02)) takeBack(planning, day, units, quantity, id);
}

function takeBack(planning: Planning, day: Day, units: Units, quantity: number, id: Known<'UnitDelivery'>): void {
  const { chance } = planning;
  const reason = sentence(chance, 'takingBack');
  whilePlan(planning, 'ACTIVE', day.number + chance.whole(1, 8), (on) => {
    units.delivered -= quantity;
    inPlan(planning, on, (about) => reverseUnitDelivery({ ...about, deliveryId: id(), reason }));
  });
}

/** What nothing came about of is cancelled. */
export function end(planning: Planning, day: Day, item: PlanItem): void {
  const { chance } = planning;
  const begun = item.units === undefined || item.since !== undefined;
  const outcome = begun ? chance.byShare(OUTCOMES) : 'CANCELLED';
  const costs = begun && item.units === undefined && chance.of(0.2);
  const about = {
    itemId: item.id(),
    ...(item.started || !begun ? {} : { actualStart: dateOf(item.since ?? day.number) }),
    ...{ actualEnd: day.date, outcome },
    ...(costs ? { actualCost: costBy(planning) } : {}),
    ...(chance.of(0.3) ? { actualOutcome: sentence(chance, 'coming') } : {}),
  };
  inPlan(planning, day, (which) => recordPlanItemProgress({ ...which, ...about }));
  item.since ??= day.number;
  item.started = true;
  item.ended = true;
  if (costs && chance.of(0.1)) correct(planning, day, item);
}

const costBy = ({ chance }: Planning) => ({ amount: 500 * chance.whole(1, 120), currency: 'EUR' });

/** It cost something else. */
function correct(planning: Planning, day: Day, item: PlanItem): void {
  const { chance } = planning;
  const about = { actualCost: costBy(planning), reason: sentence(chance, 'puttingRight') };
  whilePlan(planning, 'ACTIVE', day.number + chance.whole(1, 20), (on) => {
    inPlan(planning, on, (which) => recordPlanItemProgress({ ...which, itemId: item.id(), ...about }));
  });
}
