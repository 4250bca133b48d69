/** Short contacts as their workers meet them: registered and closed in one or two acts, corrected, made a case, erased (R80, R84, R85). */
import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, type Input, openAgency, register } from './support/agency';
import { type Client, refused, type Variables } from './support/client';
import { enginesOf } from './support/engines';
import { factsIn } from './support/log';

jest.setTimeout(60_000);

interface Seen {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly contactedOn: string;
  readonly closedOn: string | null;
  readonly subject: string | null;
  readonly route: string;
  readonly channel: string;
  readonly durationMinutes: number | null;
  readonly recordedBy: string;
  readonly client: { readonly id: string; readonly kind: string };
  readonly case: { readonly id: string; readonly client: { readonly id: string } } | null;
}
const CONTACT = `id revision status contactedOn closedOn subject route channel durationMinutes recordedBy
  client { id kind } case { id client { id } firstContactRoute }`;
const LIST = `query ($of: ShortContactListInput!, $statuses: [ShortContactStatus!], $from: LocalDate, $to: LocalDate,
  $first: Int, $after: String) {
  shortContacts(of: $of, statuses: $statuses, from: $from, to: $to, first: $first, after: $after) {
    edges { node { ${CONTACT} } } pageInfo { hasNextPage endCursor } } }`;
interface Page {
  readonly edges: readonly { readonly node: Seen }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let agency: Agency;
let caseworker: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  caseworker = agency.as('CASEWORKER');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

const asked = { route: 'WALK_IN', channel: 'OFFICE', subject: 'Where the food bank is.' };
const record = async (input: Input = {}, by = caseworker): Promise<Seen> => {
  const client = input['clientId'] === undefined && input['register'] === undefined;
  const whole = { ...asked, ...(client ? { clientId: await register(by) } : {}), ...input };
  return (await give<{ shortContact: Seen }>(by, 'registerShortContact', whole, `shortContact { ${CONTACT} }`))
    .shortContact;
};
const seen = async (id: string, by = caseworker): Promise<Seen | null> =>
  (await by.ask<{ shortContact: Seen | null }>(`query ($id: UUID!) { shortContact(id: $id) { ${CONTACT} } }`, { id }))
    .shortContact;
/** What happened to it, each as it is told, with the subject and the reason. */
const history = async (id: string, by = agency.as('AUDITOR')) => {
  const document = 'query ($id: UUID!) { shortContactHistory(id: $id) { edges { node { sentence content reason } } } }';
  interface Told {
    readonly edges: readonly { readonly node: Readonly<Record<'sentence' | 'content' | 'reason', string | null>> }[];
  }
  const { shortContactHistory } = await by.ask<{ shortContactHistory: Told }>(document, { id });
  return shortContactHistory.edges.map(({ node }) => [node.sentence, node.content, node.reason]);
};
const page = async (variables: Variables, by = caseworker): Promise<Page> =>
  (await by.ask<{ shortContacts: Page }>(LIST, variables)).shortContacts;
const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);

