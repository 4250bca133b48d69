/** Cases as their workers meet them: opening, participants, closing, reopening, and what can be done next (R1-R4, R7, R13-R22, R79-R103). */
import { randomUUID } from 'node:crypto';
import { addDays, addMonths, dateIn, type Instant, type LocalDate, type TimeZone } from '@caseledger/kernel';
import type { Role } from '@caseledger/security';
import { type Agency, type Done, give, type Input, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';
import { eventsIn, factsIn } from './support/log';

jest.setTimeout(90_000);

interface CaseSeen {
  readonly id: string;
  readonly revision: number;
  readonly reference: string;
  readonly status: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly caseworker: string | null;
  readonly client: { readonly id: string; readonly kind: string };
  readonly participants: readonly { readonly role: string; readonly party: { readonly id: string } }[];
  readonly periods: readonly unknown[];
  readonly availableActions: readonly {
    readonly action: string;
    readonly allowed: boolean;
    readonly rule: string | null;
    readonly reason: string | null;
    readonly overridable: boolean;
  }[];
}
const CASE = `id revision reference status openedOn closedOn caseworker client { id kind } participants { role party { id } }
  periods { openedOn closedOn aftercare } availableActions { action allowed rule reason overridable }`;

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

const seen = async (id: string, by: Client = caseworker): Promise<CaseSeen> =>
  (await by.ask<{ case: CaseSeen }>(`query ($id: UUID!) { case(id: $id) { ${CASE} } }`, { id })).case;
/** A case that was opened and closed on a day. */
const closedOn = async (closingDate: string, input: Input = {}): Promise<Done> => {
  const opened = await open(caseworker, { startDate: closingDate, ...input });
  return give(caseworker, 'closeCase', { caseId: opened.id, closingDate });
};
const actionsOf = ({ availableActions }: CaseSeen) =>
  Object.fromEntries(availableActions.map(({ action, ...rest }) => [action, rest]));

describe('opening a case', () => {
  test('R1, R2, R13, R16, R20: for a registered person, it is Open from today, with a reference of this year', async () => {
    const clientId = await register(caseworker);
    const { case: opened } = await give<{ case: CaseSeen }>(
      caseworker,
      'openCase',
      { clientId, caseType: 'GENERAL' },
      `case { ${CASE} }`,
    );
    expect(opened).toMatchObject({
      revision: 0,
      status: 'OPEN',
      openedOn: today,
      closedOn: null,
      client: { id: clientId, kind: 'PERSON' },
      participants: [],
      periods: [{ openedOn: today, closedOn: null, aftercare: null }],
    });
    expect(opened.reference).toMatch(new RegExp(`^${today.slice(0, 4)}-\\d{6}$`));
  });

  test('R1: for a prospect, who need not be registered fully', async () => {
    const { id: clientId } = await give(caseworker, 'registerProspect', { details: { givenNames: 'Noor' } });
    expect((await seen((await open(caseworker, { clientId })).id)).client).toEqual({ id: clientId, kind: 'PROSPECT' });
  });

  test('R3: registers the client in the same act, as a person or a prospect', async () => {
    const opened = await open(caseworker, { register: { kind: 'PROSPECT', details: { givenNames: 'Noor' } } });
    expect((await seen(opened.id)).client.kind).toBe('PROSPECT');
  });

  test('R3: shows the client at the revision that the next command may expect', async () => {
    const opened = await give<{ case: { client: { id: string; revision: number } } }>(
      caseworker,
      'openCase',
      { caseType: 'GENERAL', register: { kind: 'PERSON', details: { familyName: 'Jansen' } } },
      'case { client { id revision } }',
    );
    const { id: partyId, revision: expectedRevision } = opened.case.client;
    const correction = { partyId, details: { familyName: 'Janssen' }, reason: 'It was misspelt.', expectedRevision };
    await expect(give(caseworker, 'correctPersonalDetails', correction)).resolves.toMatchObject({
      revision: expectedRevision + 1,
    });
  });

  test.each<[string, string, Input]>([
    ['CaseTypeUnknown', 'caseType', { caseType: 'NONE' }],
    ['StartDateNotAllowed', 'startDate', { startDate: '9999-12-31' }],
    ['StartDateNotAllowed', 'startDate', { startDate: '1899-12-31' }],
    ['RegistrationBelongsToIntake', 'register', { caseType: 'BENEFITS' }],
    [
      'FamilyNameMissing',
      'register.details.familyName',
      { register: { kind: 'PERSON', details: { givenNames: 'Noor' } } },
    ],
  ])(
    'R3: an opening that is refused by %s of %s registers nobody; put right, it is done',
    async (rule, field, wrong) => {
      const commandId = randomUUID();
      const before = await factsIn(agency.server.folder);
      await expect(open(caseworker, { commandId, ...wrong })).rejects.toMatchObject(
        refused('RULE_VIOLATION', { rule, field: `input.${field}` }),
      );
      expect(await factsIn(agency.server.folder)).toEqual(before);
      expect(await seen((await open(caseworker, { commandId })).id)).toMatchObject({ revision: 0, status: 'OPEN' });
    },
  );

  test('R4: leaves registration to intake where the type has one', async () => {
    await expect(open(caseworker, { caseType: 'BENEFITS' })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'RegistrationBelongsToIntake', field: 'input.register' }),
    );
    const clientId = await register(caseworker);
    await expect(open(caseworker, { caseType: 'BENEFITS', clientId })).resolves.toMatchObject({ revision: 0 });
  });

  test('is for exactly one client', async () => {
    const both = { clientId: await register(caseworker), register: { kind: 'PERSON', details: { familyName: 'X' } } };
    await expect(open(caseworker, both)).rejects.toMatchObject(refused('RULE_VIOLATION', { rule: 'OneClientNeeded' }));
  });

  test('may have been earlier, and is never later than today', async () => {
    expect((await seen((await open(caseworker, { startDate: '1999-12-31' })).id)).openedOn).toBe('1999-12-31');
    await expect(open(caseworker, { startDate: addDays(today, 1) })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'StartDateNotAllowed', field: 'input.startDate' }),
    );
  });

  test('R22, R25: the same client may have several cases, each with a reference of its own', async () => {
    const clientId = await register(caseworker);
    const cases = await Promise.all([1, 2, 3].map(async () => seen((await open(caseworker, { clientId })).id)));
    expect(new Set(cases.map(({ reference }) => reference)).size).toBe(3);
  });
});

