/** Steps, tracks and contact moments, as those who work with a case see them. */
import { randomUUID } from 'node:crypto';
import { type Agency, give, type Input, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';

jest.setTimeout(60_000);

let agency: Agency;
let worker: Client;
let supervisor: Client;

beforeAll(async () => {
  agency = await openAgency();
  worker = agency.as('CASEWORKER');
  supervisor = agency.as('SUPERVISOR');
});
afterAll(() => agency.server.remove());

interface Seen {
  readonly id: string;
  readonly content: string | null;
}
interface Listed {
  readonly edges: readonly { readonly cursor: string; readonly node: Seen }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string };
}
const LIST = 'edges { cursor node { id content } } pageInfo { hasNextPage endCursor }';
const talk = { durationMinutes: 30, channel: 'OFFICE', content: 'A talk' };

/** A case whose service provision runs, with the step CLARIFICATION before it. */
async function providedCase(input: Input = {}): Promise<string> {
  const { id: caseId } = await open(worker, { startDate: '2026-01-01', ...input });
  await give(worker, 'startStep', { caseId, step: 'CLARIFICATION', startDate: '2026-01-01' });
  await give(worker, 'startStep', { caseId, step: 'SERVICE_PROVISION', startDate: '2026-02-01' });
  return caseId;
}

async function startTrack(caseId: string, kind: string): Promise<string> {
  const answer = await give<{ case: { tracks: { id: string; kind: string }[] } }>(
    worker,
    'startTrack',
    { caseId, kind, startDate: '2026-02-10' },
    'case { tracks { id kind } }',
  );
  return answer.case.tracks.find((track) => track.kind === kind)!.id;
}

/** Records a contact moment; answers what is listed where it was entered. */
async function record(caseId: string, input: Input, client = worker): Promise<Listed> {
  const { step, trackId } = input as { step?: string; trackId?: string };
  const place = trackId === undefined ? (step === undefined ? '' : `(step: ${step})`) : `(trackId: "${trackId}")`;
  const given = { caseId, ...talk, ...input };
  const seen = `case { contactMoments${place} { ${LIST} } }`;
  return (await give<{ case: { contactMoments: Listed } }>(client, 'recordContactMoment', given, seen)).case
    .contactMoments;
}

async function ask<Answer>(selection: string, id: string, client = worker, bookmark?: string): Promise<Answer> {
  const document = `query ($id: UUID!, $bookmark: Bookmark) { case(id: $id, bookmark: $bookmark) { ${selection} } }`;
  return (await client.ask<{ case: Answer }>(document, { id, bookmark: bookmark ?? null })).case;
}

const contentsOf = ({ edges }: Listed) => edges.map(({ node }) => node.content);

