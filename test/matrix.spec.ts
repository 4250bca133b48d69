/** Who may do what: every operation of the schema, for every role, in the own tenant and from another, with every kind of token. */
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mayWith, type Permission, ROLES, type Role } from '@caseledger/security';
import { type Agency, give, mutationOf, newWorker, open, openAgency, register } from './support/agency';
import { type Client, clientAt, type GraphqlError, type Variables } from './support/client';
import { factsIn, newFactsIn } from './support/log';
import { EXAMPLES } from './support/mutations';
import { MUTATIONS, QUERIES, SUBSCRIPTIONS } from './support/schema';
import { changeUntil, subscriberAt } from './support/subscriber';
import { DEMO, tokenIn } from './support/tokens';

jest.setTimeout(15_000);

const OTHER = 'elsewhere';
/** The name of a team of our own. */
const OURS = '! ours';

/** Every query, with who may ask it and what a tenant that does not have the objects is told. */
interface Asked {
  readonly permission: Permission;
  readonly document: string;
  readonly elsewhere: unknown;
}
const ASKED: Readonly<Record<string, readonly Asked[]>> = {
  accessRecord: [
    {
      permission: 'audit.read',
      document: '{ accessRecord(of: { ofActor: "nobody at all" }) { edges { node { id } } } }',
      elsewhere: { edges: [] },
    },
  ],
  case: [
    { permission: 'case.read', document: 'query ($case: UUID!) { case(id: $case) { id } }', elsewhere: null },
    {
      permission: 'history.read',
      document: 'query ($case: UUID!) { case(id: $case, asOf: { revision: 0 }) { id } }',
      elsewhere: null,
    },
  ],
  caseByReference: [
    {
      permission: 'case.read',
      document: 'query ($reference: String!) { caseByReference(reference: $reference) { id } }',
      elsewhere: null,
    },
  ],
  caseIdByReference: [
    {
      permission: 'case.breakGlass',
      document: 'query ($reference: String!) { caseIdByReference(reference: $reference) }',
      elsewhere: null,
    },
  ],
  caseHistory: [
    {
      permission: 'history.read',
      document: 'query ($case: UUID!) { caseHistory(id: $case) { edges { node { type } } } }',
      elsewhere: 'NOT_FOUND',
    },
  ],
  outcomes: [
    {
      permission: 'report.read',
      document: '{ outcomes(groupBy: [SERVICE]) { groups { suppressed } } }',
      elsewhere: { groups: [] },
    },
  ],
  caseload: [{ permission: 'case.read', document: '{ caseload { cases } }', elsewhere: [{ cases: 0 }] }],
  cases: [
    {
      permission: 'case.read',
      document: 'query ($client: UUID!) { cases(of: { ofClient: $client }) { totalCount edges { node { id } } } }',
      elsewhere: { totalCount: 0, edges: [] },
    },
    {
      permission: 'case.read',
      document: '{ cases(of: { all: true }) { totalCount edges { node { id } } } }',
      elsewhere: { totalCount: 0, edges: [] },
    },
  ],
  caseTypes: [{ permission: 'config.read', document: '{ caseTypes { code } }', elsewhere: expect.any(Array) }],
  caseRules: [{ permission: 'config.read', document: '{ caseRules { intake } }', elsewhere: { intake: false } }],
  closingCheck: [
    {
      permission: 'case.read',
      document: 'query ($case: UUID!) { closingCheck(caseId: $case) { allowed } }',
      elsewhere: 'NOT_FOUND',
    },
  ],
  codeList: [
    {
      permission: 'config.read',
      document: '{ codeList(list: TRACK) { list } }',
      elsewhere: { list: 'TRACK' },
    },
  ],
  codeLists: [{ permission: 'config.read', document: '{ codeLists { list } }', elsewhere: expect.any(Array) }],
  configurationVersion: [
    { permission: 'config.read', document: '{ configurationVersion }', elsewhere: expect.any(Number) },
  ],
  fidelity: [
    {
      permission: 'case.read',
      document: 'query ($case: UUID!) { fidelity(caseId: $case) { model } }',
      elsewhere: null,
    },
  ],
  gapReport: [
    {
      permission: 'case.read',
      document: 'query ($case: UUID!) { gapReport(caseId: $case) { unansweredNeeds { needId } } }',
      elsewhere: 'NOT_FOUND',
    },
  ],
  instruments: [{ permission: 'config.read', document: '{ instruments { code } }', elsewhere: expect.any(Array) }],
  modelProfiles: [{ permission: 'config.read', document: '{ modelProfiles { code } }', elsewhere: expect.any(Array) }],
  myPlanItems: [
    { permission: 'case.read', document: '{ myPlanItems { edges { node { id } } } }', elsewhere: { edges: [] } },
  ],
  plan: [
    { permission: 'case.read', document: 'query ($plan: UUID!) { plan(id: $plan) { id } }', elsewhere: null },
    {
      permission: 'history.read',
      document: 'query ($plan: UUID!) { plan(id: $plan, asOf: { revision: 0 }) { id } }',
      elsewhere: null,
    },
  ],
  planDiff: [
    {
      permission: 'history.read',
      document:
        'query ($plan: UUID!) { planDiff(planId: $plan, from: { revision: 0 }, to: { revision: 0 }) { patch } }',
      elsewhere: 'NOT_FOUND',
    },
  ],
  planHistory: [
    {
      permission: 'history.read',
      document: 'query ($plan: UUID!) { planHistory(id: $plan) { edges { node { type } } } }',
      elsewhere: 'NOT_FOUND',
    },
  ],
  planItemDefinitions: [
    { permission: 'config.read', document: '{ planItemDefinitions { code } }', elsewhere: expect.any(Array) },
  ],
  planTemplates: [{ permission: 'config.read', document: '{ planTemplates { code } }', elsewhere: expect.any(Array) }],
  clientAttributes: [
    { permission: 'config.read', document: '{ clientAttributes { code } }', elsewhere: expect.any(Array) },
  ],
  me: [{ permission: 'tenant.read', document: '{ me { tenant } }', elsewhere: { tenant: OTHER } }],
  myPermissions: [
    { permission: 'tenant.read', document: '{ myPermissions { permission } }', elsewhere: expect.any(Array) },
  ],
  organisation: [{ permission: 'tenant.read', document: '{ organisation { tenant } }', elsewhere: { tenant: OTHER } }],
  person: [
    { permission: 'party.read', document: 'query ($client: UUID!) { person(id: $client) { id } }', elsewhere: null },
  ],
  persons: [
    {
      permission: 'person.read.personal',
      document: '{ persons(identifier: { kind: OTHER, value: "nobody" }) { totalCount } }',
      elsewhere: { totalCount: 0 },
    },
  ],
  possibleDuplicates: [
    {
      permission: 'person.read.personal',
      document: '{ possibleDuplicates(details: { familyName: "Nobody" }) { because } }',
      elsewhere: [],
    },
  ],
  retentionList: [
    {
      permission: 'retention.read',
      document: '{ retentionList { edges { node { partyId } } } }',
      elsewhere: { edges: [] },
    },
  ],
  shortContact: [
    {
      permission: 'shortContact.read',
      document: 'query ($contact: UUID!) { shortContact(id: $contact) { id subject client { id } } }',
      elsewhere: null,
    },
  ],
  shortContactHistory: [
    {
      permission: 'history.read',
      document: 'query ($contact: UUID!) { shortContactHistory(id: $contact) { edges { node { content } } } }',
      elsewhere: 'NOT_FOUND',
    },
  ],
  shortContacts: [
    {
      permission: 'shortContact.read',
      document: '{ shortContacts(of: { all: true }) { edges { node { id subject } } } }',
      elsewhere: { edges: [] },
    },
    {
      permission: 'shortContact.read',
      document: 'query ($client: UUID!) { shortContacts(of: { ofClient: $client }) { edges { node { id } } } }',
      elsewhere: { edges: [] },
    },
  ],
  team: [
    {
      permission: 'organisation.read',
      document: 'query ($team: UUID!) { team(id: $team) { id members { edges { node { id } } } } }',
      elsewhere: null,
    },
  ],
  teams: [
    {
      permission: 'organisation.read',
      document: '{ teams { edges { node { name } } } }',
      elsewhere: expect.not.objectContaining({ edges: expect.arrayContaining([{ node: { name: OURS } }]) }),
    },
  ],
  worker: [
    {
      permission: 'organisation.read',
      document: 'query ($worker: UUID!) { worker(id: $worker) { id } }',
      elsewhere: null,
    },
  ],
  worklist: [
    { permission: 'case.read', document: '{ worklist { edges { node { kind } } } }', elsewhere: { edges: [] } },
  ],
  workers: [
    {
      permission: 'organisation.read',
      document: 'query ($team: UUID!) { workers(ofTeam: $team) { edges { node { id } } } }',
      elsewhere: { edges: [] },
    },
  ],
};
const CHANGED = 'subscription ($case: UUID!) { caseChanged(id: $case) { id revision } }';
const PLAN_CHANGED = 'subscription ($plan: UUID!) { planChanged(id: $plan) { id revision } }';
const queries = Object.entries(ASKED).flatMap(([name, asked]) => asked.map((query) => ({ name, ...query })));

