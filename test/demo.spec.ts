/** The demo against a real server: what it plays is what R122-R125 tell, and a run that is taken up again doubles nothing. */
import { type Agency, openAgency } from './support/agency';
import { typed } from './support/command-line';
import { factsIn } from './support/log';

jest.setTimeout(120_000);

interface ShownCase {
  readonly id: string;
  readonly status: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly client: {
    readonly id: string;
    readonly details: { readonly givenNames: string; readonly birthDate: string };
    readonly clientData: readonly { readonly attribute: string; readonly value: string; readonly from: string }[];
    readonly resources: readonly { readonly kind: string; readonly description: string }[];
    readonly relationships: readonly { readonly kind: string }[];
  };
  readonly participants: readonly { readonly role: string }[];
  readonly periods: readonly { readonly aftercare: boolean | null }[];
}
interface Shown {
  readonly client: string;
  readonly model: string;
  readonly case: ShownCase;
  readonly history: readonly { readonly sentence: string }[];
}

let agency: Agency;
let run: string;
let shown: readonly Shown[];
beforeAll(async () => {
  agency = await openAgency();
  ({ run, scenarios: shown } = await demo());
});
afterAll(() => agency.server.remove());

async function demo(...given: string[]): Promise<{ readonly run: string; readonly scenarios: readonly Shown[] }> {
  const command = ['demo', '--url', agency.server.address(), '--json', ...given];
  const { stdout } = await typed(agency.server.folder, command);
  return JSON.parse(stdout) as Awaited<ReturnType<typeof demo>>;
}

const of = (client: string): Shown => shown.find((scenario) => scenario.client === client)!;
const resourcesOf = (client: string): string =>
  of(client)
    .case.client.resources.map(({ description }) => description)
    .join('\n');
const rolesIn = (client: string): readonly string[] => of(client).case.participants.map(({ role }) => role);

interface Entry {
  readonly type: string;
  readonly sentence: string;
  readonly recordedAt: string;
}
async function entriesOf(client: string): Promise<readonly Entry[]> {
  const document = 'query ($id: UUID!) { caseHistory(id: $id) { edges { node { type sentence recordedAt } } } }';
  const answer = await agency
    .as('AUDITOR')
    .ask<{ caseHistory: { edges: { node: Entry }[] } }>(document, { id: of(client).case.id });
  return answer.caseHistory.edges.map(({ node }) => node);
}
async function clientOf(
  client: string,
): Promise<{ changedAt: string; clientData: { attribute: string; recordedAt: string }[] }> {
  const document = 'query ($id: UUID!) { person(id: $id) { changedAt clientData { attribute recordedAt } } }';
  const answer = await agency
    .as('CASEWORKER')
    .ask<{ person: Awaited<ReturnType<typeof clientOf>> }>(document, { id: of(client).case.client.id });
  return answer.person;
}

describe('Paul, brokerage (R122)', () => {
  test('his family asks for help and takes part, and three others deliver what he needs', () => {
    expect(of('Paul').model).toBe('brokerage');
    expect(
      of('Paul')
        .case.client.relationships.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['PARENT', 'PARTNER']);
    expect([...rolesIn('Paul')].sort()).toEqual(['PARENT', 'PARTNER', ...Array<string>(3).fill('PROFESSIONAL')]);
    expect(resourcesOf('Paul')).toMatch(
      /neuropsychologist.*cognition(.|\n)*counsellor.*PTSD(.|\n)*physiotherapist.*leg.*2009/,
    );
  });

  test('his need is assessed before anybody is assigned', async () => {
    const assessed = (await clientOf('Paul')).clientData.find(
      ({ attribute }) => attribute === 'DISABILITY',
    )!.recordedAt;
    const assigned = (await entriesOf('Paul')).filter(({ sentence }) => /as professional|given to/.test(sentence));
    expect(assigned).toHaveLength(4);
    for (const { recordedAt } of assigned) expect(recordedAt >= assessed).toBe(true);
  });

  test('his case was closed with its reason, and is open again', () => {
    const { history, case: found } = of('Paul');
    expect(found).toMatchObject({ status: 'OPEN', openedOn: '2009-10-05', closedOn: null });
    expect(found.periods).toHaveLength(2);
    expect(history.at(-2)?.sentence).toMatch(/^The case was closed as of .*Cornwall in 2009/);
    expect(history.at(-1)?.sentence).toMatch(/^The case, closed as of .*, was reopened on .*counsellor/);
  });
});

