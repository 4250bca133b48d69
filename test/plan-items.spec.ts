/** Plan items, service units and progress, as a client sees them. */
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, type Input, newWorker, openAgency } from './support/agency';
import { type Client, refused } from './support/client';

jest.setTimeout(60_000);

let agency: Agency;
let worker: Client;
let supervisor: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  worker = agency.as('CASEWORKER');
  supervisor = agency.as('SUPERVISOR');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

interface Item {
  readonly id: string;
  readonly status: string;
  readonly [field: string]: unknown;
}
interface Drawn {
  readonly caseId: string;
  readonly clientId: string;
  readonly planId: string;
  readonly subGoalId: string;
}

const ITEMS = `items(first: 5) {
  id kind name purpose status weight service expectedOutcome actualOutcome actualStart actualEnd outcome
  definition { code version } owner { worker } responsible { worker partyId } enlisted { id }
  needIds strengthIds estimatedCost { amount currency } actualCost { amount }
  units { unitType authorised delivered reversed left deliveries cost { amount } }
  progress { progress plannedProgress overdueItems }
}`;
const PROGRESS = `progress {
  progress plannedProgress overdueItems estimatedEnd estimatedCost { amount currency } actualCost { amount }
  months { month plannedUnits units plannedCost { amount } cost { amount } }
}`;

/** A draft with one sub-goal, of a new case. */
async function draft(): Promise<Drawn> {
  const opened = await give<{ case: { client: { id: string } } }>(
    ...([worker, 'openCase', NEW_CASE, 'case { client { id } }'] as const),
  );
  const { id: planId } = await give(worker, 'createPlan', {
    caseId: opened.id,
    planType: 'SUPPORT',
    goal: 'Home again',
  });
  const subGoal = { planId, name: 'The household runs', owner: { me: true } };
  const { plan } = await give<{ plan: { subGoals: { id: string }[] } }>(
    ...([worker, 'addSubGoal', subGoal, 'plan { subGoals { id } }'] as const),
  );
  return { caseId: opened.id, clientId: opened.case.client.id, planId, subGoalId: plan.subGoals[0]!.id };
}
const NEW_CASE = {
  ...{ caseType: 'GENERAL', startDate: '2026-01-01' },
  register: { kind: 'PERSON', details: { familyName: 'Jansen' } },
};

async function activate({ planId }: Drawn): Promise<void> {
  await give(worker, 'submitPlan', { planId });
  await give(supervisor, 'approvePlan', { planId });
  await give(worker, 'activatePlan', { planId });
}

/** Gives a command; answers the items of its plan as they are then. */
async function itemsAfter(name: string, input: Input, by: Client = worker): Promise<readonly Item[]> {
  return (await give<{ plan: { items: readonly Item[] } }>(by, name, input, `plan { ${ITEMS} }`)).plan.items;
}
/** Adds an item; answers it. */
async function add({ planId, subGoalId }: Drawn, input: Input = {}): Promise<Item> {
  const items = await itemsAfter('addPlanItem', { planId, subGoalId, responsible: { me: true }, ...input });
  return items.at(-1)!;
}
const COACHING = { definitionCode: 'COACHING_AT_HOME', authorised: '10', rate: { amount: 4_500, currency: 'EUR' } };
const OWN = { name: 'A walk', purpose: 'To be outside' };

