/** A case while it lives: whose it is, who works on it, and what has come of it so far. */
import { assignCaseworker } from '@caseledger/cases/domain/commands/assign-caseworker';
import type { NeedSeverity } from '@caseledger/cases/domain/needs/needs.events';
import type { Step } from '@caseledger/configuration';
import type { CaseId, Command, CommandId, Id, PartyId } from '@caseledger/kernel';
import type { DayNumber } from './calendar';
import type { CaseKind } from './case-kinds';
import type { Chance } from './chance';
import type { Day } from './day';
import type { Client, Office } from './office';
import type { Plan } from './plans/plan';
import type { Held, Team, Worker } from './staff';

export interface Life extends Held {
  readonly caseId: CaseId;
  readonly client: Client;
  readonly kind: CaseKind;
  readonly team: Team;
  readonly chance: Chance;
  readonly questions: HelpQuestion[];
  /** Those that stand. */
  readonly needs: Need[];
  /** Those who take part in the case until it is closed. */
  readonly participants: PartyId[];
  worker: Worker;
  open: boolean;
  /** Whether it was ever closed to colleagues. */
  restricted: boolean;
  /** How many days pass between two contacts. */
  contactInterval: number;
  /** The plan that the case is or was worked by last. */
  plan: Plan | undefined;
  /** What is thrown for its plans: all else in the case is as it would be without them. */
  readonly planChance: Chance;
  /** The present or last open period. */
  period: OpenPeriod;
}

export interface HelpQuestion {
  readonly id: Id<'HelpQuestion'>;
  answered: boolean;
}

export interface Need {
  readonly id: Id<'Need'>;
  severity: NeedSeverity;
}

export interface OpenPeriod {
  readonly since: DayNumber;
  /** The step that the work has come to. */
  step: Running<Step> | undefined;
  /** Those that run. */
  readonly tracks: Running<Id<'Track'>>[];
  suspended: boolean;
  contacts: number;
  measured: boolean;
  /** The latest day of a contact, a step or a track: it is not closed before that. */
  latest: DayNumber;
}

export interface Running<What> {
  readonly what: What;
  readonly since: DayNumber;
}

export function openPeriod(since: DayNumber): OpenPeriod {
  return { since, step: undefined, tracks: [], suspended: false, contacts: 0, measured: false, latest: since };
}

/** The supervisor gives the case to a caseworker. */
export function give(life: Life, day: Day, worker: Worker): void {
  life.worker.cases.delete(life);
  life.worker = worker;
  worker.cases.add(life);
  const { caseId, team } = life;
  day.give('midday', team.supervisor.actor, (commandId) =>
    assignCaseworker({ commandId, caseId, caseworker: worker.actor.id }),
  );
}

/** The caseworker does something in the case. */
export function does(
  { caseId, worker }: Life,
  day: Day,
  make: (about: { readonly commandId: CommandId; readonly caseId: CaseId }) => Command,
): CommandId {
  return day.give('midday', worker.actor, (commandId) => make({ commandId, caseId }));
}

/** Has something done on a day, or the next working day, if the present period lasts until then. */
export function whileOpen({ on }: Office, life: Life, day: DayNumber, act: (day: Day) => void): void {
  const { period } = life;
  on(day, (later) => {
    if (life.open && life.period === period) act(later);
  });
}

/** Nobody works on the case any more. */
export function leave(life: Life): void {
  life.open = false;
  life.worker.cases.delete(life);
}