/** A token that carries no role may nothing. */
const WHOEVER: readonly (Role | 'nobody')[] = [...ROLES, 'nobody'];
const rolesOf = (who: Role | 'nobody'): readonly Role[] => (who === 'nobody' ? [] : [who]);

let agency: Agency;
let administrator: Client;
let allNewFacts: () => Promise<readonly string[]>;
let objects: Readonly<Record<'case' | 'client' | 'contact' | 'plan' | 'reference' | 'team' | 'worker', string>>;

beforeAll(async () => {
  agency = await openAgency({ RATE_LIMIT_UNAUTHENTICATED: '0' });
  await agency.tenant(OTHER);
  administrator = agency.as('APPLICATION_ADMIN');
  allNewFacts = newFactsIn(agency.server.folder);
  const client = await register(administrator);
  const [team, worker] = [(await give(administrator, 'createTeam', { name: OURS })).id, await newWorker(administrator)];
  await give(administrator, 'addWorkerToTeam', { workerId: worker, teamId: team });
  const input = { clientId: client, caseType: 'GENERAL' };
  const opened = await give<{ case: { reference: string } }>(administrator, 'openCase', input, 'case { reference }');
  await give(administrator, 'assignModel', { caseId: opened.id, model: 'BROKERAGE' }, 'case { id }');
  const asked = { clientId: client, route: 'WALK_IN', channel: 'OFFICE', subject: 'Where the food bank is.' };
  const contact = (await give(administrator, 'registerShortContact', asked)).id;
  const plan = (await give(administrator, 'createPlan', { caseId: opened.id, planType: 'SUPPORT' })).id;
  objects = { client, contact, plan, case: opened.id, reference: opened.case.reference, team, worker };
});
afterAll(() => agency.server.remove());