test('R25: a case may have been open for decades, and be closed as of today', async () => {
  const { id: caseId } = await open(caseworker, { startDate: '1962-02-28' });
  await give(caseworker, 'closeCase', { caseId });
  expect(await seen(caseId)).toMatchObject({
    periods: [{ openedOn: '1962-02-28', closedOn: today, aftercare: false }],
  });
});

describe('the caseworker of a case', () => {
  test('is the last one that it was given to, also after it was closed and reopened', async () => {
    const { id: caseId } = await open(caseworker);
    expect(await seen(caseId)).toMatchObject({ caseworker: null });
    for (const name of ['anna', 'bram']) {
      await give(supervisor, 'assignCaseworker', { caseId, caseworker: name });
      expect(await seen(caseId)).toMatchObject({ caseworker: name });
    }
    await give(caseworker, 'closeCase', { caseId });
    await give(caseworker, 'reopenCase', { caseId });
    expect(await seen(caseId)).toMatchObject({ caseworker: 'bram' });
  });

  test('is not assigned twice: the one who has it already changes nothing', async () => {
    const { id: caseId } = await open(caseworker);
    for (const revision of [1, 1]) {
      expect(await give(supervisor, 'assignCaseworker', { caseId, caseworker: 'anna' })).toMatchObject({ revision });
    }
  });
});

