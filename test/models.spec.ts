/** Models of case management, caseloads and suspensions, as a client sees them. */
import { type Agency, give, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';

let agency: Agency;
let worker: Client;
let supervisor: Client;

beforeAll(async () => {
  agency = await openAgency();
  worker = agency.as('CASEWORKER');
  supervisor = agency.as('SUPERVISOR');
});
afterAll(() => agency.server.remove());

const LOAD = 'worker cases percent overLimit byModel { model cases limit }';
interface Load {
  readonly caseload: readonly object[];
}

/** A case of a worker that is worked by a model. */
async function worked(caseworker: string, model: string, input: object = {}): Promise<string> {
  const { id } = await open(supervisor, { startDate: '2026-01-01' });
  await give(supervisor, 'assignCaseworker', { caseId: id, caseworker });
  await give(supervisor, 'assignModel', { caseId: id, model, from: '2026-01-01', ...input });
  return id;
}

test('R111, R121, R159: a caseload says what the models of work allow, and refuses nothing', async () => {
  for (let count = 0; count < 8; count += 1) await worked('full.worker', 'CLINICAL');
  for (let count = 0; count < 7; count += 1) await worked('full.worker', 'INTENSIVE');
  const last = await worked('full.worker', 'BROKERAGE');
  const { bookmark } = await give(supervisor, 'assignCaseworker', { caseId: last, caseworker: 'full.worker' });
  const asked = `query ($bookmark: Bookmark) { case(id: "${last}", bookmark: $bookmark) { id } caseload(worker: "full.worker") { ${LOAD} } }`;
  const { caseload } = await supervisor.ask<Load>(asked, { bookmark });
  expect(caseload).toEqual([
    {
      worker: 'full.worker',
      cases: 16,
      percent: 103,
      overLimit: true,
      byModel: [
        { model: 'BROKERAGE', cases: 1, limit: 35 },
        { model: 'CLINICAL', cases: 8, limit: 15 },
        { model: 'INTENSIVE', cases: 7, limit: 15 },
      ],
    },
  ]);
});

test('R159: a caseworker sees their own caseload, and no colleague’s', async () => {
  const { caseload } = await worker.ask<Load>(`{ caseload { ${LOAD} } }`);
  expect(caseload).toMatchObject([{ cases: 0, percent: 0, overLimit: false, byModel: [] }]);
  await expect(worker.ask('{ caseload(worker: "full.worker") { cases } }')).rejects.toMatchObject(refused('FORBIDDEN'));
});

test('R121: contact is due by the model, and what rests is due later', async () => {
  const id = await worked('a.worker', 'INTENSIVE');
  const due =
    'case { contactDue suspension { from } models { primary { model contactIntervalDays } secondary { model } } }';
  interface Due {
    readonly case: object;
  }
  const given = { caseId: id, from: '2026-01-02', reason: 'In hospital' };
  const suspended = await give<Due>(worker, 'suspendCase', given, due);
  expect(suspended.case).toEqual({
    contactDue: '2026-01-08',
    suspension: { from: '2026-01-02' },
    models: { primary: { model: 'INTENSIVE', contactIntervalDays: 7 }, secondary: [] },
  });
  const resumed = await give<Due>(worker, 'resumeCase', { caseId: id, on: '2026-01-12' }, due);
  expect(resumed.case).toMatchObject({ contactDue: '2026-01-18', suspension: null });
});

test('R45, R123: the checks of a model warn of what is missing', async () => {
  const today = await agency.today();
  const clientId = await register(worker, {
    familyName: 'Jones',
    birthDate: `${String(Number(today.slice(0, 4)) - 16)}-01-01`,
  });
  const { id } = await open(worker, { clientId });
  const { bookmark } = await give(worker, 'assignModel', { caseId: id, model: 'STRENGTHS_BASED' });
  const checks = async (at: string) => {
    const document = `query ($bookmark: Bookmark) { case(id: "${id}", bookmark: $bookmark) { id } fidelity(caseId: "${id}") { model checks { code satisfied } } }`;
    const { fidelity } = await worker.ask<{ fidelity: { checks: { code: string; satisfied: string }[] } }>(document, {
      bookmark: at,
    });
    return Object.fromEntries(fidelity.checks.map(({ code, satisfied }) => [code, satisfied]));
  };
  expect(await checks(bookmark)).toEqual({
    CONTACT_IN_TIME: 'YES',
    CASELOAD_WITHIN_LIMIT: 'NOT_ASSESSABLE',
    STRENGTHS_ASSESSED: 'NO',
    MINOR_HAS_GUARDIAN: 'NO',
  });
  await give(worker, 'recordResource', { partyId: clientId, kind: 'SKILL', description: 'Dances' });
  const guardian = { caseId: id, partyId: await register(worker), role: 'GUARDIAN' };
  const added = await give(worker, 'addCaseParticipant', guardian);
  expect(await checks(added.bookmark)).toMatchObject({ STRENGTHS_ASSESSED: 'YES', MINOR_HAS_GUARDIAN: 'YES' });
});

test('a model that nobody defined is refused by name', async () => {
  const { id } = await open(worker);
  await expect(give(worker, 'assignModel', { caseId: id, model: 'NONSENSE' })).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'ModelUnknown', field: 'input.model' }),
  );
});
