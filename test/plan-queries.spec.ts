/** Service plans as clients ask for them: now, as they were, of a case and of a worker, their history and their changes. */
import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, type Done, give, type Input, newWorker, open, openAgency, register } from './support/agency';
import { type Client, clientAt, refused, type Variables } from './support/client';
import { eventsIn } from './support/log';
import { subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';

jest.setTimeout(60_000);

let agency: Agency;
let worker: Client;
let supervisor: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  worker = agency.as('CASEWORKER', { subject: 'wim' });
  supervisor = agency.as('SUPERVISOR', { subject: 'sue' });
  today = await agency.today();
});
afterAll(() => agency.server.remove());

interface Item {
  readonly id: string;
  readonly name: string | null;
}
interface Parts {
  readonly plan: { readonly subGoals: readonly { readonly id: string }[]; readonly items: readonly Item[] };
}
interface Made {
  readonly caseId: string;
  readonly clientId: string;
  readonly planId: string;
  readonly subGoalId: string;
}

const act = async (name: string, input: Input, by = worker) =>
  give<Parts>(by, name, input, 'plan { subGoals { id } items { id name } }');

/** A draft with a goal and one sub-goal. */
async function draft(caseInput: Input = {}): Promise<Made> {
  const clientId = await register(worker, { familyName: 'Jansen' });
  const { id: caseId } = await open(worker, { clientId, ...caseInput });
  const { id: planId } = await give(worker, 'createPlan', { caseId, planType: 'SUPPORT', goal: 'A home of her own' });
  const { plan } = await act('addSubGoal', { planId, name: 'The rent is paid', owner: { me: true } });
  return { caseId, clientId, planId, subGoalId: plan.subGoals[0]!.id };
}
/** Adds an item; answers its id. */
async function item({ planId, subGoalId }: Made, input: Input = {}): Promise<string> {
  const own = input['definitionCode'] === undefined ? { name: 'A budget', purpose: 'To see what there is' } : {};
  const added = await act('addPlanItem', { planId, subGoalId, responsible: { me: true }, ...own, ...input });
  return added.plan.items.at(-1)!.id;
}
async function activate({ planId }: Made): Promise<void> {
  await act('submitPlan', { planId });
  await act('approvePlan', { planId }, supervisor);
  await act('activatePlan', { planId });
}
/** An active plan with a budget, and physiotherapy of which two sessions were delivered. */
async function running() {
  const made = await draft();
  const budget = await item(made, { expectedOutcome: 'Money is left' });
  const rate = { amount: 5_000, currency: 'EUR' };
  const sessions = await item(made, { definitionCode: 'PHYSIOTHERAPY', authorised: '10', rate });
  await activate(made);
  const delivery = { planId: made.planId, itemId: sessions, quantity: '1' };
  await act('recordUnitDelivery', { ...delivery, comment: 'She came early' });
  await act('recordUnitDelivery', { ...delivery, quantity: '0.5', comment: 'Half of one' });
  return { ...made, budget, sessions };
}

const DELIVERIES = `deliveries(first: 10) { edges { node { id quantity comment reversedAt reversalReason cost { amount } } } }`;
interface Deliveries {
  readonly deliveries: { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] };
}
const ITEMS = `items(first: 9) { id name purpose status expectedOutcome actualOutcome owner { worker } responsible { worker partyId }
  units { authorised delivered left } estimatedCost { amount } actualCost { amount } progress { progress } ${DELIVERIES} }`;
const PLAN = `id revision status goal planTypeLabel case { id } subGoals { id name progress { progress } }
  participants { primary person { details { familyName } } } progress { progress actualCost { amount } } ${ITEMS}`;
interface Asked {
  readonly plan: {
    readonly revision: number;
    readonly items: readonly (Item & Deliveries & { readonly status: string })[];
  } & Readonly<Record<string, unknown>>;
}

/** Those who lead may look back. */
const planOf = async (id: string, by = supervisor, asOf?: Input): Promise<Asked['plan']> =>
  (
    await by.ask<Asked>(`query ($id: UUID!, $asOf: PlanMomentInput) { plan(id: $id, asOf: $asOf) { ${PLAN} } }`, {
      id,
      asOf,
    })
  ).plan;
const deliveriesOf = ({ items }: Asked['plan']) =>
  items.flatMap(({ deliveries }) => deliveries.edges).map((e) => e.node);

