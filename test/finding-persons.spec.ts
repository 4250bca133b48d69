/** How a desk finds people: by names, date of birth and identifiers, and the warning of who may be registered already. */
import { type Agency, give, openAgency } from './support/agency';
import { type Client, refused, type Variables } from './support/client';

jest.setTimeout(60_000);

let agency: Agency;
let caseworker: Client;
const ids: Record<string, string> = {};
let bookmark: string;

interface Found {
  readonly totalCount: number | null;
  readonly tooMany: boolean;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string };
    readonly because: readonly string[];
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const find = async (args: Variables, by = caseworker): Promise<Found> => {
  const document = `query ($name: String, $birthDate: PartialDate, $identifier: IdentifierInput, $first: Int, $after: String, $bookmark: Bookmark) {
    persons(name: $name, birthDate: $birthDate, identifier: $identifier, first: $first, after: $after, bookmark: $bookmark) {
      totalCount tooMany edges { cursor node { id } because } pageInfo { hasNextPage endCursor } } }`;
  return (await by.ask<{ persons: Found }>(document, { bookmark, ...args })).persons;
};
const names = (found: Found): readonly string[] =>
  found.edges.map(({ node }) => Object.keys(ids).find((name) => ids[name] === node.id) ?? node.id);

beforeAll(async () => {
  agency = await openAgency();
  caseworker = agency.as('CASEWORKER');
  const people: Readonly<Record<string, Variables>> = {
    jan: { givenNames: 'Jan', familyName: 'de Vries', birthDate: '1984-11-05', telephone: '+31 20 555 01 23' },
    janna: { givenNames: 'Janna', familyName: 'Dekker', birthDate: '1984-11-06' },
    jansen: { givenNames: 'Désirée', familyName: 'Jansen', birthDate: '1984' },
    noor: { givenNames: 'Noor', familyName: 'Jansen', birthDate: '2009-05-14', email: 'Noor@example.org' },
    ipek: { givenNames: 'İpek Zoë', familyName: 'Şahin', birthDate: '2009-05' },
  };
  for (const [name, details] of Object.entries(people))
    ({ id: ids[name], bookmark } = (await give(caseworker, 'registerPerson', { details })) as never);
  await give(caseworker, 'recordIdentifier', { partyId: ids['noor'], kind: 'NATIONAL_NUMBER', value: '1234.56.782' });
  const married = { givenNames: 'Noor', familyName: 'van Leeuwen', birthDate: '2009-05-14', email: 'Noor@example.org' };
  ({ bookmark } = await give(caseworker, 'correctPersonalDetails', { partyId: ids['noor'], details: married }));
});
afterAll(() => agency.server.remove());

describe('a search by name', () => {
  test.each([
    ['jan', ['jan', 'janna', 'jansen', 'noor']],
    ['jan de', ['jan', 'janna', 'jansen']],
    ['VRIES jan', ['jan']],
    ['desiree', ['jansen']],
    ['sahin ipek', ['ipek']],
    ['zoe', ['ipek']],
    ['nobody', []],
  ])('%s finds %j: every word begins a name, in any order, and exact names come first', async (name, expected) => {
    const found = await find({ name });
    expect([...names(found)].sort()).toEqual([...expected].sort());
    if (expected.length > 0) expect(names(found)[0]).toBe(expected[0]);
    expect(found).toMatchObject({ totalCount: expected.length, tooMany: false });
  });

  test('says when it was a former name', async () => {
    expect((await find({ name: 'noor jansen' })).edges).toMatchObject([
      { node: { id: ids['noor'] }, because: ['FORMER_NAME'] },
    ]);
    expect((await find({ name: 'noor leeuwen' })).edges).toMatchObject([{ because: ['NAME'] }]);
  });

  test('goes on after a cursor, also of somebody who is not found any more', async () => {
    const first = await find({ name: 'ja', first: 1 });
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: first.edges[0]!.cursor });
    const rest = await find({ name: 'ja', first: 5, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(
      (await find({ name: 'ja' })).edges.map(({ node }) => node.id),
    );
    const [order] = JSON.parse(Buffer.from(first.edges[0]!.cursor, 'base64url').toString()) as [string];
    const gone = Buffer.from(JSON.stringify([order, '01900000-0000-7000-8000-000000000001'])).toString('base64url');
    expect((await find({ name: 'ja', after: gone })).edges).toEqual((await find({ name: 'ja' })).edges);
  });
});

test.each([
  [{ birthDate: '1984-11-05' }, ['jan']],
  [{ birthDate: '1984-11' }, ['jan', 'janna']],
  [{ birthDate: '1984' }, ['jan', 'janna', 'jansen']],
  [{ name: 'jan', birthDate: '1984-11-05' }, ['jan', 'jansen']],
  [{ name: 'de', birthDate: '1990-01-01' }, []],
  [{ identifier: { kind: 'NATIONAL_NUMBER', value: '12 34 56 782' } }, ['noor']],
  [{ identifier: { kind: 'NATIONAL_NUMBER', value: '1234.56.782' }, name: 'no' }, ['noor']],
  [{ identifier: { kind: 'NATIONAL_NUMBER', value: '1234.56.782' }, name: 'jan de' }, []],
  [{ identifier: { kind: 'CLIENT_NUMBER', value: '1234.56.782' } }, []],
  [{ identifier: { kind: 'NATIONAL_NUMBER', value: '1234.56.78' } }, []],
])('%j finds %j', async (args, expected) => {
  expect([...names(await find(args))].sort()).toEqual([...expected].sort());
});

