/** The erasure of a person, end to end: nothing personal is left anywhere, everything else stays and can be read (GDPR, article 17). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { type Agency, give, mutationOf, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';
import { operate } from './support/operator';

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
  theirs: [expect.any(String), 'an erased person takes part in the case as parent.'],
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

test('no file of the program holds a word of theirs', () => {
  const { folder } = agency.server;
  const found = readdirSync(folder)
    .filter((name) => !name.endsWith('.sock'))
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return SECRETS.filter((secret) => bytes.includes(secret)).map((secret) => `${name}: ${secret}`);
    });
  expect(found).toEqual([]);
});

test('given again, under the same commandId or another, it is done already', async () => {
  const again = await administrator.send(mutationOf('forgetPerson', 'person { kind }'), forgetting());
  expect([again.errors, again.data]).toMatchObject([[], { forgetPerson: { person: { kind: 'ERASED' } } }]);
  await expect(
    give(administrator, 'forgetPerson', { partyId: erased, ground: 'CONSENT_WITHDRAWN' }),
  ).resolves.toMatchObject({ id: erased });
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
  const { case: seen } = await auditorOf('case(id: $id) { client { kind } availableActions { action allowed rule } }');
  expect(seen).toMatchObject({ client: { kind: 'ERASED' } });
  const administrators = await administrator.ask<{ case: { availableActions: { action: string; rule: string }[] } }>(
    'query ($id: UUID!) { case(id: $id) { availableActions { action allowed rule } } }',
    { id: ofErased },
  );
  expect(administrators.case.availableActions).toContainEqual({
    action: 'REOPEN',
    allowed: false,
    rule: 'PersonErased',
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

async function auditorOf(selection: string): Promise<Readonly<Record<string, unknown>>> {
  return auditor.ask(`query ($id: UUID!) { ${selection} }`, { id: ofErased });
}
