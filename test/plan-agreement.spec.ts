/** Who takes part in a plan, what is agreed on it, what it is compared with and how far its goals are attained, as a client sees it. */
import { applyPatch } from '@caseledger/service-plans/contract/apply-patch';
import { type Agency, give, type Input, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';

jest.setTimeout(60_000);

let agency: Agency;
let worker: Client;
let supervisor: Client;

beforeAll(async () => {
  agency = await openAgency();
  worker = agency.as('CASEWORKER');
  supervisor = agency.as('SUPERVISOR', { subject: 'sue' });
});
afterAll(() => agency.server.remove());

interface Family {
  readonly caseId: string;
  readonly planId: string;
  readonly mother: string;
  readonly child: string;
  readonly subGoalId: string;
}
interface Seen {
  readonly plan: {
    readonly status: string;
    readonly revision: number;
    readonly structureRevision: number;
    readonly participants: readonly { partyId: string; primary: boolean; leftCase: boolean | null }[];
    readonly agreement: { id: string; planRevision: number; standing: string; signatories: object[] } | null;
    readonly baselines: readonly { id: string; planRevision: number; name: string }[];
    readonly attainment: { scaled: number; rated: number; baseline: number; achieved: number; change: number };
    readonly subGoals: readonly { id: string; scale: object | null }[];
  };
}

const PLAN = `plan { status revision structureRevision participants { partyId primary leftCase }
  agreement { id planRevision standing signatories { partyId answer } } baselines { id planRevision name }
  attainment { scaled rated baseline achieved change } subGoals { id scale { baseline level levels comment } } }`;
const act = async (name: string, input: Input, by = worker): Promise<Seen['plan']> =>
  (await give<Seen>(by, name, input, PLAN)).plan;
const planOf = async (planId: string): Promise<Seen['plan']> =>
  (await worker.ask<Seen>(`query ($planId: UUID!) { ${PLAN.replace('plan {', 'plan(id: $planId) {')} }`, { planId }))
    .plan;

/** The plan of a mother, whose child takes part in her case: a draft with a goal, a sub-goal and an item. */
async function family(): Promise<Family> {
  const [mother, child] = [await register(worker), await register(worker, { familyName: 'Jansen', givenNames: 'Kim' })];
  const { id: caseId } = await open(worker, { clientId: mother });
  await give(worker, 'addCaseParticipant', { caseId, partyId: child, role: 'CHILD' });
  const { id: planId } = await give(worker, 'createPlan', { caseId, planType: 'SUPPORT', goal: 'A home of their own' });
  const { subGoals } = await act('addSubGoal', { planId, name: 'The rent is paid', owner: { me: true } });
  const subGoalId = subGoals[0]!.id;
  const item = { planId, subGoalId, name: 'A budget', purpose: 'To see what there is', responsible: { me: true } };
  await act('addPlanItem', { ...item, expectedEnd: '2030-05-01' });
  return { caseId, planId, mother, child, subGoalId };
}
/** The same, approved by another one than the worker. */
async function approved(participant = false): Promise<Family> {
  const made = await family();
  if (participant) await act('addPlanParticipant', { planId: made.planId, partyId: made.child });
  await act('submitPlan', { planId: made.planId });
  await act('approvePlan', { planId: made.planId }, supervisor);
  return made;
}
async function active(): Promise<Family> {
  const made = await approved();
  await act('activatePlan', { planId: made.planId });
  return made;
}

describe('R141-R146: who takes part in a plan', () => {
  test('are participants of the case, and it may mainly serve another one than the primary client', async () => {
    const { caseId, planId, mother, child } = await family();
    const stranger = await register(worker);
    await expect(act('addPlanParticipant', { planId, partyId: stranger })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'NotACaseParticipant', field: 'input.partyId' }),
    );
    await act('addPlanParticipant', { planId, partyId: child });
    const { participants } = await act('changePrimaryPlanParticipant', { planId, partyId: child });
    expect(participants).toEqual([
      { partyId: mother, primary: false, leftCase: false },
      { partyId: child, primary: true, leftCase: false },
    ]);
    await expect(act('removePlanParticipant', { planId, partyId: mother })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'PrimaryClientIsMember', field: 'input.partyId' }),
    );
    await give(worker, 'removeCaseParticipant', { caseId, partyId: child });
    expect((await planOf(planId)).participants[1]).toEqual({ partyId: child, primary: true, leftCase: true });
    await act('changePrimaryPlanParticipant', { planId, partyId: mother });
    await expect(act('changePrimaryPlanParticipant', { planId, partyId: child })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'LeftTheCase' }),
    );
    expect((await act('removePlanParticipant', { planId, partyId: child })).participants).toHaveLength(1);
  });
});

