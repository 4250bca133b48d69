/** Closing as workers meet it: what is missing, why, and how it is put right after (R37, R57, R72-R83, R94, R104). */
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, type Done, give, type Input, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';

jest.setTimeout(90_000);

interface Item {
  readonly code: string;
  readonly of: string | null;
  readonly label: string;
  readonly required: number;
  readonly actual: number;
  readonly satisfied: boolean;
  readonly evidenceEventIds?: readonly string[];
}
interface Check {
  readonly allowed: boolean;
  readonly on: string;
  readonly ruleSetId: string;
  readonly ruleSetVersion: number;
  readonly items: readonly Item[];
  readonly warnings: readonly Item[];
  readonly rule: string | null;
  readonly reason: string | null;
}
const ITEM = 'code of label required actual satisfied';
const CHECK = `allowed on ruleSetId ruleSetVersion items { ${ITEM} } warnings { ${ITEM} } rule reason`;
const CLOSING = `closing { reason { code label } reasonNote result { code label } resultNote referredTo { code label } referredToNote
  products { code label } } status closedOn aftercareDue aftercareUntil startedFrom { caseId revision }`;

let agency: Agency;
let caseworker: Client;
let supervisor: Client;
let administrator: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  [caseworker, supervisor, administrator] = (['CASEWORKER', 'SUPERVISOR', 'APPLICATION_ADMIN'] as const).map((role) =>
    agency.as(role),
  ) as [Client, Client, Client];
  today = await agency.today();
});
afterAll(() => agency.server.remove());

let types = 0;
/** A case type of its own, whose cases ask for this before they are closed. */
const typeAsking = async (rules: Input): Promise<string> => {
  types += 1;
  const code = `ASKING_${types}`;
  await give(administrator, 'defineCaseType', { code, label: `Asking ${types}` });
  await give(administrator, 'changeCaseTypeRules', { code, rules });
  return code;
};
const checkOf = async (caseId: string, more: Input = {}, by = caseworker, check = CHECK): Promise<Check> =>
  (
    await by.ask<{ closingCheck: Check }>(
      `query ($caseId: UUID!, $on: LocalDate, $asOf: CaseMomentInput) { closingCheck(caseId: $caseId, on: $on, asOf: $asOf) { ${check} } }`,
      { caseId, ...more },
    )
  ).closingCheck;
const closingOf = async (id: string, by = caseworker) =>
  (
    await by.ask<{ case: Readonly<Record<string, unknown>> }>(`query ($id: UUID!) { case(id: $id) { ${CLOSING} } }`, {
      id,
    })
  ).case;
const violation = (rule: string, field?: string) =>
  refused('RULE_VIOLATION', { rule, ...(field === undefined ? {} : { field: `input.${field}` }) });
const satisfied = ({ items }: Check) => items.map((item) => item.satisfied);

