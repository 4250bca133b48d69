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
    readonly resources: readonly { readonly id: string; readonly kind: string; readonly description: string }[];
    readonly relationships: readonly { readonly kind: string }[];
  };
  readonly participants: readonly { readonly role: string }[];
  readonly periods: readonly { readonly aftercare: boolean | null }[];
  readonly models: { readonly primary: { readonly model: string; readonly contactIntervalDays: number } };
  readonly steps: readonly {
    readonly step: string;
    readonly startDate: string;
    readonly endDate: string | null;
    readonly expectedEnd: string | null;
  }[];
  readonly needs: readonly { readonly id: string; readonly domain: string; readonly description: string }[];
  readonly plans: readonly ShownPlan[];
  readonly serviceContacts: { readonly edges: readonly { readonly node: ShownContact }[] };
  readonly satisfaction: { readonly edges: readonly { readonly node: ShownMeasurement }[] };
}
interface ShownPlan {
  readonly id: string;
  readonly goal: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly targetDate: string | null;
  readonly progress: { readonly progress: number };
  readonly items: readonly {
    readonly definition: { readonly code: string } | null;
    readonly needIds: readonly string[];
    readonly strengthIds: readonly string[];
    readonly outcome: string | null;
    readonly actualEnd: string | null;
    readonly responsible: { readonly worker: string | null; readonly partyId: string | null };
  }[];
}
interface ShownContact {
  readonly date: string;
  readonly channel: string;
  readonly accompanied: boolean;
  readonly content: string;
}
interface ShownMeasurement {
  readonly phase: string;
  readonly scores: readonly { readonly domain: string; readonly score: number }[];
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
const contactsOf = (client: string): readonly ShownContact[] =>
  of(client).case.serviceContacts.edges.map(({ node }) => node);
const satisfactionOf = (client: string): readonly (readonly [string, number | undefined])[] =>
  of(client).case.satisfaction.edges.map(({ node: { phase, scores } }) => [
    phase,
    scores.find(({ domain }) => domain === 'SATISFACTION')?.score,
  ]);
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (24 * 3_600_000);
const planOf = (client: string): ShownPlan => {
  const { plans } = of(client).case;
  expect(plans).toHaveLength(1);
  return plans[0]!;
};
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

  test('three needs are found, and only then is anybody found who answers them', async () => {
    expect(
      of('Paul')
        .case.needs.map(({ description }) => description)
        .join(),
    ).toMatch(/Cognition.*PTSD.*leg/);
    const { caseHistory } = await agency
      .as('AUDITOR')
      .ask<{ caseHistory: { edges: { node: Entry }[] } }>(
        'query ($id: UUID!) { caseHistory(id: $id, first: 100) { edges { node { type sentence recordedAt } } } }',
        { id: of('Paul').case.id },
      );
    const entries = caseHistory.edges.map(({ node }) => node);
    const lastNeed = entries.findLastIndex(({ type }) => type === 'NeedIdentified');
    const firstProfessional = entries.findIndex(({ sentence }) => sentence.includes('as professional'));
    expect([lastNeed > 0, firstProfessional > lastNeed]).toEqual([true, true]);
  });

  test('each of his three needs is answered by somebody else, and all three came to what they were for', () => {
    const { needs } = of('Paul').case;
    const { items, outcome, status } = planOf('Paul');
    expect({ status, outcome }).toEqual({ status: 'CLOSED', outcome: 'ATTAINED' });
    expect(items.flatMap(({ needIds }) => needIds).sort()).toEqual(needs.map(({ id }) => id).sort());
    expect(items.map(({ responsible }) => responsible.worker)).toEqual([null, null, null]);
    expect(new Set(items.map(({ responsible }) => responsible.partyId)).size).toBe(3);
  });

