/** Aftercare as workers meet it: after the closing, counted as closed, sought periodically, ended or reopened (R86-R93). */
import { addMonths, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';

jest.setTimeout(90_000);

const CASE = 'status closedOn aftercareDue aftercareUntil periods { closedOn aftercare }';

let agency: Agency;
let caseworker: Client;
let supervisor: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  caseworker = agency.as('CASEWORKER');
  supervisor = agency.as('SUPERVISOR');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

const seen = async (id: string) =>
  (
    await caseworker.ask<{ case: Readonly<Record<string, unknown>> }>(
      `query ($id: UUID!) { case(id: $id) { ${CASE} } }`,
      { id },
    )
  ).case;
/** A case that was closed into aftercare on a day. */
const inAftercare = async (closingDate: LocalDate, input = {}): Promise<string> => {
  const { id: caseId } = await open(caseworker, { caseType: 'YOUTH', startDate: addMonths(closingDate, -6), ...input });
  await give(caseworker, 'closeCase', { caseId, closingDate, aftercare: true });
  return caseId;
};
const violation = (rule: string, field: string) => refused('RULE_VIOLATION', { rule, field: `input.${field}` });

test('R88, R90: begins with the closing, and its days are counted from the closing date', async () => {
  const closedOn = addMonths(today, -1);
  expect(await seen(await inAftercare(closedOn))).toEqual({
    ...{ status: 'AFTERCARE', closedOn, aftercareDue: addMonths(closedOn, 3), aftercareUntil: addMonths(closedOn, 12) },
    periods: [{ closedOn, aftercare: true }],
  });
});

test('R89: counts as closed in lists and in their counts, and can be asked for by itself', async () => {
  const clientId = await register(caseworker);
  const id = await inAftercare(addMonths(today, -1), { clientId });
  const list = async (statuses: readonly string[]) => {
    const { cases } = await caseworker.ask<{ cases: { totalCount: number; edges: { node: { id: string } }[] } }>(
      `query ($clientId: UUID!, $statuses: [CaseStatusFilter!]) {
        cases(of: { ofClient: $clientId }, statuses: $statuses) { totalCount edges { node { id } } } }`,
      { clientId, statuses },
    );
    expect(cases.totalCount).toBe(cases.edges.length);
    return cases.edges.map(({ node }) => node.id);
  };
  expect(await list(['OPEN'])).toEqual([]);
  expect(await list(['CLOSED'])).toEqual([id]);
  expect(await list(['AFTERCARE'])).toEqual([id]);
  await give(caseworker, 'endAftercare', { caseId: id });
  expect(await list(['CLOSED'])).toEqual([id]);
  expect(await list(['AFTERCARE'])).toEqual([]);
});

test('R90: contact is sought periodically, whether or not the client is reached, until it is over', async () => {
  const closedOn = addMonths(today, -11);
  const caseId = await inAftercare(closedOn);
  const soughtOn = addMonths(closedOn, 3);
  await give(caseworker, 'seekAftercareContact', { caseId, soughtOn, reached: false, note: 'Nobody answered.' });
  expect(await seen(caseId)).toMatchObject({ aftercareDue: addMonths(soughtOn, 3) });
  await give(caseworker, 'seekAftercareContact', { caseId, reached: true });
  expect(await seen(caseId)).toMatchObject({ status: 'AFTERCARE', aftercareDue: null });
  await expect(
    give(caseworker, 'seekAftercareContact', { caseId, reached: true, soughtOn: addMonths(closedOn, -1) }),
  ).rejects.toMatchObject(violation('DayTooEarly', 'soughtOn'));
  await expect(give(agency.as('AUDITOR'), 'seekAftercareContact', { caseId, reached: true })).rejects.toMatchObject(
    refused('FORBIDDEN'),
  );

  await give(caseworker, 'endAftercare', { caseId, reason: 'They are well.' });
  expect(await seen(caseId)).toMatchObject({ status: 'CLOSED', closedOn, aftercareDue: null, aftercareUntil: null });
  await expect(give(caseworker, 'endAftercare', { caseId })).rejects.toMatchObject(
    violation('CaseNotInAftercare', 'caseId'),
  );
  const { caseHistory } = await supervisor.ask<{ caseHistory: { edges: { node: { sentence: string } }[] } }>(
    'query ($id: UUID!) { caseHistory(id: $id) { edges { node { sentence } } } }',
    { id: caseId },
  );
  expect(caseHistory.edges.map(({ node }) => node.sentence).slice(-3)).toEqual([
    `Contact was sought in aftercare on ${soughtOn}, and the client was not reached. It is to be sought again on ${addMonths(soughtOn, 3)}.`,
    `Contact was sought in aftercare on ${today}, and the client was reached.`,
    `Aftercare ended on ${today}. Reason: They are well.`,
  ]);
});

test('R92: is reopened as any closed case, and then there is no aftercare to end', async () => {
  const caseId = await inAftercare(addMonths(today, -1));
  await give(caseworker, 'reopenCase', { caseId });
  expect(await seen(caseId)).toMatchObject({
    status: 'OPEN',
    closedOn: null,
    aftercareDue: null,
    aftercareUntil: null,
  });
  await expect(give(caseworker, 'endAftercare', { caseId })).rejects.toMatchObject(
    violation('CaseNotInAftercare', 'caseId'),
  );
});

test('R91: where the help question has returned, a new case is started with it', async () => {
  const { id: sourceCaseId } = await open(caseworker, { caseType: 'YOUTH', startDate: addMonths(today, -6) });
  await give(caseworker, 'raiseHelpQuestion', { caseId: sourceCaseId, category: 'LIVING', text: 'A job.' });
  const questions = 'query ($id: UUID!) { case(id: $id) { helpQuestions { id text status } } }';
  interface Questions {
    case: { helpQuestions: { id: string; text: string; status: string }[] };
  }
  const [question] = (await caseworker.ask<Questions>(questions, { id: sourceCaseId })).case.helpQuestions;
  await give(caseworker, 'answerHelpQuestion', { caseId: sourceCaseId, helpQuestionId: question!.id });
  await give(caseworker, 'closeCase', { caseId: sourceCaseId, aftercare: true });
  await give(caseworker, 'returnHelpQuestion', { caseId: sourceCaseId, helpQuestionId: question!.id });

  const { id } = await give(caseworker, 'startCaseFrom', { sourceCaseId, copied: ['HELP_QUESTIONS'] });
  expect((await caseworker.ask<Questions>(questions, { id })).case.helpQuestions).toMatchObject([
    { text: 'A job.', status: 'OPEN' },
  ]);
  expect(await seen(sourceCaseId)).toMatchObject({ status: 'AFTERCARE' });
});

test('another organisation finds no aftercare here', async () => {
  const caseId = await inAftercare(addMonths(today, -1));
  const elsewhere = agency.as('CASEWORKER', { tenant: await agency.tenant('south') });
  for (const [name, input] of [
    ['endAftercare', {}],
    ['seekAftercareContact', { reached: true }],
  ] as const) {
    await expect(give(elsewhere, name, { caseId, ...input })).rejects.toMatchObject(refused('NOT_FOUND'));
  }
});
