/** Lists of cases as a client meets them: every list in both orders, whatever it is narrowed to, a page at a time. */
import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, type Done, give, type Input, open, openAgency, register } from './support/agency';
import { type Client, refused, type Variables } from './support/client';

jest.setTimeout(20_000);

/** A case as the test knows it. */
interface Known {
  readonly id: string;
  readonly status: 'OPEN' | 'CLOSED' | 'AFTERCARE' | 'OPENED_IN_ERROR';
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly caseworker: string | null;
  readonly clientId: string;
  readonly type: string;
}
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Omit<Known, 'clientId' | 'type'> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
  readonly totalAtLeast: number;
}
type Row = Page['edges'][number]['node'];

const CASES = `query ($of: CaseListInput!, $statuses: [CaseStatusFilter!], $orderedBy: CaseOrder, $from: LocalDate,
  $to: LocalDate, $direction: Direction, $first: Int, $after: String, $bookmark: Bookmark) {
  cases(of: $of, statuses: $statuses, orderedBy: $orderedBy, from: $from, to: $to, direction: $direction,
    first: $first, after: $after, bookmark: $bookmark) {
    edges { cursor node { id status openedOn closedOn caseworker } }
    pageInfo { hasNextPage endCursor } totalCount totalAtLeast } }`;

let agency: Agency;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency({ RATE_LIMIT_ACTOR: '0', RATE_LIMIT_TENANT: '0' });
  today = await agency.today();
});
afterAll(() => agency.server.remove());

const page = async (by: Client, asked: Variables): Promise<Page> => (await by.ask<{ cases: Page }>(CASES, asked)).cases;
const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
const sorted = (rows: readonly { readonly id: string }[]): readonly string[] => [...idsOf(rows)].sort();
const rowsOf = ({ edges }: Page): readonly Row[] => edges.map(({ node }) => node);
const daysAgo = (days: number): LocalDate => addDays(today, -days);

/** Every row of a list, read a few at a time; `between` is called before every page but the first. */
async function walk(
  by: Client,
  asked: Variables,
  first = 4,
  between?: (number: number) => Promise<void>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let number = 1; ; number += 1) {
    const { edges, pageInfo }: Page = await page(by, { ...asked, first, after });
    rows.push(...edges.map(({ node }) => node));
    expect(edges).toHaveLength(pageInfo.hasNextPage ? first : edges.length);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
    await between?.(number);
  }
}

/** Cases of every kind, in a tenant of their own. */
async function many(): Promise<{ readonly by: Client; readonly cases: readonly Known[] }> {
  const tenant = await agency.tenant('lists');
  const by = agency.as('CASEWORKER', { tenant });
  const leader = agency.as('SUPERVISOR', { tenant });
  const clients = [await register(by), await register(by)];
  const make = async (index: number): Promise<Known> => {
    // Days that some share, most do not, and that are no order of the cases' numbers.
    const openedOn = daysAgo(100 + ((index * 7) % 19));
    const status = (['OPEN', 'CLOSED', 'OPEN', 'AFTERCARE', 'OPENED_IN_ERROR'] as const)[index % 5]!;
    const closedOn = status === 'CLOSED' || status === 'AFTERCARE' ? daysAgo((index * 5) % 17) : null;
    const [clientId, type] = [clients[index % 2]!, ['YOUTH', 'REHABILITATION', 'YOUTH'][index % 3]!];
    const caseworker = [null, 'anna', 'bram'][index % 3 === 0 ? index % 2 : 2] ?? null;
    const { id } = await give(by, 'openCase', { clientId, caseType: type, startDate: openedOn });
    const caseId = id;
    if (caseworker !== null) await give(leader, 'assignCaseworker', { caseId, caseworker });
    if (closedOn !== null) {
      await give(by, 'closeCase', { caseId, closingDate: closedOn, aftercare: status === 'AFTERCARE' });
    }
    if (status === 'OPENED_IN_ERROR') await give(leader, 'markCaseOpenedInError', { caseId, reason: 'Twice.' });
    return { id, status, openedOn, closedOn, caseworker, clientId, type };
  };
  return { by, cases: await Promise.all(Array.from({ length: 45 }, (_, index) => make(index))) };
}