test.each([
  [{}, 'name'],
  [{ name: 'j' }, 'name'],
  [{ name: ' -,. ' }, 'name'],
  [{ name: 'x'.repeat(201) }, 'name'],
  [{ name: 'aa ba ca da ea fa ga ha ia ja ka' }, 'name'],
  [{ identifier: { kind: 'OTHER', value: '--' } }, 'identifier.value'],
  [{ name: 'jan', first: 101 }, 'first'],
  [{ name: 'jan', after: 'x' }, 'after'],
])('%j is refused at %s', async (args, field) => {
  await expect(find(args)).rejects.toMatchObject(refused('BAD_USER_INPUT', { field }));
});

test('an analyst finds nobody, and nobody is found in another tenant', async () => {
  await expect(find({ name: 'jan' }, agency.as('ANALYST'))).rejects.toMatchObject(refused('FORBIDDEN'));
  await agency.tenant('elsewhere');
  const there = agency.as('CASEWORKER', { tenant: 'elsewhere' });
  expect((await find({ name: 'jan', bookmark: null }, there)).totalCount).toBe(0);
});

test('an identifier that is taken away finds nobody, and who is erased is never found', async () => {
  const details = { givenNames: 'Quirinus', familyName: 'Zwartendijk', birthDate: '1961-02-03' };
  const { id: partyId } = await give(caseworker, 'registerPerson', { details });
  const identifier = { kind: 'CLIENT_NUMBER', value: 'Z-1' };
  const recorded = await give<{ person: { identifiers: { id: string }[] } }>(
    ...([caseworker, 'recordIdentifier', { partyId, ...identifier }, 'person { identifiers { id } }'] as const),
  );
  const [{ id: identifierId }] = recorded.person.identifiers as [{ id: string }];
  expect((await find({ identifier, bookmark: recorded.bookmark })).totalCount).toBe(1);
  const removed = await give(caseworker, 'removeIdentifier', { partyId, identifierId });
  expect((await find({ identifier, bookmark: removed.bookmark })).totalCount).toBe(0);
  expect((await find({ name: 'zwartendijk' })).totalCount).toBe(1);
  await give(agency.as('APPLICATION_ADMIN'), 'forgetPerson', { partyId, ground: 'OBJECTION' });
  for (const args of [{ name: 'zwartendijk' }, { birthDate: '1961-02-03' }])
    expect((await find(args)).totalCount).toBe(0);
});

describe('possible duplicates', () => {
  const DUPLICATES = 'possibleDuplicates { person { id } because }';
  const like = async (details: Variables, identifiers?: readonly Variables[]) => {
    const document = `query ($details: PersonalDetailsInput!, $identifiers: [IdentifierInput!]) {
      possibleDuplicates(details: $details, identifiers: $identifiers) { person { id } because } }`;
    return (await caseworker.ask<{ possibleDuplicates: object[] }>(document, { details, identifiers }))
      .possibleDuplicates;
  };

  test('of a form say why', async () => {
    expect(await like({ givenNames: 'J.', familyName: 'de Vriez', birthDate: '1984-11-05' })).toEqual([
      { person: { id: ids['jan'] }, because: ['SAME_BIRTH_DATE', 'SIMILAR_NAME'] },
    ]);
    expect(await like({ familyName: 'Somebody', email: 'noor@EXAMPLE.org' })).toEqual([
      { person: { id: ids['noor'] }, because: ['SAME_EMAIL'] },
    ]);
    expect(await like({ familyName: 'Somebody' }, [{ kind: 'NATIONAL_NUMBER', value: '123456782' }])).toEqual([
      { person: { id: ids['noor'] }, because: ['SAME_IDENTIFIER'] },
    ]);
    expect(await like({ givenNames: 'Jan', familyName: 'de Vries', birthDate: '1990-01-01' })).toEqual([]);
  });

  test('are told with the registration, which they do not refuse, and never name the one who was registered', async () => {
    const details = { givenNames: 'de Vries', familyName: 'Jan', telephone: '020 555 0123' };
    const prospect = await give<{ possibleDuplicates: object[] }>(
      caseworker,
      'registerProspect',
      { details },
      DUPLICATES,
    );
    expect(prospect.possibleDuplicates).toEqual([
      { person: { id: ids['jan'] }, because: ['SAME_NAME', 'SAME_TELEPHONE'] },
    ]);
    await give(agency.as('APPLICATION_ADMIN'), 'forgetPerson', { partyId: prospect.id, ground: 'OBJECTION' });
  });
});
