/** How cases come in: of new clients, who are registered before or in the same act, and of former ones. */
import { openCase } from '@caseledger/cases/domain/commands/open-case';
import { derivedUuid } from '@caseledger/kernel';
import { registerPerson, registerProspect } from '@caseledger/parties';
import { dateOf } from './calendar';
import { adultCaseKindBy, ageBy, type CaseKind, caseKindBy, routeBy } from './case-kinds';
import { type Chance, chanceOf } from './chance';
import { live } from './course';
import type { Day } from './day';
import { namingBy } from './names';
import { type Client, formerClient, type Office, partyOf } from './office';
import { homeBy, personBy } from './person';
import { caseworkerOf } from './staff';

/** Of all cases, those of somebody who was a client before. */
const OF_FORMER_CLIENTS = 0.12;
/** Of those who ask, some never become clients. */
const ONLY_ASKED = 0.05;

/** A case comes in: the number says which of all. */
export function comesIn(office: Office, day: Day, seed: string, number: number): void {
  const chance = chanceOf(seed, 'case', number);
  const former = chance.of(OF_FORMER_CLIENTS) ? formerClient(office, chance) : undefined;
  const kind = former === undefined ? caseKindBy(chance) : adultCaseKindBy(chance);
  const team = chance.oneOf(office.staff.teams);
  const worker = caseworkerOf(team, chance);
  const startsOn = chance.of(0.15) ? day.number - chance.whole(1, 6) : day.number;
  const about = {
    caseType: kind.code,
    ...(startsOn === day.number ? {} : { startDate: dateOf(startsOn) }),
    ...(chance.of(0.9) ? { firstContactRoute: routeBy(chance) } : {}),
  };
  const beginning = { kind, team, worker, startsOn };
  const opened = (commandId: Parameters<typeof derivedUuid>[0]) =>
    derivedUuid<'Case'>(commandId, office.tenant, 'case');

  if (former === undefined && !kind.intake && chance.of(0.6)) {
    const stranger = strangerBy(chance, kind, day);
    const { details, prospect } = stranger;
    const register = { kind: prospect ? ('prospect' as const) : ('person' as const), details };
    const id = day.give('morning', worker.actor, (commandId) => openCase({ commandId, register, ...about }));
    const client = clientOf(stranger, partyOf(id, office.tenant), number);
    live(office, day, chance, { ...beginning, caseId: opened(id), client, isNew: true });
    return;
  }
  const client = former ?? registered(office, day, chance, kind, { actor: worker.actor, number });
  const reads = { reads: client.id };
  const id = day.give(
    'midday',
    worker.actor,
    (commandId) => openCase({ commandId, clientId: client.id, ...about }),
    reads,
  );
  live(office, day, chance, { ...beginning, caseId: opened(id), client, isNew: former === undefined });
}

/** Somebody who asked, was written down as a prospect, and was not heard of again. */
export function onlyAsks(office: Office, day: Day, seed: string, number: number): void {
  const chance = chanceOf(seed, 'prospect', number);
  if (!chance.of(ONLY_ASKED)) return;
  const { details } = strangerBy(chance, caseKindBy(chance), day);
  const { givenNames, telephone, familyName } = details;
  const { actor } = caseworkerOf(chance.oneOf(office.staff.teams), chance);
  const known = { givenNames, telephone, ...(chance.of(0.5) ? { familyName } : {}) };
  day.give('morning', actor, (commandId) => registerProspect({ commandId, details: known }));
}

type Stranger = Pick<Client, 'home' | 'age' | 'details' | 'prospect'>;

function strangerBy(chance: Chance, kind: CaseKind, day: Day): Stranger {
  const naming = namingBy(chance);
  const home = homeBy(chance, naming);
  const age = ageBy(chance, kind);
  return {
    home,
    age,
    details: personBy(chance, home, { age, on: day.number }),
    prospect: !kind.intake && chance.of(0.15),
  };
}

function clientOf(stranger: Stranger, id: Client['id'], number: number): Client {
  return { ...stranger, id, number, standsForAnother: false, household: false };
}

function registered(
  { tenant }: Office,
  day: Day,
  chance: Chance,
  kind: CaseKind,
  { actor, number }: { readonly actor: Parameters<Day['give']>[1]; readonly number: number },
): Client {
  const stranger = { ...strangerBy(chance, kind, day), prospect: false };
  const { details } = stranger;
  const id = day.give('morning', actor, (commandId) => registerPerson({ commandId, details }));
  return clientOf(stranger, partyOf(id, tenant), number);
}
