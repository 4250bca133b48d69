/** What a case, its closing, its gaps and the worklist know of its service plans, as a client sees it. */
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, type Done, give, type Input, newWorker, open, openAgency } from './support/agency';
import type { Client } from './support/client';
import { changeUntil, subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';

jest.setTimeout(60_000);

let agency: Agency;
let administrator: Client;
let supervisor: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  administrator = agency.as('APPLICATION_ADMIN');
  supervisor = agency.as('SUPERVISOR');
  today = await agency.today();
  await give(administrator, 'changeCaseRules', { rules: { planApprovalByAnother: false, onePlanPerType: false } });
});
afterAll(() => agency.server.remove());

interface Plan {
  readonly planId: string;
  readonly subGoalId: string;
}

/** A case of a worker. */
async function caseOf(caseworker: string, input: Input = {}): Promise<string> {
  const { id } = await open(administrator, { startDate: '2026-01-01', ...input });
  await give(administrator, 'assignCaseworker', { caseId: id, caseworker }, 'case { id }');
  return id;
}
/** A draft with one sub-goal. */
async function draft(caseId: string): Promise<Plan> {
  const goal = { planType: 'SUPPORT', goal: 'A home of their own.', startDate: '2026-01-01' };
  const { id: planId } = await give(supervisor, 'createPlan', { caseId, ...goal });
  const subGoal = { planId, name: 'The rent is paid.', owner: { me: true } };
  const { plan } = await give<{ plan: { subGoals: { id: string }[] } }>(
    ...([supervisor, 'addSubGoal', subGoal, 'plan { subGoals { id } }'] as const),
  );
  return { planId, subGoalId: plan.subGoals[0]!.id };
}
/** An item of a plan; answers its id. */
async function item({ planId, subGoalId }: Plan, worker: string, input: Input = {}): Promise<string> {
  const added = await give<{ plan: { items: { id: string }[] } }>(
    supervisor,
    'addPlanItem',
    {
      ...{ planId, subGoalId, name: 'Pay the rent', purpose: 'Keep the home.', responsible: { worker } },
      ...input,
    },
    'plan { items { id } }',
  );
  return added.plan.items.at(-1)!.id;
}
const submit = ({ planId }: Plan) => give(supervisor, 'submitPlan', { planId }, 'plan { id }');
/** From draft to active. */
async function activate(plan: Plan): Promise<Done> {
  const { planId } = plan;
  await submit(plan);
  await give(supervisor, 'approvePlan', { planId });
  return give(supervisor, 'activatePlan', { planId }, 'plan { id }');
}

interface Check {
  readonly allowed: boolean;
  readonly items: readonly { readonly actual: number; readonly evidenceEventIds: readonly string[] }[];
}
const checkOf = async (caseId: string, asOf?: Input): Promise<Check> =>
  (
    await supervisor.ask<{ closingCheck: Check }>(
      `query ($caseId: UUID!, $asOf: CaseMomentInput) {
        closingCheck(caseId: $caseId, asOf: $asOf) { allowed items { actual evidenceEventIds } } }`,
      { caseId, asOf },
    )
  ).closingCheck;

describe('R131: a closing that asks for a plan of approach', () => {
  let caseType: string;
  beforeAll(async () => {
    caseType = 'PLANNED';
    await give(administrator, 'defineCaseType', { code: caseType, label: 'Planned' });
    await give(administrator, 'changeCaseTypeRules', {
      ...{ code: caseType, rules: { closingItems: [{ code: 'PLAN_OF_APPROACH' }] } },
    });
  });

  test('has it once a plan has been active, by the event that made it so, and knows when it had not', async () => {
    const caseId = await caseOf('closing', { caseType });
    const lacking = { allowed: false, items: [{ actual: 0, evidenceEventIds: [] }] };
    expect(await checkOf(caseId)).toEqual(lacking);
    const plan = await draft(caseId);
    await item(plan, 'closing');
    const linked = await checkOf(caseId);
    expect(linked).toEqual(lacking);
    await expect(give(supervisor, 'closeCase', { caseId })).rejects.toThrow(/plan of approach/);

    await submit(plan);
    const before = new Date().toISOString();
    await give(supervisor, 'approvePlan', { planId: plan.planId });
    await give(supervisor, 'activatePlan', { planId: plan.planId }, 'plan { id }');
    const having = await checkOf(caseId);
    expect(having).toEqual({ allowed: true, items: [{ actual: 1, evidenceEventIds: [expect.any(String)] }] });
    expect(await checkOf(caseId, { knownAt: before })).toEqual(lacking);
    // The case itself has not changed since; at its revision the plan was a draft.
    expect(await checkOf(caseId, { revision: 2 })).toEqual(lacking);
    expect(await checkOf(caseId, { knownAt: new Date().toISOString() })).toMatchObject({ items: having.items });

    await give(supervisor, 'closePlan', { planId: plan.planId, outcome: 'CANCELLED', reason: 'They moved.' });
    expect(await checkOf(caseId)).toEqual(having);
    await give(supervisor, 'closeCase', { caseId });
  });
});

