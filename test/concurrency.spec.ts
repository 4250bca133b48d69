/** Many at once, the same twice, and reading one's own writes: what a client may count on. */
import { randomUUID } from 'node:crypto';
import { type Agency, type Done, give, mutationOf, open, openAgency, register } from './support/agency';
import { type Answer, type Client, refused, type Variables } from './support/client';
import { factsIn } from './support/log';

jest.setTimeout(60_000);

let agency: Agency;
let leader: Client;

beforeAll(async () => {
  agency = await openAgency();
  leader = agency.as('SUPERVISOR');
});
afterAll(() => agency.server.remove());

const facts = () => factsIn(agency.server.folder);
const codesOf = (answers: readonly Answer<unknown>[]) =>
  answers.map(({ errors }) => errors[0]?.extensions.code ?? 'done');
const sendAll = (name: string, inputs: readonly Variables[]) =>
  Promise.all(inputs.map((input) => leader.send<Record<string, Done>>(mutationOf(name), { input })));
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the same command sent again', () => {
  test('is done once and answered as before', async () => {
    const { id: caseId } = await open(leader);
    const input = { commandId: randomUUID(), caseId, caseworker: 'anna' };
    const first = await give(leader, 'assignCaseworker', input);
    const before = await facts();
    expect(await give(leader, 'assignCaseworker', input)).toEqual(first);
    expect(await facts()).toEqual(before);
  });

  test('opens one case and registers one client', async () => {
    const input = { commandId: randomUUID() };
    const first = await open(leader, input);
    const before = await facts();
    expect(await open(leader, input)).toEqual(first);
    expect(await facts()).toEqual(before);
  });

  test('is recognised after others have changed the case, and answers the revision that it made', async () => {
    const { id: caseId } = await open(leader);
    const input = { commandId: randomUUID(), caseId, caseworker: 'anna' };
    const first = await give(leader, 'assignCaseworker', input);
    await give(leader, 'closeCase', { caseId });
    expect(await give(leader, 'assignCaseworker', input)).toEqual(first);
    expect(
      await give(leader, 'assignCaseworker', { ...input, expectedRevision: 0 }).catch((error: unknown) => error),
    ).toMatchObject(refused('BAD_USER_INPUT', { rule: 'CommandIdReused', field: 'input.commandId' }));
  });

  test('is recognised after a restart', async () => {
    const opening = { commandId: randomUUID() };
    const opened = await open(leader, opening);
    const closing = { commandId: randomUUID(), caseId: opened.id };
    const closed = await give(leader, 'closeCase', closing);
    await agency.server.restart();
    const before = await facts();
    expect(await open(leader, opening)).toEqual(opened);
    expect(await give(leader, 'closeCase', closing)).toEqual(closed);
    expect(await facts()).toEqual(before);
  });

  test('is recognised after the process was killed', async () => {
    const opening = { commandId: randomUUID() };
    const opened = await open(leader, opening);
    await agency.server.kill9();
    await agency.server.restart();
    // How far the view is when the server has just started is another matter.
    expect(await open(leader, opening)).toEqual({ ...opened, pending: expect.any(Boolean) as boolean });
  });

  test('twenty times at once, it is done once', async () => {
    const commandId = randomUUID();
    const answers = await sendAll(
      'openCase',
      times(20, () => ({
        commandId,
        caseType: 'GENERAL',
        register: { kind: 'PERSON', details: { familyName: 'Jansen' } },
      })),
    );
    expect(new Set(answers.map(({ data }) => data?.['openCase']?.id)).size).toBe(1);
    const { id } = answers[0]!.data!['openCase']!;
    expect((await facts()).filter((fact) => fact.includes(id))).toEqual([expect.stringContaining('CaseOpened')]);
  });
});

