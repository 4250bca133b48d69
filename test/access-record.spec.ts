/** The access record: who was refused what, and what auditors and administrators were shown, on the record before the answer. */
import { randomUUID } from 'node:crypto';
import type { Role } from '@caseledger/security';
import { type Agency, give, mutationOf, open, openAgency, register } from './support/agency';
import { type Client, refused, type Variables } from './support/client';
import { enginesOf } from './support/engines';
import { eventually } from './support/eventually';
import { eventsIn } from './support/log';
import { changeUntil, subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';

jest.setTimeout(60_000);

let agency: Agency;
let worker: Client;
beforeAll(async () => {
  agency = await openAgency();
  worker = agency.as('CASEWORKER');
});
afterAll(() => agency.server.remove());

interface Entry {
  readonly id: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly operation: string;
  readonly code: string | null;
  readonly rule: string | null;
  readonly because: string | null;
  readonly targets: readonly string[];
  readonly correlationId: string | null;
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Entry }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const RECORD = `query ($of: AccessRecordInput!, $kinds: [AccessKind!], $from: Instant, $to: Instant, $first: Int = 100,
  $after: String, $bookmark: Bookmark) {
  accessRecord(of: $of, kinds: $kinds, from: $from, to: $to, first: $first, after: $after, bookmark: $bookmark) {
    edges { cursor node {
      id recordedAt kind actor roles operation code rule because targets correlationId
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** A page of the record as it is once everything has been folded that was recorded by now. */
async function page(of: Variables, more: Variables = {}, tenant = 'demo'): Promise<Page> {
  const { bookmark } = await give(agency.as('CASEWORKER', { tenant }), 'registerPerson', {
    details: { familyName: 'Jansen' },
  });
  const auditor = agency.as('AUDITOR', { tenant, subject: 'the-one-who-looks' });
  return (await auditor.ask<{ accessRecord: Page }>(RECORD, { of, bookmark, ...more })).accessRecord;
}

const entries = async (...asked: Parameters<typeof page>): Promise<readonly Entry[]> =>
  (await page(...asked)).edges.map(({ node }) => node);

/** A worker of a role under a name that nobody else has in these tests. */
function somebody(role: Role): { readonly name: string; readonly client: Client } {
  const name = `${role.toLowerCase()}-${randomUUID()}`;
  return { name, client: agency.as(role, { subject: name }) };
}

/** The events of the record, as they stand in the log. */
const inLog = async () => (await eventsIn(agency.server.folder)).filter(({ stream }) => stream.startsWith('access-'));

describe('a refusal is on the record, once', () => {
  test('of a command that the roles do not allow, with the id that its input names', async () => {
    const { name, client } = somebody('CASEWORKER');
    const partyId = await register(worker);
    await expect(give(client, 'forgetPerson', { partyId, ground: 'OBJECTION' })).rejects.toMatchObject(
      refused('FORBIDDEN'),
    );
    expect(await entries({ ofActor: name })).toMatchObject([
      { kind: 'REFUSED', actor: name, roles: ['CASEWORKER'], operation: 'ForgetPerson', code: 'FORBIDDEN' },
    ]);
    expect(await entries({ ofTarget: partyId })).toMatchObject([{ actor: name, targets: [partyId] }]);
  });

  test('of a query that the roles do not allow', async () => {
    const { name, client } = somebody('ANALYST');
    expect((await client.send('{ cases(of: { all: true }) { totalCount } }')).errors[0]!.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect(await entries({ ofActor: name })).toMatchObject([
      { operation: 'cases', code: 'FORBIDDEN', rule: null, because: null, targets: [] },
    ]);
  });

  test('of a query about somebody that the roles do not allow, with the id that it names', async () => {
    const { name, client } = somebody('ANALYST');
    const partyId = await register(worker);
    await client.send('query ($id: UUID!) { person(id: $id) { id } }', { id: partyId });
    await client.send('query ($id: UUID!) { cases(of: { ofClient: $id }) { totalCount } }', { id: partyId });
    expect(await entries({ ofTarget: partyId }, { kinds: ['REFUSED'] })).toMatchObject([
      { actor: name, operation: 'cases', code: 'FORBIDDEN', targets: [partyId] },
      { actor: name, operation: 'person', code: 'FORBIDDEN', targets: [partyId] },
    ]);
  });

  test('of a command on what there is not', async () => {
    const { name, client } = somebody('CASEWORKER');
    const caseId = randomUUID();
    await expect(give(client, 'closeCase', { caseId })).rejects.toMatchObject(refused('NOT_FOUND'));
    expect(await entries({ ofActor: name })).toMatchObject([
      { operation: 'CloseCase', code: 'NOT_FOUND', targets: [caseId] },
    ]);
  });

  test('of a command that a rule stands against, with the name of the rule', async () => {
    const { name, client } = somebody('CASEWORKER');
    const { id: caseId } = await open(client);
    const { data, errors } = await client.send(mutationOf('reopenCase'), {
      input: { commandId: randomUUID(), caseId },
    });
    expect(data).toBeNull();
    const { rule } = errors[0]!.extensions;
    expect(rule).toEqual(expect.any(String));
    expect(await entries({ ofActor: name })).toMatchObject([
      { operation: 'ReopenCase', code: 'RULE_VIOLATION', rule, targets: [caseId] },
    ]);
  });

  test('of a command under the id of another', async () => {
    const { name, client } = somebody('CASEWORKER');
    const commandId = randomUUID();
    await give(client, 'registerPerson', { commandId, details: { familyName: 'Jansen' } });
    await expect(
      give(client, 'registerPerson', { commandId, details: { familyName: 'Pietersen' } }),
    ).rejects.toMatchObject(refused('BAD_USER_INPUT'));
    expect(await entries({ ofActor: name })).toMatchObject([{ code: 'BAD_USER_INPUT', rule: 'CommandIdReused' }]);
  });

  test('and nothing is of a command that is done, done again, or overtaken', async () => {
    const { name, client } = somebody('CASEWORKER');
    const commandId = randomUUID();
    const { id: caseId } = await open(client, { commandId });
    await give(client, 'closeCase', { caseId, expectedRevision: 0 });
    await expect(give(client, 'reopenCase', { caseId, expectedRevision: 0 })).rejects.toMatchObject(
      refused('CONFLICT'),
    );
    expect(await entries({ ofActor: name })).toEqual([]);
  });

  test('and it names the request that was answered', async () => {
    const { name, client } = somebody('CASEWORKER');
    await client.send(mutationOf('closeCase'), { input: { commandId: randomUUID(), caseId: randomUUID() } });
    const [entry] = await entries({ ofActor: name });
    const event = (await inLog()).find(({ id }) => id === entry!.id)!;
    expect(entry!.correlationId).toEqual(expect.any(String));
    expect(event.correlationId).toBe(entry!.correlationId);
  });
});

describe('a reading that is watched is in the log when it is answered', () => {
  let caseId: string;
  let clientId: string;
  let planId: string;
  beforeAll(async () => {
    clientId = await register(worker);
    caseId = (await open(worker, { clientId })).id;
    planId = (await give(worker, 'createPlan', { caseId, planType: 'SUPPORT' })).id;
  });

  const readings = (): readonly (readonly [string, string, readonly string[]])[] => [
    [`{ case(id: "${caseId}") { reference } }`, 'case', [caseId]],
    [`{ case(id: "${caseId}", asOf: { revision: 0 }) { reference } }`, 'caseAsOf', [caseId]],
    // Its sentences name the persons.
    [`{ caseHistory(id: "${caseId}") { edges { node { sentence } } } }`, 'caseHistory', [caseId, clientId]],
    [`{ cases(of: { ofClient: "${clientId}" }) { edges { node { reference } } } }`, 'cases', [caseId]],
    [`{ person(id: "${clientId}") { id } }`, 'person', [clientId]],
    // Whoever sees a plan sees something of its case.
    [`{ plan(id: "${planId}") { status } }`, 'plan', [caseId]],
    [`{ plan(id: "${planId}", asOf: { revision: 0 }) { status } }`, 'planAsOf', [caseId]],
    [`{ planHistory(id: "${planId}") { edges { node { sentence } } } }`, 'planHistory', [caseId, clientId]],
  ];

  test.each(['AUDITOR', 'APPLICATION_ADMIN'] as const)('%s', async (role) => {
    for (const [document, operation, targets] of readings()) {
      const { name, client } = somebody(role);
      await client.ask(document);
      const [last, ...others] = (await inLog()).slice(-1);
      expect([last!.type, last!.data['operation'], others]).toEqual(['ReadingWatched', operation, []]);
      expect(await entries({ ofActor: name })).toMatchObject([
        { kind: 'WATCHED', because: 'ROLE', roles: [role], operation, targets, code: null },
      ]);
    }
  });

  test('of a page no more than the page', async () => {
    const { name, client } = somebody('AUDITOR');
    const of = await register(worker);
    const ids = [(await open(worker, { clientId: of })).id, (await open(worker, { clientId: of })).id];
    const document = `{ cases(of: { ofClient: "${of}" }, first: 1) { edges { node { id } } pageInfo { hasNextPage } } }`;
    interface Found {
      readonly cases: {
        readonly edges: readonly { readonly node: { readonly id: string } }[];
        readonly pageInfo: object;
      };
    }
    // Read back, so that the list has both.
    await give(agency.as('SUPERVISOR'), 'assignCaseworker', { caseId: ids[1], caseworker: 'worker-1' }, 'case { id }');
    const { cases } = await client.ask<Found>(document);
    const [shown] = cases.edges.map(({ node }) => node.id);
    expect([ids.includes(shown!), cases.edges.length, cases.pageInfo]).toEqual([true, 1, { hasNextPage: true }]);
    expect(await entries({ ofActor: name })).toMatchObject([{ operation: 'cases', targets: [shown] }]);
  });

  test('also of what comes with it', async () => {
    const { name, client } = somebody('AUDITOR');
    await client.ask(`{ case(id: "${caseId}") { reference client { id } availableActions { action } } }`);
    const found = await entries({ ofActor: name });
    expect(found.map(({ operation, targets }) => [operation, targets])).toEqual(
      expect.arrayContaining([
        ['case', [caseId]],
        ['personsByIds', [clientId]],
      ]),
    );
    expect(found).toHaveLength(2);
  });

  test.each(['CASEWORKER', 'SUPERVISOR'] as const)('and the daily reading of a %s is on no record', async (role) => {
    const { name, client } = somebody(role);
    for (const [document, operation] of readings()) {
      if (role === 'SUPERVISOR' || !/(AsOf|History)$/.test(operation)) await client.ask(document);
    }
    expect(await entries({ ofActor: name })).toEqual([]);
  });

  test('somebody who is an auditor among other things is watched', async () => {
    const name = `both-${randomUUID()}`;
    const client = agency.as('CASEWORKER', { subject: name, roles: ['CASEWORKER', 'AUDITOR'] });
    await client.ask(`{ case(id: "${caseId}") { reference } }`);
    expect(await entries({ ofActor: name })).toMatchObject([{ because: 'ROLE', roles: ['CASEWORKER', 'AUDITOR'] }]);
  });

  test('each change that a subscription tells them is one reading more', async () => {
    const { name } = somebody('AUDITOR');
    const { id } = await open(worker);
    const token = await tokenIn(agency.server.folder, { role: 'AUDITOR', subject: name });
    const subscriber = subscriberAt(agency.server.address(), token);
    const changes = subscriber.subscribe<object>(`subscription { caseChanged(id: "${id}") { revision } }`);
    let to = 'a';
    await changeUntil(changes.next(), () => {
      to = to === 'a' ? 'b' : 'a';
      return give(agency.as('SUPERVISOR'), 'assignCaseworker', { caseId: id, caseworker: to });
    });
    await subscriber.close();
    const found = await entries({ ofActor: name });
    // One is the question with which a subscription begins.
    expect(found.length).toBeGreaterThan(changes.received.length);
    expect(new Set(found.map(({ operation, targets }) => `${operation} ${String(targets)}`))).toEqual(
      new Set([`case ${id}`]),
    );
  });
});

describe('where a case is not open to everybody', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = (await open(worker)).id;
    const access = { openTo: 'WORKERS', workers: ['somebody-else'], reason: 'They know each other' };
    await give(agency.as('APPLICATION_ADMIN'), 'changeCaseAccess', { caseId, ...access });
  });

  test('asking for it is on the record as what it is: a refusal', async () => {
    const { name, client } = somebody('CASEWORKER');
    expect(await client.ask(`{ case(id: "${caseId}") { reference } }`)).toEqual({ case: null });
    await expect(give(client, 'closeCase', { caseId })).rejects.toMatchObject(refused('NOT_FOUND'));
    expect(await entries({ ofActor: name })).toMatchObject([
      { kind: 'REFUSED', operation: 'CloseCase', code: 'NOT_FOUND', targets: [caseId] },
      { kind: 'REFUSED', operation: 'case', code: 'NOT_FOUND', targets: [caseId] },
    ]);
  });

  test.each([
    ['closed to them', () => caseId],
    ['open to them', async () => (await open(worker)).id],
  ] as const)('who asks for the id of one that is %s, by its reference, is always on the record', async (_, one) => {
    const { name, client } = somebody('CASEWORKER');
    const id = await one();
    const known = await agency
      .as('APPLICATION_ADMIN')
      .ask<{ case: { reference: string } }>(`{ case(id: "${id}") { reference } }`);
    for (const reference of [known.case.reference, '1999-000001'])
      await client.ask(`{ caseIdByReference(reference: "${reference}") }`);
    const entry = { kind: 'WATCHED', because: 'LOOK_UP', operation: 'caseIdByReference', code: null };
    expect(await entries({ ofActor: name })).toMatchObject([
      { ...entry, targets: [] },
      { ...entry, targets: [id] },
    ]);
  });

  test('a list that leaves it out is no refusal', async () => {
    const { name, client } = somebody('CASEWORKER');
    await client.ask('{ cases(of: { all: true }, first: 100) { edges { node { id } } } }');
    expect(await entries({ ofActor: name })).toEqual([]);
  });

  test('whatever is read through a broken glass is on the record', async () => {
    const { name, client } = somebody('CASEWORKER');
    const { breakGlass } = await client.ask<{ breakGlass: { bookmark: string } }>(
      'mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { bookmark } }',
      { input: { commandId: randomUUID(), caseId, reason: 'They are at the desk' } },
    );
    await client.ask(`{ case(id: "${caseId}", bookmark: "${breakGlass.bookmark}") { reference } }`);
    expect(await entries({ ofActor: name })).toMatchObject([
      { kind: 'WATCHED', because: 'BROKEN_GLASS', roles: ['CASEWORKER'], operation: 'case', targets: [caseId] },
    ]);
  });
});

test('a refusal outlives a process that dies with the answer', async () => {
  const { name, client } = somebody('CASEWORKER');
  const caseId = randomUUID();
  await expect(give(client, 'closeCase', { caseId })).rejects.toMatchObject(refused('NOT_FOUND'));
  await agency.server.kill9();
  await agency.server.restart();
  // Of several processes, whoever keeps the view may have been the one that died.
  await eventually(async () => {
    expect(await entries({ ofActor: name })).toMatchObject([{ operation: 'CloseCase', targets: [caseId] }]);
  });
});

test('nothing of an input is on the record, or anywhere', async () => {
  const marker = `M${randomUUID().replaceAll('-', '')}`;
  const caseId = randomUUID();
  const { client } = somebody('CASEWORKER');
  await client.send(mutationOf('closeCase'), { input: { commandId: randomUUID(), caseId, reason: marker } });
  await client.send(mutationOf('forgetPerson'), {
    input: { commandId: randomUUID(), partyId: randomUUID(), ground: marker },
  });
  await client.send(mutationOf('openCase'), {
    input: { commandId: randomUUID(), caseType: marker, register: { kind: 'PERSON', details: { familyName: marker } } },
  });
  await client.send(mutationOf('registerPerson'), {
    input: { commandId: randomUUID(), details: { familyName: ' ', givenNames: marker } },
  });
  const { name, client: auditor } = somebody('AUDITOR');
  await auditor.send('query ($who: String!) { cases(of: { ofCaseworker: $who }) { edges { node { id } } } }', {
    who: marker,
  });
  expect(await entries({ ofActor: name })).toMatchObject([{ operation: 'cases', targets: [] }]);
  expect(await (await enginesOf(agency.server.folder)).tracesOf([marker])).toEqual([]);
});

describe('the record', () => {
  test.each(['CASEWORKER', 'SUPERVISOR', 'ANALYST'] as const)('is not for a %s', async (role) => {
    const { name, client } = somebody(role);
    const { errors } = await client.send(RECORD, { of: { all: true } });
    expect(errors[0]!.extensions.code).toBe('FORBIDDEN');
    expect(await entries({ ofActor: name })).toMatchObject([{ operation: 'accessRecord', code: 'FORBIDDEN' }]);
  });

  test('of one tenant is nobody else’s', async () => {
    const tenant = await agency.tenant('gouda');
    const name = `worker-${randomUUID()}`;
    const caseId = randomUUID();
    const there = agency.as('CASEWORKER', { tenant, subject: name });
    await expect(give(there, 'closeCase', { caseId })).rejects.toMatchObject(refused('NOT_FOUND'));
    expect(await entries({ ofActor: name }, {}, tenant)).toHaveLength(1);
    expect(await entries({ ofTarget: caseId }, {}, tenant)).toHaveLength(1);
    expect([await entries({ ofActor: name }), await entries({ ofTarget: caseId })]).toEqual([[], []]);
  });

  test('comes in pages, the latest first, of the kinds and the time that are asked for', async () => {
    const { name, client } = somebody('AUDITOR');
    const { id: caseId } = await open(worker);
    for (let reading = 0; reading < 3; reading += 1) {
      await client.ask(`{ case(id: "${caseId}") { reference } }`);
      await client.send(mutationOf('closeCase'), { input: { commandId: randomUUID(), caseId } });
    }
    const all = await entries({ ofTarget: caseId });
    expect(all).toHaveLength(6);
    expect(all.map(({ recordedAt }) => recordedAt)).toEqual(
      all
        .map(({ recordedAt }) => recordedAt)
        .sort()
        .reverse(),
    );
    expect(await entries({ ofActor: name }, { kinds: ['REFUSED'] })).toHaveLength(3);
    expect(await entries({ ofActor: name }, { kinds: ['WATCHED'] })).toHaveLength(3);
    const { recordedAt } = all[2]!;
    expect(await entries({ ofTarget: caseId }, { from: recordedAt, to: recordedAt })).toContainEqual(all[2]);

    const paged: Entry[] = [];
    for (let after: string | null = null, more = true; more;) {
      // Looking is on the record too, after what is looked at.
      const { edges, pageInfo }: Page = await page({ ofTarget: caseId }, { first: 4, after, to: all[0]!.recordedAt });
      paged.push(...edges.map(({ node }) => node));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(paged).toEqual(all);
  });

  test('says that it was looked into, and about whom', async () => {
    const target = randomUUID();
    const { name, client } = somebody('APPLICATION_ADMIN');
    await client.ask(RECORD, { of: { ofTarget: target } });
    await client.ask(RECORD, { of: { all: true } });
    const found = await entries({ ofActor: name });
    expect(found.map(({ operation, targets }) => [operation, targets])).toEqual([
      ['accessRecord', []],
      ['accessRecord', [target]],
    ]);
  });

  test.each([
    [{ of: {} }, 'of'],
    [{ of: { all: false } }, 'of.all'],
    [{ of: { all: true }, kinds: [] }, 'kinds'],
    [{ of: { all: true }, first: 0 }, 'first'],
    [{ of: { all: true }, after: 'x' }, 'after'],
    [{ of: { ofActor: 'x'.repeat(256) } }, 'of.ofActor'],
  ])('refuses %j at %s', async (variables, field) => {
    const { errors } = await agency.as('AUDITOR').send(RECORD, variables);
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