describe('the steps of a case', () => {
  test('R55-R57: start and end, and ending the closing step does not close the case', async () => {
    const caseId = await providedCase();
    await give(worker, 'startStep', { caseId, step: 'CLOSING', startDate: '2026-03-01', expectedEnd: '2026-04-01' });
    await give(worker, 'extendStep', { caseId, step: 'CLOSING', by: 'P1M', reason: 'One letter is still to come' });
    const before = { steps: [{ step: 'CLARIFICATION' }, { step: 'SERVICE_PROVISION' }, { expectedEnd: '2026-05-01' }] };
    expect(await ask('status stepDue steps { step startDate endDate expectedEnd }', caseId)).toMatchObject({
      ...{ status: 'OPEN', stepDue: '2026-05-01' },
      ...before,
    });
    const { bookmark } = await give(worker, 'endStep', { caseId, step: 'CLOSING', endDate: '2026-03-02' });
    expect(await ask('status stepDue steps { endDate }', caseId, worker, bookmark)).toEqual({
      ...{ status: 'OPEN', stepDue: null },
      steps: [{ endDate: null }, { endDate: null }, { endDate: '2026-03-02' }],
    });
  });

  test('R35: service provision does not end while a track of it runs, and says which', async () => {
    const caseId = await providedCase();
    const trackId = await startTrack(caseId, 'CRISIS');
    const ended = { caseId, step: 'SERVICE_PROVISION', endDate: '2026-03-02' };
    const refusal = refused('RULE_VIOLATION', { rule: 'TracksRunning', field: 'input.endDate' });
    await expect(give(worker, 'endStep', ended)).rejects.toMatchObject(refusal);
    await expect(give(worker, 'endStep', ended)).rejects.toThrow(/end them first: Crisis\./);
    await give(worker, 'endTrack', { caseId, trackId, endDate: '2026-03-01' });
    const { bookmark } = await give(worker, 'endStep', ended);
    expect(await ask('tracks { id kind startDate endDate }', caseId, worker, bookmark)).toEqual({
      tracks: [{ id: trackId, kind: 'CRISIS', startDate: '2026-02-10', endDate: '2026-03-01' }],
    });
  });

  test('R83: what can be done with a case begins with a step', async () => {
    const { id: caseId } = await open(worker, { startDate: '2026-01-01' });
    const actions = async () =>
      (
        await ask<{ availableActions: { action: string; allowed: boolean }[] }>(
          'availableActions { action allowed }',
          caseId,
        )
      ).availableActions.filter(({ allowed }) => allowed);
    expect(await actions()).toContainEqual({ action: 'START_STEP', allowed: true });
    expect(await actions()).not.toContainEqual({ action: 'RECORD_CONTACT_MOMENT', allowed: true });
    await give(worker, 'startStep', { caseId, step: 'INTAKE' });
    expect(await actions()).toContainEqual({ action: 'RECORD_CONTACT_MOMENT', allowed: true });
  });
});