describe('R132: an agreement on a plan', () => {
  test('is signed by each, and the last signature makes the plan active; a change of the plan outdates it', async () => {
    const { planId, mother, child, subGoalId } = await approved(true);
    const issued = await act('issueAgreement', { planId, signatories: [mother, child] });
    expect(issued.agreement).toMatchObject({ standing: 'ISSUED', planRevision: issued.revision - 1 });
    const answer = (signatory: string) => ({
      planId,
      agreementId: issued.agreement!.id,
      signatory,
      answer: 'ACCEPTED',
    });
    expect(await act('answerAgreement', answer(mother))).toMatchObject({
      status: 'APPROVED',
      agreement: {
        standing: 'ISSUED',
        signatories: [
          { partyId: mother, answer: 'ACCEPTED' },
          { partyId: child, answer: null },
        ],
      },
    });
    expect(await act('answerAgreement', { ...answer(child), comment: 'For mother' })).toMatchObject({
      status: 'ACTIVE',
      agreement: { standing: 'ACCEPTED' },
    });
    const item = { planId, subGoalId, name: 'A walk', purpose: 'Air', responsible: { me: true } };
    expect(await act('addPlanItem', item)).toMatchObject({ status: 'ACTIVE', agreement: { standing: 'OUTDATED' } });
    const anew = await act('issueAgreement', { planId });
    expect(anew.agreement).toMatchObject({ standing: 'ISSUED', signatories: [{ partyId: mother, answer: null }] });
    const agreementId = anew.agreement!.id;
    const cancelled = await act('cancelAgreement', { planId, agreementId, reason: 'The wrong page' });
    expect(cancelled).toMatchObject({ status: 'ACTIVE', agreement: { standing: 'CANCELLED' } });
    const said = (await historyOf(planId)).join(' ');
    expect(said).toContain('Kim Jansen agreed with the plan on ');
    expect(said).toContain('Comment: For mother');
    expect(said).toContain('The agreement on the plan was cancelled. Reason: The wrong page');
  });

  test('that is rejected leaves the plan as it was', async () => {
    const { planId, mother } = await approved();
    const { agreement } = await act('issueAgreement', { planId });
    const rejected = { planId, agreementId: agreement!.id, signatory: mother, answer: 'REJECTED' };
    expect(await act('answerAgreement', rejected)).toMatchObject({
      status: 'APPROVED',
      agreement: { standing: 'REJECTED' },
    });
    await expect(act('answerAgreement', rejected)).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'AnsweredAlready', field: 'input.signatory' }),
    );
  });
});

describe('baselines and differences', () => {
  test('tell what changed since, by name and as a patch', async () => {
    const { planId, child } = await family();
    const before = await planOf(planId);
    const named = await act('nameBaseline', { planId, name: 'As begun' });
    expect(named.baselines).toEqual([
      { id: expect.any(String) as string, planRevision: before.revision, name: 'As begun' },
    ]);
    const { items } = await itemsOf(planId);
    const itemId = items[0]!.id;
    await act('revisePlanItem', { planId, itemId, expectedEnd: '2030-05-15' });
    const { revision } = await act('addPlanParticipant', { planId, partyId: child });

    const difference = await differenceOf(planId, { baselineId: named.baselines[0]!.id }, { revision });
    const nothing = { id: null, which: null, from: null, to: null, days: null };
    expect(difference.changes).toEqual([
      { ...nothing, change: 'ParticipantAdded', of: 'PARTICIPANT', id: child },
      { ...nothing, change: 'BaselineNamed', of: 'BASELINE', id: named.baselines[0]!.id },
      { ...nothing, change: 'ItemRevised', of: 'ITEM', id: itemId },
      {
        ...{ change: 'DateMoved', of: 'ITEM', id: itemId, which: 'EXPECTED_END' },
        ...{ from: '2030-05-01', to: '2030-05-15', days: 14 },
      },
    ]);
    const back = await differenceOf(planId, { revision }, { revision: before.revision });
    expect(applyPatch(JSON.parse(difference.document) as never, JSON.parse(difference.patch) as never)).toEqual(
      JSON.parse(back.document),
    );
    expect(await differenceOf(planId, { revision }, { knownAt: '2999-01-01T00:00:00.000Z' })).toMatchObject({
      changes: [],
      patch: '[]',
    });
    expect((await act('removeBaseline', { planId, baselineId: named.baselines[0]!.id })).baselines).toEqual([]);
  });

  test('name the moment that a plan does not have, and are not told beyond those who see it', async () => {
    const { planId } = await family();
    await expect(differenceOf(planId, { revision: 0 }, { revision: 99 })).rejects.toMatchObject(
      refused('NOT_FOUND', { field: 'to' }),
    );
    await expect(differenceOf(planId, { knownAt: '2000-01-01T00:00:00.000Z' }, { revision: 0 })).rejects.toMatchObject(
      refused('NOT_FOUND', { field: 'from' }),
    );
    const baselineId = '01900000-0000-7000-8000-000000000001';
    await expect(differenceOf(planId, { baselineId }, { revision: 0 })).rejects.toMatchObject(
      refused('NOT_FOUND', { field: 'from' }),
    );
    const stranger = agency.as('SUPERVISOR', { tenant: await agency.tenant('elsewhere') });
    await expect(differenceOf(planId, { revision: 0 }, { revision: 0 }, stranger)).rejects.toMatchObject(
      refused('NOT_FOUND', { field: 'planId' }),
    );
    await expect(differenceOf(planId, { revision: 0 }, { revision: 0 }, worker)).rejects.toMatchObject(
      refused('FORBIDDEN'),
    );
    await expect(act('nameBaseline', { planId, name: 'Later', revision: 99 })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'RevisionUnknown', field: 'input.revision' }),
    );
  });
});

