/** Cases with many contact moments and with few, worked on through the gateway as a caseworker would. */
import { type CaseId, entryIdAt, type LocalDate, type PartyId } from '@caseledger/kernel';
import type { Program } from '../../apps/program/src/program';
import { openCase } from '../../libs/cases/src/domain/commands/open-case';
import { changeContactMoment } from '../../libs/cases/src/domain/contacts/commands/change-contact-moment';
import { recordContactMoment } from '../../libs/cases/src/domain/contacts/commands/record-contact-moment';
import type { ContactMomentId } from '../../libs/cases/src/domain/contacts/contacts.rules';
import { startStep } from '../../libs/cases/src/domain/steps/commands/start-step';
import { give, newCommandId, registeredClients, tenant } from '../children/in-process';
import { times } from './filling';

/** How many contact moments the short cases have, and how many cases there are of each kind. */
const SHORT = 10;
const OF_LONG = 2;
const OF_SHORT = 100;
const OTHERS = 100;
/** Of so many contact moments one is changed later. */
const ONE_CHANGED_IN = 10;
/** Something to read, of the length that caseworkers write. */
const CONTENT = 'We spoke about the rent, the letters that have come, and what can be asked of the neighbours. '.repeat(
  4,
);
const START = '2020-01-01' as LocalDate;
const DAYS = 2_000;

interface FilledCases {
  readonly longCases: readonly string[];
  readonly shortCases: readonly string[];
  readonly otherCases: readonly string[];
}

export async function contactMoments(program: Program, count: number): Promise<FilledCases> {
  const clients = (await registeredClients(program, 10)) as readonly PartyId[];
  const filled: FilledCases & Record<string, string[]> = { longCases: [], shortCases: [], otherCases: [] };
  const some = async (name: string, cases: number, moments: number): Promise<void> => {
    await times(program, cases, name, async (number) => {
      filled[name]?.push(await caseWith(program, clients[number % clients.length] as PartyId, moments));
    });
  };
  await some('longCases', OF_LONG, count);
  await some('shortCases', OF_SHORT, SHORT);
  await some('otherCases', OTHERS, SHORT);
  return filled;
}

async function caseWith(program: Program, clientId: PartyId, moments: number): Promise<string> {
  const opened = await give(
    program,
    openCase({ commandId: newCommandId(), clientId, caseType: 'GENERAL', startDate: START }),
  );
  const caseId = opened.id as CaseId;
  const stream = program.engines.store.forTenant(tenant).name('case', caseId);
  await give(program, startStep({ commandId: newCommandId(), caseId, step: 'SERVICE_PROVISION', startDate: START }));
  for (let number = 0; number < moments; number += 1) {
    const date = dayOf(number, moments);
    const contact = { step: 'SERVICE_PROVISION', date, durationMinutes: 30, channel: 'OFFICE' } as const;
    const commandId = newCommandId();
    const { revision } = await give(program, recordContactMoment({ commandId, caseId, ...contact, content: CONTENT }));
    if (number % ONE_CHANGED_IN !== 0) continue;
    const contactMomentId: ContactMomentId = entryIdAt(commandId, stream, revision);
    await give(program, changeContactMoment({ commandId: newCommandId(), caseId, contactMomentId, accompanied: true }));
  }
  return caseId;
}

/** Spread over years, so that every day that is kept of a case is there. */
function dayOf(number: number, moments: number): LocalDate {
  const days = Math.floor((number / moments) * DAYS);
  return new Date(Date.parse(START) + days * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10) as LocalDate;
}
