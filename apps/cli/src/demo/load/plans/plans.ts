/** The plans that cases are worked by (R126-R153): drawn up, made active, carried out, adapted and closed, some reopened. */
import type { PlanOutcome } from '@caseledger/service-plans';
import { closePlan } from '@caseledger/service-plans/domain/standing/commands/close-plan';
import { reopenPlan } from '@caseledger/service-plans/domain/standing/commands/reopen-plan';
import type { DayNumber } from '../calendar';
import type { Day } from '../day';
import { type Life, whileOpen } from '../life';
import type { Office } from '../office';
import { sentence } from '../sentences';
import { adapt, doMore, takeOver as takeOverPlan } from './adapting';
import { followAttainment } from './attaining';
import { end, takeUp } from './carrying-out';
import { drawUp } from './drawing-up';
import { bringToActive } from './going-active';
import { runningItems } from './plan';
import { inPlan, type Planning, whilePlan } from './planning';

/** Of the cases that take so many days or more. */
const WITH_PLAN = 0.55;
const LONG = 31;
/** In days: a case that was opened in error is found out before, and no plan is begun when so few are left. */
const FIRST = 14;
const LEAST = 14;

/** A case that is to be wound up on a day, or later, is worked by a plan until then, if it is a long one. */
export function workByPlan(office: Office, day: Day, life: Life, woundUpOn: DayNumber): void {
  const { plan, planChance: chance } = life;
  const until = Math.floor(woundUpOn);
  const days = until - day.number;
  if (days < LONG || !chance.of(WITH_PLAN)) return;
  const from = day.number + Math.max(FIRST, days * chance.whole(5, 30) * 0.01);
  if (plan?.status === 'ACTIVE') {
    plan.until = until;
    goOn({ office, life, plan, chance }, from);
  } else if (plan?.wasActive && plan.status === 'CLOSED' && chance.of(0.5)) {
    plan.until = until;
    reopenOn({ office, life, plan, chance }, from);
  } else begin(office, life, from, until);
}

/** Whoever was given a case takes over its plan. */
export function takeOver(office: Office, day: Day, life: Life): void {
  const { plan, planChance: chance } = life;
  if (plan !== undefined) takeOverPlan({ office, life, plan, chance }, day);
}

function begin(office: Office, life: Life, from: DayNumber, until: DayNumber): void {
  whileOpen(office, life, from, (on) => {
    if (until - on.number < LEAST) return;
    drawUp(office, on, life, until, (planning, drawnUp) => {
      bringToActive(planning, drawnUp, (active, activated) => {
        const ends = endBy(active, activated);
        carryOut(active, activated, ends);
        adapt(active, activated, ends);
        followAttainment(active, activated, ends);
      });
    });
  });
}

/** It was left as it was when the case was closed. */
function goOn(planning: Planning, from: DayNumber): void {
  whilePlan(planning, 'ACTIVE', from, (on) => {
    carryOut(planning, on, endBy(planning, on));
  });
}

/** Most are ended shortly before the case; the others earlier. */
function endBy({ chance, plan: { until } }: Planning, { number }: Day): DayNumber {
  return chance.of(0.75) ? until - chance.whole(2, 12) : number + (until - number) * chance.whole(40, 85) * 0.01;
}

function carryOut(planning: Planning, day: Day, ends: DayNumber): void {
  for (const item of runningItems(planning.plan)) takeUp(planning, day, item, ends);
  conclude(planning, ends);
}

/** All items are ended, and the plan with them; some go on afterwards, or another plan is drawn up. */
function conclude(planning: Planning, ends: DayNumber): void {
  const { office, life, plan, chance } = planning;
  whilePlan(planning, 'ACTIVE', ends, (on) => {
    for (const item of runningItems(plan)) end(planning, on, item);
    close(planning, on, chance.of(0.1) ? chance.byShare(OTHERWISE) : undefined);
    if (plan.until - on.number < LONG) return;
    const from = on.number + chance.whole(5, 40);
    if (chance.of(0.15)) reopenOn(planning, from);
    else if (chance.of(0.12)) begin(office, life, from, plan.until);
  });
}

const OTHERWISE: readonly (readonly [PlanOutcome, number])[] = [
  ['NOT_ATTAINED', 50],
  ['ATTAINED', 25],
  ['CANCELLED', 25],
];

/** With what its items have come to, where nothing else is said. */
function close(planning: Planning, day: Day, outcome?: PlanOutcome): void {
  const otherwise = outcome === undefined ? {} : { outcome, reason: sentence(planning.chance, 'endingPlan') };
  planning.plan.status = 'CLOSED';
  inPlan(planning, day, (about) => closePlan({ ...about, ...otherwise }));
}

/** There is more to do after all. */
function reopenOn(planning: Planning, from: DayNumber): void {
  const { chance } = planning;
  whilePlan(planning, 'CLOSED', from, (on) => {
    const reason = sentence(chance, 'reopening');
    inPlan(planning, on, (about) => reopenPlan({ ...about, reason }));
    planning.plan.status = 'ACTIVE';
    const ends = endBy(planning, on);
    doMore(planning, on, ends);
    conclude(planning, ends);
  });
}

/** A case that is wound up takes most plans that still stand with it. */
export function abandon(office: Office, day: Day, life: Life): void {
  const { plan, planChance: chance } = life;
  if (plan === undefined || plan.status === 'CLOSED' || !chance.of(0.9)) return;
  close({ office, life, plan, chance }, day, plan.wasActive ? chance.byShare(OTHERWISE) : 'CANCELLED');
}
