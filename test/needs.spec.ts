/** What clients ask for and need, what measurements say, and where help is missing, as a client sees it. */
import { randomUUID } from 'node:crypto';
import { type Agency, give, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';

let agency: Agency;
let worker: Client;
let administrator: Client;

beforeAll(async () => {
  agency = await openAgency();
  worker = agency.as('CASEWORKER');
  administrator = agency.as('APPLICATION_ADMIN');
});
afterAll(() => agency.server.remove());

const housing = { domain: 'LIVING', severity: 'HIGH', source: 'CLIENT', description: 'No home of their own' };
const NEEDS = 'needs { id domain severity outcome description } needsAssessments { count firstOn lastOn }';

test('R41, R46: an assessment finds needs, and those that nothing answers are the gap', async () => {
  const { id } = await open(worker, { startDate: '2026-01-01' });
  const assessed = await give<{ case: NeedsSeen }>(
    worker,
    'recordNeedsAssessment',
    {
      caseId: id,
      assessedOn: '2026-01-02',
      needs: [housing, { ...housing, domain: 'MONEY_AND_DEBT', severity: 'ACUTE', description: 'No money at all' }],
    },
    `case { ${NEEDS} }`,
  );
  const [home, money] = assessed.case.needs;
  expect([home, money]).toMatchObject([
    { domain: 'LIVING', severity: 'HIGH', outcome: null, description: 'No home of their own' },
    { domain: 'MONEY_AND_DEBT', severity: 'ACUTE', outcome: null, description: 'No money at all' },
  ]);
  expect(assessed.case.needsAssessments).toEqual({ count: 1, firstOn: '2026-01-02', lastOn: '2026-01-02' });
  expect(await gapOf(id)).toEqual(['MONEY_AND_DEBT', 'LIVING']);

  await give(worker, 'reviseNeed', { caseId: id, needId: money!.id, severity: 'LOW' });
  expect(await gapOf(id)).toEqual(['LIVING', 'MONEY_AND_DEBT']);
  await give(worker, 'resolveNeed', { caseId: id, needId: home!.id, outcome: 'MET' });
  expect(await gapOf(id)).toEqual(['MONEY_AND_DEBT']);
});

test('R9: a help question is asked, answered, and may return', async () => {
  const { id } = await open(worker);
  const seen = 'case { helpQuestions { id category status text } }';
  const raised = await give<Asked>(
    worker,
    'raiseHelpQuestion',
    { caseId: id, category: 'MONEY_AND_DEBT', text: 'Debts' },
    seen,
  );
  const [question] = raised.case.helpQuestions;
  expect(question).toMatchObject({ category: 'MONEY_AND_DEBT', status: 'OPEN', text: 'Debts' });

  const helpQuestionId = question!.id;
  const status = async (mutation: string) =>
    (await give<Asked>(worker, mutation, { caseId: id, helpQuestionId }, seen)).case.helpQuestions[0]!.status;
  expect(await status('answerHelpQuestion')).toBe('ANSWERED');
  expect(await status('returnHelpQuestion')).toBe('RETURNED');
});

test('a wrong input names its field as it was sent, and changes nothing', async () => {
  const { id, revision } = await open(worker);
  const wrong = { caseId: id, needs: [housing, { ...housing, domain: 'NONSENSE' }] };
  await expect(give(worker, 'recordNeedsAssessment', wrong)).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'CodeUnknown', field: 'input.needs[1].domain' }),
  );
  expect(await ask<{ case: { revision: number } }>('revision', id)).toEqual({ case: { revision } });
});