describe('a plan', () => {
  test('is answered with all that is in it: texts, labels of its definitions, what was delivered and how far it is', async () => {
    const { planId, caseId, budget, sessions } = await running();
    const plan = await planOf(planId);
    expect(plan).toMatchObject({
      ...{ id: planId, status: 'ACTIVE', goal: 'A home of her own', planTypeLabel: 'Support plan' },
      case: { id: caseId },
      subGoals: [{ name: 'The rent is paid' }],
      participants: [{ primary: true, person: { details: { familyName: 'Jansen' } } }],
      items: [
        {
          ...{ id: budget, name: 'A budget', purpose: 'To see what there is', status: 'NOT_STARTED', units: null },
          ...{ expectedOutcome: 'Money is left', actualOutcome: null, owner: { worker: 'wim' } },
        },
        {
          ...{ id: sessions, name: 'Physiotherapy', purpose: 'Strength and movement come back.' },
          status: 'IN_PROGRESS',
          units: { authorised: '10.00', delivered: '1.50', left: '8.50' },
          ...{ estimatedCost: { amount: 50_000 }, actualCost: { amount: 7_500 }, progress: { progress: 0.15 } },
        },
      ],
      progress: { progress: 0.075, actualCost: { amount: 7_500 } },
    });
    const comments = deliveriesOf(plan).map(({ comment }) => comment);
    expect(comments.toSorted()).toEqual(['Half of one', 'She came early']);
  });

  test('is no item of one: an id is asked for what it names', async () => {
    const { budget, planId } = await running();
    expect(await planOf(budget)).toBeNull();
    expect(await planOf(planId)).not.toBeNull();
    await expect(planOf(planId, supervisor, { revision: -1 })).rejects.toMatchObject(refused('BAD_USER_INPUT'));
  });

  test('is among those of its case, the latest begun first', async () => {
    const { caseId, planId } = await draft();
    const { id: second } = await give(worker, 'createPlan', { caseId, planType: 'SUPPORT' });
    const { case: found } = await worker.ask<{ case: { plans: readonly object[] } }>(
      'query ($id: UUID!) { case(id: $id) { plans { id goal status } } }',
      { id: caseId },
    );
    expect(found.plans).toEqual([
      { id: second, goal: null, status: 'OPEN' },
      { id: planId, goal: 'A home of her own', status: 'OPEN' },
    ]);
  });

  test('is answered to who has changed it', async () => {
    const { planId, subGoalId } = await draft();
    const input = { planId, subGoalId, name: 'A bank account', purpose: 'To be paid', responsible: { me: true } };
    expect(await give(worker, 'addPlanItem', input, 'plan { items { name } }')).toMatchObject({
      pending: false,
      plan: { items: [{ name: 'A bank account' }] },
    });
  });
});

describe('a plan as it was', () => {
  test('at a revision, a baseline or an instant: with the items, deliveries and texts of then', async () => {
    const made = await running();
    const { planId, sessions } = made;
    const before = await planOf(planId);
    const named = await act('nameBaseline', { planId, name: 'Before', revision: before.revision });
    const [first] = deliveriesOf(before);
    await act('reverseUnitDelivery', { planId, deliveryId: first!['id'], reason: 'Of another client' });
    await act('recordUnitDelivery', { planId, itemId: sessions, quantity: '2' });
    await item(made, { name: 'Later', purpose: 'Added afterwards' });
    const now = await planOf(planId);
    expect(now.items.map(({ name }) => name)).toEqual(['A budget', 'Physiotherapy', 'Later']);
    expect(deliveriesOf(now).filter(({ reversedAt }) => reversedAt !== null)).toMatchObject([
      { id: first!['id'], reversalReason: 'Of another client' },
    ]);

    const { baselines } = await baselinesOf(planId);
    const known = await recordedAt(planId, before.revision);
    expect(baselines).toMatchObject([{ planRevision: before.revision, name: 'Before' }]);
    for (const asOf of [{ revision: before.revision }, { baselineId: baselines[0]!.id }, { knownAt: known }]) {
      expect(await planOf(planId, supervisor, asOf)).toEqual(before);
    }
    expect((await planOf(planId, supervisor, { revision: named.revision })).items).toEqual(before.items);
    expect((await planOf(planId, supervisor, { revision: 0 })).items).toEqual([]);
    expect(await planOf(planId, supervisor, { knownAt: '2001-01-01T00:00:00Z' })).toBeNull();
    expect(await planOf(planId, supervisor, { baselineId: randomUUID() })).toBeNull();
  });
});

