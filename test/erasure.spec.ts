/** The erasure of a person, end to end: nothing personal is left anywhere, everything else stays and can be read (GDPR, article 17). */
import { randomUUID } from 'node:crypto';
import { type Agency, give, mutationOf, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';
import { enginesOf } from './support/engines';
import { operate } from './support/operator';
import { changeUntil, subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';

jest.setTimeout(60_000);

/** Words that stand nowhere else. */
const SECRETS = [
  'Zwartendijk',
  'Quirinus',
  'zwartendijk@example.org',
  'Overgracht',
  'He builds violins.',
  'He moved to Lapland.',
];

let agency: Agency;
let administrator: Client;
let auditor: Client;
let erased: string;
let relative: string;
let ofErased: string;
let withErased: string;
const commandId = randomUUID();
const forgetting = () => ({ input: { commandId, partyId: erased, ground: 'OBJECTION' } });

beforeAll(async () => {
  agency = await openAgency();
  administrator = agency.as('APPLICATION_ADMIN');
  auditor = agency.as('AUDITOR');
  const details = {
    ...{ givenNames: 'Quirinus', familyName: 'Zwartendijk', birthDate: '1961-02-03', email: 'zwartendijk@example.org' },
    address: { street: 'Overgracht', city: 'Utrecht' },
  };
  erased = await register(administrator, details);
  relative = await register(administrator);
  await give(administrator, 'recordResource', { partyId: erased, kind: 'SKILL', description: 'He builds violins.' });
  await give(administrator, 'recordClientData', { partyId: erased, attribute: 'LIVING_SITUATION', value: 'ALONE' });
  await give(administrator, 'recordRelationship', { partyId: relative, otherId: erased, kind: 'PARENT' });
  ofErased = (await open(administrator, { clientId: erased })).id;
  withErased = (await open(administrator, { clientId: relative })).id;
  await give(administrator, 'addCaseParticipant', { caseId: withErased, partyId: erased, role: 'PARENT' });
  await give(administrator, 'closeCase', { caseId: ofErased, reason: 'He moved to Lapland.' });
});
afterAll(() => agency.server.remove());

interface Remains {
  readonly person: Readonly<Record<string, unknown>>;
  readonly history: readonly {
    readonly sentence: string;
    readonly reason: string | null;
    readonly reasonErased: boolean;
  }[];
  readonly theirs: readonly string[];
}

/** All that the auditor can see that once spoke of the person. */
async function remains(bookmark?: string): Promise<Remains> {
  const data = await auditor.ask<{
    person: Readonly<Record<string, unknown>>;
    ofErased: { edges: { node: Remains['history'][number] }[] };
    withErased: { edges: { node: { sentence: string } }[] };
  }>(
    `query ($erased: UUID!, $of: UUID!, $with: UUID!, $bookmark: Bookmark) {
      person(id: $erased, bookmark: $bookmark) {
        kind details { givenNames familyName birthDate gender telephone email address { street } } formerNames { until }
        clientData { value } resources { description }
      }
      ofErased: caseHistory(id: $of) { edges { node { sentence reason reasonErased } } }
      withErased: caseHistory(id: $with) { edges { node { sentence } } }
    }`,
    { erased, of: ofErased, with: withErased, bookmark },
  );
  return {
    person: data.person,
    history: data.ofErased.edges.map(({ node }) => node),
    theirs: data.withErased.edges.map(({ node }) => node.sentence),
  };
}

const NOTHING_LEFT = {
  person: {
    kind: 'ERASED',
    details: {
      ...{ givenNames: null, familyName: null, birthDate: null, gender: null, telephone: null, email: null },
      address: null,
    },
    formerNames: [],
    clientData: [],
    resources: [],
  },
  history: [
    { sentence: expect.stringContaining('was opened for an erased person'), reason: null, reasonErased: false },
    { sentence: expect.stringContaining('The reason was erased with the person.'), reason: null, reasonErased: true },
  ],
  theirs: [expect.any(String), 'An erased person takes part in the case as parent.'],
};

test('before it, the person can be seen', async () => {
  const { person, history } = await remains();
  expect(person).toMatchObject({ kind: 'PERSON', details: { familyName: 'Zwartendijk' } });
  expect(history.at(-1)).toMatchObject({ reason: 'He moved to Lapland.', reasonErased: false });
});

test('when it answers, the person is ERASED and no value of theirs is left; cases and histories stay', async () => {
  const data = await administrator.ask<{
    forgetPerson: { revision: number; pending: boolean; person: { kind: string } };
  }>(mutationOf('forgetPerson', 'person { kind }'), forgetting());
  expect(data.forgetPerson).toMatchObject({ pending: false, person: { kind: 'ERASED' } });
  expect(await remains()).toEqual(NOTHING_LEFT);
});

test('no engine and no file of the program holds a word of theirs', async () => {
  expect(await (await enginesOf(agency.server.folder)).tracesOf(SECRETS)).toEqual([]);
});

test('given again, under the same commandId or another, it is done already', async () => {
  const again = await administrator.send(mutationOf('forgetPerson', 'person { kind }'), forgetting());
  expect([again.errors, again.data]).toMatchObject([[], { forgetPerson: { person: { kind: 'ERASED' } } }]);
  await expect(
    give(administrator, 'forgetPerson', { partyId: erased, ground: 'CONSENT_WITHDRAWN' }),
  ).resolves.toMatchObject({ id: erased });
});

test('who has subscribed to a case of theirs before hears no name after', async () => {
  const { folder, address } = agency.server;
  const partyId = await register(administrator, { familyName: 'Before' });
  const { id: caseId } = await open(administrator, { clientId: partyId });
  const subscriber = subscriberAt(address(), await tokenIn(folder, { role: 'CASEWORKER' }));
  const changes = subscriber.subscribe<{ caseChanged: { client: { details: { familyName: string | null } } } }>(
    'subscription ($id: UUID!) { caseChanged(id: $id) { client { details { familyName } } } }',
    { id: caseId },
  );
  const told = (name: string | null): Promise<void> => {
    const heard = async (): Promise<void> => {
      while ((await changes.next()).caseChanged.client.details.familyName !== name);
    };
    return changeUntil(heard(), () => give(administrator, 'assignCaseworker', { caseId, caseworker: randomUUID() }));
  };
  await told('Before');
  await give(administrator, 'correctPersonalDetails', { partyId, details: { familyName: 'Corrected' } });
  await told('Corrected');
  await give(administrator, 'forgetPerson', { partyId, ground: 'OBJECTION' });
  await told(null);
  await subscriber.close();

  // The case is open still, and can be closed; the words of a reason would be about them.
  await expect(give(administrator, 'closeCase', { caseId, reason: 'They are gone.' })).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'PersonErased' }),
  );
  expect(await operate(folder, 'doctor')).toMatchObject({ result: { ok: false } });
  await give(administrator, 'closeCase', { caseId });
});