describe('mandatory items (R75-R78)', () => {
  const closingItems = [
    { code: 'HELP_QUESTION' },
    { code: 'CLIENT_DATA', attribute: 'LIVING_SITUATION' },
    { code: 'FIELD', field: 'RESULT' },
    { code: 'MEASUREMENT', instrument: 'SATISFACTION' },
  ];

  test('a caseworker is told all that is missing at once, fulfils it, and closes', async () => {
    const caseType = await typeAsking({ closingItems });
    const clientId = await register(caseworker);
    const { id: caseId } = await open(caseworker, { clientId, caseType });

    const before = await checkOf(caseId);
    expect(before).toMatchObject({ allowed: false, on: today, ruleSetId: 'configuration', rule: null, warnings: [] });
    expect(before.items.map(({ code, of, label, actual, required }) => [code, of, label, actual, required])).toEqual([
      ['HELP_QUESTION', null, 'a help question', 0, 1],
      ['CLIENT_DATA', 'LIVING_SITUATION', 'client data on the closing date: Living situation', 0, 1],
      ['FIELD', 'RESULT', 'in the closing step: result', 0, 1],
      ['MEASUREMENT', 'SATISFACTION', expect.stringMatching(/^a measurement with /) as string, 0, 1],
    ]);
    const answer = await caseworker.send('mutation ($input: CloseCaseInput!) { closeCase(input: $input) { id } }', {
      input: { commandId: crypto.randomUUID(), caseId },
    });
    const [error] = answer.errors;
    expect(error?.extensions).toMatchObject({ code: 'RULE_VIOLATION', rule: 'ClosingRequirementsUnmet' });
    expect(error?.extensions.details?.['items']).toMatchObject(before.items.map(({ of: _, ...item }) => item));
    for (const { label } of before.items) expect(error?.message).toContain(label);

    const { availableActions } = (
      await caseworker.ask<{ case: { availableActions: { action: string; rule: string; reason: string }[] } }>(
        'query ($id: UUID!) { case(id: $id) { availableActions { action rule reason } } }',
        { id: caseId },
      )
    ).case;
    expect(availableActions.find(({ action }) => action === 'CLOSE')).toMatchObject({
      rule: 'ClosingRequirementsUnmet',
      reason: error?.message,
    });

    const asked = await give(caseworker, 'raiseHelpQuestion', { caseId, category: 'LIVING', text: 'I want a job.' });
    await give(caseworker, 'recordClientData', { partyId: clientId, attribute: 'LIVING_SITUATION', value: 'ALONE' });
    await give(caseworker, 'startStep', { caseId, step: 'CLOSING' });
    await give(caseworker, 'recordClosingFields', { caseId, result: 'RESOLVED' });
    expect(satisfied(await checkOf(caseId))).toEqual([true, true, true, false]);
    await give(caseworker, 'recordMeasurement', {
      ...{ caseId, instrument: 'SATISFACTION', phase: 'CLOSING', scores: [{ domain: 'SATISFACTION', score: 4 }] },
    });
    expect(await checkOf(caseId)).toMatchObject({ allowed: true, rule: null });

    // Yesterday the client's data were not in effect yet.
    expect(satisfied(await checkOf(caseId, { on: addDays(today, -1) }))).toEqual([true, false, true, true]);
    // At the revision of the help question nothing else was there.
    expect(satisfied(await checkOf(caseId, { asOf: { revision: asked.revision } }, supervisor))).toEqual([
      ...[true, false, false, false],
    ]);
    await give(caseworker, 'closeCase', { caseId });
    expect(await checkOf(caseId)).toMatchObject({ allowed: false, rule: 'CaseNotOpen' });
  });

  test('R78: the administrator passes over what is missing, and the history says so', async () => {
    const caseType = await typeAsking({ closingItems });
    const { id: caseId } = await open(caseworker, { caseType });
    const override = { reason: 'They moved abroad.' };
    await expect(give(caseworker, 'closeCase', { caseId, override })).rejects.toMatchObject(
      violation('OverrideNotPermitted', 'override'),
    );
    await expect(give(administrator, 'closeCase', { caseId })).rejects.toMatchObject(
      violation('ClosingRequirementsUnmet'),
    );
    await give(administrator, 'closeCase', { caseId, override });
    const { caseHistory } = await administrator.ask<{ caseHistory: { edges: { node: { sentence: string } }[] } }>(
      'query ($id: UUID!) { caseHistory(id: $id) { edges { node { sentence } } } }',
      { id: caseId },
    );
    expect(caseHistory.edges.at(-1)!.node.sentence).toContain('all that its type asks for');
  });

  test('the evidence of an item are the events that satisfy it, and no more of them than are needed', async () => {
    const items = [
      { code: 'HELP_QUESTION' },
      { code: 'CLIENT_DATA', attribute: 'LIVING_SITUATION' },
      { code: 'MIN_CONTACTS', count: 2 },
      { code: 'FIELD', field: 'PRODUCTS' },
      { code: 'REFERRAL' },
    ];
    const caseType = await typeAsking({ closingItems: items });
    const clientId = await register(caseworker);
    const { id: caseId } = await open(caseworker, { clientId, caseType });
    for (const text of ['A job.', 'A home.'])
      await give(caseworker, 'raiseHelpQuestion', { caseId, category: 'LIVING', text });
    const data = { partyId: clientId, attribute: 'LIVING_SITUATION' };
    await give(caseworker, 'recordClientData', { ...data, value: 'ALONE' });
    await give(caseworker, 'recordClientData', { ...data, value: 'WITH_FAMILY' });
    await give(caseworker, 'startStep', { caseId, step: 'CLOSING' });
    const contacts: string[] = [];
    for (const content of ['One.', 'Two.', 'Three.']) {
      contacts.push(await contactIn(caseId, content));
    }
    await give(caseworker, 'deleteContactMoment', { caseId, contactMomentId: contacts[0] });
    await give(caseworker, 'addClosingProduct', { caseId, product: 'COUNSELLING' });

    const check = await checkOf(caseId, {}, caseworker, 'items { code evidenceEventIds }');
    const { caseHistory } = await supervisor.ask<{ caseHistory: { edges: { node: { id: string; type: string } }[] } }>(
      'query ($id: UUID!) { caseHistory(id: $id, first: 50) { edges { node { id type } } } }',
      { id: caseId },
    );
    const idsOf = (type: string) => caseHistory.edges.flatMap(({ node }) => (node.type === type ? [node.id] : []));
    const evidence = Object.fromEntries(check.items.map(({ code, evidenceEventIds }) => [code, evidenceEventIds]));
    expect(evidence).toEqual({
      HELP_QUESTION: idsOf('HelpQuestionRaised').slice(0, 1),
      CLIENT_DATA: [expect.any(String)],
      MIN_CONTACTS: idsOf('ContactMomentRecorded').slice(1, 3),
      FIELD: idsOf('ClosingProductAdded'),
      REFERRAL: [],
    });
    // As it was before the product: by the same events, but for that one.
    const revision = caseHistory.edges.length - 2;
    const then = await checkOf(caseId, { asOf: { revision } }, supervisor, 'items { code evidenceEventIds }');
    expect(then.items.map(({ evidenceEventIds }) => evidenceEventIds)).toEqual([
      ...check.items.slice(0, 3).map(({ evidenceEventIds }) => evidenceEventIds),
      ...[[], []],
    ]);
  });

  test('the check is by the rules of the moment that is asked for', async () => {
    const caseType = await typeAsking({ closingItems: [] });
    const { id: caseId } = await open(caseworker, { caseType });
    const { ruleSetVersion } = await checkOf(caseId);
    const knownAt = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await give(administrator, 'changeCaseTypeRules', { code: caseType, rules: { closingItems } });
    expect(await checkOf(caseId)).toMatchObject({ allowed: false, ruleSetVersion: ruleSetVersion + 1 });
    expect(await checkOf(caseId, { asOf: { knownAt } }, supervisor)).toMatchObject({
      ...{ allowed: true, items: [], ruleSetVersion },
    });
  });

  test('what else stands against closing is said beside the items', async () => {
    const { id: caseId } = await open(caseworker);
    expect(await checkOf(caseId, { on: addDays(today, -1) })).toMatchObject({ rule: 'ClosingDateBeforeStart' });
    expect(await checkOf(caseId, { on: addDays(today, 400) })).toMatchObject({ allowed: true, rule: null });
    await give(caseworker, 'suspendCase', { caseId, reason: 'In hospital.' });
    expect(await checkOf(caseId)).toMatchObject({ allowed: false, rule: 'CaseSuspended' });
    await expect(give(caseworker, 'closeCase', { caseId })).rejects.toMatchObject(violation('CaseSuspended', 'caseId'));
  });

  test('is for those who see the case, and the past for those who may read the history', async () => {
    const { id: caseId } = await open(caseworker, {
      openTo: 'WORKERS',
      workers: ['somebody.else'],
      evenWithoutMe: true,
    });
    await expect(checkOf(caseId)).rejects.toMatchObject(refused('NOT_FOUND', { field: 'caseId' }));
    const elsewhere = agency.as('CASEWORKER', { tenant: await agency.tenant('south') });
    const { id: other } = await open(caseworker);
    await expect(checkOf(other, {}, elsewhere)).rejects.toMatchObject(refused('NOT_FOUND', { field: 'caseId' }));
    await expect(checkOf(other, { asOf: { revision: 0 } })).rejects.toMatchObject(refused('FORBIDDEN'));
    await expect(checkOf(other, {}, agency.as('ANALYST'))).rejects.toMatchObject(refused('FORBIDDEN'));
  });
});

