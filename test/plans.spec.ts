/** A service plan from its draft to its end, as the workers and the supervisor meet it (R126-R132), whatever happens to the program. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, type Done, give, type Input, mutationOf, open, openAgency, register } from './support/agency';
import type { Client } from './support/client';
import { eventually } from './support/eventually';
import { factsIn, newFactsIn } from './support/log';

const DIE_BETWEEN_APPENDS = join(__dirname, 'kill-support/die-between-the-appends.cjs');
jest.setTimeout(60_000);

let agency: Agency;
let worker: Client;
let supervisor: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  worker = agency.as('CASEWORKER');
  supervisor = agency.as('SUPERVISOR', { subject: 'sue' });
  today = await agency.today();
});
afterAll(() => agency.server.remove());

interface Part {
  readonly id: string;
  readonly name: string;
}
interface Plan {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly goal: string | null;
  readonly targetDate: string | null;
  readonly activatedOn: string | null;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  readonly template: { readonly code: string; readonly version: number } | null;
  readonly groups: readonly (Part & { readonly subGoals: readonly Part[] })[];
  readonly subGoals: readonly (Part & { readonly outcome: string | null; readonly groupId: string | null })[];
  readonly milestones: readonly (Part & { readonly expectedEnd: string; readonly actualEnd: string | null })[];
  readonly items: readonly (Part & {
    readonly status: string;
    readonly expectedStart: string | null;
    readonly expectedEnd: string | null;
    readonly definition: { readonly code: string; readonly version: number } | null;
  })[];
}
const PARTS = `id revision status goal targetDate activatedOn closedOn outcome template { code version }
  groups { id name subGoals { id name } } subGoals { id name outcome groupId }
  milestones { id name expectedEnd actualEnd }
  items { id name status expectedStart expectedEnd definition { code version } }`;

const act = async (name: string, input: Input, by = worker): Promise<Plan> =>
  (await give<{ plan: Plan }>(by, name, input, `plan { ${PARTS} }`)).plan;
const planOf = async (id: string, by = worker): Promise<Plan> =>
  (await by.ask<{ plan: Plan }>(`query ($id: UUID!) { plan(id: $id) { ${PARTS} } }`, { id })).plan;
/** How it is refused: by which rule, at which field, and with what is said of it. */
const refusal = async (name: string, input: Input, by = worker) =>
  (await by.send(mutationOf(name), { input: { commandId: randomUUID(), ...input } })).errors[0]?.extensions;
const item = { name: 'A list of schools', purpose: 'To know where they can go', responsible: { me: true } };

/** A plan by hand, of a case of its own: with a goal, a sub-goal and an item. */
async function complete(): Promise<{ readonly planId: string; readonly subGoalId: string; readonly itemId: string }> {
  const { id: caseId } = await open(worker);
  const goal = { planType: 'SUPPORT', goal: 'The children go to school.' };
  const { id: planId } = await give(worker, 'createPlan', { caseId, ...goal });
  const { subGoals } = await act('addSubGoal', { planId, name: 'They are enrolled.' });
  const subGoalId = subGoals[0]!.id;
  const { items } = await act('addPlanItem', { planId, subGoalId, ...item });
  return { planId, subGoalId, itemId: items[0]!.id };
}
async function active(): ReturnType<typeof complete> {
  const made = await complete();
  await act('submitPlan', { planId: made.planId });
  await act('approvePlan', { planId: made.planId }, supervisor);
  await act('activatePlan', { planId: made.planId });
  return made;
}

test('R126-R128: a plan by hand is drawn up in any order, and says all that is missing when it is submitted', async () => {
  const { id: caseId } = await open(worker);
  const { id: planId } = await give(worker, 'createPlan', { caseId, planType: 'SUPPORT' });
  expect(await planOf(planId)).toMatchObject({ status: 'OPEN', goal: null, template: null, items: [] });
  expect(await refusal('submitPlan', { planId })).toMatchObject({
    ...{ code: 'RULE_VIOLATION', rule: 'PlanIncomplete', field: 'input.planId' },
    details: { missing: ['GOAL', 'SUB_GOAL', 'PLAN_ITEM'] },
  });

  const { groups } = await act('addPlanGroup', { planId, name: 'School' });
  const [groupId] = groups.map(({ id }) => id);
  const first = await act('addSubGoal', { planId, groupId, name: 'They are enrolled.' });
  const [subGoalId] = first.subGoals.map(({ id }) => id);
  await act('addSubGoal', { planId, name: 'They arrive on time.' });
  await act('addMilestone', { planId, name: 'The first school day', expectedEnd: addDays(today, 30) });
  await act('addPlanItem', { planId, subGoalId, ...item });
  const targetDate = addDays(today, 180);
  const drawn = await act('reviseGoal', { planId, goal: 'The children go to school.', targetDate });
  expect(drawn).toMatchObject({
    ...{ goal: 'The children go to school.', targetDate },
    groups: [{ name: 'School', subGoals: [{ id: subGoalId, name: 'They are enrolled.' }] }],
    subGoals: [{ groupId }, { name: 'They arrive on time.', groupId: null, outcome: null }],
    milestones: [{ name: 'The first school day', actualEnd: null }],
    items: [{ name: item.name, status: 'UNAPPROVED' }],
  });

  const other = drawn.subGoals[1]!.id;
  const moved = await act('moveSubGoal', { planId, subGoalId: other, groupId });
  expect(moved.groups[0]!.subGoals.map(({ id }) => id)).toEqual([subGoalId, other]);
  expect(await refusal('removeSubGoal', { planId, subGoalId, reason: 'Not needed.' })).toMatchObject({
    rule: 'SubGoalHasItems',
  });
  await act('removeSubGoal', { planId, subGoalId: other, reason: 'They live next door.' });
  const loose = await act('removePlanGroup', { planId, groupId });
  expect(loose).toMatchObject({ groups: [], subGoals: [{ id: subGoalId, groupId: null }] });
});