describe('a short contact (R84, R85)', () => {
  test('is registered and closed in one act, with a client who is registered in it too', async () => {
    const registered = { register: { kind: 'PROSPECT', details: { givenNames: 'Noor' } } };
    const contact = await record({ ...registered, durationMinutes: 5, close: true });
    expect(contact).toMatchObject({
      ...{ status: 'CLOSED', contactedOn: today, closedOn: today, revision: 1, ...asked, durationMinutes: 5 },
      ...{ client: { kind: 'PROSPECT' }, case: null },
    });
    const { person } = await caseworker.ask<{ person: { revision: number } }>(
      'query ($id: UUID!) { person(id: $id) { revision } }',
      { id: contact.client.id },
    );
    const promotion = { partyId: contact.client.id, details: { familyName: 'Vos' }, expectedRevision: person.revision };
    await expect(give(caseworker, 'promoteProspect', promotion)).resolves.toMatchObject({
      revision: person.revision + 1,
    });
    const commandId = randomUUID();
    const nameless = { ...asked, commandId, register: { kind: 'PROSPECT', details: {} } };
    await expect(give(caseworker, 'registerShortContact', nameless)).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'NameMissing', field: 'input.register.details.familyName' }),
    );
  });

  test('is registered and closed in two acts, on the day that is said', async () => {
    const [contactedOn, closingDate] = [addDays(today, -3), addDays(today, -2)];
    const contact = await record({ contactedOn });
    expect(contact).toMatchObject({ status: 'OPEN', contactedOn, closedOn: null, revision: 0 });
    const input = { shortContactId: contact.id, closingDate, expectedRevision: 0 };
    const closed = await give<{ shortContact: Seen }>(
      caseworker,
      'closeShortContact',
      input,
      `shortContact { ${CONTACT} }`,
    );
    expect(closed).toMatchObject({
      id: contact.id,
      pending: false,
      shortContact: { status: 'CLOSED', closedOn: closingDate },
    });
    await expect(give(caseworker, 'closeShortContact', { shortContactId: contact.id })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ShortContactClosed' }),
    );
  });

  test.each<[string, string, (day: LocalDate) => Input]>([
    ['ContactDayNotAllowed', 'contactedOn', (day) => ({ contactedOn: addDays(day, 1) })],
    ['ContactDayNotAllowed', 'contactedOn', () => ({ contactedOn: '1899-12-31' })],
    ['ClosingDateInFuture', 'closingDate', (day) => ({ close: true, closingDate: addDays(day, 1) })],
    ['ClosingDateBeforeContact', 'closingDate', (day) => ({ close: true, closingDate: addDays(day, -1) })],
    ['ClosingDateWithoutClosing', 'closingDate', (day) => ({ closingDate: day })],
    ['DurationNotAllowed', 'durationMinutes', () => ({ durationMinutes: 1_441 })],
  ])('R80: is refused by %s of %s, and nothing is recorded; put right, it is done', async (rule, field, wrong) => {
    const right = { commandId: randomUUID(), clientId: await register(caseworker), ...asked };
    const before = await factsIn(agency.server.folder);
    await expect(give(caseworker, 'registerShortContact', { ...right, ...wrong(today) })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule, field: `input.${field}` }),
    );
    expect(await factsIn(agency.server.folder)).toEqual(before);
    await expect(record(right)).resolves.toMatchObject({ revision: 0 });
  });

  test('R165: is corrected with a reason; what was said before, and why it was corrected, is shown to those who may read the history', async () => {
    const { id } = await record({ close: true, durationMinutes: 5 });
    const input = {
      ...{ shortContactId: id, subject: 'Where the clothing bank is.', route: 'SCREENING', channel: 'TELEPHONE' },
      ...{ durationMinutes: 10, reason: 'They were mixed up.' },
    };
    await give(caseworker, 'correctShortContact', input, 'shortContact { id }');
    expect(await seen(id)).toMatchObject({ subject: 'Where the clothing bank is.', status: 'CLOSED', revision: 2 });
    expect(await history(id)).toEqual([
      [`A short contact of ${today} was recorded (at the office; walk-in). It took 5 min.`, asked.subject, null],
      [`The short contact was closed as of ${today}.`, null, null],
      [
        'The short contact was corrected; it is recorded like this now (by telephone; screening). It took 10 min. ' +
          'Reason: They were mixed up.',
        ...[input.subject, input.reason],
      ],
    ]);
    await expect(history(id, caseworker)).rejects.toMatchObject(refused('FORBIDDEN'));
    await expect(history(randomUUID())).rejects.toMatchObject(refused('NOT_FOUND', { field: 'id' }));
    const page = 'query ($id: UUID!, $after: String) { shortContactHistory(id: $id, first: 2, after: $after) { ';
    const pages = `${page} edges { node { revision } } pageInfo { hasNextPage endCursor } } }`;
    const auditor = agency.as('AUDITOR');
    const first = await auditor.ask<{ shortContactHistory: Page }>(pages, { id });
    const after = first.shortContactHistory.pageInfo.endCursor;
    const second = await auditor.ask<{ shortContactHistory: Page }>(pages, { id, after });
    const revisions = [first, second].map(({ shortContactHistory: { edges } }) =>
      edges.map(({ node }) => node.revision),
    );
    expect(revisions).toEqual([[0, 1], [2]]);
    await expect(give(caseworker, 'correctShortContact', { ...input, reason: ' ' })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'TextNotAllowed', field: 'input.reason' }),
    );
  });
});

