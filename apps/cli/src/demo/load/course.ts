/** The course of a case: it is given to a caseworker, gone through, closed, and now and then reopened. */
import { closeCase } from '@caseledger/cases/domain/commands/close-case';
import { reopenCase } from '@caseledger/cases/domain/commands/reopen-case';
import { dateOf, type DayNumber } from './calendar';
import type { Chance } from './chance';
import { getToKnow } from './client';
import type { Day } from './day';
import { erase, markInError, mergeDuplicate, restrict } from './exceptions';
import { give, leave, type Life } from './life';
import { type Office, remember } from './office';
import { sentence } from './sentences';
import { caseworkerOf } from './staff';

/** How spread durations are around their median (log-normal). */
const DURATIONS = 0.75;
const SHORTEST = 7;
/** A month of a reopening window, in days: fewer than any month has. */
const MONTH = 27;

export interface Beginning extends Pick<Life, 'caseId' | 'client' | 'kind' | 'team' | 'worker'> {
  readonly startsOn: DayNumber;
  readonly isNew: boolean;
}

/** Goes on from the opening: plans all that is to come. */
export function live(office: Office, day: Day, chance: Chance, { startsOn, isNew, ...beginning }: Beginning): void {
  const life: Life = {
    ...beginning,
    ...{ chance, open: true, since: startsOn },
    handOver: (on) => {
      const others = life.team.caseworkers.filter((worker) => worker !== life.worker);
      if (others.length > 0) give(life, on, caseworkerOf({ ...life.team, caseworkers: others }, chance));
    },
  };
  give(life, day, life.worker);
  if (isNew) {
    const { caseId, client } = life;
    getToKnow(office, day, chance, { caseId, client, isOpen: () => life.open, worker: () => life.worker });
  }
  if (chance.of(0.006)) markInError(office, day, life);
  if (chance.of(life.kind.restricted)) restrict(office, day, life);
  if (isNew && chance.of(0.008)) mergeDuplicate(office, day, life);
  period(office, day, life);
}

/** Goes through one open period to its closing. */
function period(office: Office, day: Day, life: Life): void {
  const { chance, kind } = life;
  const duration = Math.max(SHORTEST, chance.logNormal(kind.duration, DURATIONS));
  if (chance.of(0.15)) {
    office.on(day.number + duration * 0.4, (on) => {
      if (life.open) life.handOver(on);
    });
  }
  office.on(day.number + duration, (on) => {
    if (life.open) close(office, on, life);
  });
}

/** Some are closed as of some days ago. What comes after the closing is decided with it. */
function close(office: Office, day: Day, life: Life): void {
  const { chance, caseId, kind, client } = life;
  const closesOn = chance.of(0.2) ? Math.max(life.since, day.number - chance.whole(1, 5)) : day.number;
  const about = {
    ...(closesOn === day.number ? {} : { closingDate: dateOf(closesOn) }),
    ...(kind.aftercare && chance.of(0.35) ? { aftercare: true } : {}),
    ...(chance.of(0.8) ? { reason: sentence(chance, 'closing') } : {}),
  };
  day.give('midday', life.worker.actor, (commandId) => closeCase({ commandId, caseId, ...about }));
  leave(life);
  if (chance.of(kind.reopened)) reopenLater(office, closesOn, life);
  else if (!client.standsForAnother && chance.of(0.006)) erase(office, day, life);
  else if (client.age >= 18)
    office.on(day.number + 30, () => {
      remember(office, client, chance);
    });
}

/** Within the window of its type. */
function reopenLater(office: Office, closedOn: DayNumber, life: Life): void {
  const { chance, caseId, client, kind, team } = life;
  const months = kind.reopeningWindow === 'always' ? 24 : Number(kind.reopeningWindow);
  const reason = sentence(chance, 'reopening');
  office.on(closedOn + chance.whole(10, Math.max(10, months * MONTH)), (on) => {
    const caseworker = team.caseworkers.includes(life.worker) ? life.worker : caseworkerOf(team, chance);
    const by = kind.reopeningReserved ? office.staff.administrator : team.supervisor;
    on.give('midday', by.actor, (commandId) => reopenCase({ commandId, caseId, reason }), { reads: client.id });
    life.open = true;
    life.since = on.number;
    give(life, on, caseworker);
    period(office, on, life);
  });
}