test('R126, R129: a plan from a template begins with its goal, groups, sub-goals and items, on the days that it says', async () => {
  const { id: caseId } = await open(worker);
  const plan = await act('createPlan', { caseId, templateCode: 'RETURN_TO_WORK' });
  expect(plan).toMatchObject({
    ...{ goal: 'The client works again and stays at work.', template: { code: 'RETURN_TO_WORK', version: 1 } },
    groups: [{ name: 'Health' }, { name: 'Work' }],
    subGoals: [{ name: 'Fit for work' }, { name: 'Back at a workplace' }],
  });
  expect(
    plan.items.map(({ definition, expectedStart, expectedEnd }) => [definition, expectedStart, expectedEnd]),
  ).toEqual([
    [{ code: 'PHYSIOTHERAPY', version: 1 }, today, addDays(today, 89)],
    [{ code: 'OCCUPATIONAL_THERAPY', version: 1 }, addDays(today, 14), addDays(today, 103)],
    [{ code: 'VOCATIONAL_REHABILITATION', version: 1 }, addDays(today, 60), addDays(today, 179)],
  ]);
  expect((await act('submitPlan', { planId: plan.id })).status).toBe('SUBMITTED');
});

test('R132: what one submits another approves; what is submitted is planned no further until it is taken back', async () => {
  const { planId, subGoalId } = await complete();
  const mine = agency.as('SUPERVISOR');
  const offered = async (by: Client) => {
    const document = 'query ($id: UUID!) { plan(id: $id) { availableActions { action allowed rule reason } } }';
    interface Offered {
      readonly plan: { readonly availableActions: readonly { readonly action: string; readonly allowed: boolean }[] };
    }
    const { availableActions } = (await by.ask<Offered>(document, { id: planId })).plan;
    return Object.fromEntries(availableActions.map(({ action, ...answer }) => [action, answer]));
  };
  expect(await offered(worker)).toMatchObject({
    ...{ CHANGE: { allowed: true }, SUBMIT: { allowed: true, rule: null, reason: null } },
    APPROVE: { allowed: false, rule: 'NotPermitted', reason: 'Your roles do not allow this.' },
  });
  expect((await act('submitPlan', { planId, comment: 'Please look at the dates.' }, mine)).items[0]!.status).toBe(
    'SUBMITTED',
  );
  expect(await refusal('approvePlan', { planId }, mine)).toMatchObject({ rule: 'ApprovedByAnother' });
  expect(await offered(mine)).toMatchObject({ APPROVE: { allowed: false, rule: 'ApprovedByAnother' } });
  expect(await offered(supervisor)).toMatchObject({
    ...{ CHANGE: { allowed: false, rule: 'PlanIsSubmitted' }, APPROVE: { allowed: true }, WITHDRAW: { allowed: true } },
  });
  expect(await refusal('approvePlan', { planId })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusal('addPlanItem', { planId, subGoalId, ...item })).toMatchObject({ rule: 'PlanIsSubmitted' });
  expect(await refusal('activatePlan', { planId })).toMatchObject({ rule: 'PlanNotApproved' });

  expect((await act('rejectPlan', { planId, reason: 'Too soon.' }, supervisor)).status).toBe('OPEN');
  await act('submitPlan', { planId });
  expect((await act('withdrawPlan', { planId, reason: 'We forgot the youngest.' })).status).toBe('OPEN');
  await act('submitPlan', { planId });
  expect((await act('approvePlan', { planId }, supervisor)).status).toBe('APPROVED');
  const plan = await act('activatePlan', { planId });
  expect(plan).toMatchObject({ status: 'ACTIVE', activatedOn: today, items: [{ status: 'NOT_STARTED' }] });
});

