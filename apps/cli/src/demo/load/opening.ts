/** How cases come in: of new clients, who are registered before or in the same act, of former ones, of those who asked once. */
import type { FirstContactRoute } from '@caseledger/cases/domain/case.events';
import { openCase } from '@caseledger/cases/domain/commands/open-case';
import { startCaseFrom } from '@caseledger/cases/domain/commands/start-case-from';
import { type CommandId, derivedUuid, type LocalDate } from '@caseledger/kernel';
import { registerPerson } from '@caseledger/parties';
import { dateOf } from './calendar';
import { adultCaseKindBy, type CaseKind, caseKindBy, routeBy } from './case-kinds';
import { type Chance, chanceOf } from './chance';
import { live } from './course';
import type { Day } from './day';
import { type Client, formerClient, type Office, partyOf } from './office';
import { type Stranger, strangerBy } from './person';
import { caseworkerOf, type Worker } from './staff';

/** Of all cases, those of somebody who was a client before. */
const OF_FORMER_CLIENTS = 0.12;
/** Of those of adults, the ones that are started from the case before. */
const FROM_THE_LAST = 0.4;

/** A case as it comes in: for whom, of which kind, and by which command. */
interface Coming {
  readonly client: Client;
  readonly kind: CaseKind;
  readonly commandId: CommandId;
  readonly isNew: boolean;
}

interface Desk {
  readonly office: Office;
  readonly day: Day;
  readonly chance: Chance;
  /** Which of all cases it is. */
  readonly number: number;
  readonly worker: Worker;
  readonly dates: { readonly startDate?: LocalDate };
}

/** A case comes in: the number says which of all. */
export function comesIn(office: Office, day: Day, seed: string, number: number): void {
  const chance = chanceOf(seed, 'case', number);
  const team = chance.oneOf(office.staff.teams);
  const worker = caseworkerOf(team, chance);
  const startsOn = chance.of(0.15) ? day.number - chance.whole(1, 6) : day.number;
  const dates = startsOn === day.number ? {} : { startDate: dateOf(startsOn) };
  const desk: Desk = { office, day, chance, number, worker, dates };
  const { commandId, ...coming } = ofOneWhoAsked(desk) ?? ofFormerClient(desk) ?? ofNewClient(desk);
  const caseId = derivedUuid<'Case'>(commandId, office.tenant, 'case');
  const planChance = chanceOf(seed, 'plans', number);
  live(office, day, chance, { ...coming, planChance, team, worker, startsOn, caseId });
}

/** Their short contact becomes the case. */
function ofOneWhoAsked({ office, day, chance, number, worker, dates }: Desk): Coming | undefined {
  if (office.asked.length === 0 || !chance.of(0.3)) return undefined;
  const asked = office.asked.shift();
  if (asked === undefined) return undefined;
  const { id, shortContactId, kind, ...stranger } = asked;
  const about = { shortContactId, caseType: kind.code, ...dates };
  const commandId = day.give('morning', worker.actor, (given) => openCase({ commandId: given, ...about }), {
    alone: true,
  });
  return { client: clientOf(stranger, id, number), kind, commandId, isNew: true };
}

function ofFormerClient({ office, day, chance, worker, dates }: Desk): Coming | undefined {
  const client = chance.of(OF_FORMER_CLIENTS) ? formerClient(office, chance) : undefined;
  if (client === undefined) return undefined;
  if (client.last !== undefined && (client.age < 18 || chance.of(FROM_THE_LAST))) {
    const { caseId: sourceCaseId, kind } = client.last;
    const start = (commandId: CommandId) => startCaseFrom({ commandId, sourceCaseId, ...dates });
    return { client, kind, commandId: day.give('morning', worker.actor, start, { alone: true }), isNew: false };
  }
  const kind = adultCaseKindBy(chance);
  const about = { clientId: client.id, caseType: kind.code, ...dates, ...firstContactBy(chance) };
  const open = (commandId: CommandId) => openCase({ commandId, ...about });
  return { client, kind, commandId: day.give('midday', worker.actor, open, { reads: client.id }), isNew: false };
}

/** Where clients are not registered at intake, most are registered with the case. */
function ofNewClient({ office, day, chance, number, worker: { actor }, dates }: Desk): Coming {
  const kind = caseKindBy(chance);
  const about = { caseType: kind.code, ...dates, ...firstContactBy(chance) };
  const stranger = strangerBy(chance, kind, day);
  if (!kind.rules.intake && chance.of(0.6)) {
    const register = {
      kind: stranger.prospect ? ('prospect' as const) : ('person' as const),
      details: stranger.details,
    };
    const commandId = day.give('morning', actor, (given) => openCase({ commandId: given, register, ...about }));
    const client = clientOf(stranger, partyOf(commandId, office.tenant), number);
    return { client, kind, commandId, isNew: true };
  }
  const { details } = stranger;
  const registered = day.give('morning', actor, (commandId) => registerPerson({ commandId, details }));
  const clientId = partyOf(registered, office.tenant);
  const open = (commandId: CommandId) => openCase({ commandId, clientId, ...about });
  const commandId = day.give('midday', actor, open, { reads: clientId });
  return { client: clientOf({ ...stranger, prospect: false }, clientId, number), kind, commandId, isNew: true };
}

function firstContactBy(chance: Chance): { readonly firstContactRoute?: FirstContactRoute } {
  return chance.of(0.9) ? { firstContactRoute: routeBy(chance) } : {};
}

function clientOf(stranger: Stranger, id: Client['id'], number: number): Client {
  return { ...stranger, id, number, standsForAnother: false, household: false, last: undefined };
}
