/** The retention list: who may be erased when, and who never is on it. */
import { addDays, addMonths, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, type Input, open, openAgency, register } from './support/agency';
import { type Client, refused, type Variables } from './support/client';

jest.setTimeout(30_000);

interface List {
  readonly months: number | null;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: {
      readonly partyId: string;
      readonly reason: string;
      readonly since: string;
      readonly dueOn: string;
      readonly person: { readonly kind: string } | null;
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MONTHS = 24;
let agency: Agency;
let administrator: Client;
let auditor: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  administrator = agency.as('APPLICATION_ADMIN');
  auditor = agency.as('AUDITOR');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

const page = async (asked: Variables = {}, by: Client = auditor): Promise<List> => {
  const document = `query ($by: LocalDate, $first: Int, $after: String) {
    retentionList(by: $by, first: $first, after: $after) {
      months edges { cursor node { partyId reason since dueOn person { kind } } } pageInfo { hasNextPage endCursor } } }`;
  return (await by.ask<{ retentionList: List }>(document, asked)).retentionList;
};
/** Everybody on the list, read two at a time. */
async function listed(by?: LocalDate): Promise<readonly List['edges'][number]['node'][]> {
  const nodes = [];
  let after: string | null = null;
  for (;;) {
    const { edges, pageInfo }: List = await page({ by, first: 2, after });
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}
const idsOf = async (by?: LocalDate): Promise<readonly string[]> => (await listed(by)).map(({ partyId }) => partyId);

/** A client whose case was closed on a day; answers both ids. */
async function client(closingDate: string, input: Input = {}): Promise<{ partyId: string; caseId: string }> {
  const partyId = (input['clientId'] as string | undefined) ?? (await register(administrator));
  const { id: caseId } = await open(administrator, { startDate: '2001-01-01', ...input, clientId: partyId });
  await give(administrator, 'closeCase', { caseId, closingDate });
  return { partyId, caseId };
}
const prospect = async (): Promise<string> =>
  (await give(administrator, 'registerProspect', { details: { givenNames: 'Noor' } })).id;

const settings = async (personRetentionMonths?: number): Promise<void> => {
  const { organisation } = await administrator.ask<{ organisation: object }>(
    '{ organisation { name timeZone locale accessRetentionMonths breakGlassHours } }',
  );
  await give(administrator, 'changeTenantSettings', { ...organisation, personRetentionMonths });
};

test('without a rule nobody is listed, and the list says that there is none', async () => {
  await client('2002-01-01');
  expect(await page()).toEqual({ months: null, edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  await settings(MONTHS);
  expect(await page()).toMatchObject({ months: MONTHS, edges: [{ node: { since: '2002-01-01' } }] });
});

test('a client is listed from the day on, not on the day before', async () => {
  const { partyId } = await client('2010-05-31');
  const dueOn = addMonths('2010-05-31' as LocalDate, MONTHS);
  expect(await idsOf(addDays(dueOn, -1))).not.toContain(partyId);
  const entries = await listed(dueOn);
  expect(entries.find((entry) => entry.partyId === partyId)).toEqual({
    ...{ partyId, reason: 'LAST_CASE_CLOSED', since: '2010-05-31', dueOn, person: { kind: 'PERSON' } },
  });
  const justNow = await client(addMonths(today, -MONTHS));
  const tomorrow = await client(addDays(addMonths(today, -MONTHS), 3));
  const now = await idsOf();
  expect([now.includes(justNow.partyId), now.includes(tomorrow.partyId)]).toEqual([true, false]);
});

test('days that a shorter month has not fall due on its last day, all of them (R99)', async () => {
  const [last, before] = [await client('2012-02-29'), await client('2012-02-28')];
  const due = '2014-02-28' as LocalDate;
  const [onTheDay, theDayBefore] = [await idsOf(due), await idsOf(addDays(due, -1))];
  for (const { partyId } of [last, before])
    expect([onTheDay.includes(partyId), theDayBefore.includes(partyId)]).toEqual([true, false]);
});

test('the last closing counts, in every case of theirs, also one that is open to few or in aftercare', async () => {
  const { partyId } = await client('2003-01-01');
  await client('2004-06-30', { clientId: partyId, openTo: 'WORKERS', workers: ['somebody'], evenWithoutMe: true });
  const { id: caseId } = await open(administrator, { clientId: partyId, caseType: 'YOUTH', startDate: '2001-01-01' });
  await give(administrator, 'closeCase', { caseId, closingDate: '2005-06-30', aftercare: true });
  expect(await idsOf('2006-08-30' as LocalDate)).not.toContain(partyId);
  const entries = (await listed()).filter((entry) => entry.partyId === partyId);
  expect(entries).toMatchObject([{ since: '2005-06-30', dueOn: '2007-06-30' }]);
});

test('whoever has an open case, or takes part in one of somebody else, is not listed', async () => {
  const [open1, restricted, participant, reopened] = await Promise.all(
    ['2003-02-01', '2003-02-02', '2003-02-03', addDays(today, -1)].map((day) => client(day)),
  );
  const before = await idsOf(addMonths(today, MONTHS));
  for (const { partyId } of [open1!, restricted!, participant!, reopened!]) expect(before).toContain(partyId);
  await open(administrator, { clientId: open1!.partyId });
  const alone = { openTo: 'WORKERS', workers: ['somebody'], evenWithoutMe: true };
  await open(administrator, { clientId: restricted!.partyId, ...alone });
  const others = await open(administrator);
  const participation = { caseId: others.id, partyId: participant!.partyId };
  await give(administrator, 'addCaseParticipant', { ...participation, role: 'PARENT' });
  await give(administrator, 'reopenCase', { caseId: reopened!.caseId });
  const during = await idsOf(addMonths(today, MONTHS));
  for (const { partyId } of [open1!, restricted!, participant!, reopened!]) expect(during).not.toContain(partyId);
  await give(administrator, 'removeCaseParticipant', participation);
  expect(await idsOf()).toContain(participant!.partyId);
});

test('prospects who never became clients are listed by the day of their registration, the others are not', async () => {
  const [never, person, inCase, inError] = [
    await prospect(),
    await register(administrator),
    await prospect(),
    await prospect(),
  ];
  await open(administrator, { clientId: inCase });
  const mistaken = await open(administrator, { clientId: inError });
  await give(administrator, 'markCaseOpenedInError', { caseId: mistaken.id, reason: 'It was opened twice.' });
  const dueOn = addMonths(today, MONTHS);
  const before = await idsOf(addDays(dueOn, -1));
  const entries = await listed(dueOn);
  expect(entries.filter(({ reason }) => reason === 'NEVER_CLIENT')).toMatchObject([
    { partyId: never, since: today, dueOn, person: { kind: 'PROSPECT' } },
    { partyId: inError },
  ]);
  expect(before).not.toContain(never);
  const everybody = entries.map(({ partyId }) => partyId);
  expect([everybody.includes(person), everybody.includes(inCase)]).toEqual([false, false]);
});

test('of merged records the survivor is listed, once, by the last closing of them all', async () => {
  const [retired, survivor] = [await client('2006-01-01'), await client('2005-01-01')];
  const [lone, into] = [await prospect(), await client(today)];
  await give(administrator, 'mergeParties', { partyId: retired.partyId, intoId: survivor.partyId });
  await give(administrator, 'mergeParties', { partyId: lone, intoId: into.partyId });
  const entries = await listed(addMonths(today, MONTHS));
  const theirs = [retired, survivor].map(({ partyId }) => partyId);
  expect(entries.filter(({ partyId }) => theirs.includes(partyId))).toMatchObject([
    { partyId: survivor.partyId, since: '2006-01-01' },
  ]);
  expect(entries.filter(({ partyId }) => [lone, into.partyId].includes(partyId))).toMatchObject([
    { partyId: into.partyId, since: today },
  ]);
});

test('whoever has been erased is not listed any more', async () => {
  const [{ partyId }, never] = [await client('2003-03-01'), await prospect()];
  const by = addMonths(today, MONTHS);
  expect(await idsOf(by)).toEqual(expect.arrayContaining([partyId, never]));
  for (const id of [partyId, never])
    await give(administrator, 'forgetPerson', { partyId: id, ground: 'NO_LONGER_NECESSARY' });
  const after = await idsOf(by);
  expect([after.includes(partyId), after.includes(never)]).toEqual([false, false]);
});

test('clients come first by closing date, then prospects; pages tell everybody once, and a foreign cursor is refused', async () => {
  const by = addMonths(today, MONTHS);
  const entries = await listed(by);
  const places = entries.map(({ reason, since }) => `${reason} ${since}`);
  expect(places).toEqual([...places].sort());
  expect(new Set(entries.map(({ partyId }) => partyId)).size).toBe(entries.length);
  expect((await page({ by, first: 100 })).edges.map(({ node }) => node)).toEqual(entries);
  const cursor = Buffer.from(JSON.stringify(['2020-01-01', entries[0]!.partyId])).toString('base64url');
  await expect(page({ after: cursor })).rejects.toMatchObject(refused('BAD_USER_INPUT', { field: 'after' }));
  for (const day of ['0001-01-01', '9999-12-31']) expect((await page({ by: day })).months).toBe(MONTHS);
});

test('those who may see it are administrators and auditors, and what they saw is on the record', async () => {
  for (const role of ['CASEWORKER', 'SUPERVISOR', 'ANALYST'] as const)
    await expect(page({}, agency.as(role))).rejects.toMatchObject(refused('FORBIDDEN'));
  const watched = agency.as('AUDITOR', { subject: 'privacy.officer' });
  const { edges } = await page({}, watched);
  const { accessRecord } = await auditor.ask<{ accessRecord: { edges: { node: { targets: string[] } }[] } }>(
    '{ accessRecord(of: { ofActor: "privacy.officer" }) { edges { node { operation targets } } } }',
  );
  const seen = accessRecord.edges.flatMap(({ node }) => node.targets);
  expect(seen).toEqual(expect.arrayContaining(edges.map(({ node }) => node.partyId)));
});