const refusedCommands: readonly (readonly [string, () => object])[] = [
  ['correctPersonalDetails', () => ({ partyId: erased, details: { familyName: 'Somebody' } })],
  ['recordResource', () => ({ partyId: erased, kind: 'SKILL', description: 'Any.' })],
  ['recordClientData', () => ({ partyId: erased, attribute: 'LIVING_SITUATION', value: 'ALONE' })],
  ['recordRelationship', () => ({ partyId: relative, otherId: erased, kind: 'FRIEND' })],
  ['openCase', () => ({ clientId: erased, caseType: 'GENERAL' })],
  ['addCaseParticipant', () => ({ caseId: withErased, partyId: erased, role: 'FRIEND' })],
  ['reopenCase', () => ({ caseId: ofErased })],
];

const refusesAll = async (): Promise<void> => {
  for (const [name, input] of refusedCommands) {
    await expect(give(administrator, name, { ...input() })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'PersonErased' }),
    );
  }
};

test('every command about them is refused', refusesAll);

test('what can be done with their case says so', async () => {
  const data = await administrator.ask<{ case: object }>(
    'query ($id: UUID!) { case(id: $id) { client { kind } availableActions { action allowed rule } } }',
    { id: ofErased },
  );
  expect(data.case).toEqual({
    client: { kind: 'ERASED' },
    availableActions: expect.arrayContaining([{ action: 'REOPEN', allowed: false, rule: 'PersonErased' }]),
  });
});