describe('another command under the same commandId', () => {
  test('is refused, whatever differs', async () => {
    const { id: caseId } = await open(leader);
    const commandId = randomUUID();
    await give(leader, 'closeCase', { commandId, caseId, reason: 'The aim was reached.' });
    const before = await facts();
    for (const [name, input] of [
      ['closeCase', { reason: 'Another.' }],
      ['closeCase', {}],
      ['reopenCase', {}],
    ] as const) {
      await expect(give(leader, name, { commandId, caseId, ...input })).rejects.toMatchObject(
        refused('BAD_USER_INPUT', { rule: 'CommandIdReused', field: 'input.commandId' }),
      );
    }
    expect(await facts()).toEqual(before);
  });

  test('is refused for a registration, too', async () => {
    const commandId = randomUUID();
    await give(leader, 'registerPerson', { commandId, details: { familyName: 'Jansen' } });
    await expect(
      give(leader, 'registerPerson', { commandId, details: { familyName: 'Pieters' } }),
    ).rejects.toMatchObject(refused('BAD_USER_INPUT', { rule: 'CommandIdReused' }));
  });
});

describe('an expected revision', () => {
  test('that still stands is taken, and one that does not is a CONFLICT that says what changed', async () => {
    const { id: caseId, revision } = await open(leader);
    await give(leader, 'assignCaseworker', { caseId, caseworker: 'anna', expectedRevision: revision });
    const partyId = await register(leader);
    await give(agency.as('CASEWORKER', { subject: 'bert' }), 'addCaseParticipant', { caseId, partyId, role: 'FRIEND' });
    await expect(give(leader, 'closeCase', { caseId, expectedRevision: 1 })).rejects.toMatchObject(
      refused('CONFLICT', {
        details: {
          revision: 2,
          changes: [{ type: 'CaseParticipantAdded', revision: 2, actor: 'bert', recordedAt: expect.any(String) }],
        },
      }),
    );
  });

  test('that does not stand tells who may not read the history the revision alone', async () => {
    const { id: caseId } = await open(leader);
    await give(leader, 'assignCaseworker', { caseId, caseworker: 'anna' });
    const close = mutationOf('closeCase');
    const input = { commandId: randomUUID(), caseId, expectedRevision: 0 };
    const { errors } = await agency.as('CASEWORKER').send(close, { input });
    expect(errors.map(({ extensions }) => [extensions.code, extensions.details])).toEqual([
      ['CONFLICT', { revision: 1 }],
    ]);
  });

  test('that two expect at once is met for one of them', async () => {
    const { id: caseId } = await open(leader);
    const answers = await sendAll(
      'assignCaseworker',
      times(10, (index) => ({
        commandId: randomUUID(),
        caseId,
        caseworker: `worker ${index}`,
        expectedRevision: 0,
      })),
    );
    expect(codesOf(answers).sort()).toEqual([...times(9, () => 'CONFLICT'), 'done']);
    for (const { details } of answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions))) {
      expect(details).toEqual({ revision: 1, changes: [expect.objectContaining({ type: 'CaseworkerAssigned' })] });
    }
  });

  test('beyond what there is, is a CONFLICT', async () => {
    const { id: caseId } = await open(leader);
    await expect(give(leader, 'closeCase', { caseId, expectedRevision: 7 })).rejects.toMatchObject(
      refused('CONFLICT', { details: { revision: 0, changes: [] } }),
    );
  });
});

