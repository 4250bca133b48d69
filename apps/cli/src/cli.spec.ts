/** The command line as it is typed: with a server that runs, without one, and with one that was killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { openDatabase } from '@caseledger/sqlite';
import { give, openAgency, type Agency } from '../../../test/support/agency';
import { clientAt } from '../../../test/support/client';
import { emptyFolder } from '../../../test/support/server';

const BINARY = resolve(__dirname, '../../../bin/caseledger.js');
jest.setTimeout(120_000);

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function typed(folder: string, given: readonly string[], environment: object = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'], DATA_FOLDER: folder, ...environment };
  const child = spawn(process.execPath, [BINARY, ...given], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await closed)[0], stdout, stderr };
}

/** The one JSON document that is on stdout. */
async function json(folder: string, ...given: string[]): Promise<Record<string, unknown>> {
  return JSON.parse((await typed(folder, [...given, '--json'])).stdout) as Record<string, unknown>;
}

const NORTH = [...['tenant', 'create', 'north', '--name', 'North', '--time-zone', 'Europe/Oslo'], '--currency', 'NOK'];
const TENANT_NORTH = [...NORTH, '--locale', 'nb'];

const VIEWS = [
  ...['cases', 'measurements', 'contactMoments', 'shortContacts', 'plans', 'unitDeliveries', 'outcomes'],
  ...['persons', 'teams', 'workers', 'accesses'],
];
const NO_SUCH_VIEW =
  'There is no such view; there are cases, measurements, contactMoments, shortContacts, plans, unitDeliveries, outcomes, persons, teams, workers and accesses.';

let agency: Agency;
let folder: string;
beforeAll(async () => {
  agency = await openAgency();
  folder = agency.server.folder;
});
afterAll(() => agency.server.remove());

describe('with a server that runs', () => {
  test('doctor, replay, rebuild, status and retry-parked ask it, and say in sentences that all is well', async () => {
    expect(await typed(folder, ['doctor'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/All is well\.\n$/),
    });
    expect(await typed(folder, ['replay'])).toMatchObject({
      ...{ code: 0, stderr: '' },
      stdout: expect.stringMatching(
        /^cases .*\n(?:.+\n)*persons .*\n(?:.+\n)*\nThe read models are what the log says\.\n$/m,
      ),
    });
    expect(await typed(folder, ['rebuild', '--view', 'persons'])).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: 'Made anew: persons.\n',
    });
    expect((await typed(folder, ['status'])).stdout).toMatch(/^cases\s+\d+\s+running\s/m);
    expect((await typed(folder, ['retry-parked'])).code).toBe(0);
  });

  test('--json is one JSON document and nothing else', async () => {
    expect(await json(folder, 'doctor')).toMatchObject({ ok: true, parked: [] });
    expect(await json(folder, 'replay', '--view', 'cases')).toMatchObject({
      compared: [{ view: 'cases', differences: [] }],
    });
    expect(await json(folder, 'status')).toMatchObject({
      views: VIEWS.map((view) => ({ view, state: 'running' })),
    });
    expect(await json(folder, 'replay', '--view', 'nothing')).toEqual({
      ok: false,
      error: NO_SUCH_VIEW,
    });
  });

  test('what is refused ends with 1 and one sentence, without a stack', async () => {
    expect(await typed(folder, ['rebuild', '--view', 'nothing'])).toEqual({
      ...{ code: 1, stdout: '' },
      stderr: `${NO_SUCH_VIEW}\n`,
    });
  });

  test('a tenant is created once, and its first token is taken', async () => {
    expect(await typed(folder, TENANT_NORTH)).toMatchObject({ code: 0, stderr: '' });
    expect(await typed(folder, TENANT_NORTH)).toMatchObject({ code: 1, stdout: '' });
    const token = await typed(folder, ['token', '--role', 'CASEWORKER', '--tenant', 'north', '--hours', '1']);
    const client = clientAt(() => agency.server.address(), token.stdout.trim());
    expect(await client.ask('{ organisation { name } }')).toEqual({ organisation: { name: 'North' } });
  });

  test('forget takes a token that may, and mints none for nobody', async () => {
    const { id } = await give(agency.as('CASEWORKER'), 'registerPerson', { details: { familyName: 'Jansen' } });
    const forget = ['forget', '--person', id, '--ground', 'CONSENT_WITHDRAWN'];
    const { stdout: caseworker } = await typed(folder, ['token', '--role', 'CASEWORKER']);

    expect(await typed(folder, forget)).toMatchObject({ code: 2, stdout: '' });
    expect(await typed(folder, [...forget, '--token', caseworker.trim()])).toMatchObject({ code: 1, stdout: '' });
    expect(await typed(folder, forget, { CASELEDGER_TOKEN: 'nonsense' })).toMatchObject({ code: 1, stdout: '' });
    expect(await kindOf(id)).toBe('PERSON');
    expect(await typed(folder, [...forget, '--tenant', 'demo'])).toMatchObject({ code: 0, stderr: '' });
    expect(await kindOf(id)).toBe('ERASED');
  });

  test('the folder cannot be opened beside it: without its socket the command is out of reach, and says who has it', async () => {
    await rm(join(folder, 'caseledger.sock'));
    expect(await typed(folder, ['doctor'])).toMatchObject({
      ...{ code: 3, stdout: '' },
      stderr: expect.stringMatching(/^The data folder \S+ is in use by process \d+, which started at \S+\.\n$/),
    });
    await agency.server.restart();
  });
});

