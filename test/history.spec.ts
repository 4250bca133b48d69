/** The history of a case, and the case as it was: who did what, when, under which role and why (R62, R165, R166). */
import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, type Input, open, openAgency, register } from './support/agency';
import { type Client, refused, type Variables } from './support/client';

jest.setTimeout(30_000);

interface Entry {
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly sentence: string;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly reason: string | null;
  readonly reasonErased: boolean;
  readonly occurredAt: string;
  readonly recordedAt: string;
}
interface History {
  readonly edges: readonly { readonly cursor: string; readonly node: Entry }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const HISTORY = `query ($id: UUID!, $first: Int, $after: String) {
  caseHistory(id: $id, first: $first, after: $after) {
    edges { cursor node { id revision type sentence actor roles reason reasonErased occurredAt recordedAt } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const CASE = `id revision reference status openedOn closedOn caseworker participants { role party { id } }
  periods { openedOn closedOn aftercare } openedAt changedAt`;

let agency: Agency;
let auditor: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  auditor = agency.as('AUDITOR');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

const history = async (variables: Variables): Promise<History> =>
  (await auditor.ask<{ caseHistory: History }>(HISTORY, variables)).caseHistory;
const entriesOf = async (id: string) => (await history({ id, first: 100 })).edges.map(({ node }) => node);
const asOf = async (id: string, moment: Variables): Promise<object | null> =>
  (
    await auditor.ask<{ case: object | null }>(
      `query ($id: UUID!, $moment: CaseMomentInput!) { case(id: $id, asOf: $moment) { ${CASE} } }`,
      { id, moment },
    )
  ).case;

const cursor = (order: string, key: string) => Buffer.from(JSON.stringify([order, key])).toString('base64url');

/** A case with one event of every kind, and what it was after each. */
async function eventfulCase(): Promise<{ readonly id: string; readonly states: readonly object[] }> {
  const [caseworker, supervisor] = [
    agency.as('CASEWORKER', { subject: 'anna' }),
    agency.as('SUPERVISOR', { subject: 'bert' }),
  ];
  const clientId = await register(caseworker, { givenNames: 'Noor', familyName: 'Jansen' });
  const partyId = await register(caseworker, { givenNames: 'Ada', familyName: 'Pieters' });
  const { id: caseId } = await open(caseworker, { clientId, startDate: addDays(today, -10) });
  const steps: readonly (readonly [Client, string, Input])[] = [
    [caseworker, 'addCaseParticipant', { partyId, role: 'PARENT' }],
    [supervisor, 'assignCaseworker', { caseworker: 'anna' }],
    [supervisor, 'assignCaseworker', { caseworker: 'carla' }],
    [caseworker, 'removeCaseParticipant', { partyId, reason: 'Moved away.' }],
    [caseworker, 'closeCase', { closingDate: addDays(today, -1), reason: 'The aim was reached.' }],
    [caseworker, 'reopenCase', { reason: 'They came back.' }],
    [supervisor, 'markCaseOpenedInError', { reason: 'The wrong person.' }],
  ];
  const now = async () =>
    (await auditor.ask<{ case: object }>(`query ($id: UUID!) { case(id: $id) { ${CASE} } }`, { id: caseId })).case;
  const states = [await now()];
  for (const [by, name, input] of steps) {
    await give(by, name, { caseId, ...input });
    states.push(await now());
  }
  return { id: caseId, states };
}

test('tells everything that was recorded, oldest first: what, by whom, as what, and why', async () => {
  const { id } = await eventfulCase();
  const entries = await entriesOf(id);
  const { reference } = (await asOf(id, { revision: 0 })) as { reference: string };
  const days = (count: number) => addDays(today, count);
  expect(entries.map(({ type, actor, roles, reason, sentence }) => [type, actor, roles, reason, sentence])).toEqual([
    [
      'CaseOpened',
      'anna',
      ['CASEWORKER'],
      null,
      `Case ${reference} (General support) was opened for Noor Jansen, starting on ${days(-10)}.`,
    ],
    ['CaseParticipantAdded', 'anna', ['CASEWORKER'], null, 'Ada Pieters takes part in the case as parent.'],
    ['CaseworkerAssigned', 'bert', ['SUPERVISOR'], null, 'The case was given to anna.'],
    ['CaseworkerAssigned', 'bert', ['SUPERVISOR'], null, 'The case was handed over from anna to carla.'],
    ['CaseParticipantRemoved', 'anna', ['CASEWORKER'], 'Moved away.', expect.stringContaining('Moved away.')],
    [
      'CaseClosed',
      'anna',
      ['CASEWORKER'],
      'The aim was reached.',
      `The case was closed as of ${days(-1)}. Reason: The aim was reached.`,
    ],
    [
      'CaseReopened',
      'anna',
      ['CASEWORKER'],
      'They came back.',
      `The case, closed as of ${days(-1)}, was reopened on ${today}. Reason: They came back.`,
    ],
    [
      'CaseMarkedOpenedInError',
      'bert',
      ['SUPERVISOR'],
      'The wrong person.',
      expect.stringContaining('The wrong person.'),
    ],
  ]);
  expect(entries.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(entries.every(({ reasonErased }) => !reasonErased)).toBe(true);
});

test('keeps when it happened beside when it was recorded', async () => {
  const before = new Date().toISOString();
  const { id } = await eventfulCase();
  const after = new Date().toISOString();
  const entries = await entriesOf(id);
  for (const { recordedAt } of entries) expect(recordedAt >= before && recordedAt <= after).toBe(true);
  expect(entries.map(({ recordedAt }) => recordedAt)).toEqual(entries.map(({ recordedAt }) => recordedAt).sort());
  const [opened, added] = entries;
  const closed = entries.find(({ type }) => type === 'CaseClosed')!;
  expect(opened!.occurredAt < addDays(today, -9)).toBe(true);
  expect(closed.occurredAt < closed.recordedAt).toBe(true);
  expect(added!.occurredAt).toBe(added!.recordedAt);
});

test('R165, R166: what happened on a day happened at its first moment in the agency’s time zone, which changes in summer', async () => {
  const caseworker = agency.as('CASEWORKER');
  const { id: caseId } = await open(caseworker, { startDate: '2019-07-01' });
  await give(caseworker, 'closeCase', { caseId, closingDate: '2020-01-01' });
  expect((await entriesOf(caseId)).map(({ occurredAt }) => occurredAt)).toEqual([
    '2019-06-30T22:00:00.000Z',
    '2019-12-31T23:00:00.000Z',
  ]);
});

test('R78, R100, R166: says what was passed over and why, and under which roles', async () => {
  const both = { subject: 'dora', roles: ['SUPERVISOR', 'APPLICATION_ADMIN'] as const };
  const administrator = agency.as('APPLICATION_ADMIN', both);
  const { id: caseId } = await open(administrator);
  const closingDate = addDays(today, -400);
  const because = (reason: string) => ({ reason: 'They asked.', override: { reason } });
  await give(administrator, 'closeCase', { caseId, closingDate, ...because('Entered late.') });
  await give(administrator, 'reopenCase', { caseId, ...because('The court has ordered it.') });
  const [, closed, reopened] = await entriesOf(caseId);
  expect([closed!.sentence, reopened!.sentence]).toEqual([
    `The case was closed as of ${closingDate}. Reason: They asked. ` +
      'This passed over the rule that a case is not closed before it starts. Reason: Entered late.',
    `The case, closed as of ${closingDate}, was reopened on ${today}. Reason: They asked. ` +
      'This passed over the rule that a case is reopened within its time. Reason: The court has ordered it.',
  ]);
  for (const { actor, roles, reason } of [closed!, reopened!]) {
    expect({ actor, roles, reason }).toEqual({ actor: 'dora', roles: both.roles, reason: 'They asked.' });
  }
});

test('R164: is told to those who lead and audit, not to a caseworker, and to another organisation as if it were not there', async () => {
  const { id } = await open(agency.as('CASEWORKER'));
  const elsewhere = agency.as('AUDITOR', { tenant: await agency.tenant('elsewhere') });
  const then = 'query ($id: UUID!) { case(id: $id, asOf: { revision: 0 }) { id } }';
  for (const role of ['SUPERVISOR', 'APPLICATION_ADMIN', 'AUDITOR'] as const) {
    expect(await agency.as(role).ask(HISTORY, { id })).toMatchObject({ caseHistory: { edges: [{}] } });
    expect(await agency.as(role).ask(then, { id })).toEqual({ case: { id } });
  }
  for (const document of [HISTORY, then]) {
    for (const role of ['CASEWORKER', 'ANALYST'] as const) {
      await expect(agency.as(role).ask(document, { id })).rejects.toMatchObject(refused('FORBIDDEN'));
    }
  }
  await expect(elsewhere.ask(HISTORY, { id })).rejects.toMatchObject(refused('NOT_FOUND', { field: 'id' }));
  expect(await elsewhere.ask(then, { id })).toEqual({ case: null });
});

test.each([
  ['first', { first: 0 }],
  ['first', { first: -1 }],
  ['first', { first: 101 }],
  ['after', { after: '' }],
  ['after', { after: 'x' }],
  ['after', { after: cursor('2026-03-31', randomUUID()) }],
  ['after', { after: cursor('revision', '-1') }],
])('is not told a page with a wrong %s: %j', async (field, wrong) => {
  const { id } = await open(agency.as('CASEWORKER'));
  await expect(history({ id, ...wrong })).rejects.toMatchObject(refused('BAD_USER_INPUT', { field }));
});

test('is told a page at a time, each event once, and goes on where it was left', async () => {
  const { id } = await eventfulCase();
  const all = (await entriesOf(id)).map((entry) => entry.id);
  const told: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: History = await history({ id, first: 3, after });
    told.push(...edges.map(({ node }) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(told).toEqual(all);
  const whole = await history({ id, first: 100 });
  expect(whole.pageInfo.hasNextPage).toBe(false);
  expect((await history({ id, after: whole.pageInfo.endCursor })).edges).toEqual([]);
});

describe('the case as it was', () => {
  test('at each revision is what it was then', async () => {
    const { id, states } = await eventfulCase();
    for (const [revision, state] of states.entries()) expect(await asOf(id, { revision })).toEqual(state);
    expect(await asOf(id, { revision: 1_000 })).toEqual(states.at(-1));
  });

  test('by what was known at each moment is what it was then; before the first there was none', async () => {
    const { id, states } = await eventfulCase();
    for (const { revision, recordedAt } of await entriesOf(id)) {
      const known = (await asOf(id, { knownAt: recordedAt })) as { revision: number };
      // Two events may have been recorded in the same millisecond.
      expect(known.revision).toBeGreaterThanOrEqual(revision);
      expect(known).toEqual(states[known.revision]);
    }
    const [opened] = await entriesOf(id);
    const justBefore = new Date(Date.parse(opened!.recordedAt) - 1).toISOString();
    for (const knownAt of [justBefore, '2020-01-01T00:00:00Z']) expect(await asOf(id, { knownAt })).toBeNull();
    expect(await asOf(id, { knownAt: '2999-01-01T00:00:00+02:00' })).toEqual(states.at(-1));
  });

  test('is told by when it was recorded, not by when it happened', async () => {
    const { id: caseId } = await open(agency.as('CASEWORKER'), { startDate: '2020-01-01' });
    await give(agency.as('CASEWORKER'), 'closeCase', { caseId, closingDate: '2020-02-01' });
    const [, closed] = await entriesOf(caseId);
    expect(closed!.occurredAt < '2020-06-01').toBe(true);
    expect(await asOf(caseId, { knownAt: '2020-06-01T00:00:00Z' })).toBeNull();
    expect(await asOf(caseId, { knownAt: closed!.recordedAt })).toMatchObject({ status: 'CLOSED' });
  });
});

test('there is no history of what is not there', async () => {
  await expect(history({ id: randomUUID() })).rejects.toMatchObject(refused('NOT_FOUND', { field: 'id' }));
  expect(await asOf(randomUUID(), { revision: 0 })).toBeNull();
});