describe('at once', () => {
  test('commands without an expected revision are all done, one after another', async () => {
    const { id: caseId } = await open(leader);
    const answers = await sendAll(
      'assignCaseworker',
      times(30, (index) => ({
        commandId: randomUUID(),
        caseId,
        caseworker: `worker ${index}`,
      })),
    );
    const revisions = answers.map(({ data }) => data!['assignCaseworker']!.revision).sort((a, b) => a - b);
    expect(revisions).toEqual(times(30, (index) => index + 1));
  });

  test('sixteen callers on one case each see what they have done, in their answer and in the next query', async () => {
    const { id: caseId } = await open(leader);
    const seen = 'query ($id: UUID!) { case(id: $id) { revision } }';
    const turnsOf = async (caller: number): Promise<void> => {
      for (const turn of times(5, (index) => index)) {
        const caseworker = `worker ${caller}-${turn}`;
        const done = await give<{ case: { revision: number; caseworker: string } }>(
          agency.as('SUPERVISOR', { subject: `leader ${caller}` }),
          'assignCaseworker',
          { caseId, caseworker },
          'case { revision caseworker }',
        );
        expect([done.pending, done.case.revision >= done.revision]).toEqual([false, true]);
        if (done.case.revision === done.revision) expect(done.case.caseworker).toBe(caseworker);
        const now = await leader.ask<{ case: { revision: number } }>(seen, { id: caseId });
        expect(now.case.revision).toBeGreaterThanOrEqual(done.revision);
      }
    };
    await Promise.all(times(16, turnsOf));
    expect(await leader.ask(seen, { id: caseId })).toEqual({ case: { revision: 80 } });
  });

  test('a case is closed by one of many', async () => {
    const { id: caseId } = await open(leader);
    const codes = codesOf(
      await sendAll(
        'closeCase',
        times(8, () => ({ commandId: randomUUID(), caseId })),
      ),
    );
    expect(codes.sort()).toEqual([...times(7, () => 'RULE_VIOLATION'), 'done']);
  });

  test('no two cases have the same reference', async () => {
    const opened = await Promise.all(times(120, () => open(leader)));
    const references = await Promise.all(
      opened.map(async ({ id }) => {
        const data = await leader.ask<{ case: { reference: string } }>(
          'query ($id: UUID!) { case(id: $id) { reference } }',
          { id },
        );
        return data.case.reference;
      }),
    );
    expect(new Set(references).size).toBe(120);
  });
});

describe('a bookmark', () => {
  const assigned = async (caseId: string, caseworker: string): Promise<string> => {
    const input = { commandId: randomUUID(), caseId, caseworker };
    // Nothing of the object is asked for, so that the mutation does not wait for the view.
    const document = 'mutation ($input: AssignCaseworkerInput!) { assignCaseworker(input: $input) { bookmark } }';
    const data = await leader.ask<{ assignCaseworker: { bookmark: string } }>(document, { input });
    return data.assignCaseworker.bookmark;
  };

  test('lets its query see what was done there, every time', async () => {
    const { id: caseId } = await open(leader);
    for (const caseworker of times(40, () => randomUUID())) {
      const bookmark = await assigned(caseId, caseworker);
      const data = await leader.ask(
        `query ($id: UUID!, $bookmark: Bookmark, $who: String!) {
          case(id: $id, bookmark: $bookmark) { caseworker }
          cases(of: { ofCaseworker: $who }, bookmark: $bookmark) { edges { node { id } } }
        }`,
        { id: caseId, bookmark, who: caseworker },
      );
      expect(data).toEqual({ case: { caseworker }, cases: { edges: [{ node: { id: caseId } }] } });
    }
  });

  test('of another log is refused', async () => {
    const other = await openAgency();
    const { bookmark } = await open(other.as('CASEWORKER'));
    await other.server.remove();
    await expect(
      leader.ask('query ($bookmark: Bookmark!) { cases(of: { all: true }, bookmark: $bookmark) { totalCount } }', {
        bookmark,
      }),
    ).rejects.toMatchObject(refused('BAD_USER_INPUT', { field: 'bookmark' }));
  });

  test('survives a restart', async () => {
    const { id: caseId } = await open(leader);
    const bookmark = await assigned(caseId, 'anna');
    await agency.server.restart();
    expect(
      await leader.ask(
        'query ($id: UUID!, $bookmark: Bookmark!) { case(id: $id, bookmark: $bookmark) { caseworker } }',
        {
          id: caseId,
          bookmark,
        },
      ),
    ).toEqual({ case: { caseworker: 'anna' } });
  });
});