describe('where no server runs', () => {
  test('the socket of a killed one is passed over, and the folder is opened here', async () => {
    await agency.server.kill9();
    expect(existsSync(join(folder, 'caseledger.sock'))).toBe(true);
    expect(await json(folder, 'doctor')).toMatchObject({ ok: true });
    expect(await typed(folder, ['replay'])).toMatchObject({ code: 0 });
    expect((await typed(folder, ['status'])).stdout).toMatch(/^persons .*\syes$/m);
    await agency.server.restart();
  });

  test('a replay finds what was changed behind the back of the log, and ends with 1 until it is built anew', async () => {
    await agency.server.stop();
    for (const file of ['read.db', 'read.db-wal', 'read.db-shm']) await rm(join(folder, file), { force: true });
    expect(await typed(folder, ['replay'])).toMatchObject({ code: 0 });
    losePerson();
    const replay = await typed(folder, ['replay']);
    expect(replay).toMatchObject({ code: 1, stderr: '' });
    expect(replay.stdout).toMatch(/^persons, demo\/\S+: missing/m);
    expect(await typed(folder, ['rebuild'])).toMatchObject({ code: 0 });
    expect(await typed(folder, ['replay'])).toMatchObject({ code: 0 });
    await agency.server.restart();
  });

  test('a tenant can be the first thing in a folder; anything else says that there is none', async () => {
    const parent = await emptyFolder();
    const fresh = join(parent, 'data');
    expect(await typed(fresh, ['doctor'])).toMatchObject({ code: 3, stderr: expect.stringContaining('npm start') });
    expect(await typed(fresh, ['token', '--role', 'AUDITOR'])).toMatchObject({ code: 3 });
    expect(existsSync(fresh)).toBe(false);
    expect(await typed(fresh, TENANT_NORTH)).toMatchObject({ code: 0, stderr: '' });
    expect(await typed(fresh, TENANT_NORTH)).toMatchObject({ code: 1 });
    await rm(parent, { recursive: true });
  });

  test('the demo says how to start one, and how to name another', async () => {
    expect(await typed(folder, ['demo', '--url', 'http://127.0.0.1:9'])).toEqual({
      ...{ code: 3, stdout: '' },
      stderr:
        'No caseledger answers at http://127.0.0.1:9. Start it in another terminal: npm start. Where it runs elsewhere, say ' +
        'where with --url, or set HOST and PORT as they are set for it.\n',
    });
  });
});

describe('wrong usage ends with 2', () => {
  test.each([
    [[]],
    [['undo']],
    [['doctor', '--deep']],
    [['token']],
    [['token', '--role', 'OWNER']],
    [['token', '--role', 'AUDITOR', '--tenant', 'Demo']],
    [['token', '--role', 'AUDITOR', '--hours', '721']],
    [['tenant', 'create', 'south']],
    [['demo', '--run', 'yesterday']],
    [['demo', '--url', 'nowhere']],
    [['demo', '--cases', '0']],
    [['demo', '--cases', '10', '--url', 'http://127.0.0.1:4000']],
    [['demo', '--seed', '2']],
  ])('%j', async (given) => {
    expect(await typed(folder, given)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/\S/) });
  });

  test('so does a wrong setting, which is named', async () => {
    expect(await typed(folder, ['doctor'], { PORT: 'x' })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^PORT must be/),
    });
  });
});

test('no token is made where an OIDC issuer is configured', async () => {
  const issuer = { OIDC_ISSUER: 'https://login.example.org' };
  expect(await typed(folder, ['token', '--role', 'AUDITOR'], issuer)).toMatchObject({ code: 1, stdout: '' });
});

test('help is on stdout and fine', async () => {
  expect(await typed(folder, ['--help'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('doctor'),
  });
});

async function kindOf(id: string): Promise<string> {
  const answer = await agency.as('AUDITOR').ask<{ person: { kind: string } }>(`{ person(id: "${id}") { kind } }`);
  return answer.person.kind;
}

/** Takes the document of somebody out of the read model. */
function losePerson(): void {
  const database = openDatabase(join(folder, 'read.db'));
  const [number] = database.prepare("SELECT number FROM collections WHERE view = 'persons' AND state = 'live'").get()!;
  const documents = `documents_${String(number)}`;
  const anyone = `SELECT min(number) FROM ${documents} WHERE document IS NOT NULL`;
  expect(database.prepare(`DELETE FROM ${documents} WHERE number = (${anyone})`).run()).toBe(1);
  database.close();
}