/** Records a contact moment of today in the closing step; answers its id. */
async function contactIn(caseId: string, content: string): Promise<string> {
  const { bookmark } = await give(caseworker, 'recordContactMoment', {
    ...{ caseId, step: 'CLOSING', durationMinutes: 15, channel: 'OFFICE', content },
  });
  const { case: shown } = await caseworker.ask<{
    case: { contactMoments: { edges: { node: { id: string; content: string } }[] } };
  }>(
    `query ($id: UUID!, $bookmark: Bookmark) {
      case(id: $id, bookmark: $bookmark) { contactMoments(step: CLOSING) { edges { node { id content } } } } }`,
    { id: caseId, bookmark },
  );
  return shown.contactMoments.edges.find(({ node }) => node.content === content)!.node.id;
}

describe('the fields of the closing step (R37, R57, R58, R72, R73)', () => {
  const fields = { reason: 'GOALS_REACHED', reasonNote: 'All of them.', result: 'RESOLVED', referredTo: 'DEBT_ADVICE' };

  test('are shown with their names and notes; the end of the step closes nothing', async () => {
    const { id: caseId } = await open(caseworker);
    await expect(give(caseworker, 'recordClosingFields', { caseId, ...fields })).rejects.toMatchObject(
      violation('ClosingStepNotStarted', 'caseId'),
    );
    await give(caseworker, 'startStep', { caseId, step: 'CLOSING' });
    await give(caseworker, 'recordClosingFields', { caseId, ...fields });
    await give(caseworker, 'addClosingProduct', { caseId, product: 'COUNSELLING' });
    await give(caseworker, 'endStep', { caseId, step: 'CLOSING' });
    expect(await closingOf(caseId)).toMatchObject({
      status: 'OPEN',
      closing: {
        reason: { code: 'GOALS_REACHED', label: 'The goals were reached' },
        reasonNote: 'All of them.',
        result: { code: 'RESOLVED' },
        resultNote: null,
        referredTo: { code: 'DEBT_ADVICE' },
        products: [{ code: 'COUNSELLING', label: 'Counselling' }],
      },
    });
    await give(caseworker, 'removeClosingProduct', { caseId, product: 'COUNSELLING' });
    expect(await closingOf(caseId)).toMatchObject({ closing: { products: [] } });
  });

  test('name the field of a wrong input', async () => {
    const { id: caseId } = await open(caseworker);
    await give(caseworker, 'startStep', { caseId, step: 'CLOSING' });
    await expect(give(caseworker, 'recordClosingFields', { caseId, reason: 'NONE' })).rejects.toMatchObject(
      violation('CodeUnknown', 'reason'),
    );
    await expect(give(caseworker, 'addClosingProduct', { caseId, product: 'NONE' })).rejects.toMatchObject(
      violation('CodeUnknown', 'product'),
    );
  });

  test('R73: are corrected after the closing by a leader, with a reason, and never by the way', async () => {
    const { id: caseId } = await open(caseworker);
    await give(caseworker, 'closeCase', { caseId });
    await expect(give(caseworker, 'recordClosingFields', { caseId, ...fields })).rejects.toMatchObject(
      violation('CaseNotOpen', 'caseId'),
    );
    const correction = { caseId, ...fields, products: ['COUNSELLING', 'NONE'], correctionReason: 'Left out.' };
    await expect(give(caseworker, 'correctClosedCase', correction)).rejects.toMatchObject(refused('FORBIDDEN'));
    await expect(give(supervisor, 'correctClosedCase', correction)).rejects.toMatchObject(
      violation('CodeUnknown', 'products'),
    );
    await give(supervisor, 'correctClosedCase', { ...correction, products: ['COUNSELLING'] });
    expect(await closingOf(caseId)).toMatchObject({
      ...{ status: 'CLOSED', closedOn: today },
      closing: { reason: { code: 'GOALS_REACHED' }, reasonNote: 'All of them.', products: [{ code: 'COUNSELLING' }] },
    });
  });
});