describe('every list of many cases', () => {
  let by: Client;
  let cases: readonly Known[];
  beforeAll(async () => {
    ({ by, cases } = await many());
  });

  const LISTS: readonly (readonly [string, (known: Known) => Input, (one: Known, other: Known) => boolean])[] = [
    ['all', () => ({ all: true }), () => true],
    ['of a caseworker', ({ caseworker }) => ({ ofCaseworker: caseworker }), (a, b) => a.caseworker === b.caseworker],
    ['of a client', ({ clientId }) => ({ ofClient: clientId }), (a, b) => a.clientId === b.clientId],
    ['of a type', ({ type }) => ({ ofType: type }), (a, b) => a.type === b.type],
  ];
  const ORDERS = [
    ['OPENED', ({ openedOn }: Row) => openedOn],
    ['CLOSED', ({ closedOn }: Row) => closedOn],
  ] as const;
  const indexes = LISTS.flatMap(([list, of, isAlike]) =>
    ORDERS.map(([orderedBy, dayOf]) => ({ list, of, isAlike, orderedBy, dayOf })),
  );
  /** R89, R92: what a filter shows. */
  const SHOWN: Readonly<Record<string, readonly string[]>> = {
    OPEN: ['OPEN'],
    CLOSED: ['CLOSED', 'AFTERCARE'],
    AFTERCARE: ['AFTERCARE'],
  };
  const FILTERS = [
    ['OPEN'],
    ['CLOSED'],
    ['AFTERCARE'],
    ['OPEN', 'CLOSED'],
    ['OPEN', 'AFTERCARE'],
    ['CLOSED', 'AFTERCARE'],
    ['AFTERCARE', 'CLOSED', 'OPEN', 'OPEN'],
  ];

  test.each(indexes)(
    'R81, R89, R158: $list by $orderedBy has the cases of its statuses and its range, all of them, in order',
    async ({ of, isAlike, orderedBy, dayOf }) => {
      // Between them, the first four have both caseworkers, both clients and both types.
      const named = cases.slice(0, 4).filter(({ caseworker }) => caseworker !== null);
      const lists = named.filter((known, index) => named.findIndex((other) => isAlike(known, other)) === index);
      for (const known of lists) {
        for (const statuses of FILTERS) {
          const inList = cases.filter(
            (other) =>
              isAlike(known, other) &&
              statuses.some((status) => SHOWN[status]!.includes(other.status)) &&
              dayOf(other) !== null,
          );
          const asked = { of: of(known), statuses, orderedBy };
          const ascending = await walk(by, { ...asked, direction: 'ASCENDING' });
          expect(sorted(ascending)).toEqual(sorted(inList));
          const days = ascending.map(dayOf) as string[];
          expect(days).toEqual([...days].sort());
          expect(await walk(by, { ...asked, direction: 'DESCENDING' })).toEqual([...ascending].reverse());
          // Both days of a range are in it.
          const [from, to] = [days[1], days.at(-2)];
          for (const range of [{ from, to }, { from }, { to }, { from, to: from }]) {
            const between = ascending.filter(
              (row) => dayOf(row)! >= (range.from ?? '') && dayOf(row)! <= (range.to ?? '9999'),
            );
            const found = await page(by, { ...asked, ...range, direction: 'ASCENDING', first: 100 });
            expect(rowsOf(found)).toEqual(between);
            expect([found.totalCount, found.totalAtLeast]).toEqual([between.length, between.length]);
          }
        }
      }
    },
  );

  test('R81: shows open cases where nothing is said, and closed ones where it is ordered by the closing date', async () => {
    const shown = async (asked: Variables) => rowsOf(await page(by, { of: { all: true }, ...asked, first: 100 }));
    for (const nothing of [{}, { statuses: null }]) {
      expect(await shown(nothing)).toEqual(
        await shown({ statuses: ['OPEN'], direction: 'DESCENDING', orderedBy: 'OPENED' }),
      );
      expect(await shown({ ...nothing, orderedBy: 'CLOSED' })).toEqual(
        await shown({ statuses: ['CLOSED'], direction: 'DESCENDING', orderedBy: 'CLOSED' }),
      );
    }
  });

  test('R89, R92: CLOSED includes AFTERCARE, which can be asked for alone', async () => {
    const statusesOf = async (filter: string) => {
      const rows = await walk(by, { of: { all: true }, statuses: [filter], orderedBy: 'CLOSED' });
      return [...new Set(rows.map(({ status }) => status))].sort();
    };
    expect(await statusesOf('CLOSED')).toEqual(['AFTERCARE', 'CLOSED']);
    expect(await statusesOf('AFTERCARE')).toEqual(['AFTERCARE']);
  });

  test('has no case that was opened in error, whatever is asked', async () => {
    const wrong = cases.filter(({ status }) => status === 'OPENED_IN_ERROR');
    expect(wrong.length).toBeGreaterThan(5);
    const statuses = ['OPEN', 'CLOSED', 'AFTERCARE'];
    for (const { id, clientId, type, caseworker } of wrong) {
      const lists = [{ all: true }, { ofClient: clientId }, { ofType: type }, { ofCaseworker: caseworker ?? 'anna' }];
      for (const list of lists) expect(idsOf(await walk(by, { of: list, statuses }, 100))).not.toContain(id);
    }
  });

  test('has no open case where it is ordered by the closing date', async () => {
    const { totalCount, edges } = await page(by, { of: { all: true }, statuses: ['OPEN'], orderedBy: 'CLOSED' });
    expect([totalCount, edges]).toEqual([0, []]);
  });

  test('has 20 rows in a page where nothing is said, and says how many there are in all', async () => {
    const all = { of: { all: true }, statuses: ['OPEN', 'CLOSED'] };
    const { edges, pageInfo, totalCount, totalAtLeast } = await page(by, all);
    expect([edges.length, pageInfo.hasNextPage, totalCount, totalAtLeast]).toEqual([20, true, 36, 36]);
  });

  test.each([1, 35, 36, 37, 100])('can be read %i at a time', async (first) => {
    const rows = await walk(by, { of: { all: true }, statuses: ['OPEN', 'CLOSED'] }, first);
    expect(new Set(idsOf(rows)).size).toBe(36);
    expect(rows).toHaveLength(36);
  });

  test('goes on from any row of it', async () => {
    const asked = { of: { all: true }, statuses: ['OPEN', 'CLOSED'], first: 100 };
    const { edges } = await page(by, asked);
    for (const [index, { cursor }] of edges.entries()) {
      expect((await page(by, { ...asked, after: cursor })).edges).toEqual(edges.slice(index + 1));
    }
  });

  test('is empty for a caseworker, a client or a type that has none, and for a range that ends before it begins', async () => {
    const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0, totalAtLeast: 0 };
    for (const list of [
      { ofCaseworker: 'nobody' },
      { ofCaseworker: '' },
      { ofClient: randomUUID() },
      { ofType: 'NOPE' },
    ]) {
      expect(await page(by, { of: list })).toEqual(nothing);
    }
    expect(await page(by, { of: { all: true }, from: today, to: daysAgo(365) })).toEqual(nothing);
  });

  test('is of the own organisation alone', async () => {
    const other = agency.as('CASEWORKER', { tenant: await agency.tenant('others') });
    const { clientId, type } = cases[0]!;
    for (const list of [{ all: true }, { ofClient: clientId }, { ofType: type }, { ofCaseworker: 'anna' }]) {
      expect(await page(other, { of: list, statuses: ['OPEN', 'CLOSED'] })).toMatchObject({ edges: [], totalCount: 0 });
    }
  });
});