interface Baselines {
  readonly baselines: readonly { readonly id: string }[];
}
const baselinesOf = async (id: string): Promise<Baselines> =>
  (
    await worker.ask<{ plan: Baselines }>(
      'query ($id: UUID!) { plan(id: $id) { baselines { id planRevision name } } }',
      { id },
    )
  ).plan;

interface Entry {
  readonly type: string;
  readonly sentence: string;
  readonly reason: string | null;
  readonly reasonErased: boolean;
  readonly recordedAt: string;
}
const HISTORY = `query ($id: UUID!, $after: String) { planHistory(id: $id, first: 100, after: $after) {
  edges { node { type sentence reason reasonErased recordedAt } } } }`;
interface History {
  readonly planHistory: { readonly edges: readonly { readonly node: Entry }[] };
}
const historyOf = async (id: string, by = supervisor): Promise<readonly Entry[]> =>
  (await by.ask<History>(HISTORY, { id })).planHistory.edges.map(({ node }) => node);
const recordedAt = async (id: string, revision: number) => (await historyOf(id))[revision]!.recordedAt;

describe('the history of a plan', () => {
  test('tells each of its events in a sentence, with names, labels and reasons', async () => {
    const { planId, sessions } = await running();
    await act('removePlanItem', { planId, itemId: (await planOf(planId)).items[0]!.id, reason: 'She has one' });
    await act('authoriseUnits', { planId, itemId: sessions, authorised: '12' });
    const told = await historyOf(planId);
    expect(told.filter(({ type, sentence }) => sentence === type || sentence === '')).toEqual([]);
    expect(told[0]).toMatchObject({ type: 'PlanCreated', sentence: expect.stringContaining('Support plan') });
    expect(told.find(({ type }) => type === 'PlanItemRemoved')).toMatchObject({ reason: 'She has one' });
    expect(told.filter(({ type }) => type === 'PlanItemAdded').map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('A budget'),
      expect.stringContaining('Physiotherapy'),
    ]);
    await expect(historyOf(randomUUID())).rejects.toMatchObject(refused('NOT_FOUND', { field: 'id' }));
  });

  test('is told in the language of the one who asks', async () => {
    const { planId } = await draft();
    const dutch = clientAt(() => agency.server.address(), tokenIn(agency.server.folder, { role: 'SUPERVISOR' }), 'nl');
    expect((await historyOf(planId, dutch))[0]!.sentence).toContain('Er is een plan begonnen');
  });
});

describe('the whole history of a case', () => {
  const WHOLE = `query ($id: UUID!, $first: Int, $after: String) { case(id: $id) {
    wholeHistory(first: $first, after: $after) {
      edges { node { id planId type sentence revision } } pageInfo { hasNextPage endCursor } } } }`;
  interface Told {
    readonly id: string;
    readonly planId: string | null;
    readonly type: string;
    readonly sentence: string;
    readonly revision: number;
  }
  interface Whole {
    readonly edges: readonly { readonly node: Told }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }
  const page = async (id: string, variables: Variables, by = supervisor): Promise<Whole> =>
    (await by.ask<{ case: { wholeHistory: Whole } }>(WHOLE, { id, ...variables })).case.wholeHistory;
  const all = async (id: string, first: number): Promise<readonly Told[]> => {
    const told: Told[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await page(id, { first, after });
      told.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return told;
      after = pageInfo.endCursor;
    }
  };

  test('has what happened to the case and to each of its plans, as it was recorded, on pages of any size', async () => {
    const { caseId, planId } = await running();
    const another = agency.as('SUPERVISOR', { subject: 'another' });
    const { id: second } = await give(another, 'createPlan', { caseId, templateCode: 'RETURN_TO_WORK' });
    await give(supervisor, 'assignCaseworker', { caseId, caseworker: 'c.later' });
    await act('reviseGoal', { planId, goal: 'Another goal.' });
    const whole = await all(caseId, 100);
    const inLog = (await eventsIn(agency.server.folder)).filter(({ stream }) =>
      [caseId, planId, second].some((id) => stream.endsWith(`.${id}`)),
    );
    expect(whole.map(({ id }) => id)).toEqual(inLog.map(({ id }) => id));
    expect(new Set(whole.map((one) => one.planId))).toEqual(new Set([null, planId, second]));
    expect(whole.filter(({ type, sentence }) => sentence === type || sentence === '')).toEqual([]);
    expect(whole.at(-1)).toMatchObject({ planId, type: 'PlanGoalRevised' });
    for (const first of [1, 7]) expect(await all(caseId, first)).toEqual(whole);
  });

  test('is for those who may read histories, and goes on from its own places alone', async () => {
    const { caseId } = await running();
    await expect(page(caseId, {}, agency.as('CASEWORKER'))).rejects.toMatchObject(refused('FORBIDDEN'));
    await expect(page(caseId, { after: 'x' })).rejects.toMatchObject(refused('BAD_USER_INPUT', { field: 'after' }));
  });
});

