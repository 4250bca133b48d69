/** Who works in the simulated organisation: teams with a supervisor, caseworkers who come and go, an administrator. */
import {
  type Actor,
  type DecidingActor,
  derivedUuid,
  type TeamId,
  type Tenant,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { createTenant, noteWorker } from '@caseledger/organisation';
import { addWorkerToTeam } from '@caseledger/organisation/domain/commands/add-worker-to-team';
import { changeTenantSettings } from '@caseledger/organisation/domain/commands/change-tenant-settings';
import { createTeam } from '@caseledger/organisation/domain/commands/create-team';
import { deactivateWorker } from '@caseledger/organisation/domain/commands/deactivate-worker';
import { nameWorker } from '@caseledger/organisation/domain/commands/name-worker';
import { mayWith, type Role } from '@caseledger/security';
import { operatorOf } from '../../../../program/src/administration/operator';
import { type Chance, chanceOf } from './chance';
import type { Day } from './day';
import { nameOf } from './names';

export interface Team {
  readonly id: TeamId;
  readonly supervisor: Worker;
  /** Those who are there now. */
  readonly caseworkers: Worker[];
}

/** Something that a worker has to hand over when they leave. */
export interface Held {
  handOver(day: Day): void;
}

export interface Worker {
  readonly actor: DecidingActor & { readonly id: WorkerId };
  /** How much is given to them beside their colleagues. */
  readonly share: number;
  readonly cases: Set<Held>;
}

export interface Staff {
  readonly teams: readonly Team[];
  readonly administrator: Worker;
  /** Lets a caseworker go and another one come. */
  replace(day: Day, team: Team, leaving: Worker): void;
}

const TEAM_NAMES = ['North', 'Youth', 'Centre', 'Debts', 'South', 'Recovery', 'East', 'Reception', 'West'] as const;
const CASES_A_CASEWORKER = 1_700;
const FEWEST_CASEWORKERS = 10;
const IN_A_TEAM = 8;

/** Creates the tenant, marked as a demonstration, with its teams and all who work there at first. */
export function hireStaff(
  day: Day,
  tenant: Tenant,
  { seed, cases }: { readonly seed: string; readonly cases: number },
): Staff {
  const chance = chanceOf(seed, 'staff');
  const identity = { name: 'Demonstration agency', timeZone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en' };
  day.give('morning', operatorOf(tenant), (commandId) => createTenant({ commandId, ...identity, demonstration: true }));

  const administrator = workerOf(tenant, 'administrator', 'APPLICATION_ADMIN', 1);
  note(day, 'midday', administrator);
  day.give('midday', administrator.actor, (commandId) =>
    changeTenantSettings({ commandId, personRetentionMonths: 60 }),
  );

  let hired = 0;
  const hire = (on: Day, team: TeamId | undefined, role: Role = 'CASEWORKER', number = (hired += 1)): Worker => {
    const worker = workerOf(tenant, `${role.toLowerCase()}-${String(number)}`, role, chance.logNormal(1, 0.45));
    note(on, 'midday', worker);
    introduce(on, administrator, worker, chance, team);
    return worker;
  };
  introduce(day, administrator, administrator, chance, undefined);
  const caseworkers = Math.max(FEWEST_CASEWORKERS, Math.round(cases / CASES_A_CASEWORKER));
  const length = Math.ceil(caseworkers / IN_A_TEAM);
  const teams = Array.from({ length }, (_, index): Team => {
    const round = Math.floor(index / TEAM_NAMES.length);
    const name = `${TEAM_NAMES[index % TEAM_NAMES.length] ?? ''}${round === 0 ? '' : ` ${String(round + 1)}`}`;
    const commandId = day.give('midday', administrator.actor, (id) => createTeam({ commandId: id, name }));
    const id = derivedUuid<'Team'>(commandId, tenant, 'team');
    const supervisor = hire(day, id, 'SUPERVISOR', index + 1);
    const there = Math.floor((caseworkers + index) / length);
    return { id, supervisor, caseworkers: Array.from({ length: there }, () => hire(day, id)) };
  });
  return {
    ...{ teams, administrator },
    replace: (on, team, leaving) => {
      team.caseworkers.splice(team.caseworkers.indexOf(leaving), 1, hire(on, team.id));
      for (const held of [...leaving.cases]) held.handOver(on);
      const workerId = workerStreamIdOf(tenant, leaving.actor.id);
      // Handed over first: it is in the afternoon that they leave.
      on.give('afternoon', administrator.actor, (commandId) => deactivateWorker({ commandId, workerId }));
    },
  };
}

/** Who gets a new case of the team. */
export function caseworkerOf(team: Team, chance: Chance): Worker {
  return chance.byShare(team.caseworkers.map((worker) => [worker, worker.share]));
}

function workerOf(tenant: Tenant, subject: string, role: Role, share: number): Worker {
  const roles = [role];
  const actor = { id: subject as WorkerId, roles, tenant, may: mayWith(roles) };
  return { actor, share, cases: new Set() };
}

/** The program notes whose token it sees for the first time; here nobody has a token. */
function note(day: Day, part: 'midday', { actor: { id: worker, tenant } }: Worker): void {
  const program: Actor = { id: 'process:first-sight', roles: [], tenant };
  const noticing = { ...program, may: (permission: string) => permission === noteWorker.permission };
  day.give(part, noticing, (commandId) =>
    noteWorker({ commandId, workerId: workerStreamIdOf(tenant, worker), worker }),
  );
}

function introduce(day: Day, by: Worker, { actor }: Worker, chance: Chance, teamId: TeamId | undefined): void {
  const workerId = workerStreamIdOf(actor.tenant, actor.id);
  const { givenNames, familyName } = nameOf(chance, chance.of(0.7) ? 'FEMALE' : 'MALE');
  const about = { name: `${givenNames} ${familyName}`, email: `${actor.id}@example.org` };
  day.give('midday', by.actor, (commandId) => nameWorker({ commandId, workerId, ...about }));
  if (teamId === undefined) return;
  day.give('midday', by.actor, (commandId) => addWorkerToTeam({ commandId, workerId, teamId }));
}
