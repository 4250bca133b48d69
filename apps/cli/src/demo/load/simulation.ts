/** Thinks up an organisation day by day: nothing is decided here but what its workers ask for. */
import type { Tenant } from '@caseledger/kernel';
import { isWorkingDay, openingsByDay, type Period } from './calendar';
import { chanceOf } from './chance';
import { type Day, openDay } from './day';
import { openAgenda, type Office } from './office';
import { comesIn } from './opening';
import { onlyAsks } from './short-contacts';
import { hireStaff } from './staff';

export interface Simulated {
  readonly tenant: Tenant;
  readonly seed: string;
  readonly cases: number;
  readonly period: Period;
}

/** Of all caseworkers, those who leave in a year. */
const LEAVE_IN_A_YEAR = 0.07;

/**
 * The working days of the period, each with all that is asked for on it. It begins with the founding. Who wants to be told at
 * which revision something was stored is told before the next day is thought up.
 */
export function* daysOf(simulated: Simulated): Generator<Day & { readonly opened: number }> {
  const { tenant, seed, period, cases } = simulated;
  const founding = openDay(period.from, seed);
  const staff = hireStaff(founding, tenant, { seed, cases });
  yield { ...founding, opened: 0 };

  const agenda = openAgenda(period);
  const office: Office = { ...{ tenant, period, staff, formerClients: [], asked: [], on: agenda.on } };
  planLeavings(office, seed);
  const openings = openingsByDay({ ...period, from: period.from + 1 }, cases, chanceOf(seed, 'openings'));
  let opened = 0;
  for (let number = period.from + 1; number <= period.until; number += 1) {
    if (!isWorkingDay(number)) continue;
    const day = openDay(number, seed);
    for (let left = openings.get(number) ?? 0; left > 0; left -= 1) {
      opened += 1;
      comesIn(office, day, seed, opened);
      onlyAsks(office, day, seed, opened);
    }
    agenda.carryOut(day);
    yield { ...day, opened };
  }
}

function planLeavings({ on, period, staff }: Office, seed: string): void {
  const chance = chanceOf(seed, 'leavings');
  const there = staff.teams.reduce((sum, { caseworkers }) => sum + caseworkers.length, 0);
  const years = (period.until - period.from) / 365;
  for (let left = Math.round(there * LEAVE_IN_A_YEAR * years); left > 0; left -= 1) {
    on(chance.whole(period.from + 30, period.until), (day) => {
      const team = chance.oneOf(staff.teams);
      staff.replace(day, team, chance.oneOf(team.caseworkers));
    });
  }
}