const as = (who: Role | 'nobody', tenant = DEMO): Client =>
  clientAt(
    () => agency.server.address(),
    tokenIn(agency.server.folder, { roles: rolesOf(who), subject: `some ${who}`, tenant }),
  );
const codesOf = (errors: readonly GraphqlError[]): readonly string[] => errors.map(({ extensions }) => extensions.code);
/** What was recorded in the own tenant since this was asked last. */
const newFacts = async (): Promise<readonly string[]> =>
  (await allNewFacts()).filter((fact) => fact.includes(`-${DEMO}.`));
const variablesFor = (document: string): Variables =>
  Object.fromEntries(Object.entries(objects).filter(([name]) => document.includes(`$${name}`)));

test('every operation of the schema has its row', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(MUTATIONS);
  expect(Object.keys(ASKED).sort()).toEqual(QUERIES);
  expect(SUBSCRIPTIONS).toEqual(['caseChanged', 'planChanged', 'worklistChanged']);
});

describe.each(Object.entries(EXAMPLES))('the mutation %s', (name, { permission, input, elsewhere }) => {
  /** What is refused can be said again: it has changed nothing. */
  let refused: Variables;
  beforeAll(async () => {
    refused = await input(administrator);
  });
  const rightInput = async (isDone: boolean): Promise<Variables> => ({
    commandId: randomUUID(),
    ...(isDone ? await input(administrator) : refused),
  });

  test.each(WHOEVER)(`is done or FORBIDDEN to %s as ${permission} says`, async (who) => {
    const may = mayWith(rolesOf(who))(permission);
    const right = await rightInput(may);
    await newFacts();
    const { status, errors, data } = await as(who).send(mutationOf(name), { input: right });
    expect(status).toBe(200);
    if (may) {
      expect(errors).toEqual([]);
      expect(await newFacts()).not.toEqual([]);
    } else {
      expect([data, codesOf(errors)]).toEqual([null, ['FORBIDDEN']]);
      expect(await newFacts()).toEqual([]);
    }
  });

  test.each(WHOEVER)(`from another tenant, tells %s nothing of the objects and changes none`, async (who) => {
    const may = mayWith(rolesOf(who))(permission);
    const right = await rightInput(may && elsewhere === 'done there');
    await newFacts();
    const { errors } = await as(who, OTHER).send(mutationOf(name), { input: right });
    expect(await newFacts()).toEqual([]);
    if (!may) expect(codesOf(errors)).toEqual(['FORBIDDEN']);
    else expect(codesOf(errors)).toEqual(elsewhere === 'done there' ? [] : [elsewhere]);
  });

  test('from another tenant, is answered as if the objects were nowhere', async () => {
    if (elsewhere === 'done there') return;
    const right = await input(administrator);
    const nowhere = Object.fromEntries(
      Object.entries(right).map(([member, value]) => [member, member.endsWith('Id') ? randomUUID() : value]),
    );
    const told = async (variables: Variables) =>
      (
        await as('APPLICATION_ADMIN', OTHER).send(mutationOf(name), {
          input: { commandId: randomUUID(), ...variables },
        })
      ).errors;
    expect(await told(right)).toEqual(await told(nowhere));
  });
});