test('R42, R46: a need is no gap while an item of a plan goes on that answers it', async () => {
  const caseId = await caseOf('gaps');
  const need = { domain: 'LIVING', severity: 'HIGH', source: 'CLIENT', description: 'No home of their own.' };
  const { case: seen } = await give<{ case: { needs: { id: string }[] } }>(
    ...([supervisor, 'identifyNeed', { caseId, ...need }, 'case { needs { id } }'] as const),
  );
  const needId = seen.needs[0]!.id;
  const gaps = async () => {
    const document = 'query ($id: UUID!) { gapReport(caseId: $id) { unansweredNeeds { needId } } }';
    const { gapReport } = await supervisor.ask<{ gapReport: { unansweredNeeds: { needId: string }[] } }>(document, {
      id: caseId,
    });
    return gapReport.unansweredNeeds.map((one) => one.needId);
  };
  expect(await gaps()).toEqual([needId]);
  const plan = await draft(caseId);
  const itemId = await item(plan, 'gaps', { needIds: [needId] });
  expect(await gaps()).toEqual([]);
  await activate(plan);
  expect(await gaps()).toEqual([]);
  await give(supervisor, 'recordPlanItemProgress', {
    ...{ planId: plan.planId, itemId, actualStart: today, actualEnd: today, outcome: 'NOT_ATTAINED' },
  });
  expect(await gaps()).toEqual([needId]);
});

test('R112: a clinical case is worked as its model says where most items of its active plan are the own team’s', async () => {
  const teamId = (await give(administrator, 'createTeam', { name: 'Rehabilitation' })).id;
  for (const subject of ['clinician', 'colleague']) {
    await give(administrator, 'addWorkerToTeam', { workerId: await newWorker(administrator, subject), teamId });
  }
  const caseId = await caseOf('clinician');
  await give(supervisor, 'assignModel', { caseId, model: 'CLINICAL' }, 'case { id }');
  const byOwnTeam = async () => {
    const document = 'query ($id: UUID!) { fidelity(caseId: $id) { checks { code satisfied } } }';
    const { fidelity } = await supervisor.ask<{ fidelity: { checks: { code: string; satisfied: string }[] } }>(
      document,
      { id: caseId },
    );
    return fidelity.checks.find(({ code }) => code === 'DELIVERED_BY_OWN_TEAM')?.satisfied;
  };
  expect(await byOwnTeam()).toBe('NOT_ASSESSABLE');
  const plan = await draft(caseId);
  await item(plan, 'colleague');
  await item(plan, 'a.stranger');
  expect(await byOwnTeam()).toBe('NOT_ASSESSABLE');
  await activate(plan);
  expect(await byOwnTeam()).toBe('NO');
  await item(plan, 'clinician');
  expect(await byOwnTeam()).toBe('YES');
});