describe('a contact moment', () => {
  test('R61: shows all that was recorded of it, and until when it may be deleted', async () => {
    const caseId = await providedCase();
    const mother = await register(worker, { givenNames: 'Ada', familyName: 'Jansen' });
    await give(worker, 'addCaseParticipant', { caseId, partyId: mother, role: 'PARENT' });
    const facts = {
      ...{ date: '2026-03-01', startedAt: '2026-03-01T13:30:00.000Z', durationMinutes: 45, channel: 'HOME_VISIT' },
      ...{ location: 'CLIENT_HOME', accompanied: true },
    };
    const { bookmark } = await give(worker, 'recordContactMoment', {
      ...{ caseId, step: 'CLARIFICATION', participants: [mother], content: 'Tea with Ada' },
      ...facts,
    });
    const fields =
      'step trackId date startedAt durationMinutes channel location accompanied content recordedBy recordedAt changedAt deletableUntil';
    const seen = await ask<{ contactMoments: { edges: { node: Record<string, string> }[] } }>(
      `contactMomentCount lastContactOn contactMoments(step: CLARIFICATION) { edges { node { ${fields} participants { details { familyName givenNames } } } } }`,
      ...[caseId, worker, bookmark],
    );
    const [moment] = seen.contactMoments.edges.map(({ node }) => node);
    expect(seen).toMatchObject({ contactMomentCount: 1, lastContactOn: '2026-03-01' });
    expect(moment).toMatchObject({
      ...{ step: 'CLARIFICATION', trackId: null, ...facts, content: 'Tea with Ada', changedAt: null },
      participants: [{ details: { familyName: 'Jansen', givenNames: 'Ada' } }],
    });
    const until = Date.parse(moment!['deletableUntil']!) - Date.parse(moment!['recordedAt']!);
    expect(until).toBe(72 * 60 * 60 * 1_000);
  });

  test('R60: is seen in its step or track alone, and everywhere by those who see the timeline', async () => {
    const caseId = await providedCase();
    const [crisis, group] = [await startTrack(caseId, 'CRISIS'), await startTrack(caseId, 'GROUP')];
    const provided = { step: 'SERVICE_PROVISION', date: '2026-02-11' };
    expect(contentsOf(await record(caseId, { step: 'CLARIFICATION', date: '2026-02-12', content: 'A' }))).toEqual([
      'A',
    ]);
    expect(contentsOf(await record(caseId, { ...provided, content: 'B' }))).toEqual(['B']);
    expect(contentsOf(await record(caseId, { ...provided, trackId: crisis, content: 'C' }))).toEqual(['C']);
    expect(contentsOf(await record(caseId, { ...provided, trackId: group, content: 'D' }))).toEqual(['D']);

    const timeline = `timeline { ${LIST} }`;
    const all = await ask<{ timeline: Listed }>(timeline, caseId, supervisor);
    expect(contentsOf(all.timeline)).toEqual(['A', 'D', 'C', 'B']);
    const { data, errors } = await worker.send(`query ($id: UUID!) { case(id: $id) { id ${timeline} } }`, {
      id: caseId,
    });
    expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([
      { case: { id: caseId, timeline: null } },
      ['FORBIDDEN'],
    ]);
  });

  test('is listed the newest day first, a page at a time', async () => {
    const caseId = await providedCase();
    for (const [date, content] of [
      ['2026-03-01', 'first'],
      ['2026-03-03', 'third'],
      ['2026-03-02', 'second'],
      ['2026-03-02', 'second, again'],
    ]) {
      await record(caseId, { step: 'CLARIFICATION', date, content });
    }
    const page = async (after = '') => {
      const { contactMoments } = await ask<{ contactMoments: Listed }>(
        `contactMoments(step: CLARIFICATION, first: 2${after}) { ${LIST} }`,
        caseId,
      );
      return contactMoments;
    };
    const one = await page();
    expect([contentsOf(one), one.pageInfo.hasNextPage]).toEqual([['third', 'second, again'], true]);
    const two = await page(`, after: "${one.pageInfo.endCursor}"`);
    expect([contentsOf(two), two.pageInfo.hasNextPage]).toEqual([['second', 'first'], false]);
    await expect(page(', after: "x"')).rejects.toMatchObject(refused('BAD_USER_INPUT', { field: 'after' }));
  });

  test('R62, R63: is changed and deleted, and its history keeps what was written', async () => {
    const caseId = await providedCase();
    const { edges } = await record(caseId, { step: 'CLARIFICATION', date: '2026-03-01', location: 'SCHOOL' });
    const contactMomentId = edges[0]!.node.id;
    const changed = await give<{ case: { contactMoments: { edges: { node: object }[] } } }>(
      worker,
      'changeContactMoment',
      { caseId, contactMomentId, content: 'A long talk', durationMinutes: 60, cleared: ['LOCATION'], reason: 'Notes' },
      'case { contactMoments(step: CLARIFICATION) { edges { node { content durationMinutes location changedAt } } } }',
    );
    expect(changed.case.contactMoments.edges).toEqual([
      { node: { content: 'A long talk', durationMinutes: 60, location: null, changedAt: expect.any(String) } },
    ]);

    const removal = { caseId, contactMomentId, reason: 'Of somebody else' };
    const gone = await give<{ case: { contactMoments: Listed; contactMomentCount: number } }>(
      worker,
      'deleteContactMoment',
      removal,
      `case { contactMomentCount contactMoments(step: CLARIFICATION) { ${LIST} } }`,
    );
    expect([contentsOf(gone.case.contactMoments), gone.case.contactMomentCount]).toEqual([[], 0]);
    await expect(give(worker, 'deleteContactMoment', removal)).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ContactMomentDeleted', field: 'input.contactMomentId' }),
    );
    const { caseHistory } = await supervisor.ask<{ caseHistory: { edges: { node: { content: string | null } }[] } }>(
      'query ($id: UUID!) { caseHistory(id: $id) { edges { node { content } } } }',
      { id: caseId },
    );
    expect(caseHistory.edges.flatMap(({ node }) => node.content ?? [])).toEqual(['A talk', 'A long talk']);
  });

  test('R62, R63: when its days have passed it stays, its duration too, and its content can be changed', async () => {
    const administrator = agency.as('APPLICATION_ADMIN');
    await give(administrator, 'defineCaseType', { code: 'AT_ONCE', label: 'No days for slips of the pen' });
    await give(administrator, 'changeCaseTypeRules', { code: 'AT_ONCE', rules: { contactDeletionDays: 0 } });
    const caseId = await providedCase({ caseType: 'AT_ONCE' });
    const { edges } = await record(caseId, { step: 'CLARIFICATION', date: '2026-03-01' });
    const contactMomentId = edges[0]!.node.id;
    const change = (input: Input, by = worker) =>
      give(by, 'changeContactMoment', { caseId, contactMomentId, ...input });
    const refusal = (rule: string, member = 'contactMomentId') =>
      refused('RULE_VIOLATION', { rule, field: `input.${member}` });
    for (const by of [worker, administrator])
      await expect(give(by, 'deleteContactMoment', { caseId, contactMomentId })).rejects.toMatchObject(
        refusal('DeletionWindowPassed'),
      );
    await expect(change({ durationMinutes: 45 }, administrator)).rejects.toMatchObject(
      refusal('DurationLocked', 'durationMinutes'),
    );
    const { bookmark } = await change({ content: 'A long talk' });
    const seen = 'contactMoments(step: CLARIFICATION) { edges { node { content durationMinutes } } }';
    expect(await ask(seen, caseId, worker, bookmark)).toEqual({
      contactMoments: { edges: [{ node: { content: 'A long talk', durationMinutes: 30 } }] },
    });
  });

  test('R50, R64, R68, R69: has measurements and questionnaires attached where the case type has that of them', async () => {
    const administrator = agency.as('APPLICATION_ADMIN');
    await give(administrator, 'defineCaseType', { code: 'ASKED_AFTER', label: 'Asked after' });
    const rules = { measurementsOnContacts: false, questionnairesOnContacts: true };
    await give(administrator, 'changeCaseTypeRules', { code: 'ASKED_AFTER', rules });
    const caseId = await providedCase({ caseType: 'ASKED_AFTER' });
    const { edges } = await record(caseId, { step: 'CLARIFICATION' });
    const contactMomentId = edges[0]!.node.id;
    const attach = (instrument: string, domain: string) =>
      give(
        ...([worker, 'recordMeasurement'] as const),
        { caseId, contactMomentId, instrument, phase: 'BASELINE', scores: [{ domain, score: 4 }] },
        'case { measurements { edges { node { instrument contactMomentId } } } }',
      );
    await expect(attach('SELF_SUFFICIENCY', 'HOUSING')).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'AttachingNotActivated', field: 'input.contactMomentId' }),
    );
    const attached = await attach('SATISFACTION', 'MOTIVATION');
    expect(attached).toMatchObject({
      case: { measurements: { edges: [{ node: { instrument: 'SATISFACTION', contactMomentId } }] } },
    });
    await record(caseId, { step: 'CLARIFICATION', date: '2026-03-01', content: 'Nothing was asked' });
    const shown =
      'contactMoments(step: CLARIFICATION) { edges { node { measurements { instrument scores { score } } } } }';
    expect(await ask(shown, caseId)).toEqual({
      contactMoments: {
        edges: [
          { node: { measurements: [{ instrument: 'SATISFACTION', scores: [{ score: 4 }] }] } },
          { node: { measurements: [] } },
        ],
      },
    });
  });

  test('a wrong input names its field as it was sent, and changes nothing', async () => {
    const caseId = await providedCase();
    const before = await ask<{ revision: number }>('revision', caseId);
    const wrong = async (input: Input, rule: string, field: string) =>
      expect(
        give(worker, 'recordContactMoment', { caseId, step: 'CLARIFICATION', ...talk, ...input }),
      ).rejects.toMatchObject(refused('RULE_VIOLATION', { rule, field }));
    await wrong({ durationMinutes: 0 }, 'DurationNotAllowed', 'input.durationMinutes');
    await wrong({ participants: [randomUUID()] }, 'NotAParticipant', 'input.participants[0]');
    await wrong({ step: 'INTAKE' }, 'StepNotStarted', 'input.step');
    await wrong({ date: '2025-12-31' }, 'StepNotCovering', 'input.date');
    expect(await ask('revision', caseId)).toEqual(before);
    const odd = `contactMoments(step: CLARIFICATION, trackId: "${randomUUID()}") { ${LIST} }`;
    await expect(ask(odd, caseId)).rejects.toMatchObject(refused('BAD_USER_INPUT', { field: 'trackId' }));
  });

  test('R101: of an earlier period is shown where all periods are asked for', async () => {
    const caseId = await providedCase();
    const today = await agency.today();
    await record(caseId, { step: 'CLARIFICATION', content: 'before' });
    await give(worker, 'closeCase', { caseId });
    await give(worker, 'reopenCase', { caseId });
    await give(worker, 'startStep', { caseId, step: 'CLARIFICATION', startDate: today });
    expect(contentsOf(await record(caseId, { step: 'CLARIFICATION', content: 'after' }))).toEqual(['after']);
    const seen = `contactMomentCount contactMoments(step: CLARIFICATION, allPeriods: true) { ${LIST} }`;
    const all = await ask<{ contactMomentCount: number; contactMoments: Listed }>(seen, caseId);
    expect([all.contactMomentCount, contentsOf(all.contactMoments)]).toEqual([1, ['after', 'before']]);
  });

  test('R93: of aftercare is seen there', async () => {
    const caseId = await providedCase({ caseType: 'YOUTH' });
    await record(caseId, { step: 'CLARIFICATION', content: 'in the case' });
    await give(worker, 'closeCase', { caseId, aftercare: true });
    expect(contentsOf(await record(caseId, { content: 'in aftercare' }))).toEqual(['in aftercare']);
  });

  test('of an erased client keeps its facts and none of its words', async () => {
    const clientId = await register(worker);
    const caseId = await providedCase({ clientId });
    await record(caseId, { step: 'CLARIFICATION' });
    const erased = { partyId: clientId, ground: 'OBJECTION' };
    const { bookmark } = await give(agency.as('APPLICATION_ADMIN'), 'forgetPerson', erased);
    const seen = 'contactMoments(step: CLARIFICATION) { edges { node { durationMinutes content } } }';
    expect(await ask(seen, caseId, worker, bookmark)).toEqual({
      contactMoments: { edges: [{ node: { durationMinutes: 30, content: null } }] },
    });
  });
});

