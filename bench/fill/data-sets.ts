/** The logs that are filled before something is measured on them. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CaseId,
  instantOf,
  type LocalDate,
  type NewEvent,
  type PartialDate,
  type PartyId,
  type WorkerId,
} from '@caseledger/kernel';
import { v7 as newUuid } from 'uuid';
import {
  caseClosed,
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
  caseworkerAssigned,
} from '../../libs/cases/src/domain/case.events';
import { assignCaseworker } from '../../libs/cases/src/domain/commands/assign-caseworker';
import { personRegistered } from '../../libs/parties/src/domain/party.events';
import { give, newCommandId, registeredClients, tenant } from '../children/in-process';
import type { Program } from '../../apps/program/src/program';
import { contactMoments } from './contact-moments';
import { caughtUp, openFilling, times } from './filling';
import { plans } from './plans';
import { type FilledPlan, unitDeliveries } from './unit-deliveries';

/** What a filled log tells whoever measures on it. */
export interface Filled {
  /** A client of ten cases. */
  readonly clientOfTen?: string;
  readonly longCases?: readonly string[];
  readonly shortCases?: readonly string[];
  readonly otherCases?: readonly string[];
  readonly persons?: readonly string[];
  readonly longPlans?: readonly FilledPlan[];
  readonly shortPlans?: readonly FilledPlan[];
}

export const CASES_OF_A_FEW = 10;
const CLIENTS = 100;
const WORKERS = 100;
const TYPES = ['GENERAL', 'YOUTH', 'DEBT', 'REHABILITATION'];
const DAY = 24 * 60 * 60 * 1_000;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3_650;
const day = (number: number): LocalDate => instantOf(FIRST_DAY + (number % DAYS) * DAY).slice(0, 10) as LocalDate;

/** Cases of 100 workers and 100 clients, of whom the first has ten; each third one is closed. */
async function cases(program: Program, count: number): Promise<Filled> {
  const clients = await registeredClients(program, CLIENTS);
  const filling = openFilling(program);
  await times(program, count, 'cases', (number) => {
    const clientId = clients[number < CASES_OF_A_FEW ? 0 : 1 + (number % (CLIENTS - 1))] as PartyId;
    const startDate = day(number * 7);
    const caseType = TYPES[number % TYPES.length] ?? '';
    return filling.begin('case', [
      caseOpened({ reference: referenceOf(number), clientId, caseType, startDate, firstContactRoute: 'SCREENING' }),
      caseworkerAssigned({ caseworker: workerOf(number) }),
      ...(number % 3 === 2 ? [caseClosed({ closingDate: '2026-06-30' as LocalDate, aftercare: false })] : []),
    ]);
  });
  return { clientOfTen: String(clients[0]) };
}

/** Events of a long case, and how many there are of each kind of case. */
export const LONG = 10_000;
export const SHORT = 10;
const OF_EACH = 10;
const OTHERS = 500;
/** What a case has had since its last snapshot, on average. */
const SINCE_SNAPSHOT = 50;

/**
 * Cases of 10,000 events and of 10. The events are of different workers and participants, 40 of whom stay. A long case has
 * a snapshot of fifty events ago, as one that has been worked on has.
 */
async function longCases(program: Program): Promise<Filled> {
  const [clientId] = await registeredClients(program, 1);
  const filling = openFilling(program);
  const eventsOf = (count: number): NewEvent[] => {
    const participants: PartyId[] = [];
    const opened = caseOpened({
      ...{ reference: referenceOf(0), clientId: clientId as PartyId, caseType: 'GENERAL' },
      startDate: day(0),
    });
    const changes = Array.from({ length: count - 1 }, (_, number) => {
      if (number % 2 === 0) return caseworkerAssigned({ caseworker: workerOf(number) });
      const partyId = participants.length < 40 ? undefined : participants.shift();
      if (partyId !== undefined) return caseParticipantRemoved({ partyId });
      participants.push(newUuid() as PartyId);
      return caseParticipantAdded({ partyId: participants.at(-1) as PartyId, role: 'OTHER' });
    });
    return [opened, ...changes];
  };
  const one = async (count: number): Promise<string> => {
    const [events, first] = [eventsOf(count), Math.min(count, 1_000)];
    const id = await filling.begin('case', events.slice(0, first));
    const last = count - SINCE_SNAPSHOT - 1;
    for (let from = first; from < last; from += 1_000) {
      await filling.goOn('case', id, from - 1, events.slice(from, Math.min(from + 1_000, last)));
    }
    if (last <= first) return id;
    await give(program, assignCaseworker({ commandId: newCommandId(), caseId: id as CaseId, caseworker: workerOf(1) }));
    const { snapshots, store } = program.engines;
    const stream = store.forTenant(tenant).name('case', id);
    for (let tries = 0; (await snapshots.load(stream)) === undefined; tries += 1) {
      if (tries > 100) throw new Error('No snapshot was kept of a long case.');
      await pause(50);
    }
    await filling.goOn('case', id, last, events.slice(last + 1));
    return id;
  };
  const some = async (count: number, events: number): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let number = 0; number < count; number += 1) ids.push(await one(events));
    return ids;
  };
  return {
    longCases: await some(OF_EACH, LONG),
    shortCases: await some(OF_EACH, SHORT),
    otherCases: await some(OTHERS, SHORT),
  };
}

const SYLLABLES = [
  'ba',
  'de',
  'ho',
  'jan',
  'ka',
  'lin',
  'mo',
  'ni',
  'ra',
  'sen',
  'ta',
  'ver',
  'vo',
  'wij',
  'ze',
  'dijk',
];
/** A name of four syllables: 65,536 different ones. */
function nameOf(number: number): string {
  const parts = [0, 4, 8, 12].map((shift) => SYLLABLES[(number >> shift) & 15]);
  return parts.join('').replace(/^./, (letter) => letter.toUpperCase());
}

/** The names of a person, which follow from their number; neither name tells anything of the other. */
export function fullNameOf(number: number): { readonly givenNames: string; readonly familyName: string } {
  return { givenNames: nameOf(Math.imul(number, 0x9e3779b1) >>> 16), familyName: nameOf(number & 0xffff) };
}

/** Persons, each with a key of their own, with names that many share. */
async function persons(program: Program, count: number): Promise<Filled> {
  const filling = openFilling(program);
  const ids: string[] = [];
  await times(program, count, 'persons', async (number) => {
    const birthDate = day(number) as string as PartialDate;
    const details = { ...fullNameOf(number), birthDate, gender: 'FEMALE' as const };
    const id = await filling.begin('party', [personRegistered({ details })]);
    if (ids.length < 1_000) ids.push(id);
  });
  return { persons: ids };
}

const SETS = { cases, longCases, persons, contactMoments, unitDeliveries, plans } as const;
export type DataSet = keyof typeof SETS;

/** Fills an open program, and lets its views catch up. */
export async function fill(program: Program, set: DataSet, count: number): Promise<Filled> {
  const filled = await SETS[set](program, count);
  process.stderr.write('  the views catch up\n');
  await caughtUp(program);
  return filled;
}

function workerOf(number: number): WorkerId {
  return `worker-${String(number % WORKERS)}` as WorkerId;
}

function referenceOf(number: number): string {
  return `2026-${String(number).padStart(6, '0')}`;
}