test('R130: a case has one active plan of a type', async () => {
  const { id: caseId } = await open(worker);
  const [one, other] = [0, 1].map(async () => {
    const { id: planId } = await act('createPlan', { caseId, templateCode: 'RETURN_TO_WORK' });
    await act('submitPlan', { planId });
    await act('approvePlan', { planId }, supervisor);
    return planId;
  });
  const [first, second] = [await one!, await other!];
  await act('activatePlan', { planId: first });
  expect(await refusal('activatePlan', { planId: second })).toMatchObject({ rule: 'AnotherPlanActive' });
  await act('closePlan', { planId: first, outcome: 'CANCELLED', reason: 'Another plan is better.' });
  expect((await act('activatePlan', { planId: second })).status).toBe('ACTIVE');
  expect(await refusal('reopenPlan', { planId: first, reason: 'After all.' })).toMatchObject({
    rule: 'AnotherPlanActive',
  });
});

test('R153: what came of it is rolled up from its items, unless somebody says why it is otherwise', async () => {
  const { planId, itemId } = await active();
  expect(await refusal('closePlan', { planId })).toMatchObject({
    ...{ rule: 'PlanGoesOn', field: 'input.outcome' },
    details: { items: [itemId] },
  });
  const done = await act('recordPlanItemProgress', {
    ...{ planId, itemId, actualStart: today, actualEnd: today, outcome: 'ATTAINED' },
  });
  expect(done).toMatchObject({ subGoals: [{ outcome: 'ATTAINED' }], items: [{ status: 'COMPLETED' }] });
  expect(await refusal('closePlan', { planId, outcome: 'NOT_ATTAINED' })).toMatchObject({
    ...{ rule: 'OutcomeNeedsReason', field: 'input.reason' },
  });
  expect(await act('closePlan', { planId })).toMatchObject({ status: 'CLOSED', closedOn: today, outcome: 'ATTAINED' });
  expect(await refusal('reviseGoal', { planId, goal: 'More.' })).toMatchObject({ rule: 'PlanIsClosed' });
  const reopened = await act('reopenPlan', { planId, reason: 'The youngest has no school yet.' });
  expect(reopened).toMatchObject({ status: 'ACTIVE', closedOn: null, outcome: null });
});

test('two workers who change one plan at once are both heard; who names a revision that is past is told', async () => {
  const { planId } = await complete();
  const { revision } = await planOf(planId);
  const names = ['One', 'Two', 'Three', 'Four'];
  await Promise.all(names.map((name) => give(worker, 'addPlanGroup', { planId, name })));
  const { groups } = await planOf(planId);
  expect(groups.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(await refusal('addPlanGroup', { planId, name: 'Five', expectedRevision: revision })).toMatchObject({
    code: 'CONFLICT',
  });
});

test('a plan is nothing to another tenant, and to whom its case is closed', async () => {
  const { planId } = await complete();
  const elsewhere = agency.as('APPLICATION_ADMIN', { tenant: await agency.tenant('elsewhere') });
  const newFacts = newFactsIn(agency.server.folder);
  await newFacts();
  expect(await planOf(planId, elsewhere)).toBeNull();
  expect(await refusal('submitPlan', { planId }, elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
  const { plan } = await worker.ask<{ plan: { caseId: string } }>('query ($id: UUID!) { plan(id: $id) { caseId } }', {
    id: planId,
  });
  await give(supervisor, 'changeCaseAccess', {
    ...{ caseId: plan.caseId, openTo: 'WORKERS', workers: ['sue'], reason: 'A relative works here.' },
  });
  await newFacts();
  const stranger = agency.as('CASEWORKER', { subject: 'stranger' });
  expect(await planOf(planId, stranger)).toBeNull();
  expect(await refusal('submitPlan', { planId }, stranger)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await newFacts()).toEqual([]);
});

test('killed between the two appends of its creation, the plan is there once, whoever asks again', async () => {
  const clientId = await register(worker);
  const { id: caseId } = await open(worker, { clientId });
  await agency.server.restart({ NODE_OPTIONS: `--require=${DIE_BETWEEN_APPENDS}` });
  const input = { commandId: randomUUID(), caseId, templateCode: 'RETURN_TO_WORK' };
  await expect(worker.send(mutationOf('createPlan'), { input })).rejects.toThrow();
  await agency.server.kill9();
  await agency.server.restart({});

  let done: Done | undefined;
  await eventually(async () => {
    done = await give(worker, 'createPlan', input);
  });
  const { case: seen } = await worker.ask<{ case: { plans: readonly { id: string }[] } }>(
    'query ($id: UUID!, $bookmark: Bookmark) { case(id: $id, bookmark: $bookmark) { plans { id } } }',
    { id: caseId, bookmark: done!.bookmark },
  );
  expect(seen.plans).toEqual([{ id: done!.id }]);
  expect(await planOf(done!.id)).toMatchObject({ status: 'OPEN', items: [{}, {}, {}] });
  const facts = await factsIn(agency.server.folder);
  expect(facts.filter((fact) => fact.includes(caseId) && fact.endsWith(' PlanLinked'))).toHaveLength(1);
  expect(facts.filter((fact) => fact.includes(done!.id) && fact.endsWith(' PlanCreated'))).toHaveLength(1);
});
