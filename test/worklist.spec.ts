/** The worklist: what a caseworker has to do, and by when, as a client sees it. */
import { addDays, addMonths, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, type Input, newWorker, open, openAgency } from './support/agency';
import { type Client, type GraphqlError, refused } from './support/client';
import { changeUntil, subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';

let agency: Agency;
let administrator: Client;
let supervisor: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  administrator = agency.as('APPLICATION_ADMIN');
  supervisor = agency.as('SUPERVISOR');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

interface Item {
  readonly kind: string;
  readonly due: string;
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly case: { readonly id: string };
}
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const DOCUMENT = `query ($worker: String, $teamId: UUID, $kinds: [WorkKind!], $from: LocalDate, $to: LocalDate, $first: Int, $after: String) {
  worklist(worker: $worker, teamId: $teamId, kinds: $kinds, from: $from, to: $to, first: $first, after: $after) {
    edges { cursor node { kind due overdue provisional case { id } } } pageInfo { hasNextPage endCursor } } }`;
const page = async (by: Client, of: Input): Promise<Page> => (await by.ask<{ worklist: Page }>(DOCUMENT, of)).worklist;
const shown = ({ edges }: Page) => edges.map(({ node }) => [node.kind, node.due, node.case.id]);

/** A case of a worker, and the place in the log at which it is theirs. */
async function caseOf(caseworker: string, input: Input = {}): Promise<string> {
  const { id } = await open(administrator, { startDate: '2026-01-01', ...input });
  await give(administrator, 'assignCaseworker', { caseId: id, caseworker }, 'case { id }');
  return id;
}
const worked = async (caseworker: string, model: string, from: string): Promise<string> => {
  const caseId = await caseOf(caseworker);
  await give(administrator, 'assignModel', { caseId, model, from }, 'case { id }');
  return caseId;
};

test('R121: contact that is due stands on it by its day, overdue from the day after', async () => {
  const yesterday = addDays(today, -8);
  const soon = await worked('contacts', 'INTENSIVE', addDays(today, -7));
  const late = await worked('contacts', 'INTENSIVE', yesterday);
  const { edges } = await page(supervisor, { worker: 'contacts' });
  expect(edges.map(({ node }) => [node.kind, node.due, node.overdue, node.case.id])).toEqual([
    ['CONTACT_DUE', addDays(today, -1), true, late],
    ['CONTACT_DUE', today, false, soon],
  ]);
  await give(administrator, 'suspendCase', { caseId: late, reason: 'In hospital' }, 'case { id }');
  const { edges: after } = await page(supervisor, { worker: 'contacts' });
  expect(after.map(({ node }) => node.provisional)).toEqual([true, false]);
});

test('pages follow one another without a gap or a repetition, over all kinds of work of one day', async () => {
  const same = addDays(today, 5);
  const expected: string[][] = [];
  for (let count = 0; count < 3; count += 1) {
    const id = await worked('pages', 'INTENSIVE', addDays(same, -7));
    expected.push(['CONTACT_DUE', same, id]);
    await give(administrator, 'startStep', { caseId: id, step: 'INTAKE', expectedEnd: same }, 'case { id }');
    expected.push(['STEP_DUE', same, id]);
  }
  const read: (readonly string[])[] = [];
  let after: string | null = null;
  do {
    const next: Page = await page(supervisor, { worker: 'pages', first: 2, after });
    read.push(...shown(next));
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  } while (after !== null);
  expect(read).toHaveLength(6);
  expect(read).toEqual([...expected].sort((one, other) => (one.join() < other.join() ? -1 : 1)));
});

test('R96-R99: a closed case stands on it while it can be reopened for a few days more, by the window in force', async () => {
  const ending = addDays(today, 10);
  const closingDate = addDays(addMonths(ending, -3), 0);
  const caseId = await caseOf('windows', { startDate: addDays(closingDate, -30) });
  await give(administrator, 'closeCase', { caseId, closingDate }, 'case { id }');
  const kinds = ['REOPENING_WINDOW_ENDS'];
  const [item] = shown(await page(supervisor, { worker: 'windows', kinds }));
  expect(item).toEqual(['REOPENING_WINDOW_ENDS', addMonths(closingDate, 3), caseId]);
  expect(shown(await page(supervisor, { worker: 'windows', kinds, to: addDays(today, 5) }))).toEqual([]);
  const due = item?.[1] ?? '';
  expect(shown(await page(supervisor, { worker: 'windows', kinds, from: due, to: due }))).toHaveLength(1);
});

test('R90: contact that is to be sought in aftercare stands on it, and is overdue from the day after', async () => {
  const ids: string[] = [];
  for (const closingDate of [addMonths(today, -4), addMonths(today, -1)]) {
    const caseId = await caseOf('aftercare', { caseType: 'YOUTH', startDate: addMonths(closingDate, -6) });
    await give(administrator, 'closeCase', { caseId, closingDate, aftercare: true }, 'case { id }');
    ids.push(caseId);
  }
  const kinds = ['AFTERCARE_DUE'];
  const seen = async () =>
    (await page(supervisor, { worker: 'aftercare', kinds })).edges.map(({ node }) => [node.due, node.overdue]);
  const [first, second] = [addMonths(addMonths(today, -4), 3), addMonths(addMonths(today, -1), 3)];
  expect(await seen()).toEqual([
    [first, true],
    [second, false],
  ]);
  await give(administrator, 'seekAftercareContact', { caseId: ids[0], reached: false }, 'case { id }');
  expect(await seen()).toEqual([
    [second, false],
    [addMonths(today, 3), false],
  ]);
});

describe('a closing that lacks one item alone', () => {
  const kinds = ['CLOSING_LACKS_ONE_ITEM'];
  let caseType: string;
  beforeAll(async () => {
    caseType = 'ASKING';
    await give(administrator, 'defineCaseType', { code: caseType, label: 'Asking' });
    const closingItems = [{ code: 'HELP_QUESTION' }, { code: 'FIELD', field: 'RESULT' }];
    await give(administrator, 'changeCaseTypeRules', { code: caseType, rules: { closingItems } });
  });
  const inClosing = async (worker: string, startDate: string) => {
    const caseId = await caseOf(worker, { caseType });
    await give(administrator, 'startStep', { caseId, step: 'CLOSING', startDate }, 'case { id }');
    return caseId;
  };
  const asked = { category: 'LIVING', text: 'Where can I live?' };
  const helped = (caseId: string) => give(administrator, 'raiseHelpQuestion', { caseId, ...asked }, 'case { id }');
  const seen = async (worker: string, more: Input = {}) => shown(await page(supervisor, { worker, kinds, ...more }));

  test('R77: stands on it from the first day of the closing step, while there is one', async () => {
    const caseId = await inClosing('closings', '2026-03-01');
    expect(await seen('closings')).toEqual([]);
    await helped(caseId);
    expect(await seen('closings')).toEqual([['CLOSING_LACKS_ONE_ITEM', '2026-03-01', caseId]]);
    expect((await page(supervisor, { worker: 'closings', kinds })).edges[0]!.node.overdue).toBe(false);
    await give(administrator, 'recordClosingFields', { caseId, result: 'RESOLVED' }, 'case { id }');
    expect(await seen('closings')).toEqual([]);
  });

  test('is found behind however many that lack more', async () => {
    for (let count = 0; count < 101; count += 1) await inClosing('busy', '2026-03-01');
    const ids = [await inClosing('busy', '2026-03-02'), await inClosing('busy', '2026-03-03')];
    for (const caseId of ids) await helped(caseId);
    const expected = ids.map((id, index) => ['CLOSING_LACKS_ONE_ITEM', `2026-03-0${index + 2}`, id]);
    expect(await seen('busy')).toEqual(expected);
    const one = await page(supervisor, { worker: 'busy', kinds, first: 1 });
    expect([shown(one), one.pageInfo.hasNextPage]).toEqual([expected.slice(0, 1), true]);
    expect(await seen('busy', { first: 1, after: one.pageInfo.endCursor })).toEqual(expected.slice(1));
  });
});

test('a team’s worklist is that of its workers', async () => {
  const { id: teamId } = await give(administrator, 'createTeam', { name: 'West' }, 'team { id }');
  const workerId = await newWorker(administrator, 'team.worker');
  await give(administrator, 'addWorkerToTeam', { workerId, teamId }, 'worker { id }');
  const id = await worked('team.worker', 'CLINICAL', today);
  await worked('nobody.of.it', 'CLINICAL', today);
  expect(shown(await page(supervisor, { teamId }))).toEqual([['CONTACT_DUE', addDays(today, 14), id]]);
  await expect(page(supervisor, { teamId, worker: 'team.worker' })).rejects.toMatchObject(
    refused('BAD_USER_INPUT', { field: 'teamId' }),
  );
});

test('a case that is closed to a worker is not on any list that they see', async () => {
  const id = await worked('restricted', 'INTENSIVE', today);
  const closed = {
    caseId: id,
    openTo: 'WORKERS',
    workers: ['somebody.else'],
    reason: 'A colleague',
    evenWithoutMe: true,
  };
  await give(administrator, 'changeCaseAccess', closed, 'case { id }');
  expect(shown(await page(agency.as('CASEWORKER', { subject: 'curious' }), { worker: 'restricted' }))).toEqual([]);
  expect(shown(await page(agency.as('CASEWORKER', { subject: 'restricted' }), {}))).toHaveLength(1);
});

test('a cursor of another list is refused', async () => {
  await expect(page(supervisor, { worker: 'pages', after: 'WyIyMDI2LTAxLTAxIiwiYSJd' })).rejects.toMatchObject(
    refused('BAD_USER_INPUT', { field: 'after' }),
  );
});

describe('the subscription to a worklist', () => {
  const CHANGED =
    'subscription ($worker: String) { worklistChanged(worker: $worker) { edges { node { kind due case { id } } } } }';
  const subscriberAs = async (role: 'CASEWORKER' | 'ANALYST') =>
    subscriberAt(agency.server.address(), await tokenIn(agency.server.folder, { role, subject: 'watcher' }));

  test('tells the first page anew once it is another one', async () => {
    const subscriber = await subscriberAs('CASEWORKER');
    const changes = subscriber.subscribe<{ worklistChanged: Page }>(CHANGED, { worker: 'watched' });
    // Until the subscription stands, what happens is not told.
    const next = changes.next();
    await changeUntil(next, () => worked('watched', 'INTENSIVE', today));
    const { worklistChanged } = await next;
    expect(worklistChanged.edges.map(({ node }) => [node.kind, node.due])).toContainEqual([
      'CONTACT_DUE',
      addDays(today, 7),
    ]);
    await subscriber.close();
  });

  test('is FORBIDDEN to those who see no single case', async () => {
    const subscriber = await subscriberAs('ANALYST');
    const { ended } = subscriber.subscribe(CHANGED, { worker: 'watched' });
    expect(((await ended) as readonly GraphqlError[]).map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    await subscriber.close();
  });
});
