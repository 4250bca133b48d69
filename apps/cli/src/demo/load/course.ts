/** The course of a case: it is given to a caseworker, gone through step by step, closed, and now and then reopened. */
import { reopenCase } from '@caseledger/cases/domain/commands/reopen-case';
import { lookAfter } from './aftercare';
import type { DayNumber } from './calendar';
import type { Chance } from './chance';
import { getToKnow } from './client';
import { close, windUp } from './closing';
import { keepInTouch } from './contacts';
import type { Day } from './day';
import { erase, markInError, mergeDuplicate, restrict } from './exceptions';
import { give, type Life, openPeriod, whileOpen } from './life';
import { measureFirst } from './measurements';
import { chooseModel, usualInterval } from './models';
import { ask, askAgain, assess } from './needs';
import { type Office, remember } from './office';
import { abandon, takeOver, workByPlan } from './plans/plans';
import { sentence } from './sentences';
import { caseworkerOf } from './staff';
import { beginStep, endPresentStep, provide } from './steps';
import { maySuspend } from './suspension';

/** How spread durations are around their median (log-normal). */
const DURATIONS = 0.75;
const SHORTEST = 7;
/** Intake and clarification take these parts of a case, and so many days at most. */
const INTAKE = { part: 0.1, most: 21 };
const CLARIFICATION = { part: 0.3, most: 70 };
/** A month of a reopening window, in days: fewer than any month has. */
const MONTH = 27;

export interface Beginning extends Pick<Life, 'caseId' | 'client' | 'kind' | 'planChance' | 'team' | 'worker'> {
  readonly startsOn: DayNumber;
  readonly isNew: boolean;
}

/** Goes on from the opening: plans all that is to come. */
export function live(office: Office, day: Day, chance: Chance, { startsOn, isNew, ...beginning }: Beginning): void {
  const life: Life = {
    ...beginning,
    ...{ chance, open: true, restricted: false, questions: [], needs: [], participants: [], plan: undefined },
    ...{ contactInterval: usualInterval(chance), period: openPeriod(startsOn) },
    handOver: (on) => {
      const others = life.team.caseworkers.filter((worker) => worker !== life.worker);
      if (others.length === 0) return;
      give(life, on, caseworkerOf({ ...life.team, caseworkers: others }, chance));
      takeOver(office, on, life);
    },
  };
  give(life, day, life.worker);
  if (isNew) {
    const { caseId, client, participants } = life;
    getToKnow(office, day, chance, {
      caseId,
      client,
      participants,
      isOpen: () => life.open,
      worker: () => life.worker,
    });
  }
  if (chance.of(0.006)) markInError(office, day, life);
  if (chance.of(life.kind.restricted)) restrict(office, day, life);
  if (isNew && chance.of(0.008)) mergeDuplicate(office, day, life);
  const days = daysBy(life);
  beginStep(life, day, 'INTAKE', { since: startsOn });
  ask(office, day, life);
  whileOpen(office, life, day.number + Math.min(INTAKE.most, days * INTAKE.part), (on) => {
    endPresentStep(office, on, life);
    beginStep(life, on, 'CLARIFICATION');
    assess(office, on, life);
    measureFirst(office, on, life);
  });
  whileOpen(office, life, day.number + Math.min(CLARIFICATION.most, days * CLARIFICATION.part), (on) => {
    endPresentStep(office, on, life);
    serve(office, on, life, days);
  });
  goTowardsClosing(office, day, life, days);
}

function daysBy({ chance, kind }: Life): number {
  return Math.max(SHORTEST, chance.logNormal(kind.duration, DURATIONS));
}

/** Help is given, by a model in some cases. */
function serve(office: Office, day: Day, life: Life, days: number): void {
  provide(office, day, life, days);
  chooseModel(office, day, life);
  maySuspend(office, day, life, days);
}

function goTowardsClosing(office: Office, day: Day, life: Life, days: number): void {
  const { chance } = life;
  keepInTouch(office, day, life);
  if (chance.of(0.15)) whileOpen(office, life, day.number + days * 0.4, life.handOver);
  const until = day.number + days - chance.whole(0, Math.min(12, Math.floor(days / 3)));
  workByPlan(office, day, life, until);
  whileOpen(office, life, until, (on) => {
    windUp(office, on, life);
    abandon(office, on, life);
  });
  whileOpen(office, life, day.number + days, (on) => {
    const { on: closedOn, aftercare } = close(office, on, life);
    if (chance.of(life.kind.reopened)) reopenLater(office, closedOn, life);
    else if (aftercare) {
      lookAfter(office, closedOn, life, (then) => {
        partWith(office, then, life);
      });
    } else partWith(office, on, life);
  });
}

/** The client may come back with a new case; one of many asks to be forgotten. */
function partWith(office: Office, day: Day, life: Life): void {
  const { caseId, chance, client, kind } = life;
  if (!client.standsForAnother && chance.of(0.006)) return erase(office, day, life);
  client.last = life.restricted ? undefined : { caseId, kind };
  if (client.age < 18 && client.last === undefined) return;
  office.on(day.number + 30, () => {
    remember(office, client, chance);
  });
}

/** Within the window of its type. Aftercare, where there is any, goes on until then. */
function reopenLater(office: Office, closedOn: DayNumber, life: Life): void {
  const { chance, caseId, client, kind, team } = life;
  const { reopeningWindow, reopeningReserved } = kind.rules;
  const months = reopeningWindow === 'always' ? 24 : Number(reopeningWindow);
  const reason = sentence(chance, 'reopening');
  office.on(closedOn + chance.whole(10, Math.max(10, months * MONTH)), (on) => {
    const caseworker = team.caseworkers.includes(life.worker) ? life.worker : caseworkerOf(team, chance);
    const by = reopeningReserved ? office.staff.administrator : team.supervisor;
    on.give('midday', by.actor, (commandId) => reopenCase({ commandId, caseId, reason }), { reads: client.id });
    life.open = true;
    life.period = openPeriod(on.number);
    give(life, on, caseworker);
    const days = daysBy(life);
    if (chance.of(0.4)) askAgain(on, life);
    serve(office, on, life, days);
    goTowardsClosing(office, on, life, days);
  });
}
