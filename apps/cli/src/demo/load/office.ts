/** The simulated organisation as its cases see it: who works there, whom it knows, and what is to be done on which day. */
import { type CaseId, derivedUuid, type PartyId, type ShortContactId, type Tenant } from '@caseledger/kernel';
import { type DayNumber, type Period, workingDayFrom } from './calendar';
import type { CaseKind } from './case-kinds';
import type { Chance } from './chance';
import type { Day } from './day';
import type { Stranger } from './person';
import type { Staff } from './staff';

/** Somebody for whom a case is or was open. */
export interface Client extends Stranger {
  readonly id: PartyId;
  readonly number: number;
  /** Another record of the same person was merged into this one. */
  standsForAnother: boolean;
  household: boolean;
  /** The closed case that a new one may be started from. */
  last: { readonly caseId: CaseId; readonly kind: CaseKind } | undefined;
}

/** Somebody who asked once, and comes back: their short contact becomes a case. */
export interface Asked extends Stranger {
  readonly id: PartyId;
  readonly shortContactId: ShortContactId;
  readonly kind: CaseKind;
}

export interface Office {
  readonly tenant: Tenant;
  readonly period: Period;
  readonly staff: Staff;
  /** Whoever may come back. */
  readonly formerClients: Client[];
  readonly asked: Asked[];
  /** Has something done on a day, or the next working day; never where that is after the period. */
  on(day: DayNumber, act: (day: Day) => void): void;
}

const MOST_FORMER_CLIENTS = 20_000;

/** Remembers a client whose case was closed, in the place of another where there are many. */
export function remember({ formerClients }: Office, client: Client, chance: Chance): void {
  if (formerClients.length < MOST_FORMER_CLIENTS) formerClients.push(client);
  else formerClients[chance.whole(0, formerClients.length - 1)] = client;
}

/** One of those who were clients before: from now on they are no former client. */
export function formerClient({ formerClients }: Office, chance: Chance): Client | undefined {
  if (formerClients.length === 0) return undefined;
  const index = chance.whole(0, formerClients.length - 1);
  const last = formerClients.pop();
  if (index === formerClients.length) return last;
  const [client] = last === undefined ? [] : formerClients.splice(index, 1, last);
  return client;
}

/** The id of a party that a command registers. */
export const partyOf = (commandId: Parameters<typeof derivedUuid>[0], tenant: Tenant): PartyId =>
  derivedUuid<'Party'>(commandId, tenant, 'party');

export interface Agenda {
  on: Office['on'];
  /** What is to be done on a day, in the order in which it was thought of; also what is thought of meanwhile. */
  carryOut(day: Day): void;
}

export function openAgenda({ until }: Period): Agenda {
  const acts = new Map<DayNumber, ((day: Day) => void)[]>();
  let present = -Infinity;
  return {
    on: (day, act) => {
      const next = workingDayFrom(Math.max(Math.ceil(day), present));
      if (next > until) return;
      const known = acts.get(next);
      if (known === undefined) acts.set(next, [act]);
      else known.push(act);
    },
    carryOut: (day) => {
      present = day.number;
      for (const act of acts.get(day.number) ?? []) act(day);
      acts.delete(day.number);
      present = day.number + 1;
    },
  };
}