interface Work {
  readonly kind: string;
  readonly due: string;
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly case: { readonly id: string };
  readonly plan: { readonly id: string } | null;
  readonly planItem: { readonly id: string; readonly name: string | null } | null;
}
interface Page {
  readonly edges: readonly { readonly node: Work }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const PAGE =
  'edges { node { kind due overdue provisional case { id } plan { id } planItem { id name } } } pageInfo { hasNextPage endCursor }';
const page = async (by: Client, of: Input): Promise<Page> =>
  (
    await by.ask<{ worklist: Page }>(
      `query ($worker: String, $kinds: [WorkKind!], $from: LocalDate, $to: LocalDate, $first: Int, $after: String) {
        worklist(worker: $worker, kinds: $kinds, from: $from, to: $to, first: $first, after: $after) { ${PAGE} } }`,
      of,
    )
  ).worklist;
const shown = ({ edges }: Page) => edges.map(({ node }) => [node.due, node.planItem?.id ?? node.plan?.id]);

describe('an item of a plan', () => {
  const kinds = ['PLAN_ITEM_DUE'];
  const yesterday = () => addDays(today, -1);

  test('is due for whoever carries it out while its plan is active, and overdue from the day after', async () => {
    const caseId = await caseOf('elsewhere');
    const plan = await draft(caseId);
    const dueOn = (expectedEnd: string) => item(plan, 'carrying', { expectedStart: '2026-01-01', expectedEnd });
    const [late, now] = [await dueOn(yesterday()), await dueOn(today)];
    await item(plan, 'carrying');
    const ended = await dueOn(today);
    const seen = (more: Input = {}) => page(supervisor, { worker: 'carrying', kinds, ...more });
    expect(shown(await seen())).toEqual([]);

    await activate(plan);
    const progress = { planId: plan.planId, itemId: ended, actualStart: today, actualEnd: today, outcome: 'ATTAINED' };
    await give(supervisor, 'recordPlanItemProgress', progress, 'plan { id }');
    expect((await seen()).edges.map(({ node }) => node)).toEqual([
      {
        ...{ kind: 'PLAN_ITEM_DUE', due: yesterday(), overdue: true, provisional: false, case: { id: caseId } },
        ...{ plan: { id: plan.planId }, planItem: { id: late, name: 'Pay the rent' } },
      },
      expect.objectContaining({ due: today, overdue: false, planItem: { id: now, name: 'Pay the rent' } }),
    ]);
    expect(shown(await seen({ from: today }))).toEqual([[today, now]]);
    expect(shown(await seen({ to: yesterday() }))).toEqual([[yesterday(), late]]);
    const first = await seen({ first: 1 });
    expect([shown(first), first.pageInfo.hasNextPage]).toEqual([[[yesterday(), late]], true]);
    expect(shown(await seen({ first: 1, after: first.pageInfo.endCursor }))).toEqual([[today, now]]);

    await give(administrator, 'suspendCase', { caseId, reason: 'In hospital' }, 'case { id }');
    expect((await seen()).edges.map(({ node }) => node.provisional)).toEqual([true, true]);
    await give(administrator, 'resumeCase', { caseId }, 'case { id }');
    await give(
      supervisor,
      'closePlan',
      { planId: plan.planId, outcome: 'CANCELLED', reason: 'They moved.' },
      'plan { id }',
    );
    expect(shown(await seen())).toEqual([]);
  });

  test('is on no list of a closed case, nor for whom the case is closed', async () => {
    const caseId = await caseOf('leaving');
    const plan = await draft(caseId);
    await item(plan, 'leaving', { expectedEnd: today });
    await activate(plan);
    const seen = async (by: Client) => shown(await page(by, { worker: 'leaving', kinds }));
    expect(await seen(supervisor)).toHaveLength(1);
    const closed = { openTo: 'WORKERS', workers: ['leaving'], reason: 'A colleague', evenWithoutMe: true };
    await give(administrator, 'changeCaseAccess', { caseId, ...closed }, 'case { id }');
    expect(await seen(agency.as('CASEWORKER', { subject: 'curious' }))).toEqual([]);
    expect(await seen(agency.as('CASEWORKER', { subject: 'leaving' }))).toHaveLength(1);
    await give(administrator, 'closeCase', { caseId }, 'case { id }');
    expect(await seen(agency.as('CASEWORKER', { subject: 'leaving' }))).toEqual([]);
  });
});

describe('a plan that was submitted', () => {
  const kinds = ['PLAN_AWAITS_APPROVAL'];
  const seen = async (worker: string) =>
    (await page(supervisor, { worker, kinds })).edges.map(({ node }) => [node.due, node.overdue, node.plan?.id]);

  test('waits for approval on the list of the worker of its case, until somebody decides', async () => {
    const plan = await draft(await caseOf('waiting'));
    await item(plan, 'waiting.helper');
    expect(await seen('waiting')).toEqual([]);
    await submit(plan);
    expect(await seen('waiting')).toEqual([[today, false, plan.planId]]);
    expect(await seen('waiting.helper')).toEqual([]);
    await give(supervisor, 'rejectPlan', { planId: plan.planId, reason: 'Too much at once.' }, 'plan { id }');
    expect(await seen('waiting')).toEqual([]);
  });
});

test('the subscription to a worklist tells of what changes in plans alone', async () => {
  const plan = await draft(await caseOf('somebody.else'));
  const itemId = await item(plan, 'watched', { expectedEnd: today });
  await activate(plan);
  const document = `subscription ($worker: String) { worklistChanged(worker: $worker) { ${PAGE} } }`;
  const token = await tokenIn(agency.server.folder, { role: 'CASEWORKER', subject: 'watcher' });
  const subscriber = subscriberAt(agency.server.address(), token);
  const changes = subscriber.subscribe<{ worklistChanged: Page }>(document, { worker: 'watched' });
  const next = changes.next();
  let later = 0;
  await changeUntil(next, async () => {
    later += 1;
    const revised = { planId: plan.planId, itemId, expectedEnd: addDays(today, later) };
    await give(supervisor, 'revisePlanItem', revised, 'plan { id }');
  });
  const [{ node } = { node: undefined }] = (await next).worklistChanged.edges;
  expect([node?.planItem?.id, (node?.due ?? '') > today]).toEqual([itemId, true]);
  await subscriber.close();
});
