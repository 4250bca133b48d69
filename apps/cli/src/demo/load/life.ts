/** A case while it lives: whose it is, and who works on it. */
import { assignCaseworker } from '@caseledger/cases/domain/commands/assign-caseworker';
import type { CaseId } from '@caseledger/kernel';
import type { DayNumber } from './calendar';
import type { CaseKind } from './case-kinds';
import type { Chance } from './chance';
import type { Day } from './day';
import type { Client } from './office';
import type { Held, Team, Worker } from './staff';

export interface Life extends Held {
  readonly caseId: CaseId;
  readonly client: Client;
  readonly kind: CaseKind;
  readonly team: Team;
  readonly chance: Chance;
  worker: Worker;
  open: boolean;
  /** The start of the present open period. */
  since: DayNumber;
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

/** Nobody works on the case any more. */
export function leave(life: Life): void {
  life.open = false;
  life.worker.cases.delete(life);
}