describe.each(queries)('the query $name: $document', ({ name, permission, document, elsewhere }) => {
  test.each(WHOEVER)(`is answered or FORBIDDEN to %s as ${permission} says`, async (who) => {
    const { data, errors } = await as(who).send(document, variablesFor(document));
    if (mayWith(rolesOf(who))(permission)) {
      expect(errors).toEqual([]);
      expect(data?.[name]).not.toBeNull();
    } else expect(codesOf(errors)).toEqual(['FORBIDDEN']);
  });

  test.each(WHOEVER)('from another tenant, tells %s nothing of the objects', async (who) => {
    const { data, errors } = await as(who, OTHER).send(document, variablesFor(document));
    if (!mayWith(rolesOf(who))(permission)) expect(codesOf(errors)).toEqual(['FORBIDDEN']);
    else if (elsewhere === 'NOT_FOUND') expect(codesOf(errors)).toEqual(['NOT_FOUND']);
    else expect([data?.[name], errors]).toEqual([elsewhere, []]);
  });
});

const subscribed = async (who: Role | 'nobody', tenant = DEMO) => {
  const { folder, address } = agency.server;
  return subscriberAt(address(), await tokenIn(folder, { roles: rolesOf(who), subject: 'somebody', tenant }));
};

describe('the subscription caseChanged', () => {
  test.each(WHOEVER)('is opened or FORBIDDEN to %s as case.read says', async (who) => {
    const subscriber = await subscribed(who);
    const changes = subscriber.subscribe(CHANGED, { case: objects.case });
    if (mayWith(rolesOf(who))('case.read')) await changed(changes);
    else expect(codesOf((await changes.ended) as readonly GraphqlError[])).toEqual(['FORBIDDEN']);
    await subscriber.close();
  });

  test('tells another tenant nothing', async () => {
    const [own, other] = [await subscribed('CASEWORKER'), await subscribed('CASEWORKER', OTHER)];
    const theirs = (await open(as('APPLICATION_ADMIN', OTHER))).id;
    const spying = other.subscribe(CHANGED, { case: objects.case });
    const sentinel = other.subscribe(CHANGED, { case: theirs });
    await changed(sentinel, theirs, OTHER);
    // Both subscriptions of the other tenant stand by now: what comes to a socket comes in order.
    await changed(own.subscribe(CHANGED, { case: objects.case }));
    await changed(sentinel, theirs, OTHER);
    expect(spying.received).toEqual([]);
    await Promise.all([own.close(), other.close()]);
  });

  const changed = (changes: { next(): Promise<unknown> }, id = objects.case, tenant = DEMO): Promise<void> =>
    changeUntil(changes.next(), () => {
      const input = { commandId: randomUUID(), caseId: id, caseworker: randomUUID() };
      return as('SUPERVISOR', tenant).ask(mutationOf('assignCaseworker'), { input });
    });
});