test('R133-R137: items of a definition and of one’s own, by whom, for which need and with which strength', async () => {
  const drawn = await draft();
  const { case: found } = await give<{ case: { needs: { id: string }[] } }>(
    ...([worker, 'identifyNeed', { caseId: drawn.caseId, ...NEED }, 'case { needs { id } }'] as const),
  );
  const { person } = await give<{ person: { resources: { id: string }[] } }>(
    ...([worker, 'recordResource', { partyId: drawn.clientId, ...STRENGTH }, 'person { resources { id } }'] as const),
  );
  const [needIds, strengthIds] = [found.needs, person.resources].map((all) => all.map(({ id }) => id));
  const own = await add(drawn, {
    ...{ ...OWN, needIds, strengthIds, weight: 3, responsible: { partyId: drawn.clientId } },
    ...{ enlistedIds: [drawn.clientId], estimatedCost: { amount: 25_000, currency: 'EUR' } },
    expectedOutcome: 'They go out each day',
  });
  const seen = await worker.ask<{ plan: { items: readonly object[] } }>(
    'query ($id: UUID!) { plan(id: $id) { items(first: 1) { needs { id description } strengths { id description } } } }',
    { id: drawn.planId },
  );
  expect(seen.plan.items).toEqual([
    {
      needs: [{ id: needIds![0], description: NEED.description }],
      strengths: [{ id: strengthIds![0], description: STRENGTH.description }],
    },
  ]);
  expect(own).toMatchObject({
    ...{ kind: 'CUSTOM', ...OWN, status: 'UNAPPROVED', weight: 3, definition: null, needIds, strengthIds },
    ...{ responsible: { worker: null, partyId: drawn.clientId }, enlisted: [{ id: drawn.clientId }] },
    ...{ estimatedCost: { amount: 25_000, currency: 'EUR' }, expectedOutcome: 'They go out each day', units: null },
  });
  expect(await add(drawn, COACHING)).toMatchObject({
    ...{ kind: 'SERVICE_UNIT', name: 'Coaching at home', purpose: 'The household runs with less help.' },
    ...{ definition: { code: 'COACHING_AT_HOME', version: 1 }, service: 'COACHING_AT_HOME' },
    ...{ estimatedCost: { amount: 45_000, currency: 'EUR' }, actualCost: { amount: 0 } },
    units: { unitType: 'HOUR', authorised: '10.00', delivered: '0.00', left: '10.00', deliveries: 0 },
  });
});
const NEED = { domain: 'LIVING', severity: 'HIGH', source: 'CLIENT', description: 'The household does not run' };
const STRENGTH = { kind: 'SKILL', description: 'Cooks well' };

test('R136, R138, R139: units are delivered, reversed and never more than authorised; progress and cost follow', async () => {
  const drawn = await draft();
  const { planId } = drawn;
  const { id: itemId } = await add(drawn, {
    ...COACHING,
    ...{ expectedStart: addDays(today, -9), expectedEnd: addDays(today, 10) },
  });
  const { id: other } = await add(drawn, { ...OWN, weight: 3 });
  await activate(drawn);
  const deliver = (quantity: string, more: Input = {}): Promise<readonly Item[]> =>
    itemsAfter('recordUnitDelivery', { planId, itemId, quantity, ...more });
  await deliver('4.5', { deliveredOn: addDays(today, -9), comment: 'The first time' });
  const [counted] = await deliver('0.50', { attendance: 'EXCUSED' });
  expect(counted).toMatchObject({
    ...{ status: 'IN_PROGRESS', progress: { progress: 0.5, plannedProgress: 0.5, overdueItems: 0 } },
    units: { delivered: '5.00', left: '5.00', deliveries: 2, cost: { amount: 22_500 } },
  });
  await expect(deliver('5.01')).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'UnitsBeyondAuthorised', field: 'input.quantity' }),
  );

  const { plan } = await worker.ask<{ plan: Seen }>(
    `query ($planId: UUID!) { plan(id: $planId) { ${PROGRESS} items(first: 5) { deliveries(first: 5) {
      edges { node { id quantity deliveredOn attendance comment cost { amount } reversedAt } } } } } }`,
    { planId },
  );
  expect(plan.progress).toMatchObject({
    ...{ progress: 0.125, plannedProgress: 0.5, estimatedEnd: addDays(today, 70), overdueItems: 0 },
    ...{ estimatedCost: { amount: 45_000, currency: 'EUR' }, actualCost: { amount: 22_500 } },
  });
  expect(plan.progress.months.reduce((sum, { cost }) => sum + cost.amount, 0)).toBe(22_500);
  const deliveries = plan.items[0]!.deliveries.edges.map(({ node }) => node);
  expect(deliveries).toMatchObject([
    { quantity: '0.50', attendance: 'EXCUSED', comment: null, cost: { amount: 2_250 }, reversedAt: null },
    { quantity: '4.50', attendance: 'PRESENT', comment: 'The first time', deliveredOn: addDays(today, -9) },
  ]);

  const back = { planId, deliveryId: deliveries[1]!.id, reason: 'It was another client' };
  const [reversed] = await itemsAfter('reverseUnitDelivery', back);
  expect(reversed!['units']).toMatchObject({
    delivered: '0.50',
    reversed: '4.50',
    deliveries: 1,
    cost: { amount: 2_250 },
  });
  await expect(give(worker, 'reverseUnitDelivery', back)).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'UnitDeliveryReversed', field: 'input.deliveryId' }),
  );
  await give(worker, 'authoriseUnits', { planId, itemId, authorised: '1', reason: 'That is enough' });
  await give(worker, 'changeUnitRate', { planId, itemId, rate: { amount: 6_000, currency: 'EUR' }, from: today });
  const ended = { planId, itemId: other, actualStart: today, actualEnd: today, outcome: 'ATTAINED' };
  const cost = { actualCost: { amount: 1_999, currency: 'EUR' }, actualOutcome: 'They go out' };
  const items = await itemsAfter('recordPlanItemProgress', { ...ended, ...cost });
  expect(items).toMatchObject([
    { units: { authorised: '1.00', left: '0.50' }, progress: { progress: 0.5 } },
    { status: 'COMPLETED', actualOutcome: 'They go out', actualCost: { amount: 1_999 }, progress: { progress: 1 } },
  ]);
});