describe('R151: goal attainment scaling', () => {
  test('scores what was rated against where it began', async () => {
    const { planId, subGoalId } = await active();
    const levels = ['In bed', 'In the house', 'To the shop', 'Round the park', 'To the market'];
    await act('scaleSubGoal', { planId, subGoalId, importance: 3, difficulty: 2, baseline: -1, levels });
    const rated = await act('rateSubGoal', { planId, subGoalId, level: 1, comment: 'Every day' });
    expect(rated.attainment).toEqual({ scaled: 1, rated: 1, baseline: 40, achieved: 60, change: 20 });
    expect(rated.subGoals[0]!.scale).toEqual({ baseline: -1, level: 1, levels, comment: 'Every day' });
    await expect(act('scaleSubGoal', { planId, subGoalId, baseline: 0 })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ReasonMissing', field: 'input.reason' }),
    );
    await expect(act('rateSubGoal', { planId, subGoalId, level: 3 })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'LevelNotAllowed', field: 'input.level' }),
    );
  });
});

test('what is closed to a worker is not found by them', async () => {
  const { caseId, planId, child } = await family();
  await give(supervisor, 'changeCaseAccess', { caseId, openTo: 'WORKERS', workers: ['sue'], reason: 'A colleague' });
  for (const [name, input] of [
    ['addPlanParticipant', { planId, partyId: child }],
    ['issueAgreement', { planId }],
    ['nameBaseline', { planId, name: 'As begun' }],
  ] as const) {
    await expect(act(name, input)).rejects.toMatchObject(refused('NOT_FOUND'));
  }
});

interface Difference {
  readonly changes: readonly object[];
  readonly patch: string;
  readonly document: string;
}
async function differenceOf(planId: string, from: object, to: object, by = supervisor): Promise<Difference> {
  const { planDiff } = await by.ask<{ planDiff: Difference }>(
    `query ($planId: UUID!, $from: PlanMomentInput!, $to: PlanMomentInput!) {
      planDiff(planId: $planId, from: $from, to: $to) { changes { change of id which from to days } patch document } }`,
    { planId, from, to },
  );
  return planDiff;
}
async function itemsOf(planId: string): Promise<{ readonly items: readonly { readonly id: string }[] }> {
  const asked = 'query ($planId: UUID!) { plan(id: $planId) { items { id } } }';
  return (await worker.ask<{ plan: { items: { id: string }[] } }>(asked, { planId })).plan;
}
async function historyOf(planId: string): Promise<readonly string[]> {
  const { planHistory } = await supervisor.ask<{ planHistory: { edges: { node: { sentence: string } }[] } }>(
    'query ($planId: UUID!) { planHistory(id: $planId, first: 100) { edges { node { sentence } } } }',
    { planId },
  );
  return planHistory.edges.map(({ node }) => node.sentence);
}