describe('the subscription planChanged', () => {
  test.each(WHOEVER)('is opened or FORBIDDEN to %s as case.read says', async (who) => {
    const subscriber = await subscribed(who);
    const changes = subscriber.subscribe(PLAN_CHANGED, { plan: objects.plan });
    if (mayWith(rolesOf(who))('case.read')) await changed(changes);
    else expect(codesOf((await changes.ended) as readonly GraphqlError[])).toEqual(['FORBIDDEN']);
    await subscriber.close();
  });

  test('tells another tenant nothing', async () => {
    const theirAdministrator = as('APPLICATION_ADMIN', OTHER);
    const { id: caseId } = await open(theirAdministrator);
    const { id: theirs } = await give(theirAdministrator, 'createPlan', { caseId, planType: 'SUPPORT' });
    const other = await subscribed('CASEWORKER', OTHER);
    const spying = other.subscribe(PLAN_CHANGED, { plan: objects.plan });
    const sentinel = other.subscribe(PLAN_CHANGED, { plan: theirs });
    await changed(sentinel, theirs, OTHER);
    const own = await subscribed('CASEWORKER');
    await changed(own.subscribe(PLAN_CHANGED, { plan: objects.plan }));
    await changed(sentinel, theirs, OTHER);
    expect(spying.received).toEqual([]);
    await Promise.all([own.close(), other.close()]);
  });

  const changed = (changes: { next(): Promise<unknown> }, planId = objects.plan, tenant = DEMO): Promise<void> =>
    changeUntil(changes.next(), () => {
      const input = { commandId: randomUUID(), planId, goal: `Goal ${randomUUID()}` };
      return as('SUPERVISOR', tenant).ask(mutationOf('reviseGoal'), { input });
    });
});

describe('whatever is asked', () => {
  const bad: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['without a token', async () => undefined],
    ['with what is no token', async () => 'not.a.token'],
    ['with an expired token', () => tokenIn(agency.server.folder, { role: 'APPLICATION_ADMIN', secondsAgo: 7_200 })],
    [
      'with a token of a tenant that is not there',
      () => tokenIn(agency.server.folder, { role: 'APPLICATION_ADMIN', tenant: 'nowhere' }),
    ],
    [
      'with a token that another key has signed',
      async () => tokenIn(await mkdtemp(join(tmpdir(), 'caseledger-test-')), { role: 'APPLICATION_ADMIN' }),
    ],
  ];

  describe.each(bad)('%s', (_, token) => {
    test('every mutation and query is UNAUTHENTICATED, and nothing is recorded', async () => {
      const bearer = await token();
      const client = clientAt(() => agency.server.address(), bearer);
      const inputs = await Promise.all(
        Object.entries(EXAMPLES).map(async ([name, { input }]) => [name, await input(administrator)] as const),
      );
      const before = await factsIn(agency.server.folder);
      const answers = [
        ...(await Promise.all(
          inputs.map(([name, input]) =>
            client.send(mutationOf(name), { input: { commandId: randomUUID(), ...input } }),
          ),
        )),
        ...(await Promise.all(queries.map(({ document }) => client.send(document, variablesFor(document))))),
      ];
      expect(answers.map(({ status, data, errors }) => [status, data, ...codesOf(errors)])).toEqual(
        answers.map(() => [401, null, 'UNAUTHENTICATED']),
      );
      expect(await factsIn(agency.server.folder)).toEqual(before);
    });

    test('no subscription is opened', async () => {
      const subscriber = subscriberAt(agency.server.address(), await token());
      const { ended, received } = subscriber.subscribe(CHANGED, { case: objects.case });
      expect(await ended).toBeDefined();
      expect(received).toEqual([]);
      await subscriber.close();
    });
  });
});