describe('two at once', () => {
  const both = async (acts: readonly Promise<Done>[]) => {
    const outcomes = await Promise.allSettled(acts);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    return { won: outcomes.filter(({ status }) => status === 'fulfilled').length, lost: lost?.reason as unknown };
  };

  test('R74: one closes the case, and the other is told who did and when', async () => {
    const { id: caseId } = await open(caseworker);
    const [anna, bram] = ['anna', 'bram'].map((subject) => agency.as('CASEWORKER', { subject })) as [Client, Client];
    const { won, lost } = await both([anna, bram].map((by) => give(by, 'closeCase', { caseId })));
    expect(won).toBe(1);
    expect(lost).toMatchObject(violation('CaseNotOpen', 'caseId'));
    expect(lost).toMatchObject({
      error: {
        message: expect.stringMatching(
          new RegExp(`^The case has been closed already, by (anna|bram) on ${today}`),
        ) as string,
        extensions: {
          details: { by: expect.stringMatching(/^(anna|bram)$/) as string, at: expect.any(String) as string },
        },
      },
    });
  });

  test('R94: one reopens the case, and the other is told who did and when', async () => {
    const { id: caseId } = await open(caseworker);
    await give(caseworker, 'closeCase', { caseId });
    const { won, lost } = await both([caseworker, supervisor].map((by) => give(by, 'reopenCase', { caseId })));
    expect(won).toBe(1);
    expect(lost).toMatchObject(violation('CaseNotClosed', 'caseId'));
    expect(lost).toMatchObject({ error: { extensions: { details: { by: expect.any(String) as string } } } });
  });
});