describe('R7: who takes part beside the client', () => {
  test('is added with a role, changes role, and is removed; the history keeps it', async () => {
    const { id: caseId } = await open(caseworker);
    const partyId = await register(caseworker, { familyName: 'Pieters', givenNames: 'Ada' });
    await give(caseworker, 'addCaseParticipant', { caseId, partyId, role: 'PARENT' });
    expect((await seen(caseId)).participants).toEqual([{ role: 'PARENT', party: { id: partyId } }]);
    await give(caseworker, 'addCaseParticipant', { caseId, partyId, role: 'GUARDIAN' });
    expect((await seen(caseId)).participants).toEqual([{ role: 'GUARDIAN', party: { id: partyId } }]);
    await give(caseworker, 'removeCaseParticipant', { caseId, partyId, reason: 'Moved away.' });
    expect((await seen(caseId)).participants).toEqual([]);
    const { caseHistory } = await supervisor.ask<{ caseHistory: { edges: { node: { sentence: string } }[] } }>(
      'query ($id: UUID!) { caseHistory(id: $id) { edges { node { sentence } } } }',
      { id: caseId },
    );
    expect(caseHistory.edges.map(({ node }) => node.sentence).slice(1)).toEqual([
      'Ada Pieters takes part in the case as parent.',
      'Ada Pieters takes part in the case as guardian.',
      'Ada Pieters takes no part in the case any more. Reason: Moved away.',
    ]);
  });

  test('is not doubled by being added again, and stays through closing and reopening', async () => {
    const { id: caseId } = await open(caseworker);
    const partyId = await register(caseworker);
    for (const revision of [1, 1]) {
      expect(await give(caseworker, 'addCaseParticipant', { caseId, partyId, role: 'PARTNER' })).toMatchObject({
        revision,
      });
    }
    await give(caseworker, 'closeCase', { caseId });
    await expect(give(caseworker, 'removeCaseParticipant', { caseId, partyId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'CaseNotOpen' }),
    );
    await give(caseworker, 'reopenCase', { caseId });
    expect((await seen(caseId)).participants).toEqual([{ role: 'PARTNER', party: { id: partyId } }]);
    await give(caseworker, 'removeCaseParticipant', { caseId, partyId });
    await expect(give(caseworker, 'removeCaseParticipant', { caseId, partyId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'NotAParticipant', field: 'input.partyId' }),
    );
  });

  test('is somebody registered, and not the client', async () => {
    const clientId = await register(caseworker);
    const { id: caseId } = await open(caseworker, { clientId });
    const adding = (partyId: string) => give(caseworker, 'addCaseParticipant', { caseId, partyId, role: 'FRIEND' });
    await expect(adding(randomUUID())).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'PartyUnknown', field: 'input.partyId' }),
    );
    await expect(adding(clientId)).rejects.toMatchObject(refused('RULE_VIOLATION', { rule: 'PrimaryClientTakesPart' }));
    await expect(give(caseworker, 'removeCaseParticipant', { caseId, partyId: clientId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'PrimaryClientStays' }),
    );
  });
});