describe('a list that changes while it is read', () => {
  test.each(['DESCENDING', 'ASCENDING'])(
    '%s: skips and repeats no case that was there from the first page on',
    async (direction) => {
      const by = agency.as('CASEWORKER');
      const ofClient = await register(by);
      const openOn = (days: number): Promise<Done> => open(by, { clientId: ofClient, startDate: daysAgo(days) });
      const there = await Promise.all([2, 2, 2, 4, 6, 8, 8, 10, 12, 14].map(openOn));
      const come: Done[] = [];
      // One before the place, one after it, and one on the very day, between pages.
      const rows = await walk(by, { of: { ofClient }, direction }, 2, async (number) => {
        if (number < 5) come.push(...(await Promise.all([1, 8, 20].map(openOn))));
      });
      expect(new Set(idsOf(rows)).size).toBe(rows.length);
      expect(idsOf(rows)).toEqual(expect.arrayContaining(idsOf(there)));
      expect([...idsOf(there), ...idsOf(come)]).toEqual(expect.arrayContaining([...idsOf(rows)]));
      const days = rows.map(({ openedOn }) => openedOn).sort();
      expect(rows.map(({ openedOn }) => openedOn)).toEqual(direction === 'ASCENDING' ? days : days.reverse());
    },
  );

  test('leaves out a case that was closed meanwhile, and no other', async () => {
    const by = agency.as('CASEWORKER');
    const ofClient = await register(by);
    const there = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((days) => open(by, { clientId: ofClient, startDate: daysAgo(days) })),
    );
    const ids = idsOf(there);
    const rows = await walk(by, { of: { ofClient } }, 2, async (number) => {
      // The row that the cursor names, and one that is still to come.
      if (number === 1) for (const caseId of [ids[1], ids[4]]) await give(by, 'closeCase', { caseId });
    });
    expect(idsOf(rows)).toEqual([ids[0], ids[1], ids[2], ids[3], ids[5]]);
  });
});

