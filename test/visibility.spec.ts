/** Who sees a case that is not open to everybody: in lists, by its id and reference, as it was, in its history, over subscriptions and in commands. */
import { randomUUID } from 'node:crypto';
import { mayWith, type Role } from '@caseledger/security';
import { type Agency, type Done, give, mutationOf, newWorker, open, openAgency, register } from './support/agency';
import { type Client, refused, type Variables } from './support/client';
import { factsIn } from './support/log';
import { EXAMPLES } from './support/mutations';
import { inputTypeOf, MUTATIONS } from './support/schema';
import { changeUntil, subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';

jest.setTimeout(30_000);

const OTHER = 'elsewhere';
const REASON = 'A colleague is in it.';

interface Opened {
  readonly id: string;
  readonly reference: string;
  readonly startDate: string;
  /** Who sees it, of the workers of the test that do not see everything. */
  readonly seenBy: readonly string[];
}

let agency: Agency;
let administrator: Client;
/** Caseworkers of two teams, one who is named, and a supervisor who is in no team. */
const roles: Readonly<Record<string, Role>> = {
  anna: 'CASEWORKER',
  bert: 'CASEWORKER',
  cleo: 'CASEWORKER',
  sue: 'SUPERVISOR',
};
const INSIDERS = Object.keys(roles);
const SEE_EVERYTHING = { admin: 'APPLICATION_ADMIN', auditor: 'AUDITOR' } as const;
let clients: Readonly<Record<string, Client>>;
let clientId: string;
let north: string;
let cases: readonly Opened[];
/** One of each kind. */
let [toAll, toTeam, toNamed]: Opened[] = [];

const as = (name: string): Client => clients[name]!;
const bookmarkOf = (done: Done) => done.bookmark;

beforeAll(async () => {
  agency = await openAgency();
  await agency.tenant(OTHER);
  administrator = agency.as('APPLICATION_ADMIN');
  clients = {
    ...Object.fromEntries(Object.entries(roles).map(([subject, role]) => [subject, agency.as(role, { subject })])),
    ...Object.fromEntries(
      Object.entries(SEE_EVERYTHING).map(([subject, role]) => [subject, agency.as(role, { subject })]),
    ),
  };
  const team = async (name: string, ...members: readonly string[]): Promise<string> => {
    const { id: teamId } = await give(administrator, 'createTeam', { name });
    for (const member of members) {
      await give(administrator, 'addWorkerToTeam', { workerId: await newWorker(administrator, member), teamId });
    }
    return teamId;
  };
  north = await team('North', 'anna');
  const south = await team('South', 'bert');
  clientId = await register(administrator);

  const kinds: readonly (readonly [Variables, readonly string[]])[] = [
    [{}, INSIDERS],
    [{ openTo: 'TEAM', teamId: north }, ['anna']],
    [{ openTo: 'WORKERS', workers: ['cleo', 'nobody'] }, ['cleo']],
    [{ openTo: 'TEAM', teamId: south }, ['bert']],
    [{ openTo: 'TENANT' }, INSIDERS],
    [{ openTo: 'WORKERS', workers: ['anna', 'bert'] }, ['anna', 'bert']],
  ];
  const made: Opened[] = [];
  // Days go up and down, and every day has two: what is merged is ordered by day and id.
  for (const at of Array.from({ length: 18 }, (_, n) => n)) {
    const [access, seenBy] = kinds[at % kinds.length]!;
    const startDate = `2026-01-${String(10 + ((at * 5) % 9)).padStart(2, '0')}`;
    const selection = 'case { reference }';
    const { id, case: document } = await give<{ case: { reference: string } }>(
      administrator,
      'openCase',
      { clientId, caseType: 'GENERAL', startDate, ...access },
      selection,
    );
    made.push({ id, reference: document.reference, startDate, seenBy });
  }
  cases = made;
  [toAll, toTeam, toNamed] = made;
});
afterAll(async () => {
  const complaints = agency.server.stderr();
  await agency.server.remove();
  expect(complaints).toBe('');
});

const BY_ID = 'query ($id: UUID!) { case(id: $id) { id participants { role } availableActions { action } } }';
const AS_OF = 'query ($id: UUID!) { case(id: $id, asOf: { revision: 0 }) { id } }';
const HISTORY = 'query ($id: UUID!) { caseHistory(id: $id) { edges { node { type sentence } } } }';
const BY_REFERENCE = 'query ($reference: String!) { caseByReference(reference: $reference) { id } }';
const ID_BY_REFERENCE = 'query ($reference: String!) { caseIdByReference(reference: $reference) }';
const CHANGED = 'subscription ($id: UUID!) { caseChanged(id: $id) { revision } }';

const seenIn = (viewer: string): readonly Opened[] =>
  Object.hasOwn(SEE_EVERYTHING, viewer) ? cases : cases.filter(({ seenBy }) => seenBy.includes(viewer));
const inOrder = (some: readonly Opened[], direction: string): readonly string[] => {
  const sorted = [...some].sort((a, b) => (`${a.startDate} ${a.id}` < `${b.startDate} ${b.id}` ? -1 : 1));
  return (direction === 'ASCENDING' ? sorted : sorted.reverse()).map(({ id }) => id);
};

interface Listed {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Page after page of a list, and the count that each page tells. */
async function listed(
  client: Client,
  of: Variables,
  { first, direction }: { readonly first: number; readonly direction: string },
): Promise<{ readonly ids: readonly string[]; readonly counts: readonly number[] }> {
  const document = `query ($of: CaseListInput!, $first: Int!, $after: String) {
    cases(of: $of, statuses: [OPEN, CLOSED, AFTERCARE], direction: ${direction}, first: $first, after: $after) {
      totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
  const [ids, counts]: [string[], number[]] = [[], []];
  let after: string | null = null;
  do {
    const { cases: page }: { cases: Listed } = await client.ask(document, { of, first, after });
    ids.push(...page.edges.map(({ node }) => node.id));
    counts.push(page.totalCount);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && ids.length <= cases.length);
  return { ids, counts };
}

describe.each([...INSIDERS, ...Object.keys(SEE_EVERYTHING)])('%s', (viewer) => {
  test.each([
    ['all cases', () => ({ all: true }), 'ASCENDING', 4],
    ['all cases', () => ({ all: true }), 'DESCENDING', 1],
    ['the cases of a client', () => ({ ofClient: clientId }), 'DESCENDING', 3],
    ['the cases of a type', () => ({ ofType: 'GENERAL' }), 'ASCENDING', 100],
  ] as const)(
    'is shown of %s (%#) those that are open to them, and as many are counted',
    async (_, of, direction, first) => {
      const expected = inOrder(seenIn(viewer), direction);
      const { ids, counts } = await listed(as(viewer), of(), { first, direction });
      expect(ids).toEqual(expected);
      expect(new Set(counts)).toEqual(new Set([expected.length]));
    },
  );

  test('is shown by id and reference what is open to them; the rest is as if it were not there', async () => {
    for (const { id, reference, seenBy } of [toAll!, toTeam!, toNamed!]) {
      const sees = Object.hasOwn(SEE_EVERYTHING, viewer) || seenBy.includes(viewer);
      const shown = sees ? { id } : null;
      const found = await as(viewer).ask<{ case: object | null }>(BY_ID, { id });
      expect(found.case).toEqual(shown && { id, participants: [], availableActions: expect.any(Array) });
      expect(await as(viewer).ask(BY_REFERENCE, { reference })).toEqual({ caseByReference: shown });
      if (roles[viewer] === 'CASEWORKER') continue;
      expect(await as(viewer).ask(AS_OF, { id })).toEqual({ case: shown });
      const history = await as(viewer).send(HISTORY, { id });
      expect(history.errors.map(({ extensions }) => extensions.code)).toEqual(sees ? [] : ['NOT_FOUND']);
      if (!sees) expect(history.errors).toEqual((await as(viewer).send(HISTORY, { id: randomUUID() })).errors);
    }
  });
});

test('a case is open to its caseworker while they have it', async () => {
  const { id } = await open(administrator, { openTo: 'TEAM', teamId: north });
  const ofCleo = async (): Promise<readonly string[]> =>
    (await listed(as('cleo'), { ofCaseworker: 'cleo' }, { first: 10, direction: 'ASCENDING' })).ids;
  const give1 = await give(administrator, 'assignCaseworker', { caseId: id, caseworker: 'cleo' });
  await administrator.ask(BOOKMARKED, { id, bookmark: bookmarkOf(give1) });
  expect(await ofCleo()).toEqual([id]);
  expect(await as('cleo').ask(BY_ID, { id })).toMatchObject({ case: { id } });
  const give2 = await give(administrator, 'assignCaseworker', { caseId: id, caseworker: 'bert' });
  await administrator.ask(BOOKMARKED, { id, bookmark: bookmarkOf(give2) });
  expect(await ofCleo()).toEqual([]);
  expect(await as('cleo').ask(BY_ID, { id })).toEqual({ case: null });
  await give(administrator, 'markCaseOpenedInError', { caseId: id, reason: REASON });
});
const BOOKMARKED = 'query ($id: UUID!, $bookmark: Bookmark) { case(id: $id, bookmark: $bookmark) { id } }';

describe('another tenant', () => {
  test.each(['CASEWORKER', 'APPLICATION_ADMIN', 'AUDITOR'] as const)('shows its %s none of them', async (role) => {
    const stranger = agency.as(role, { tenant: OTHER, subject: 'anna' });
    for (const { id, reference } of [toAll!, toTeam!, toNamed!]) {
      expect(await stranger.ask(BY_ID, { id })).toEqual({ case: null });
      expect(await stranger.ask(BY_REFERENCE, { reference })).toEqual({ caseByReference: null });
    }
    expect(await listed(stranger, { all: true }, { first: 10, direction: 'ASCENDING' })).toEqual({
      ids: [],
      counts: [0],
    });
  });

  test('finds no id by a reference', async () => {
    const stranger = agency.as('CASEWORKER', { tenant: OTHER, subject: 'anna' });
    expect(await stranger.ask(ID_BY_REFERENCE, { reference: toTeam!.reference })).toEqual({ caseIdByReference: null });
  });
});

describe('a command on a case that is closed to its actor', () => {
  // Breaking the glass is for whoever the case is closed to.
  const onCases = MUTATIONS.filter(
    (name) => inputTypeOf(name).getFields()['caseId'] !== undefined && name !== 'breakGlass',
  );

  test('is looked for among all mutations that name a case, and a supervisor may give each of them', () => {
    expect(onCases).toEqual(expect.arrayContaining(['closeCase', 'recordContactMoment', 'reopenCase']));
    expect(onCases.filter((name) => !mayWith(['SUPERVISOR'])(EXAMPLES[name]!.permission))).toEqual([]);
  });

  test.each(onCases)('%s is NOT_FOUND, as for an id of nothing, and changes nothing', async (name) => {
    const input = await EXAMPLES[name]!.input(administrator);
    await give(administrator, 'changeCaseAccess', {
      caseId: input['caseId'],
      openTo: 'WORKERS',
      workers: ['cleo'],
      reason: REASON,
    });
    const before = await factsIn(agency.server.folder);
    const told = async (caseId: unknown) =>
      (await as('sue').send(mutationOf(name), { input: { ...input, caseId, commandId: randomUUID() } })).errors;
    const errors = await told(input['caseId']);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', field: 'input.caseId' } }]);
    expect(errors).toEqual(await told(randomUUID()));
    expect(await factsIn(agency.server.folder)).toEqual(before);
  });

  test('is answered again to whoever gave it before it was closed to them, and to nobody else', async () => {
    const { id: caseId } = await open(as('sue'));
    const input = { commandId: randomUUID(), caseId, caseworker: 'cleo' };
    const { revision } = await give(as('sue'), 'assignCaseworker', input);
    const access = { openTo: 'WORKERS', workers: ['cleo'], reason: REASON };
    await give(as('sue'), 'changeCaseAccess', { caseId, ...access, evenWithoutMe: true });
    expect(await give(as('sue'), 'assignCaseworker', input)).toMatchObject({ id: caseId, revision });
    const stranger = agency.as('SUPERVISOR', { subject: 'somebody-else' });
    for (const caseworker of ['cleo', 'bert']) {
      await expect(give(stranger, 'assignCaseworker', { ...input, caseworker })).rejects.toMatchObject(
        refused('NOT_FOUND', { field: 'input.caseId' }),
      );
    }
    await give(administrator, 'markCaseOpenedInError', { caseId, reason: REASON });
  });

  test('is carried out for the one to whom it is open', async () => {
    const { id: caseId } = await open(administrator, { openTo: 'WORKERS', workers: ['cleo'] });
    const closed = await give<{ case: { status: string; openTo: string; access: null } }>(
      as('cleo'),
      'closeCase',
      { caseId },
      'case { status openTo access { openTo } }',
    );
    expect(closed).toMatchObject({ pending: false, case: { status: 'CLOSED', openTo: 'WORKERS', access: null } });
  });
});

describe('giving a case away', () => {
  test('is done and says so, though the one who gave it does not see it any more', async () => {
    const { id: caseId } = await open(administrator, { openTo: 'TEAM', teamId: north });
    await give(administrator, 'assignCaseworker', { caseId, caseworker: 'sue' });
    expect(await as('sue').ask(BY_ID, { id: caseId })).toMatchObject({ case: { id: caseId } });
    const input = { commandId: randomUUID(), caseId, caseworker: 'bert' };
    const done = { id: caseId, revision: 2, pending: false, case: null };
    expect(await give(as('sue'), 'assignCaseworker', input, 'case { id }')).toMatchObject(done);
    expect(await give(as('sue'), 'assignCaseworker', input, 'case { id }')).toMatchObject(done);
    expect(await as('sue').ask(BY_ID, { id: caseId })).toEqual({ case: null });
    expect(await as('bert').ask(BY_ID, { id: caseId })).toMatchObject({ case: { id: caseId } });
  });

  test('is no matter of sight where the case is open to the one who gave it all the same', async () => {
    const { id: caseId } = await open(administrator, { openTo: 'WORKERS', workers: ['sue'] });
    expect(await give(as('sue'), 'assignCaseworker', { caseId, caseworker: 'bert' }, 'case { id }')).toMatchObject({
      pending: false,
      case: { id: caseId },
    });
  });
});

describe('changing to whom a case is open', () => {
  test('is refused to the one who would shut themselves out, unless they mean it; then they read nothing back', async () => {
    const { id: caseId } = await open(as('sue'));
    const input = { caseId, openTo: 'WORKERS', workers: ['cleo'], reason: REASON };
    await expect(give(as('sue'), 'changeCaseAccess', input)).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'LocksYouOut', field: 'input.openTo' }),
    );
    const done = await give(as('sue'), 'changeCaseAccess', { ...input, evenWithoutMe: true }, 'case { id }');
    expect(done).toMatchObject({ id: caseId, revision: 1, pending: false, case: null });
    await expect(give(as('sue'), 'closeCase', { caseId })).rejects.toMatchObject(refused('NOT_FOUND'));
    await give(as('cleo'), 'closeCase', { caseId });
  });

  test('is told to those who decide it and those who see everything, and stands in the history', async () => {
    const { id: caseId } = await open(administrator);
    const change = { caseId, openTo: 'TEAM', teamId: north, reason: REASON };
    const { bookmark } = await give(administrator, 'changeCaseAccess', change);
    const document = `query ($id: UUID!, $bookmark: Bookmark) { case(id: $id, bookmark: $bookmark) {
      openTo access { openTo team { name } workers brokenBy { worker } } } }`;
    const access = { openTo: 'TEAM', team: { name: 'North' }, workers: [], brokenBy: [] };
    for (const viewer of ['admin', 'auditor']) {
      expect(await as(viewer).ask(document, { id: caseId, bookmark })).toEqual({ case: { openTo: 'TEAM', access } });
    }
    expect(await as('anna').ask(document, { id: caseId })).toEqual({ case: { openTo: 'TEAM', access: null } });
    const { caseHistory } = await as('auditor').ask<{ caseHistory: { edges: object[] } }>(HISTORY, { id: caseId });
    expect(caseHistory.edges[1]).toEqual({
      node: { type: 'CaseAccessChanged', sentence: `The case was opened to the team North alone. Reason: ${REASON}` },
    });
    await give(administrator, 'markCaseOpenedInError', { caseId, reason: REASON });
  });
});

describe('breaking the glass', () => {
  const closedToSue = async (): Promise<{ caseId: string; reference: string }> => {
    const access = { openTo: 'WORKERS', workers: ['cleo'] };
    const input = { clientId: await register(administrator), caseType: 'GENERAL', ...access };
    const { id, case: document } = await give<{ case: { reference: string } }>(
      administrator,
      'openCase',
      input,
      'case { reference }',
    );
    return { caseId: id, reference: document.reference };
  };
  const break1 = (caseId: string, by = as('sue')) =>
    give(by, 'breakGlass', { caseId, reason: 'At the desk.' }, 'case { id }');

  test('opens the case to the one who does it: by id, in its history and in commands, and in no list', async () => {
    const { caseId, reference } = await closedToSue();
    expect(await as('sue').ask(BY_REFERENCE, { reference })).toEqual({ caseByReference: null });
    expect(await as('sue').ask(ID_BY_REFERENCE, { reference })).toEqual({ caseIdByReference: caseId });
    const before = await listed(as('sue'), { all: true }, { first: 100, direction: 'ASCENDING' });

    expect(await break1(caseId)).toMatchObject({ revision: 1, pending: false, case: { id: caseId } });
    expect(await as('sue').ask(BY_REFERENCE, { reference })).toEqual({ caseByReference: { id: caseId } });
    expect(await as('sue').ask(AS_OF, { id: caseId })).toEqual({ case: { id: caseId } });
    const { caseHistory } = await as('sue').ask<{ caseHistory: { edges: object[] } }>(HISTORY, { id: caseId });
    expect(caseHistory.edges[1]).toMatchObject({
      node: {
        type: 'CaseGlassBroken',
        sentence: expect.stringMatching(/^sue broke the glass .* Reason: At the desk\.$/),
      },
    });
    expect(await listed(as('sue'), { all: true }, { first: 100, direction: 'ASCENDING' })).toEqual(before);
    expect(await give(as('sue'), 'assignCaseworker', { caseId, caseworker: 'bert' })).toMatchObject({ revision: 2 });

    // To nobody else.
    expect(await as('anna').ask(BY_ID, { id: caseId })).toEqual({ case: null });
    await expect(give(as('anna'), 'closeCase', { caseId })).rejects.toMatchObject(refused('NOT_FOUND'));
    // And it is over once it is decided anew to whom the case is open.
    const change = { caseId, openTo: 'TEAM', teamId: north, reason: REASON };
    await give(administrator, 'changeCaseAccess', change, 'case { id }');
    expect(await as('sue').ask(BY_ID, { id: caseId })).toEqual({ case: null });
    await expect(give(as('sue'), 'closeCase', { caseId })).rejects.toMatchObject(refused('NOT_FOUND'));
  });

  test('lasts as long as the organisation has set, and those who see everything see who did', async () => {
    const { caseId } = await closedToSue();
    const start = Date.now();
    await break1(caseId, as('bert'));
    const document = 'query ($id: UUID!) { case(id: $id) { access { brokenBy { worker until } } } }';
    interface Found {
      readonly case: {
        readonly access: { readonly brokenBy: readonly { readonly worker: string; readonly until: string }[] };
      };
    }
    const { brokenBy } = (await as('auditor').ask<Found>(document, { id: caseId })).case.access;
    expect(brokenBy).toEqual([{ worker: 'bert', until: expect.any(String) }]);
    const hours = (Date.parse(brokenBy[0]!.until) - start) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(8);
    expect(hours).toBeLessThan(8.1);
  });

  test('is refused to whoever sees the case, and to those whose roles do not allow it', async () => {
    const { caseId } = await closedToSue();
    for (const [by, id] of [
      ['sue', toAll!.id],
      ['cleo', caseId],
      ['anna', toTeam!.id],
    ] as const) {
      await expect(break1(id, as(by))).rejects.toMatchObject(
        refused('RULE_VIOLATION', { rule: 'CaseSeenAlready', field: 'input.caseId' }),
      );
    }
    await break1(caseId);
    await expect(break1(caseId)).rejects.toMatchObject(refused('RULE_VIOLATION', { rule: 'CaseSeenAlready' }));
    for (const who of ['admin', 'auditor']) {
      await expect(break1(caseId, as(who))).rejects.toMatchObject(refused('FORBIDDEN'));
      await expect(as(who).ask(ID_BY_REFERENCE, { reference: toTeam!.reference })).rejects.toMatchObject(
        refused('FORBIDDEN'),
      );
    }
    await expect(break1(randomUUID())).rejects.toMatchObject(refused('NOT_FOUND'));
  });
});

describe('the subscription to a case', () => {
  const subscribed = async (subject: string) =>
    subscriberAt(agency.server.address(), await tokenIn(agency.server.folder, { role: roles[subject], subject }));
  const touch = (caseId: string) => () => give(administrator, 'assignCaseworker', { caseId, caseworker: randomUUID() });

  test('tells nobody of a case that is closed to them, and ends silently for one to whom it is closed meanwhile', async () => {
    const { id } = await open(administrator, { openTo: 'WORKERS', workers: ['cleo', 'sue'] });
    const sentinel = (await open(administrator)).id;
    const [cleo, sue, bert] = [await subscribed('cleo'), await subscribed('sue'), await subscribed('bert')];
    const [hears, heard, spying] = [cleo, sue, bert].map((one) => one.subscribe(CHANGED, { id })) as [
      ReturnType<typeof cleo.subscribe>,
      ReturnType<typeof cleo.subscribe>,
      ReturnType<typeof cleo.subscribe>,
    ];
    const others = bert.subscribe(CHANGED, { id: sentinel });
    await changeUntil(Promise.all([hears.next(), heard.next()]), touch(id));
    await changeUntil(others.next(), touch(sentinel));

    await give(administrator, 'changeCaseAccess', { caseId: id, openTo: 'WORKERS', workers: ['cleo'], reason: REASON });
    expect(await heard.ended).toBeUndefined();
    await changeUntil(hears.next(), touch(id));
    const told = heard.received.length;
    await changeUntil(others.next(), touch(sentinel));
    expect(spying.received).toEqual([]);

    // It is told from the moment on at which it is opened to them.
    await changeUntil(spying.next(), () =>
      give(administrator, 'changeCaseAccess', {
        ...{ caseId: id, openTo: 'WORKERS', reason: REASON },
        workers: ['cleo', 'bert', randomUUID()],
      }),
    );
    expect(heard.received.length).toBe(told);
    await Promise.all([cleo.close(), sue.close(), bert.close()]);
  });

  test('is told to the one who has broken the glass', async () => {
    const { id } = await open(administrator, { openTo: 'WORKERS', workers: ['cleo'] });
    await give(as('bert'), 'breakGlass', { caseId: id, reason: 'At the desk.' });
    const bert = await subscribed('bert');
    const changes = bert.subscribe(CHANGED, { id });
    await changeUntil(changes.next(), touch(id));
    expect(changes.received.length).toBeGreaterThan(0);
    await bert.close();
  });
});