test('it holds after a restart', async () => {
  await agency.server.restart();
  expect(await remains()).toEqual(NOTHING_LEFT);
  await refusesAll();
});

test('it holds after the read models are built anew, and they are what the log says', async () => {
  expect(await operate(agency.server.folder, 'rebuild')).toMatchObject({ result: { ok: true } });
  expect(await remains()).toEqual(NOTHING_LEFT);
  expect(await operate(agency.server.folder, 'replay')).toMatchObject({ result: { ok: true } });
  expect(await operate(agency.server.folder, 'doctor')).toMatchObject({ result: { ok: true } });
});

test('in lists and cases nobody stands in their place', async () => {
  const data = await administrator.ask<{ cases: { edges: { node: object }[] } }>(
    `query ($client: UUID!) {
      cases(of: { ofClient: $client }, statuses: [OPEN, CLOSED]) {
        edges { node { id client { id kind details { familyName } clientData { value } resources { description } } } }
      }
    }`,
    { client: erased },
  );
  const client = { id: erased, kind: 'ERASED', details: { familyName: null }, clientData: [], resources: [] };
  expect(data.cases.edges).toEqual([{ node: { id: ofErased, client } }]);
});

test('who may not erase changes nothing', async () => {
  await agency.tenant('elsewhere');
  const partyId = await register(administrator, { familyName: 'Blijft' });
  const erasing = { partyId, ground: 'OBJECTION' };
  for (const role of ['CASEWORKER', 'SUPERVISOR', 'AUDITOR', 'ANALYST'] as const) {
    await expect(give(agency.as(role), 'forgetPerson', erasing)).rejects.toMatchObject(refused('FORBIDDEN'));
  }
  const elsewhere = agency.as('APPLICATION_ADMIN', { tenant: 'elsewhere' });
  await expect(give(elsewhere, 'forgetPerson', erasing)).rejects.toMatchObject(refused('NOT_FOUND'));
  expect(await seen(partyId)).toEqual({ kind: 'PERSON', details: { familyName: 'Blijft' } });
});

test('killed right after the answer, the person is erased all the same', async () => {
  const partyIds = await Promise.all(
    ['Snelders', 'Haastrecht'].map((familyName) => register(administrator, { familyName })),
  );
  const forgotten = partyIds.map((partyId) => give(administrator, 'forgetPerson', { partyId, ground: 'OBJECTION' }));
  await Promise.all(forgotten);
  await agency.server.kill9();
  await agency.server.restart();
  for (const partyId of partyIds)
    expect(await seen(partyId)).toEqual({ kind: 'ERASED', details: { familyName: null } });
});

test('a backup of the keys that is older than the erasure brings nobody back', async () => {
  const { folder } = agency.server;
  const partyId = await register(administrator, { familyName: 'Oudekerk' });
  const { id: caseId } = await open(administrator, { clientId: partyId });
  await give(administrator, 'closeCase', { caseId, reason: 'She moved to Lapland.' });
  await agency.server.stop();
  const restoreKeys = await (await enginesOf(folder)).backUpKeys();
  await agency.server.restart();
  await give(administrator, 'forgetPerson', { partyId, ground: 'OBJECTION' });
  await agency.server.stop();
  await restoreKeys();
  await agency.server.restart();

  // What the read models hold is built anew from the log, with the keys that there are.
  expect(await operate(folder, 'rebuild')).toMatchObject({ result: { ok: true } });
  expect(await seen(partyId)).toEqual({ kind: 'ERASED', details: { familyName: null } });
  const history = '($id: UUID!) { caseHistory(id: $id) { edges { node { reason reasonErased } } } }';
  const { caseHistory } = await auditor.ask<{ caseHistory: { edges: { node: object }[] } }>(`query ${history}`, {
    id: caseId,
  });
  expect(caseHistory.edges.at(-1)).toEqual({ node: { reason: null, reasonErased: true } });
  const details = { familyName: 'Somebody' };
  await expect(give(administrator, 'correctPersonalDetails', { partyId, details })).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'PersonErased' }),
  );
});

async function seen(partyId: string): Promise<object> {
  const document = 'query ($id: UUID!) { person(id: $id) { kind details { familyName } } }';
  return (await auditor.ask<{ person: object }>(document, { id: partyId })).person;
}