describe('R22, R101: a case that is closed and reopened', () => {
  test('moves between the lists, with the closing date that is in force', async () => {
    const by = agency.as('CASEWORKER');
    const ofClient = await register(by);
    const listed = async (status: string, orderedBy: string) => {
      const { edges } = await page(by, { of: { ofClient }, statuses: [status], orderedBy });
      return edges.map(({ node }) => node.closedOn);
    };
    const lists = async () => [
      await listed('OPEN', 'OPENED'),
      await listed('CLOSED', 'OPENED'),
      await listed('CLOSED', 'CLOSED'),
    ];
    const { id: caseId } = await open(by, { clientId: ofClient, startDate: daysAgo(9) });
    expect(await lists()).toEqual([[null], [], []]);
    await give(by, 'closeCase', { caseId, closingDate: daysAgo(5) });
    expect(await lists()).toEqual([[], [daysAgo(5)], [daysAgo(5)]]);
    await give(by, 'reopenCase', { caseId });
    expect(await lists()).toEqual([[null], [], []]);
    await give(by, 'closeCase', { caseId });
    expect(await lists()).toEqual([[], [today], [today]]);
  });

  test('is handed over from the list of one caseworker to that of another', async () => {
    const by = agency.as('SUPERVISOR');
    const { id: caseId } = await open(by);
    const [from, to] = [randomUUID(), randomUUID()];
    const listed = async (ofCaseworker: string) => idsOf(rowsOf(await page(by, { of: { ofCaseworker } })));
    await give(by, 'assignCaseworker', { caseId, caseworker: from });
    expect([await listed(from), await listed(to)]).toEqual([[caseId], []]);
    await give(by, 'assignCaseworker', { caseId, caseworker: to });
    expect([await listed(from), await listed(to)]).toEqual([[], [caseId]]);
  });
});

describe('a bookmark', () => {
  /** Without `pending`, so that the mutation does not wait for what the list shows. */
  const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { id bookmark } }';

  test('makes a list wait for what was done there', async () => {
    const by = agency.as('CASEWORKER');
    const clientId = await register(by);
    for (let opened = 1; opened <= 25; opened += 1) {
      const input = { commandId: randomUUID(), clientId, caseType: 'GENERAL' };
      const { id, bookmark } = (await by.ask<{ openCase: Done }>(OPEN, { input })).openCase;
      const { totalCount, edges } = await page(by, { of: { ofClient: clientId }, bookmark, first: 100 });
      expect(totalCount).toBe(opened);
      expect(edges.map(({ node }) => node.id)).toContain(id);
    }
  });

  test('of another log is refused', async () => {
    const by = agency.as('CASEWORKER');
    const { bookmark } = await open(by);
    const [log, ...rest] = Buffer.from(bookmark, 'base64url').toString('utf8').split('/');
    expect(rest).toHaveLength(2);
    const foreign = Buffer.from([`1${log!.slice(1)}`, ...rest].join('/')).toString('base64url');
    await expect(page(by, { of: { all: true }, bookmark: foreign })).rejects.toMatchObject(
      refused('BAD_USER_INPUT', { field: 'bookmark' }),
    );
  });
});

describe('a list that is asked for wrongly', () => {
  const cursor = (order: string, key: string) => Buffer.from(JSON.stringify([order, key])).toString('base64url');

  test.each([
    ['no list', 'of', { of: {} }],
    ['two lists', 'of', { of: { all: true, ofType: 'GENERAL' } }],
    ['a list that is null', 'of.all', { of: { all: null } }],
    ['not all', 'of.all', { of: { all: false } }],
    ['no status', 'statuses', { statuses: [] }],
    ['an unknown status', 'statuses[1]', { statuses: ['OPEN', 'OPENED_IN_ERROR'] }],
    ['an unknown order', 'orderedBy', { orderedBy: 'REFERENCE' }],
    ['a day that does not exist', 'from', { from: '2026-02-30' }],
    ['no rows', 'first', { first: 0 }],
    ['fewer than no rows', 'first', { first: -1 }],
    ['too many rows', 'first', { first: 101 }],
    ['an empty cursor', 'after', { after: '' }],
    ['what is no cursor', 'after', { after: 'x' }],
    ['the cursor of a history', 'after', { after: cursor('revision', '3') }],
    ['a cursor of no case', 'after', { after: cursor('2026-03-31', 'x') }],
    ['what is no bookmark', 'bookmark', { bookmark: 'x' }],
  ])('for %s is not answered, and the answer names what is wrong', async (_, field, asked) => {
    await expect(page(agency.as('CASEWORKER'), { of: { all: true }, ...asked })).rejects.toMatchObject(
      refused('BAD_USER_INPUT', { field }),
    );
  });
});
