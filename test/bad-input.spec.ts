/** Whatever is wrong with an input, the answer names it and nothing is recorded: every field of every mutation, found in the schema. */
import { randomUUID } from 'node:crypto';
import { mayWith } from '@caseledger/security';
import { isNonNullType } from 'graphql';
import { type Agency, give, mutationOf, open, openAgency, register } from './support/agency';
import { type Fault, faultsOf, fieldsOf, literal, pathText, replaced, textsOf } from './support/bad-values';
import type { Answer, Client, Variables } from './support/client';
import { newFactsIn } from './support/log';
import { EXAMPLES } from './support/mutations';
import { inputTypeOf, MUTATIONS } from './support/schema';

jest.setTimeout(60_000);

/** Names of types, suggestions, stacks and files are ours. */
const INNARDS = /[Dd]id you mean|\bat .+:\d+|node_modules|\.js\b|Error:|\b[A-Z]\w+Input\b|!"/;

let agency: Agency;
let administrator: Client;
/** What was recorded since this was asked last. */
let newFacts: () => Promise<readonly string[]>;

beforeAll(async () => {
  agency = await openAgency();
  administrator = agency.as('APPLICATION_ADMIN');
  newFacts = newFactsIn(agency.server.folder);
});
afterAll(async () => {
  const complaints = agency.server.stderr();
  await agency.server.remove();
  // A fault of ours would have been recorded.
  expect(complaints).toBe('');
});

const rightInput = async (name: string): Promise<Variables> => ({
  commandId: randomUUID(),
  ...(await EXAMPLES[name]!.input(administrator)),
});

/** The administrator, but for what they may not: they see everything and break no glass. */
const senderOf = (name: string): Client =>
  mayWith(['APPLICATION_ADMIN'])(EXAMPLES[name]!.permission) ? administrator : agency.as('SUPERVISOR');

type Sent = readonly [way: string, answer: Answer<object>];

/** By a variable, and written into the document: what is wrong with it is found by different parts of the program. */
async function sentBothWays(name: string, input: Variables): Promise<readonly Sent[]> {
  const written = mutationOf(name)
    .replace(/^mutation \(.*?\) /, 'mutation ')
    .replace('input: $input', `input: ${literal(input, inputTypeOf(name))}`);
  const sender = senderOf(name);
  const answers = await Promise.all([sender.send(mutationOf(name), { input }), sender.send(written)]);
  return [
    ['by a variable', answers[0]],
    ['written in the document', answers[1]],
  ];
}

/** By a variable of a document that was never asked before, and then of the same. */
async function sentAnew(name: string, input: Variables): Promise<readonly Sent[]> {
  const [sender, fresh] = [senderOf(name), `${mutationOf(name)} # ${randomUUID()}`];
  return [
    ['by a variable of a new document', await sender.send(fresh, { input })],
    ['by a variable of a document asked again', await sender.send(fresh, { input })],
  ];
}
/** Whether a document is new does not depend on what is wrong with its variables: one fault of so many is sent anew. */
const SENT_ANEW_ONE_OF = 8;

/** What is wrong with the answer to a wrong input; undefined where it is as promised. */
function complaint({ data, errors }: Answer<object>, field: string, codes: readonly string[]): string | undefined {
  const [error] = errors;
  if (error === undefined) return `is taken: ${JSON.stringify(data)}`;
  const { code, field: named } = error.extensions;
  if (!codes.includes(code)) return `is ${code}: ${error.message}`;
  if (named !== field) return `names ${String(named)}: ${error.message}`;
  return INNARDS.test(error.message) ? `tells too much: ${error.message}` : undefined;
}

async function complaints(name: string, faults: readonly Fault[], codes: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [index, { what, field, input }] of faults.entries()) {
    const anew = index % SENT_ANEW_ONE_OF === 0 ? await sentAnew(name, input) : [];
    for (const [way, answer] of [...(await sentBothWays(name, input)), ...anew]) {
      const said = complaint(answer, field, codes);
      if (said !== undefined) found.push(`${field} ${what}, ${way}: ${said}`);
    }
  }
  return found;
}