test('R71: two measurements with one instrument show what changed, domain by domain', async () => {
  const { id } = await open(worker, { startDate: '2026-01-01' });
  const measure = (phase: string, takenOn: string, scores: object[]) =>
    give(worker, 'recordMeasurement', { caseId: id, instrument: 'SELF_SUFFICIENCY', phase, takenOn, scores });
  await measure('BASELINE', '2026-01-02', [
    { domain: 'HOUSING', score: 1 },
    { domain: 'FINANCES', score: 3 },
  ]);
  const change =
    'measurementChange(instrument: "SELF_SUFFICIENCY") { improved same worse domains { domain from to direction } }';
  expect(await ask(change, id)).toEqual({ case: { measurementChange: null } });

  const { bookmark } = await measure('INTERIM', '2026-02-02', [
    { domain: 'FINANCES', score: 3 },
    { domain: 'HOUSING', score: 4 },
  ]);
  const listed = 'measurements(first: 1) { edges { node { phase takenOn } } pageInfo { hasNextPage } }';
  expect(await ask(`${change} ${listed}`, id, bookmark)).toEqual({
    case: {
      measurementChange: {
        ...{ improved: 1, same: 1, worse: 0 },
        domains: expect.arrayContaining([
          { domain: 'HOUSING', from: 1, to: 4, direction: 'IMPROVED' },
          { domain: 'FINANCES', from: 3, to: 3, direction: 'SAME' },
        ]) as unknown,
      },
      measurements: {
        edges: [{ node: { phase: 'INTERIM', takenOn: '2026-02-02' } }],
        pageInfo: { hasNextPage: true },
      },
    },
  });
});

test('a measurement that was recorded in error is gone from the list', async () => {
  const { id } = await open(worker);
  const scores = [{ domain: 'HOUSING', score: 1 }];
  const seen = 'case { measurements { edges { node { id } } } }';
  const given = { caseId: id, instrument: 'SELF_SUFFICIENCY', phase: 'BASELINE', scores };
  const measured = await give<Measured>(worker, 'recordMeasurement', given, seen);
  const measurementId = measured.case.measurements.edges[0]!.node.id;
  const { bookmark } = await give(worker, 'withdrawMeasurement', { caseId: id, measurementId, reason: 'Not theirs' });
  expect(await ask('measurements { edges { node { id } } }', id, bookmark)).toEqual({
    case: { measurements: { edges: [] } },
  });
});

test('an erased client leaves codes and dates, and none of the words', async () => {
  const clientId = await register(worker);
  const { id } = await open(worker, { clientId });
  await give(worker, 'raiseHelpQuestion', { caseId: id, category: 'MONEY_AND_DEBT', text: 'Debts with a neighbour' });
  await give(worker, 'identifyNeed', { caseId: id, ...housing });
  const { bookmark } = await give(administrator, 'forgetPerson', { partyId: clientId, ground: 'OBJECTION' });
  expect(await ask('helpQuestions { category text } needs { domain description }', id, bookmark)).toEqual({
    case: {
      helpQuestions: [{ category: 'MONEY_AND_DEBT', text: null }],
      needs: [{ domain: 'LIVING', description: null }],
    },
  });
});

test('a case that is not there has no gap report, and one that is closed to a worker is not there', async () => {
  const document = 'query ($id: UUID!) { gapReport(caseId: $id) { unansweredNeeds { domain } } }';
  await expect(worker.ask(document, { id: randomUUID() })).rejects.toMatchObject(
    refused('NOT_FOUND', { field: 'caseId' }),
  );
  const { id } = await open(administrator, { openTo: 'WORKERS', workers: ['a.worker'], evenWithoutMe: true });
  await expect(worker.ask(document, { id })).rejects.toMatchObject(refused('NOT_FOUND'));
});

interface NeedsSeen {
  readonly needs: readonly { readonly id: string }[];
  readonly needsAssessments: object;
}
interface Asked {
  readonly case: { readonly helpQuestions: readonly { readonly id: string; readonly status: string }[] };
}
interface Measured {
  readonly case: { readonly measurements: { readonly edges: readonly { readonly node: { readonly id: string } }[] } };
}

function ask<Answer>(selection: string, id: string, bookmark?: string): Promise<Answer> {
  const document = `query ($id: UUID!, $bookmark: Bookmark) { case(id: $id, bookmark: $bookmark) { ${selection} } }`;
  return worker.ask<Answer>(document, { id, bookmark: bookmark ?? null });
}

async function gapOf(id: string): Promise<readonly string[]> {
  const document = 'query ($id: UUID!) { gapReport(caseId: $id) { unansweredNeeds { domain } } }';
  const { gapReport } = await worker.ask<{ gapReport: { unansweredNeeds: { domain: string }[] } }>(document, { id });
  return gapReport.unansweredNeeds.map(({ domain }) => domain);
}