interface Seen {
  readonly progress: { readonly months: readonly { readonly cost: { readonly amount: number } }[] };
  readonly items: readonly {
    readonly deliveries: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  }[];
}

test('R134-R150: an item is revised, moved, assigned and removed, each with what it has no more', async () => {
  const drawn = await draft();
  const { planId } = drawn;
  const { id: itemId } = await add(drawn, {
    ...OWN,
    expectedEnd: '2026-12-31',
    estimatedCost: { amount: 1, currency: 'EUR' },
  });
  const [revised] = await itemsAfter('revisePlanItem', {
    ...{
      planId,
      itemId,
      weight: 2,
      name: 'A long walk',
      cleared: ['EXPECTED_END', 'ESTIMATED_COST'],
      reason: 'Better so',
    },
  });
  expect(revised).toMatchObject({ weight: 2, name: 'A long walk', purpose: OWN.purpose, estimatedCost: null });
  const assignee = await newWorker(supervisor);
  const [assigned] = await itemsAfter('assignPlanItem', { planId, itemId, owner: { worker: assignee } });
  expect(assigned).toMatchObject({ owner: { worker: assignee } });
  const of = { planId, itemId, partyId: drawn.clientId };
  expect(await itemsAfter('enlistPlanParticipant', of)).toMatchObject([{ enlisted: [{ id: drawn.clientId }] }]);
  expect(await itemsAfter('releasePlanParticipant', of)).toMatchObject([{ enlisted: [] }]);
  expect(await itemsAfter('removePlanItem', { planId, itemId, reason: 'Not needed' })).toEqual([]);
});

test('what is wrong names its field, of amounts and quantities too', async () => {
  const drawn = await draft();
  const { planId, subGoalId } = drawn;
  const wrong = (input: Input): Promise<unknown> =>
    give(worker, 'addPlanItem', { planId, subGoalId, responsible: { me: true }, ...OWN, ...input });
  for (const [input, code, field] of [
    [{ weight: 101 }, 'RULE_VIOLATION', 'input.weight'],
    [{ name: undefined }, 'RULE_VIOLATION', 'input.name'],
    [{ responsible: {} }, 'RULE_VIOLATION', 'input.responsible'],
    [{ estimatedCost: { amount: 1, currency: 'USD' } }, 'RULE_VIOLATION', 'input.estimatedCost.currency'],
    [{ estimatedCost: { amount: 1, currency: 'Euro' } }, 'BAD_USER_INPUT', 'input.estimatedCost.currency'],
    [{ estimatedCost: { amount: 0.5, currency: 'EUR' } }, 'BAD_USER_INPUT', 'input.estimatedCost.amount'],
    [{ unitType: 'HOUR', authorised: '1.005' }, 'BAD_USER_INPUT', 'input.authorised'],
    [{ responsible: { me: false } }, 'BAD_USER_INPUT', 'input.responsible.me'],
    [{ needIds: [planId] }, 'RULE_VIOLATION', 'input.needIds[0]'],
  ] as const) {
    await expect(wrong(input)).rejects.toMatchObject(refused(code, { field }));
  }
});

test('nobody works on a plan whose case is closed to them, and another tenant has none', async () => {
  const drawn = await draft();
  const item = await add(drawn, COACHING);
  await activate(drawn);
  const closed = {
    openTo: 'WORKERS',
    workers: [await newWorker(supervisor)],
    evenWithoutMe: true,
    reason: 'A colleague',
  };
  await give(supervisor, 'changeCaseAccess', { caseId: drawn.caseId, ...closed });
  const stranger = agency.as('CASEWORKER', { tenant: await agency.tenant('other') });
  for (const client of [worker, stranger]) {
    const delivery = { planId: drawn.planId, itemId: item.id, quantity: '1' };
    await expect(give(client, 'recordUnitDelivery', delivery)).rejects.toMatchObject(refused('NOT_FOUND'));
  }
});