describe('a short contact that becomes a case (R85)', () => {
  const promote = (input: Input, by = caseworker) =>
    give<{ case: { id: string; client: { id: string }; firstContactRoute: string; openedOn: string } }>(
      by,
      'promoteShortContact',
      { caseType: 'GENERAL', ...input },
      'case { id client { id } firstContactRoute openedOn }',
    );

  test('is linked to it, for the same client, and is no second one', async () => {
    const contact = await record({ close: true, route: 'SCREENING' });
    const commandId = randomUUID();
    const promoted = await promote({ shortContactId: contact.id, commandId });
    const opened = { id: promoted.id, client: { id: contact.client.id }, firstContactRoute: 'SCREENING' };
    expect(promoted).toMatchObject({ revision: 0, pending: false, case: { ...opened, openedOn: today } });
    const { case: origin } = await caseworker.ask<{ case: { shortContact: object } }>(
      'query ($id: UUID!) { case(id: $id) { shortContact { id subject contactedOn closedOn } } }',
      { id: promoted.id },
    );
    const { id, subject, contactedOn, closedOn } = contact;
    expect(origin).toEqual({ shortContact: { id, subject, contactedOn, closedOn } });
    expect((await history(contact.id)).map(([sentence]) => sentence).slice(2)).toEqual([
      ...['The short contact became a case.', 'What follows from it was opened in the same act.'],
    ]);
    const after = await seen(contact.id);
    expect(after).toMatchObject({ status: 'PROMOTED', closedOn: today, case: opened });
    expect(await promote({ shortContactId: contact.id, commandId })).toMatchObject({ id: promoted.id });
    await expect(promote({ shortContactId: contact.id })).rejects.toMatchObject(
      refused('RULE_VIOLATION', {
        rule: 'ShortContactPromoted',
        field: 'input.shortContactId',
        details: { caseId: promoted.id },
      }),
    );
    // The revision that is shown is the one that the next command may expect.
    const correction = { shortContactId: contact.id, durationMinutes: 10, reason: 'It was forgotten.' };
    await expect(
      give(caseworker, 'correctShortContact', { ...correction, expectedRevision: after?.revision }),
    ).resolves.toMatchObject({ pending: false });
  });

  test('may still be open, and is not closed after it', async () => {
    const { id: shortContactId } = await record();
    await promote({ shortContactId, startDate: addDays(today, -1) });
    expect(await seen(shortContactId)).toMatchObject({ status: 'PROMOTED', closedOn: null });
    await expect(give(caseworker, 'closeShortContact', { shortContactId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ShortContactPromoted' }),
    );
  });

  test('stays what it is where the case is refused', async () => {
    const { id: shortContactId } = await record();
    const before = await factsIn(agency.server.folder);
    await expect(promote({ shortContactId, caseType: 'NONE' })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'CaseTypeUnknown', field: 'input.caseType' }),
    );
    await expect(promote({ shortContactId: randomUUID() })).rejects.toMatchObject(
      refused('NOT_FOUND', { field: 'input.shortContactId' }),
    );
    expect(await factsIn(agency.server.folder)).toEqual(before);
    expect(await seen(shortContactId)).toMatchObject({ status: 'OPEN', case: null });
  });

  test('becomes one case, however many ask for it at once', async () => {
    const { id: shortContactId } = await record();
    const settled = await Promise.allSettled(Array.from({ length: 5 }, () => promote({ shortContactId })));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('shows its case to nobody to whom that is closed', async () => {
    const { id: shortContactId } = await record();
    await promote({ shortContactId, openTo: 'WORKERS', workers: ['somebody.else'], evenWithoutMe: true });
    expect(await seen(shortContactId)).toMatchObject({ status: 'PROMOTED', case: null });
    expect(await seen(shortContactId, agency.as('AUDITOR'))).toMatchObject({ case: { id: expect.any(String) } });
  });
});

describe('the lists of short contacts', () => {
  test('show open ones where nothing is said, the latest first, a page at a time', async () => {
    const by = agency.as('CASEWORKER', { subject: 'the.recorder' });
    const clientId = await register(by);
    const days = [5, 1, 3, 1].map((ago) => addDays(today, -ago));
    const contacts = [];
    for (const contactedOn of days) contacts.push(await record({ clientId, contactedOn }, by));
    const closed = await record({ clientId, close: true }, by);
    const sorted = contacts
      .map(({ id, contactedOn }) => `${contactedOn} ${id}`)
      .sort()
      .reverse()
      .map((place) => place.split(' ')[1]);

    for (const list of [{ ofClient: clientId }, { ofWorker: 'the.recorder' }]) {
      const first = await page({ of: list, first: 3 });
      expect(idsOf(first)).toEqual(sorted.slice(0, 3));
      const rest = await page({ of: list, first: 3, after: first.pageInfo.endCursor });
      expect(idsOf(rest)).toEqual(sorted.slice(3));
      expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
      expect(idsOf(await page({ of: list, statuses: ['CLOSED'] }))).toEqual([closed.id]);
      expect(idsOf(await page({ of: list, statuses: ['CLOSED', 'OPEN', 'PROMOTED'] }))).toEqual([closed.id, ...sorted]);
      expect(idsOf(await page({ of: list, from: days[2], to: days[2] }))).toEqual([contacts[2]!.id]);
    }
    expect(contacts.map(({ recordedBy }) => recordedBy)).toEqual(Array(4).fill('the.recorder'));
    expect(idsOf(await page({ of: { all: true }, first: 100 }))).toEqual(expect.arrayContaining(sorted));
  });

  test('of a client show those of every record that was merged into one', async () => {
    const [partyId, intoId] = [await register(caseworker), await register(caseworker)];
    const contacts = [await record({ clientId: partyId }), await record({ clientId: intoId })].map(({ id }) => id);
    await give(agency.as('SUPERVISOR'), 'mergeParties', { partyId, intoId }, 'person { id }');
    expect([...idsOf(await page({ of: { ofClient: intoId } }))].sort()).toEqual([...contacts].sort());
  });

  test('are asked for by one list, some status and a cursor of theirs', async () => {
    const all = { of: { all: true } };
    await expect(page({ of: { all: false } })).rejects.toMatchObject(refused('BAD_USER_INPUT', { field: 'of.all' }));
    await expect(page({ ...all, statuses: [] })).rejects.toMatchObject(
      refused('BAD_USER_INPUT', { field: 'statuses' }),
    );
    await expect(page({ ...all, after: 'WyJhIiwiYiJd' })).rejects.toMatchObject(
      refused('BAD_USER_INPUT', { field: 'after' }),
    );
    await expect(page({ ...all, first: 101 })).rejects.toMatchObject(refused('BAD_USER_INPUT', { field: 'first' }));
  });
});

test('another tenant sees and changes none, and no analyst does', async () => {
  const { id, client } = await record();
  const elsewhere = agency.as('APPLICATION_ADMIN', { tenant: await agency.tenant('elsewhere') });
  expect(await seen(id, elsewhere)).toBeNull();
  expect(idsOf(await page({ of: { ofClient: client.id } }, elsewhere))).toEqual([]);
  await expect(give(elsewhere, 'closeShortContact', { shortContactId: id })).rejects.toMatchObject(
    refused('NOT_FOUND', { field: 'input.shortContactId' }),
  );
  await expect(seen(id, agency.as('ANALYST'))).rejects.toMatchObject(refused('FORBIDDEN'));
  await expect(give(agency.as('AUDITOR'), 'closeShortContact', { shortContactId: id })).rejects.toMatchObject(
    refused('FORBIDDEN'),
  );
  expect(await seen(id)).toMatchObject({ status: 'OPEN' });
});

test('what was said is gone with the client, from the answers and from every file; that there was a contact stays', async () => {
  const administrator = agency.as('APPLICATION_ADMIN');
  const contact = await record({ subject: 'Her violin is at the pawnbroker.' });
  const correction = { subject: 'Her cello is at the pawnbroker.', reason: 'It is the larger one of the two.' };
  await give(caseworker, 'correctShortContact', { shortContactId: contact.id, ...correction }, 'shortContact { id }');
  expect(await seen(contact.id)).toMatchObject({ subject: correction.subject });
  const secrets = ['pawnbroker', 'larger one of the two'];
  await give(administrator, 'forgetPerson', { partyId: contact.client.id, ground: 'OBJECTION' }, 'person { id }');
  expect(await seen(contact.id)).toMatchObject({ subject: null, client: { kind: 'ERASED' }, contactedOn: today });
  expect((await history(contact.id)).map(([, ...words]) => words)).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(await (await enginesOf(agency.server.folder)).tracesOf(secrets)).toEqual([]);
  const shortContactId = contact.id;
  await expect(
    give(caseworker, 'correctShortContact', { shortContactId, durationMinutes: 5, reason: 'A slip.' }),
  ).rejects.toMatchObject(refused('RULE_VIOLATION', { rule: 'PersonErased' }));
  await expect(give(caseworker, 'promoteShortContact', { shortContactId, caseType: 'GENERAL' })).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'PersonErased', field: 'input.shortContactId' }),
  );
  await expect(give(caseworker, 'closeShortContact', { shortContactId })).resolves.toMatchObject({ pending: false });
});