describe('Natalie, intensive (R123)', () => {
  test('she is 16, registered with her case, and her guardian takes part', async () => {
    const { client } = of('Natalie').case;
    const asNumber = (date: string): number => Number(date.replaceAll('-', ''));
    const age = asNumber(await agency.today()) - asNumber(client.details.birthDate);
    expect(Math.floor(age / 10_000)).toBe(16);
    expect(rolesIn('Natalie')).toEqual(['GUARDIAN', 'PROFESSIONAL']);
    expect(client.relationships).toMatchObject([{ kind: 'GUARDIAN' }]);
  });

  test('it was short, and ended before her competition', () => {
    const { openedOn, closedOn, status } = of('Natalie').case;
    expect(status).toBe('CLOSED');
    expect(Date.parse(closedOn!) - Date.parse(openedOn)).toBeLessThan(92 * 24 * 3_600_000);
    expect(of('Natalie').history.at(-1)?.sentence).toMatch(/recovered before the dance competition/);
  });
});

describe('Ben, clinical (R124)', () => {
  test('a prospect first, then a person; his five services come from the own team', async () => {
    expect(of('Ben').case).toMatchObject({
      status: 'OPEN',
      client: { kind: 'PERSON', details: { givenNames: 'Ben' } },
    });
    expect(resourcesOf('Ben').match(/^Own team, /gm)).toHaveLength(5);
    expect(of('Ben').case.client.clientData.at(-1)).toMatchObject({ attribute: expect.any(String) });
    expect(await factsIn(agency.server.folder)).toContainEqual(expect.stringMatching(/ ProspectPromoted$/));
  });

  test('his living situation changed when his family took him in, and both values are kept', () => {
    const living = of('Ben').case.client.clientData.filter(({ attribute }) => attribute === 'LIVING_SITUATION');
    expect(living.map(({ value }) => value)).toEqual(['ALONE', 'WITH_FAMILY']);
  });
});

describe('Kate, strengths-based (R125)', () => {
  test('her strengths stand before anything else, patience and the unused gardening among them', async () => {
    expect(resourcesOf('Kate')).toMatch(/Writing(.|\n)*Gardening(.|\n)*Baking(.|\n)*Patience/);
    const [opened] = await entriesOf('Kate');
    expect((await clientOf('Kate')).changedAt <= opened!.recordedAt).toBe(true);
  });

  test('what limits her is listed all the same', () => {
    expect(of('Kate').case.client.clientData).toContainEqual(
      expect.objectContaining({ value: 'ACQUIRED_BRAIN_INJURY', from: expect.stringMatching(/^2012-/) }),
    );
  });

  test('her case has gone into aftercare', () => {
    expect(of('Kate').case).toMatchObject({ status: 'AFTERCARE', periods: [{ aftercare: true }] });
    expect(of('Kate').history.at(-1)?.sentence).toMatch(/with aftercare\. Reason: .*2012/);
  });
});

test('a run that is taken up again says the same and doubles nothing; a new one adds four cases', async () => {
  const before = await factsIn(agency.server.folder);
  expect(await demo('--run', run)).toMatchObject({ run, scenarios: shown });
  expect(await factsIn(agency.server.folder)).toEqual(before);

  const again = await demo();
  expect(again.run).not.toBe(run);
  const cases = '{ cases(of: { all: true }, statuses: [OPEN, CLOSED]) { totalCount } }';
  expect(await agency.as('CASEWORKER').ask(cases)).toEqual({ cases: { totalCount: 8 } });
});