describe('closing a case', () => {
  test('R74, R79: is as of today where no day is given', async () => {
    const { id: caseId } = await open(caseworker);
    await give(caseworker, 'closeCase', { caseId });
    expect(await seen(caseId)).toMatchObject({ status: 'CLOSED', closedOn: today });
  });

  test('R79: is as of an earlier day that is given, and both that day and the moment of recording are kept', async () => {
    const { id: caseId } = await open(caseworker, { startDate: '2020-01-01' });
    await give(caseworker, 'closeCase', { caseId, closingDate: '2020-03-31' });
    expect(await seen(caseId)).toMatchObject({ closedOn: '2020-03-31' });
    const closed = (await eventsIn(agency.server.folder)).find(
      (event) => event.stream.endsWith(caseId) && event.revision === 1,
    )!;
    expect(closed.occurredAt.slice(0, 7)).toBe('2020-03');
    expect(closed.recordedAt.slice(0, 4)).toBe(today.slice(0, 4));
  });

  test('R79: can be as of the first day and as of the last, not as of the day before the first', async () => {
    const startDate = addDays(today, -30);
    for (const closingDate of [startDate, today]) {
      const { id: caseId } = await open(caseworker, { startDate });
      await give(caseworker, 'closeCase', { caseId, closingDate });
      expect(await seen(caseId)).toMatchObject({ closedOn: closingDate });
    }
    const { id: caseId } = await open(caseworker, { startDate });
    const tooEarly = { caseId, closingDate: addDays(startDate, -1) };
    await expect(give(caseworker, 'closeCase', tooEarly)).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ClosingDateBeforeStart', details: { earliest: startDate } }),
    );
  });

  test('R79: is as of the day that it is at the agency, wherever that is', async () => {
    // It is never the same day in these two zones.
    const [east, west] = [
      ['east', 'Pacific/Kiritimati'],
      ['west', 'Pacific/Pago_Pago'],
    ] as const;
    const days = [];
    for (const [name, zone] of [east, west]) {
      const there = agency.as('CASEWORKER', { tenant: await agency.tenant(name, zone) });
      const day = dateIn(zone as TimeZone, new Date().toISOString() as Instant);
      const { id: caseId } = await open(there, { startDate: '2026-01-01' });
      await expect(give(there, 'closeCase', { caseId, closingDate: addDays(day, 1) })).rejects.toMatchObject(
        refused('RULE_VIOLATION', { rule: 'ClosingDateInFuture', field: 'input.closingDate' }),
      );
      await give(there, 'closeCase', { caseId });
      expect(await seen(caseId, there)).toMatchObject({ status: 'CLOSED', closedOn: day });
      days.push(day);
    }
    expect(days[0]).not.toBe(days[1]);
  });

  test('R79: is never as of a day to come, whatever the override', async () => {
    const { id: caseId } = await open(administrator);
    const tomorrow = { caseId, closingDate: addDays(today, 1), override: { reason: 'A reason.' } };
    await expect(give(administrator, 'closeCase', tomorrow)).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ClosingDateInFuture', field: 'input.closingDate' }),
    );
  });

  test('R78, R79: is before the start only by an administrator, with a reason that is kept', async () => {
    const { id: caseId } = await open(caseworker, { startDate: today });
    const early = { caseId, closingDate: addDays(today, -1) };
    const override = { reason: 'The start was entered wrongly.' };
    await expect(give(caseworker, 'closeCase', early)).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ClosingDateBeforeStart', details: { earliest: today } }),
    );
    await expect(give(supervisor, 'closeCase', { ...early, override })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'OverrideNotPermitted', field: 'input.override' }),
    );
    await expect(give(administrator, 'closeCase', { ...early, override: { reason: ' ' } })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { field: 'input.override.reason' }),
    );
    await give(administrator, 'closeCase', { ...early, override });
    expect(await seen(caseId)).toMatchObject({ status: 'CLOSED', closedOn: early.closingDate });
  });

  test('R82, R86, R88: leads into aftercare where the type has it, with its closing date', async () => {
    const { id: caseId } = await open(caseworker, { caseType: 'YOUTH' });
    await give(caseworker, 'closeCase', { caseId, aftercare: true });
    expect(await seen(caseId)).toMatchObject({ status: 'AFTERCARE', closedOn: today });
    const { id: other } = await open(caseworker);
    await expect(give(caseworker, 'closeCase', { caseId: other, aftercare: true })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'AftercareNotAvailable', field: 'input.aftercare' }),
    );
  });

  test('is done once; nothing else can be done with a closed case either', async () => {
    const { id: caseId } = await closedOn(today);
    const partyId = await register(caseworker);
    for (const attempt of [
      () => give(caseworker, 'closeCase', { caseId }),
      () => give(caseworker, 'addCaseParticipant', { caseId, partyId, role: 'FRIEND' }),
      () => give(supervisor, 'assignCaseworker', { caseId, caseworker: 'somebody' }),
    ]) {
      await expect(attempt()).rejects.toMatchObject(
        refused('RULE_VIOLATION', { rule: 'CaseNotOpen', field: 'input.caseId' }),
      );
    }
  });
});