describe('of an erased client', () => {
  test('nothing that somebody wrote is left; the words of the organisation, quantities and days stay', async () => {
    const { planId, clientId, budget } = await running();
    await act('removePlanItem', { planId, itemId: budget, reason: 'She has one' });
    await give(agency.as('APPLICATION_ADMIN'), 'forgetPerson', { partyId: clientId, ground: 'CONSENT_WITHDRAWN' });
    const plan = await planOf(planId);
    expect(plan).toMatchObject({
      ...{ goal: null, status: 'ACTIVE', subGoals: [{ name: null }] },
      items: [{ name: 'Physiotherapy', expectedOutcome: null, units: { delivered: '1.50' } }],
    });
    expect(deliveriesOf(plan).map(({ comment }) => comment)).toEqual([null, null]);
    const removal = (await historyOf(planId)).find(({ type }) => type === 'PlanItemRemoved');
    expect(removal).toMatchObject({ reason: null, reasonErased: true });
    expect(JSON.stringify(await historyOf(planId))).not.toMatch(/Jansen|She has one|A budget|The rent/);
  });
});

interface Mine {
  readonly myPlanItems: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly expectedEnd: string | null } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const MINE = `query ($worker: String, $teamId: UUID, $standing: PlanItemStanding, $from: LocalDate, $to: LocalDate,
    $first: Int, $after: String) {
  myPlanItems(worker: $worker, teamId: $teamId, standing: $standing, from: $from, to: $to, first: $first, after: $after) {
    edges { node { id expectedEnd } } pageInfo { hasNextPage endCursor } } }`;
const mine = async (variables: Input = {}, by = worker): Promise<readonly string[]> =>
  (await by.ask<Mine>(MINE, variables)).myPlanItems.edges.map(({ node }) => node.id);

/** All pages, one after the other. */
async function allOf(variables: Input, by: Client): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { myPlanItems }: Mine = await by.ask<Mine>(MINE, { ...variables, after });
    found.push(...myPlanItems.edges.map(({ node }) => node.id));
    if (!myPlanItems.pageInfo.hasNextPage) return found;
    after = myPlanItems.pageInfo.endCursor;
  }
}