describe('starting a case from an earlier one (R91, R104)', () => {
  test('takes over participants and help questions, and the link is kept', async () => {
    const clientId = await register(caseworker);
    const { id: sourceCaseId } = await open(caseworker, { clientId });
    const partyId = await register(caseworker, { familyName: 'Pieters' });
    await give(caseworker, 'addCaseParticipant', { caseId: sourceCaseId, partyId, role: 'FRIEND' });
    const last = await give(caseworker, 'raiseHelpQuestion', {
      caseId: sourceCaseId,
      category: 'LIVING',
      text: 'A job.',
    });
    await give(caseworker, 'startStep', { caseId: sourceCaseId, step: 'CLOSING' });
    await contactIn(sourceCaseId, 'A talk.');

    const { id } = await give(caseworker, 'startCaseFrom', { sourceCaseId });
    const { case: started } = await caseworker.ask<{ case: Readonly<Record<string, unknown>> }>(
      `query ($id: UUID!) { case(id: $id) { client { id } participants { role party { id } } helpQuestions { text }
        contactMoments(step: CLOSING) { edges { node { id } } } startedFrom { caseId revision } } }`,
      { id },
    );
    expect(started).toEqual({
      client: { id: clientId },
      participants: [{ role: 'FRIEND', party: { id: partyId } }],
      helpQuestions: [{ text: 'A job.' }],
      contactMoments: { edges: [] },
      startedFrom: { caseId: sourceCaseId, revision: last.revision + 2 },
    });
  });

  test('is from a case that one sees: another is not found, as one that is not there', async () => {
    const { id: sourceCaseId } = await open(caseworker, {
      ...{ openTo: 'WORKERS', workers: ['somebody.else'], evenWithoutMe: true },
    });
    const notThere = '01900000-0000-7000-8000-0000000000ff';
    for (const id of [sourceCaseId, notThere]) {
      await expect(give(caseworker, 'startCaseFrom', { sourceCaseId: id })).rejects.toMatchObject(
        refused('NOT_FOUND', { field: 'input.sourceCaseId' }),
      );
    }
  });

  test('of a restricted case is restricted too', async () => {
    const mine = agency.as('CASEWORKER', { subject: 'mine' });
    const { id: sourceCaseId } = await open(mine, { openTo: 'WORKERS', workers: ['mine'] });
    const { id } = await give(mine, 'startCaseFrom', { sourceCaseId });
    const document = 'query ($id: UUID!) { case(id: $id) { openTo } }';
    expect(await mine.ask(document, { id })).toEqual({ case: { openTo: 'WORKERS' } });
    expect(await caseworker.ask(document, { id })).toEqual({ case: null });
  });
});