describe.each(MUTATIONS)('%s', (name) => {
  const type = inputTypeOf(name);

  test('says which field is missing, null, of a wrong type, or none of its own', async () => {
    const right = await rightInput(name);
    await newFacts();
    expect(await complaints(name, faultsOf(type, right), ['BAD_USER_INPUT'])).toEqual([]);
    expect(await newFacts()).toEqual([]);
  });

  test('says which text is too long', async () => {
    const right = await rightInput(name);
    const texts = textsOf(type, right);
    const longer = (length: number): Fault[] =>
      texts.map(({ path }) => ({
        what: `has ${length} characters`,
        field: pathText(path),
        input: replaced(right, path, 'x'.repeat(length)) as Variables,
      }));
    await newFacts();
    expect(await complaints(name, longer(5_000), ['BAD_USER_INPUT', 'RULE_VIOLATION'])).toEqual([]);
    for (const { field, input } of longer(20_000)) {
      const answer = await senderOf(name).send(mutationOf(name), { input });
      expect([field, complaint(answer, field, ['BAD_USER_INPUT'])]).toEqual([field, undefined]);
    }
    expect(await newFacts()).toEqual([]);
  });

  test('says which id names nothing, or another thing', async () => {
    const right = await rightInput(name);
    const ids = Object.keys(right).filter((member) => member.endsWith('Id') && member !== 'commandId');
    const [caseOfSomebody, somebody] = [(await open(administrator)).id, await register(administrator)];
    const wrongIds = (member: string) => [randomUUID(), /caseId$/i.test(member) ? somebody : caseOfSomebody];
    const faults = ids.flatMap((member) =>
      wrongIds(member).map((id) => ({ what: `is ${id}`, field: `input.${member}`, input: { ...right, [member]: id } })),
    );
    await newFacts();
    expect(await complaints(name, faults, ['NOT_FOUND', 'RULE_VIOLATION'])).toEqual([]);
    expect(await newFacts()).toEqual([]);
  });

  test('takes null for an optional field as if it were not there', async () => {
    const right = await rightInput(name);
    // What is there without the optional fields must do for the rules, too.
    const input =
      name === 'openCase' ? { commandId: right['commandId'], clientId: right['clientId'], caseType: 'GENERAL' } : right;
    const optional = fieldsOf(type, input).filter((field) => !isNonNullType(field.type));
    const kept = new Set(NEEDED_BY_RULES[name] ?? []);
    const leftOut = optional.filter(({ path }) => !kept.has(pathText(path)) && !kept.has(pathText(path.slice(0, -1))));
    const without = leftOut.reduce<unknown>((all, { path }) => replaced(all, path, undefined), input);
    const withNulls = leftOut.reduce<unknown>(
      (all, { path }) => (has(all, path.slice(0, -1)) ? replaced(all, path, null) : all),
      without,
    );

    const done = await senderOf(name).send(mutationOf(name), { input: without });
    await newFacts();
    const again = await senderOf(name).send(mutationOf(name), { input: withNulls });
    // The same command under the same commandId is a repeat; any other would be refused.
    expect([again.errors, again.data]).toEqual([[], done.data]);
    expect(await newFacts()).toEqual([]);
  });
});

/** Optional in the schema, since a rule decides on it. */
const NEEDED_BY_RULES: Readonly<Record<string, readonly string[]>> = {
  openCase: ['input.clientId'],
  addPlanItem: ['input.name', 'input.purpose', 'input.owner', 'input.responsible'],
  assignPlanItem: ['input.owner', 'input.responsible'],
  addSubGoal: ['input.owner'],
  changeSubGoalOwner: ['input.owner'],
  addMilestone: ['input.owner'],
  reviseMilestone: ['input.owner'],
  createPlan: ['input.templateCode'],
  closePlan: ['input.outcome', 'input.reason'],
  definePlanItem: ['input.unitType'],
  changePlanItemDefinition: ['input.unitType'],
  registerShortContact: ['input.clientId'],
  recordContactMoment: ['input.step'],
  changeCaseAccess: ['input.workers'],
  registerPerson: ['input.details.familyName'],
  registerProspect: ['input.details.familyName'],
  promoteProspect: ['input.details.familyName'],
  correctPersonalDetails: ['input.details.familyName'],
  defineClientAttribute: ['input.codes'],
};

function has(value: unknown, path: readonly (string | number)[]): boolean {
  return (
    path.reduce<unknown>((found, step) => (found as Record<string | number, unknown> | undefined)?.[step], value) !==
    undefined
  );
}