describe('reopening a case', () => {
  test('R94: is for closed cases alone', async () => {
    const { id: caseId } = await open(caseworker);
    await expect(give(caseworker, 'reopenCase', { caseId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'CaseNotClosed' }),
    );
  });

  test('R20, R22, R101, R102: it is Open again, without a closing date; its first period and the closing stay', async () => {
    const { id: caseId } = await closedOn(addDays(today, -30));
    await give(caseworker, 'reopenCase', { caseId, reason: 'They came back.' });
    expect(await seen(caseId)).toMatchObject({
      status: 'OPEN',
      closedOn: null,
      openedOn: addDays(today, -30),
      periods: [
        { openedOn: addDays(today, -30), closedOn: addDays(today, -30), aftercare: false },
        { openedOn: today, closedOn: null, aftercare: null },
      ],
    });
    await expect(give(caseworker, 'closeCase', { caseId, closingDate: addDays(today, -1) })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ClosingDateBeforeStart' }),
    );
  });

  test('R92: is also for a case in aftercare', async () => {
    const { id: caseId } = await open(caseworker, { caseType: 'YOUTH' });
    await give(caseworker, 'closeCase', { caseId, aftercare: true });
    await give(caseworker, 'reopenCase', { caseId });
    expect((await seen(caseId)).status).toBe('OPEN');
  });

  test('R94: is done once for each closing, even by an administrator with a reason', async () => {
    const { id: caseId } = await closedOn(today);
    await give(caseworker, 'reopenCase', { caseId });
    await expect(give(administrator, 'reopenCase', { caseId, override: { reason: 'Again.' } })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'CaseNotClosed', field: 'input.caseId' }),
    );
  });

  test('R79, R101: starts a period of its own, which is closed as of the day of the reopening at the earliest', async () => {
    const { id: caseId } = await closedOn(addDays(today, -10));
    await give(caseworker, 'reopenCase', { caseId });
    await expect(give(caseworker, 'closeCase', { caseId, closingDate: addDays(today, -1) })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ClosingDateBeforeStart', details: { earliest: today } }),
    );
    await give(caseworker, 'closeCase', { caseId, closingDate: today });
    expect(await seen(caseId)).toMatchObject({
      ...{ status: 'CLOSED', closedOn: today },
      periods: [{ closedOn: addDays(today, -10) }, { openedOn: today, closedOn: today }],
    });
  });

  test.each([
    ['2024-11-30', 'MONTHS_3', '2025-02-28'],
    ['2023-11-30', 'MONTHS_3', '2024-02-29'],
    ['2024-02-29', 'MONTHS_12', '2025-02-28'],
    ['2025-08-31', 'MONTHS_6', '2026-02-28'],
    ['2025-07-04', 'MONTHS_3', '2025-10-04'],
  ])('R99: after a closing as of %s with %s was possible until %s', async (closingDate, reopeningWindow, lastDay) => {
    const caseType = `CLOSED_${closingDate.replaceAll('-', '')}`;
    await give(administrator, 'defineCaseType', { code: caseType, label: 'X', reopeningWindow });
    const { id: caseId } = await closedOn(closingDate, { caseType });
    await expect(give(caseworker, 'reopenCase', { caseId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ReopeningWindowPassed', details: { lastDay } }),
    );
  });

  test('R92, R96: has its window in aftercare too, counted from the closing date', async () => {
    const { id: caseId } = await open(caseworker, { caseType: 'YOUTH', startDate: '2020-01-01' });
    await give(caseworker, 'closeCase', { caseId, closingDate: '2020-01-31', aftercare: true });
    await expect(give(caseworker, 'reopenCase', { caseId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ReopeningWindowPassed', details: { lastDay: '2020-07-31' } }),
    );
  });

  const WINDOWS = [1, 2, 3, 4, 5, 6, 9, 12];

  test.each(WINDOWS)('R96-R99: within %d months of the closing date, the last day included', async (months) => {
    const caseType = `WINDOW_${months}`;
    await give(administrator, 'defineCaseType', { code: caseType, label: 'X', reopeningWindow: `MONTHS_${months}` });
    // The earliest closing date that still can be reopened today, and the day before it.
    let inTime = addDays(addMonths(today, -months), -4);
    while (addMonths(inTime, months) < today) inTime = addDays(inTime, 1);
    const tooLate = addDays(inTime, -1);

    const { id: late } = await closedOn(tooLate, { caseType });
    await expect(give(caseworker, 'reopenCase', { caseId: late })).rejects.toMatchObject(
      refused('RULE_VIOLATION', {
        rule: 'ReopeningWindowPassed',
        details: { lastDay: addMonths(tooLate, months) },
      }),
    );
    const { id: early } = await closedOn(inTime, { caseType });
    await expect(give(caseworker, 'reopenCase', { caseId: early })).resolves.toMatchObject({ revision: 2 });
  });

  test('R97: within 3 months where nothing else is said; R98: always, where that is said', async () => {
    await give(administrator, 'defineCaseType', { code: 'USUAL', label: 'X' });
    await give(administrator, 'defineCaseType', { code: 'EVER', label: 'X', reopeningWindow: 'ALWAYS' });
    const { id: usual } = await closedOn(addDays(addMonths(today, -3), -4), { caseType: 'USUAL' });
    await expect(give(caseworker, 'reopenCase', { caseId: usual })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ReopeningWindowPassed' }),
    );
    const { id: ever } = await closedOn('1950-01-01', { caseType: 'EVER' });
    await expect(give(caseworker, 'reopenCase', { caseId: ever })).resolves.toMatchObject({ revision: 2 });
  });

  test('R100: after the window by an administrator with a reason, and by nobody without', async () => {
    const { id: caseId } = await closedOn('2019-05-31');
    const override = { reason: 'The court has ordered it.' };
    await expect(give(administrator, 'reopenCase', { caseId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ReopeningWindowPassed' }),
    );
    await expect(give(supervisor, 'reopenCase', { caseId, override })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'OverrideNotPermitted', field: 'input.override' }),
    );
    await expect(give(administrator, 'reopenCase', { caseId, override: { reason: ' ' } })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { field: 'input.override.reason' }),
    );
    await give(administrator, 'reopenCase', { caseId, override });
    const { caseHistory } = await administrator.ask<{ caseHistory: { edges: { node: { sentence: string } }[] } }>(
      'query ($id: UUID!) { caseHistory(id: $id) { edges { node { sentence } } } }',
      { id: caseId },
    );
    expect(caseHistory.edges.at(-1)!.node.sentence).toBe(
      `The case, closed as of 2019-05-31, was reopened on ${today}. This passed over the rule that a case is reopened within its time. ` +
        'Reason: The court has ordered it.',
    );
  });

  test('R95, R161: by an administrator alone, where the type keeps it to them', async () => {
    const { id: caseId } = await closedOn(today, { caseType: 'DEBT' });
    for (const by of [caseworker, supervisor]) {
      await expect(give(by, 'reopenCase', { caseId })).rejects.toMatchObject(
        refused('RULE_VIOLATION', { rule: 'ReopeningReserved' }),
      );
    }
    await expect(give(administrator, 'reopenCase', { caseId })).resolves.toMatchObject({ revision: 2 });
  });

  test('R103: under the settings of the moment of the request', async () => {
    await give(administrator, 'defineCaseType', { code: 'SETTING', label: 'X', reopeningWindow: 'MONTHS_1' });
    const { id: caseId } = await closedOn(addMonths(today, -2), { caseType: 'SETTING' });
    await expect(give(caseworker, 'reopenCase', { caseId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ReopeningWindowPassed' }),
    );
    const change = (settings: Input) => give(administrator, 'changeCaseType', { code: 'SETTING', ...settings });
    await change({ reopeningWindow: 'MONTHS_3', reopeningReserved: true });
    await expect(give(caseworker, 'reopenCase', { caseId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ReopeningReserved' }),
    );
    await change({ reopeningReserved: false });
    await expect(give(caseworker, 'reopenCase', { caseId })).resolves.toMatchObject({ revision: 2 });
  });
});

describe('R83: what can be done with a case', () => {
  const actionsFor = async (id: string, role: Role) => actionsOf(await seen(id, agency.as(role)));

  test('is to close an open one, and to reopen a closed one', async () => {
    const { id } = await open(caseworker);
    expect(await actionsFor(id, 'CASEWORKER')).toMatchObject({
      CLOSE: { allowed: true, rule: null, reason: null },
      REOPEN: { allowed: false, rule: 'CaseNotClosed', reason: expect.stringMatching(/\.$/) },
    });
    await give(caseworker, 'closeCase', { caseId: id });
    expect(await actionsFor(id, 'CASEWORKER')).toMatchObject({
      CLOSE: { allowed: false, rule: 'CaseNotOpen' },
      REOPEN: { allowed: true },
    });
  });

  test('depends on the roles of the one who asks', async () => {
    const { id } = await open(caseworker);
    const allowed = async (role: Role) =>
      Object.entries(await actionsFor(id, role)).flatMap(([action, { allowed: may }]) => (may ? [action] : []));
    const ofWorkers = await allowed('CASEWORKER');
    expect(ofWorkers).toEqual(expect.arrayContaining(['CLOSE', 'CHANGE_PARTICIPANTS', 'START_CASE_FROM']));
    const ofSupervisors = (await allowed('SUPERVISOR')).filter((action) => !ofWorkers.includes(action));
    expect(ofSupervisors).toEqual(['ASSIGN_CASEWORKER', 'MARK_OPENED_IN_ERROR', 'CHANGE_ACCESS']);
    expect(await allowed('AUDITOR')).toEqual([]);
  });

  test('says that the window has passed, and who may pass over that', async () => {
    const { id } = await closedOn('2019-05-31');
    const blocked = { allowed: false, rule: 'ReopeningWindowPassed' };
    expect((await actionsFor(id, 'CASEWORKER'))['REOPEN']).toMatchObject({ ...blocked, overridable: false });
    expect((await actionsFor(id, 'APPLICATION_ADMIN'))['REOPEN']).toMatchObject({ ...blocked, overridable: true });
  });

  test('R92: is to reopen a case in aftercare, and not to close it again', async () => {
    const { id: caseId } = await open(caseworker, { caseType: 'YOUTH' });
    await give(caseworker, 'closeCase', { caseId, aftercare: true });
    expect(await actionsFor(caseId, 'CASEWORKER')).toMatchObject({
      CLOSE: { allowed: false, rule: 'CaseNotOpen' },
      REOPEN: { allowed: true },
    });
  });

  test('is nothing with a case that was opened in error, but to say to whom it is open', async () => {
    const { id: caseId } = await open(caseworker);
    await give(supervisor, 'markCaseOpenedInError', { caseId, reason: 'Twice.' });
    for (const role of ['CASEWORKER', 'APPLICATION_ADMIN'] as const) {
      const { CHANGE_ACCESS: access, ...others } = await actionsFor(caseId, role);
      const actions = Object.values(others);
      expect(actions.filter(({ allowed, overridable }) => allowed || overridable)).toEqual([]);
      expect(access?.allowed).toBe(role === 'APPLICATION_ADMIN');
    }
  });

  test('is what the commands then do', async () => {
    const tries: Readonly<Record<string, (by: Client, caseId: string) => Promise<unknown>>> = {
      CLOSE: (by, caseId) => give(by, 'closeCase', { caseId }),
      REOPEN: (by, caseId) => give(by, 'reopenCase', { caseId }),
      ASSIGN_CASEWORKER: (by, caseId) => give(by, 'assignCaseworker', { caseId, caseworker: randomUUID() }),
      CHANGE_PARTICIPANTS: async (by, caseId) =>
        give(by, 'addCaseParticipant', { caseId, partyId: await register(caseworker), role: 'FRIEND' }),
      MARK_OPENED_IN_ERROR: (by, caseId) => give(by, 'markCaseOpenedInError', { caseId, reason: 'A slip.' }),
      CHANGE_ACCESS: (by, caseId) =>
        give(by, 'changeCaseAccess', {
          ...{ caseId, openTo: 'WORKERS', workers: ['cleo'], reason: 'A slip.' },
          evenWithoutMe: true,
        }),
    };
    const kinds: readonly (() => Promise<Done>)[] = [
      () => open(caseworker),
      () => closedOn(today),
      () => closedOn(today, { caseType: 'DEBT' }),
      () => closedOn('2019-05-31'),
      async () => {
        const { id: caseId } = await open(caseworker);
        return give(supervisor, 'markCaseOpenedInError', { caseId, reason: 'A slip.' });
      },
    ];
    for (const role of ['CASEWORKER', 'SUPERVISOR', 'APPLICATION_ADMIN', 'AUDITOR'] as const) {
      for (const make of kinds) {
        for (const [action, attempt] of Object.entries(tries)) {
          const { id } = await make();
          const told = (await actionsFor(id, role))[action]!;
          const done = await attempt(agency.as(role), id).then(
            () => true,
            () => false,
          );
          expect({ role, action, rule: told.rule, done }).toEqual({
            role,
            action,
            rule: told.rule,
            done: told.allowed,
          });
        }
      }
    }
  });
});

describe('a case that was opened in error', () => {
  test.each([false, true])('may have been closed already; with aftercare: %s', async (aftercare) => {
    const { id: caseId } = await open(caseworker, { caseType: 'YOUTH' });
    await give(caseworker, 'closeCase', { caseId, aftercare });
    await give(supervisor, 'markCaseOpenedInError', { caseId, reason: 'Twice.' });
    expect(await seen(caseId)).toMatchObject({ status: 'OPENED_IN_ERROR', participants: [] });
    await expect(give(administrator, 'reopenCase', { caseId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'CaseNotClosed' }),
    );
  });

  test('can still be read by its id, says so, and takes no command any more', async () => {
    const { id: caseId } = await open(caseworker);
    await give(supervisor, 'markCaseOpenedInError', { caseId, reason: 'The wrong person.' });
    expect(await seen(caseId)).toMatchObject({ status: 'OPENED_IN_ERROR' });
    await expect(give(caseworker, 'closeCase', { caseId })).rejects.toMatchObject(refused('RULE_VIOLATION'));
    await expect(give(caseworker, 'reopenCase', { caseId })).rejects.toMatchObject(refused('RULE_VIOLATION'));
    await expect(give(supervisor, 'markCaseOpenedInError', { caseId, reason: 'Again.' })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'CaseOpenedInError' }),
    );
  });
});
