/** Documents that are known by their hash: how they are asked for, and that a server may take no others. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { talk } from './hardening-support/raw-socket';
import { type Agency, openAgency } from './support/agency';
import type { Answer } from './support/client';
import { emptyFolder, refusedStart } from './support/server';
import { tokenIn } from './support/tokens';

jest.setTimeout(20_000);

const NAME = '{ organisation { name } }';
const TENANT = '{ organisation { tenant } }';
const ONE_OF_TWO = 'query A { organisation { name } } query B { organisation { tenant } }';
const CHANGED = 'subscription ($id: UUID!) { caseChanged(id: $id) { id } }';
const WRONG = '{ organisation { nothing } }';
const ANSWER = { organisation: { name: 'Demonstration agency' } };
const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const apollo = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } });
const stored = (text: string) => ({ query: hashOf(text), persisted: true });

let folder: string;
let file: string;
let agency: Agency;
let token: string;
beforeAll(async () => {
  folder = await emptyFolder();
  file = join(folder, 'documents.json');
  const known = [NAME, ONE_OF_TWO, CHANGED, WRONG].map((text) => [hashOf(text), text]);
  await writeFile(file, JSON.stringify(Object.fromEntries(known)));
  agency = await openAgency({ PERSISTED_QUERIES: file });
  token = await tokenIn(agency.server.folder);
});
afterAll(async () => {
  const said = agency.server.stderr();
  await agency.server.remove();
  await rm(folder, { recursive: true });
  expect(said).toBe('');
});

async function ask(body: object): Promise<readonly [number, unknown]> {
  const response = await fetch(`${agency.server.address()}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as Partial<Answer<unknown>>;
  if (errors === undefined) return [response.status, data];
  const [{ message, extensions }] = errors as [Answer<unknown>['errors'][0]];
  expect(message).toMatch(/^[A-Z].+\.$/);
  expect(message).not.toMatch(/undefined|[Pp]ersistedQuery/);
  return [response.status, `${extensions.code} ${extensions.rule ?? ''}`.trim()];
}

const NOT_FOUND = [400, 'BAD_USER_INPUT PersistedQueryNotFound'];
const NOT_TAKEN = [400, 'BAD_USER_INPUT PersistedQueryOnly'];

/** What holds whether other documents are taken or not. */
function knownDocuments(): void {
  test.each([
    ['as Apollo clients ask', apollo],
    ['by its hash in the place of the document', stored],
  ])('are found %s', async (_, by) => {
    expect(await ask(by(NAME))).toEqual([200, ANSWER]);
    expect(await ask({ ...by(ONE_OF_TWO), operationName: 'B' })).toEqual([200, { organisation: { tenant: 'demo' } }]);
    expect(await ask(by(TENANT))).toEqual(NOT_FOUND);
    expect((await ask(by(WRONG)))[1]).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['no hash', { persisted: true }],
    ['an empty hash', { query: '', persisted: true }],
    ['the name of a method', { query: 'toString', persisted: true }],
    ['a hash in capitals', { query: hashOf(NAME).toUpperCase(), persisted: true }],
  ])('are not found by %s', async (_, body) => {
    expect(await ask(body)).toEqual(NOT_FOUND);
  });

  test('are found over a WebSocket, too', async () => {
    const { say, hear, socket } = await talk(agency.server.address(), token);
    say({ id: 'unknown', type: 'subscribe', payload: apollo(TENANT) });
    const { payload } = await hear('error', 'unknown');
    expect(payload).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', rule: 'PersistedQueryNotFound' } }]);
    say({ id: 'wrong', type: 'subscribe', payload: { ...apollo(CHANGED), variables: { id: 'none' } } });
    expect((await hear('error', 'wrong')).payload).toMatchObject([{ extensions: { field: 'id' } }]);
    socket.terminate();
  });
}

describe('known documents beside others', () => {
  knownDocuments();

  test('leave other documents as they are, and none is remembered for its hash', async () => {
    expect(await ask({ query: TENANT })).toEqual([200, { organisation: { tenant: 'demo' } }]);
    expect(await ask({ query: TENANT, ...apollo(TENANT) })).toEqual([200, { organisation: { tenant: 'demo' } }]);
    expect(await ask(apollo(TENANT))).toEqual(NOT_FOUND);
  });
});

describe('known documents alone', () => {
  beforeAll(() => agency.server.restart({ PERSISTED_QUERIES: file, PERSISTED_QUERIES_ONLY: 'true' }));
  knownDocuments();

  test.each([
    ['another document', { query: TENANT }],
    ['one with a space more', { query: `${NAME} ` }],
    ['one that says it is another', { query: TENANT, ...apollo(NAME) }],
    ['the schema', { query: '{ __schema { queryType { name } } }' }],
    ['no document', {}],
    ['an empty one', { query: '' }],
  ])('take not %s', async (_, body) => {
    expect(await ask(body)).toEqual(NOT_TAKEN);
  });

  test('are taken by their text as well', async () => {
    expect(await ask({ query: NAME })).toEqual([200, ANSWER]);
  });

  test('hold over a WebSocket', async () => {
    const { say, hear, socket } = await talk(agency.server.address(), token);
    const variables = { id: ID };
    say({ id: 'other', type: 'subscribe', payload: { query: `${CHANGED} `, variables } });
    expect((await hear('error', 'other')).payload).toMatchObject([{ extensions: { rule: 'PersistedQueryOnly' } }]);
    say({ id: 'known', type: 'subscribe', payload: { query: CHANGED, variables: { id: 'none' } } });
    expect((await hear('error', 'known')).payload).toMatchObject([{ extensions: { field: 'id' } }]);
    socket.terminate();
  });

  test('serve no GraphiQL', async () => {
    expect((await fetch(`${agency.server.address()}/graphiql`)).status).toBe(404);
  });
});

describe('the program does not start', () => {
  test.each([
    ['no file', undefined, 'it cannot be read'],
    ['no JSON', 'nothing', 'it is no JSON'],
    ['a list', '[]', 'it is no JSON object'],
    ['a document under another hash', JSON.stringify({ [hashOf(NAME)]: TENANT }), 'is not named by the SHA-256'],
  ])('on %s', async (name, content, why) => {
    const path = join(folder, name);
    if (content !== undefined) await writeFile(path, content);
    const { code, stderr } = await refusedStart({ DATA_FOLDER: join(folder, 'data'), PERSISTED_QUERIES: path });
    expect([code, stderr]).toEqual([1, expect.stringContaining('PERSISTED_QUERIES must be a file of documents')]);
    expect(stderr).toContain(why);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('where only known documents are to be taken and none are named', async () => {
    const { code, stderr } = await refusedStart({ DATA_FOLDER: join(folder, 'data'), PERSISTED_QUERIES_ONLY: 'true' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('PERSISTED_QUERIES must be a path')]);
  });
});