describe('rules that the types cannot hold', () => {
  const refusal = async (name: string, input: Variables) =>
    (await administrator.send(mutationOf(name), { input: { commandId: randomUUID(), ...input } })).errors[0]
      ?.extensions;

  test.each([
    ['registerPerson', { details: { givenNames: 'Noor' } }, 'input.details.familyName'],
    ['registerPerson', { details: { familyName: ' ' } }, 'input.details.familyName'],
    ['registerPerson', { details: { familyName: 'X', birthDate: '2999' } }, 'input.details.birthDate'],
    ['registerPerson', { details: { familyName: 'X', address: { country: 'nl' } } }, 'input.details.address.country'],
    ['registerProspect', { details: { email: 'noor@example.org' } }, 'input.details.familyName'],
    ['openCase', { caseType: 'GENERAL' }, 'input.clientId'],
    ['openCase', { caseType: 'constructor', clientId: randomUUID() }, 'input.caseType'],
    [
      'openCase',
      { caseType: 'GENERAL', register: { kind: 'PERSON', details: {} } },
      'input.register.details.familyName',
    ],
    ['defineCaseType', { code: 'lower', label: 'X' }, 'input.code'],
    ['defineClientAttribute', { code: 'X', label: 'X', kind: 'CODE' }, 'input.codes'],
    [
      'defineClientAttribute',
      {
        code: 'X',
        label: 'X',
        kind: 'CODE',
        codes: [
          { code: 'A', label: 'A' },
          { code: 'b', label: 'B' },
        ],
      },
      'input.codes[1].code',
    ],
  ])('%s of %j is refused at %3$s', async (name, input, field) => {
    expect(await refusal(name, input)).toMatchObject({ code: 'RULE_VIOLATION', field, rule: expect.any(String) });
  });

  test('a negative revision is no revision', async () => {
    const details = { familyName: 'Jansen' };
    expect(await refusal('registerPerson', { details, expectedRevision: -1 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.expectedRevision',
    });
  });

  test('texts with characters that no keyboard has are kept as they are', async () => {
    const caseId = (await open(administrator)).id;
    const caseworker = 'a\u0000b\u{1F600}\u202E';
    await give(administrator, 'assignCaseworker', { caseId, caseworker });
    const data = await administrator.ask<{ cases: { totalCount: number; edges: { node: { caseworker: string } }[] } }>(
      'query ($who: String!) { cases(of: { ofCaseworker: $who }) { totalCount edges { node { caseworker } } } }',
      { who: caseworker },
    );
    expect(data.cases).toEqual({ totalCount: 1, edges: [{ node: { caseworker } }] });
  });
});

describe('queries', () => {
  test.each([
    ['{ case(id: "x") { id } }', 'id'],
    ['{ case { id } }', 'id'],
    [`{ case(id: "${randomUUID()}", asOf: { revision: -1 }) { id } }`, 'asOf.revision'],
    [`{ case(id: "${randomUUID()}", asOf: { knownAt: "yesterday" }) { id } }`, 'asOf.knownAt'],
    [`{ case(id: "${randomUUID()}", asOf: {}) { id } }`, 'asOf'],
    [`{ case(id: "${randomUUID()}", asOf: { revision: 1, knownAt: "2026-01-01T00:00:00Z" }) { id } }`, 'asOf'],
    [`{ caseHistory(id: "${randomUUID()}", first: 0) { pageInfo { hasNextPage } } }`, 'first'],
    [`{ caseHistory(id: "${randomUUID()}", after: "x") { pageInfo { hasNextPage } } }`, 'after'],
    ['{ cases(of: {}) { totalCount } }', 'of'],
    ['{ cases(of: { all: false }) { totalCount } }', 'of.all'],
    ['{ cases(of: { all: true, ofType: "GENERAL" }) { totalCount } }', 'of'],
    [`{ cases(of: { ofCaseworker: "${'x'.repeat(300)}" }) { totalCount } }`, 'of.ofCaseworker'],
    ['{ cases(of: { all: true }, first: 101) { totalCount } }', 'first'],
    ['{ cases(of: { all: true }, first: -1) { totalCount } }', 'first'],
    ['{ cases(of: { all: true }, after: "x") { totalCount } }', 'after'],
    ['{ cases(of: { all: true }, statuses: []) { totalCount } }', 'statuses'],
    ['{ cases(of: { all: true }, statuses: [NOPE]) { totalCount } }', 'statuses[0]'],
    ['{ cases(of: { all: true }, from: "2026-02-30") { totalCount } }', 'from'],
    ['{ cases(of: { all: true }, bookmark: "x") { totalCount } }', 'bookmark'],
    ['{ person(id: 7) { id } }', 'id'],
  ])('%s is refused at %s', async (document, field) => {
    const [first, second] = [await administrator.send(document), await administrator.send(document)];
    expect([complaint(first, field, ['BAD_USER_INPUT']), complaint(second, field, ['BAD_USER_INPUT'])]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('null for an optional argument is the same as its absence', async () => {
    const arguments_ =
      'statuses: null, orderedBy: null, from: null, to: null, direction: null, first: null, after: null';
    expect(
      await administrator.ask(`{ cases(of: { all: true }, ${arguments_}, bookmark: null) { totalCount } }`),
    ).toEqual(await administrator.ask('{ cases(of: { all: true }) { totalCount } }'));
    expect(await administrator.ask('{ caseTypes(retired: null) { code } }')).toEqual(
      await administrator.ask('{ caseTypes { code } }'),
    );
  });
});