describe('whoever may not', () => {
  test('records nothing, changes nothing and sees nothing', async () => {
    const caseId = await providedCase();
    const { edges } = await record(caseId, { step: 'CLARIFICATION' });
    const contactMomentId = edges[0]!.node.id;
    const auditor = agency.as('AUDITOR');
    for (const [name, input] of [
      ['startStep', { step: 'INTAKE' }],
      ['recordContactMoment', { step: 'CLARIFICATION', ...talk }],
      ['changeContactMoment', { contactMomentId, content: 'Another' }],
      ['deleteContactMoment', { contactMomentId }],
    ] as const) {
      await expect(give(auditor, name, { caseId, ...input })).rejects.toMatchObject(refused('FORBIDDEN'));
      const elsewhere = agency.as('CASEWORKER', { tenant: await agency.tenant('south') });
      await expect(give(elsewhere, name, { caseId, ...input })).rejects.toMatchObject(refused('NOT_FOUND'));
    }
    expect(contentsOf((await ask<{ timeline: Listed }>(`timeline { ${LIST} }`, caseId, auditor)).timeline)).toEqual([
      'A talk',
    ]);
  });
});

describe('at once', () => {
  test('two workers who record contact with the same client are both heard', async () => {
    const caseId = await providedCase();
    const [anna, bert] = ['anna', 'bert'].map((subject) => agency.as('CASEWORKER', { subject })) as [Client, Client];
    const contents = Array.from({ length: 10 }, (_, index) => `Talk ${String(index)}`);
    const answers = await Promise.all(
      contents.map((content, index) =>
        give(index % 2 === 0 ? anna : bert, 'recordContactMoment', { caseId, step: 'CLARIFICATION', ...talk, content }),
      ),
    );
    expect(new Set(answers.map(({ revision }) => revision)).size).toBe(10);
    const { contactMomentCount, contactMoments } = await ask<{ contactMomentCount: number; contactMoments: Listed }>(
      `contactMomentCount contactMoments(step: CLARIFICATION) { ${LIST} }`,
      caseId,
      worker,
      answers.at(-1)!.bookmark,
    );
    expect([contactMomentCount, contentsOf(contactMoments).sort()]).toEqual([10, contents]);
  });
});
