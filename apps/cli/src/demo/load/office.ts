/** The simulated organisation as its cases see it: who works there, whom it knows, and what is to be done on which day. */
import { derivedUuid, type PartyId, type Tenant } from '@caseledger/kernel';
import type { PersonalDetails } from '@caseledger/parties';
import { type DayNumber, type Period, workingDayFrom } from './calendar';
import type { Chance } from './chance';
import type { Day } from './day';
import type { Home } from './person';
import type { Staff } from './staff';

/** Somebody for whom a case is or was open. */
export interface Client {
  readonly id: PartyId;
  readonly number: number;
  readonly home: Home;
  readonly age: number;
  details: PersonalDetails;
  prospect: boolean;
  /** Another record of the same person was merged into this one. */
  standsForAnother: boolean;
  household: boolean;
}

export interface Office {
  readonly tenant: Tenant;
  readonly period: Period;
  readonly staff: Staff;
  /** Whoever may come back. */
  readonly formerClients: Client[];
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