describe('what a worker has to do in plans', () => {
  const subject = `w-${randomUUID()}`;
  const due = (days: number): LocalDate => addDays(today, days);
  let own: Client;
  let items: readonly string[];
  let made: Made;

  beforeAll(async () => {
    own = agency.as('CASEWORKER', { subject });
    made = await draft();
    const ends = [30, 10, undefined, 20];
    const added: string[] = [];
    for (const days of ends) {
      const expected = days === undefined ? {} : { expectedEnd: due(days) };
      added.push(await item(made, { ...expected, responsible: { worker: subject } }));
    }
    items = [added[1]!, added[3]!, added[0]!, added[2]!];
  });

  test('comes by the day on which it is to end, what has none last', async () => {
    expect(await mine({}, own)).toEqual(items);
    expect(await mine({ worker: subject }, supervisor)).toEqual(items);
    expect(await mine({ from: due(15), to: due(25) }, own)).toEqual([items[1]]);
    expect(await allOf({ first: 1 }, own)).toEqual(items);
    expect(await mine({}, supervisor)).toEqual([]);
  });

  test('is that of a team where it is asked for', async () => {
    const administrator = agency.as('APPLICATION_ADMIN');
    const { id: teamId } = await give(administrator, 'createTeam', { name: 'Plans' });
    await give(administrator, 'addWorkerToTeam', { workerId: await newWorker(administrator, subject), teamId });
    expect(await mine({ teamId }, supervisor)).toEqual(items);
    await expect(mine({ teamId, worker: subject })).rejects.toMatchObject(refused('BAD_USER_INPUT'));
  });

  test('leaves out what has ended, closed plans and cases that are closed to the one who asks; pages go on behind them', async () => {
    const other = await draft({ openTo: 'WORKERS', workers: ['wim'] });
    const hidden = await item(other, { expectedEnd: due(11), responsible: { worker: subject } });
    const wims = await mine({ worker: subject });
    expect(wims).toEqual([items[0], hidden, ...items.slice(1)]);
    expect(await mine({}, own)).toEqual(items);
    expect(await allOf({ first: 1 }, own)).toEqual(items);

    await activate(made);
    const over = { actualStart: today, actualEnd: today, outcome: 'ATTAINED' };
    await act('recordPlanItemProgress', { planId: made.planId, itemId: items[0], ...over });
    expect(await mine({}, own)).toEqual(items.slice(1));
    expect(await mine({ standing: 'ENDED' }, own)).toEqual([items[0]]);
    await act('closePlan', { planId: made.planId, outcome: 'CANCELLED', reason: 'She moved' });
    expect(await mine({}, own)).toEqual([]);
  });

  test('is refused a cursor of another list', async () => {
    await expect(mine({ after: 'WyJhIiwiYiJd' })).rejects.toMatchObject(refused('BAD_USER_INPUT', { field: 'after' }));
  });
});

describe('a plan of a case that is closed to somebody', () => {
  test('is nowhere to be seen by them: not now, not as it was, not in its history', async () => {
    const { planId } = await draft({ openTo: 'WORKERS', workers: ['wim'] });
    const auditor = agency.as('AUDITOR');
    expect(await planOf(planId, worker)).toMatchObject({ id: planId });
    expect(await planOf(planId, auditor, { revision: 0 })).toMatchObject({ id: planId, revision: 0 });
    expect(await planOf(planId)).toBeNull();
    expect(await planOf(planId, supervisor, { revision: 0 })).toBeNull();
    await expect(historyOf(planId)).rejects.toMatchObject(refused('NOT_FOUND'));
  });
});

describe('who subscribes to a plan', () => {
  const CHANGED =
    'subscription ($id: UUID!, $bookmark: Bookmark) { planChanged(id: $id, bookmark: $bookmark) { id goal items { name } } }';
  interface Changed {
    readonly planChanged: { readonly id: string; readonly items: readonly Item[] };
  }
  /** Changes the plan until the subscriber hears of it, since nothing says when a subscription has begun. */
  async function begun(next: Promise<Changed>, { planId, subGoalId }: Made): Promise<void> {
    let heard: Changed | undefined;
    const hearing = next.then((change) => (heard = change));
    hearing.catch(() => undefined);
    while (heard === undefined) {
      await act('changeSubGoalOwner', { planId, subGoalId, owner: { worker: randomUUID() } });
    }
  }

  test('is told of each change of it and of its items, until the case is closed to them', async () => {
    const made = await draft();
    const { address, folder } = agency.server;
    const subscriber = subscriberAt(address(), await tokenIn(folder, { role: 'CASEWORKER', subject: 'otto' }));
    const changes = subscriber.subscribe<Changed>(CHANGED, { id: made.planId });
    await begun(changes.next(), made);
    await item(made);
    for (;;) {
      const { planChanged } = await changes.next();
      if (planChanged.items.length === 0) continue;
      expect(planChanged).toEqual({ id: made.planId, goal: 'A home of her own', items: [{ name: 'A budget' }] });
      break;
    }
    const closing = { caseId: made.caseId, openTo: 'WORKERS', workers: ['wim'], reason: 'Otto is family' };
    await give<Done>(agency.as('APPLICATION_ADMIN'), 'changeCaseAccess', closing, 'case { id }');
    const told = changes.received.length;
    await item(made, { name: 'Unseen' });
    expect(await changes.ended).toBeUndefined();
    expect(JSON.stringify(changes.received.slice(told))).not.toContain('Unseen');
    await subscriber.close();
  });
});