  test('R120: his case manager coordinates by telephone at long intervals, and follows that he is content', async () => {
    expect(of('Paul').case.models.primary).toEqual({ model: 'BROKERAGE', contactIntervalDays: 90 });
    // They were in the period that has ended: a supervisor sees the whole time line.
    const document =
      'query ($id: UUID!) { case(id: $id) { timeline { edges { node { step channel accompanied } } } } }';
    const { case: seen } = await agency
      .as('SUPERVISOR')
      .ask<{ case: { timeline: { edges: { node: object }[] } } }>(document, { id: of('Paul').case.id });
    const coordinating = { step: 'SERVICE_PROVISION', channel: 'TELEPHONE', accompanied: false };
    expect(seen.timeline.edges.map(({ node }) => node)).toEqual([
      ...Array<object>(3).fill(coordinating),
      { step: 'INTAKE', channel: 'OFFICE', accompanied: false },
    ]);
    expect(satisfactionOf('Paul')).toEqual([
      ['CLOSING', 5],
      ['INTERIM', 4],
    ]);
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

  test('her case manager went with her, at least every seven days', () => {
    const { models, steps } = of('Natalie').case;
    expect(models.primary).toEqual({ model: 'INTENSIVE', contactIntervalDays: 7 });
    const contacts = contactsOf('Natalie');
    expect(contacts.filter(({ accompanied }) => accompanied).length).toBeGreaterThan(0);
    const dates = [steps[0]!.startDate, ...contacts.map(({ date }) => date).reverse(), of('Natalie').case.closedOn!];
    for (const [index, date] of dates.slice(1).entries()) expect(days(dates[index]!, date)).toBeLessThanOrEqual(7);
  });

  test('the help ended before the day by which it had to, and she is content', () => {
    const provision = of('Natalie').case.steps.find(({ step }) => step === 'SERVICE_PROVISION')!;
    expect(days(provision.endDate!, provision.expectedEnd!)).toBeGreaterThan(0);
    expect(satisfactionOf('Natalie')).toEqual([
      ['CLOSING', 5],
      ['BASELINE', 2],
    ]);
  });

  test('her plan reached its goal before the day of it', () => {
    const { items, targetDate, ...plan } = planOf('Natalie');
    expect(plan).toMatchObject({ status: 'CLOSED', outcome: 'ATTAINED', progress: { progress: 1 } });
    expect(items).toMatchObject([{ definition: { code: 'PHYSIOTHERAPY' }, outcome: 'ATTAINED' }]);
    expect(days(items[0]!.actualEnd!, targetDate!)).toBeGreaterThan(0);
  });

  test('it was short, and ended before her competition', () => {
    const { openedOn, closedOn, status } = of('Natalie').case;
    expect(status).toBe('CLOSED');
    expect(Date.parse(closedOn!) - Date.parse(openedOn)).toBeLessThan(92 * 24 * 3_600_000);
    expect(of('Natalie').history.at(-1)?.sentence).toMatch(/recovered before the dance competition/);
  });
});

describe('Ben, clinical (R124)', () => {
  test('a prospect first, then a person; four of his five services come from the own team', async () => {
    expect(of('Ben').case).toMatchObject({
      status: 'OPEN',
      client: { kind: 'PERSON', details: { givenNames: 'Ben' } },
    });
    const { items, status } = planOf('Ben');
    expect(status).toBe('ACTIVE');
    expect(items.map(({ definition }) => definition?.code).sort()).toEqual([
      ...['CARE_COORDINATION', 'FINANCIAL_PLANNING', 'NEUROPSYCHOLOGY', 'OCCUPATIONAL_THERAPY', 'PHYSIOTHERAPY'],
    ]);
    expect(items.filter(({ responsible }) => responsible.worker !== null)).toHaveLength(4);
    const document = 'query ($id: UUID!) { fidelity(caseId: $id) { checks { code satisfied } } }';
    const { fidelity } = await agency
      .as('CASEWORKER')
      .ask<{ fidelity: { checks: object[] } }>(document, { id: of('Ben').case.id });
    expect(fidelity.checks).toContainEqual({ code: 'DELIVERED_BY_OWN_TEAM', satisfied: 'YES' });
    expect(of('Ben').case.client.clientData.at(-1)).toMatchObject({ attribute: expect.any(String) });
    expect(await factsIn(agency.server.folder)).toContainEqual(expect.stringMatching(/ ProspectPromoted$/));
  });

  test('the gap report shows the one of his six needs that his plan does not answer', async () => {
    const document = 'query ($id: UUID!) { gapReport(caseId: $id) { unansweredNeeds { domain severity } } }';
    const { gapReport } = await agency
      .as('CASEWORKER')
      .ask<{ gapReport: { unansweredNeeds: object[] } }>(document, { id: of('Ben').case.id });
    expect(of('Ben').case.needs).toHaveLength(6);
    expect(gapReport.unansweredNeeds).toEqual([{ domain: 'SOCIAL_NETWORK', severity: 'MODERATE' }]);
  });

  test('his model allows fewer cases than brokerage, and asks for closer contact', async () => {
    const document = '{ modelProfiles { code caseloadLimit contactIntervalDays } }';
    const { modelProfiles } = await agency.as('CASEWORKER').ask<{
      modelProfiles: { code: string; caseloadLimit: number; contactIntervalDays: number }[];
    }>(document);
    const [brokerage, clinical] = ['BROKERAGE', 'CLINICAL'].map((wanted) =>
      modelProfiles.find(({ code }) => code === wanted)!,
    );
    expect(clinical!.caseloadLimit).toBeLessThan(brokerage!.caseloadLimit);
    expect(of('Ben').case.models.primary.contactIntervalDays).toBeLessThan(brokerage!.contactIntervalDays);
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

  test('every item of her plan uses a strength of hers, and her garden is left for later', () => {
    const { items } = planOf('Kate');
    const used = new Set(items.flatMap(({ strengthIds }) => strengthIds));
    expect(items.every(({ strengthIds }) => strengthIds.length > 0)).toBe(true);
    const unused = of('Kate').case.client.resources.filter(({ id }) => !used.has(id));
    expect(unused.map(({ description }) => description).join('\n')).toMatch(/Gardening/);
    expect([...used].every((id) => of('Kate').case.client.resources.some((one) => one.id === id))).toBe(true);
  });

  test('her needs stand beside her strengths, and she is more content than she was', () => {
    expect(of('Kate').case.models.primary.model).toBe('STRENGTHS_BASED');
    expect(of('Kate').case.needs).toHaveLength(2);
    expect(satisfactionOf('Kate')).toEqual([
      ['CLOSING', 5],
      ['BASELINE', 2],
    ]);
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
