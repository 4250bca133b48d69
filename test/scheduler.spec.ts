/** The scheduler: what a date causes happens once, however late the program looks and however it ended. */
import { addDays, addMonths, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, open, openAgency } from './support/agency';
import type { Client } from './support/client';
import { eventually } from './support/eventually';

let agency: Agency;
let administrator: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  administrator = agency.as('APPLICATION_ADMIN');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

/** A case that was closed on a day, with aftercare of a year. */
async function inAftercareSince(closingDate: LocalDate): Promise<string> {
  const { id } = await open(administrator, { caseType: 'YOUTH', startDate: addDays(closingDate, -30) });
  await give(administrator, 'closeCase', { caseId: id, closingDate, aftercare: true }, 'case { id }');
  return id;
}

interface Told {
  readonly case: { readonly status: string };
  readonly caseHistory: {
    readonly edges: readonly { readonly node: { readonly type: string; readonly actor: string } }[];
  };
}
const told = async (id: string): Promise<readonly [string, readonly string[]]> => {
  const document = `query ($id: UUID!) { case(id: $id) { status } caseHistory(id: $id) { edges { node { type actor } } } }`;
  const answer = await administrator.ask<Told>(document, { id });
  const ended = answer.caseHistory.edges.filter(({ node }) => node.type === 'AftercareEnded');
  return [answer.case.status, ended.map(({ node }) => node.actor)];
};

test('R90: the last day of aftercare is one of aftercare', async () => {
  // The latest closing date whose aftercare was over yesterday, and the day after it, whose aftercare ends today at the earliest.
  let closedOn = addDays(addMonths(today, -12), 3);
  while (addMonths(closedOn, 12) >= today) closedOn = addDays(closedOn, -1);
  const [over, lastDay] = [await inAftercareSince(closedOn), await inAftercareSince(addDays(closedOn, 1))];
  await agency.server.restart();
  await eventually(async () => expect(await told(over)).toEqual(['CLOSED', ['process:scheduler']]));
  expect(await told(lastDay)).toEqual(['AFTERCARE', []]);
});

test('R90: aftercare is over on the day after its last one, once, also where the program was not there', async () => {
  const lastDay = addMonths(today, -12);
  const over = await inAftercareSince(addDays(lastDay, -40));
  const going = await inAftercareSince(addDays(lastDay, 5));
  expect(await told(over)).toEqual(['AFTERCARE', []]);

  await agency.server.restart();
  await eventually(async () => expect(await told(over)).toEqual(['CLOSED', ['process:scheduler']]));
  await agency.server.kill9();
  await agency.server.restart();
  await eventually(async () => expect(await told(over)).toEqual(['CLOSED', ['process:scheduler']]));
  expect(await told(going)).toEqual(['AFTERCARE', []]);
});
