/** What stops the start: a wrong setting, a folder that is taken, keys that do not fit. Each is one sentence, and nothing is lost. */
import { once } from 'node:events';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { readSettings, SETTINGS } from '../apps/program/src/settings/settings';
import { type Agency, give, open, openAgency, register } from './support/agency';
import { ON_SERVERS, onFiles } from './support/engines';
import { eventually } from './support/eventually';
import { eventsIn } from './support/log';
import { operate } from './support/operator';
import { emptyFolder, type Ended, type Environment, refusedStart } from './support/server';

jest.setTimeout(60_000);

const ANOTHER_KEY = Buffer.alloc(32, 7).toString('base64');
const ISSUER = { OIDC_ISSUER: 'https://idp.example.org' };

/** What every refused start is: one line on stderr, a sentence or two without a stack, and the exit code 1. */
function sentenceOf({ code, stdout, stderr }: Ended): string {
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^caseledger cannot start\. [^\n]+\n$/);
  expect(stderr).not.toMatch(/node_modules|\.js\b|\bE[A-Z]{4,}:/);
  return stderr;
}

describe('a wrong value is refused with a sentence that names the variable and not the value', () => {
  test.each([
    ...['two words', '0.0.0.0', '::', '192.0.2.1', 'localhost.example.org'].map((value) => ['HOST', value]),
    ...['65536', '-1', '80x', '4e3', '0x50', ' 80'].map((value) => ['PORT', value]),
    ...['65536', '-1', 'on', 'OFF', '80x'].map((value) => ['OBSERVE_PORT', value]),
    ...['two words', 'http://localhost'].map((value) => ['OBSERVE_HOST', value]),
    ...['301', '-1', '1.5', '10s'].map((value) => ['DRAIN_SECONDS', value]),
    ...[' folder', '\nfolder'].map((value) => ['DATA_FOLDER', value]),
    ...['mongodb://localhost', './some.db', 'esdb:localhost'].map((value) => ['EVENT_STORE_URL', value]),
    ...['READ_STORE_URL', 'KEY_STORE_URL'].flatMap((name) =>
      ['esdb://localhost', './some.db', 'mongodb:localhost'].map((value) => [name, value]),
    ),
    // Others have no way to the files of this process.
    ...['somewhere', 'elsewhere'].map((value) => ['PROJECTING', value]),
    ...['c2hvcnQ=', 'x'.repeat(42), `${ANOTHER_KEY}A`, `${ANOTHER_KEY}\n`].map((value) => [
      'KEY_ENCRYPTION_KEY',
      value,
    ]),
    ...['OIDC_ISSUER', 'OIDC_JWKS_URI'].flatMap((name) =>
      ['http://idp.example.org', 'ftp://idp.example.org', 'idp', 'https://'].map((value) => [name, value]),
    ),
    ...[' ', ' audience'].map((value) => ['OIDC_AUDIENCE', value]),
    ...['HS256', 'none', 'RS256;ES256', 'RS256,', 'RS256,HS512'].map((value) => ['OIDC_ALGORITHMS', value]),
    ...['two claims', ' '].flatMap((value) => [
      ['TOKEN_TENANT_CLAIM', value],
      ['TOKEN_ROLES_CLAIM', value],
    ]),
    ...['yes', 'TRUE', '1'].map((value) => ['GRAPHQL_INTROSPECTION', value]),
    ...['loud', 'trace '].map((value) => ['LOG_LEVEL', value]),
    ...[
      'GRAPHQL_MAX_COST',
      'OPERATION_TIMEOUT',
      'REQUEST_TIMEOUT',
      'MAX_CONNECTIONS',
      'MAX_SOCKETS_PER_ACTOR',
      'MAX_SUBSCRIPTIONS_PER_SOCKET',
    ].flatMap((name) => ['-1', '1.5', 'none', '9999999'].map((value) => [name, value])),
    ...['RATE_LIMIT_ACTOR', 'RATE_LIMIT_TENANT', 'RATE_LIMIT_UNAUTHENTICATED'].flatMap((name) =>
      ['-1', '1e6', 'none'].map((value) => [name, value]),
    ),
    ...['yes', '1'].map((value) => ['PERSISTED_QUERIES_ONLY', value]),
    ...['*', 'pages.example.org', 'https://pages.example.org/', 'https://a.example.org, https://b.example.org'].map(
      (value) => ['CORS_ORIGINS', value],
    ),
    ...['proxy', '10.0.0.0/8;10.1.0.0/16', 'true'].map((value) => ['TRUSTED_PROXIES', value]),
  ])('%s=%j', (name, value) => {
    const read = (): unknown => readSettings({ [name!]: value });
    expect(read).toThrow(new RegExp(`^${name!} must be [^\\n]+\\.$`));
    if (value!.trim() !== '') expect(read).not.toThrow(value!.trim());
  });

  test('and nothing is the same as an empty value', () => {
    const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));
    expect(readSettings(empty)).toEqual(readSettings({}));
  });
});

describe('the program does not start', () => {
  let parent: string;
  beforeAll(async () => {
    parent = await emptyFolder();
  });
  afterAll(() => rm(parent, { recursive: true }));

  test.each<[string, string, Environment?]>([
    ['HOST', '0.0.0.0'],
    ['KEY_ENCRYPTION_KEY', 'c2hvcnQ='],
  ])('with %s=%s, and makes nothing', async (name, value) => {
    const sentence = sentenceOf(await refusedStart({ DATA_FOLDER: join(parent, 'data'), [name]: value }));
    expect(sentence).toContain(`start. ${name} must be `);
    expect(sentence).not.toContain(value);
    expect(await readdir(parent)).toEqual([]);
  });

  test('on a host that is not there', async () => {
    const settings = { DATA_FOLDER: join(parent, 'data'), HOST: 'nowhere.invalid', ...ISSUER };
    expect(sentenceOf(await refusedStart(settings))).toMatch(/start\. HOST is no address/);
  });
});

describe('the place where the data are', () => {
  let parent: string;
  beforeAll(async () => {
    parent = await emptyFolder();
    await writeFile(join(parent, 'a-file'), 'text');
  });
  afterAll(() => rm(parent, { recursive: true }));

  test.each([
    ['is a file', 'a-file'],
    ['would be in a file', 'a-file/data'],
  ])('is named where it %s', async (_, name) => {
    const folder = join(parent, name);
    expect(sentenceOf(await refusedStart({ DATA_FOLDER: folder }))).toContain(`The folder ${folder} cannot be made`);
  });

  test('is refused where the path is too long for the socket, and stays empty', async () => {
    const folder = join(parent, 'x'.repeat(90));
    expect(sentenceOf(await refusedStart({ DATA_FOLDER: folder }))).toContain('DATA_FOLDER is too long a path');
    expect(await readdir(parent)).not.toContain('x'.repeat(90));
  });
});

describe('a data folder with a case in it', () => {
  let parent: string;
  let agency: Agency;
  let clientId: string;
  beforeAll(async () => {
    // Neither the folder nor its parent is there yet.
    parent = await emptyFolder();
    agency = await openAgency({ DATA_FOLDER: join(parent, 'deep', 'data') });
    clientId = await register(agency.as('CASEWORKER'), { familyName: 'Karelse' });
    await open(agency.as('CASEWORKER'), { clientId });
  });
  afterAll(async () => {
    await agency.server.remove();
    await rm(parent, { recursive: true });
  });

  const clients = async (): Promise<unknown> => {
    const document = '{ cases(of: { all: true }) { edges { node { client { details { familyName } } } } } }';
    return agency.as('CASEWORKER').ask(document);
  };
  const KARELSE = { cases: { edges: [{ node: { client: { details: { familyName: 'Karelse' } } } }] } };
  const inFolder = (name: string): string => join(agency.server.folder, name);
  const keyFile = async () => (ON_SERVERS ? undefined : readFile(inFolder('keys.db')));

  test('is not had by two: the second is told which process has it, and the first goes on', async () => {
    const { pid } = JSON.parse(await readFile(inFolder('owner.json'), 'utf8')) as { readonly pid: number };
    const sentence = sentenceOf(await refusedStart({ DATA_FOLDER: agency.server.folder }));
    expect(sentence).toContain(`in use by process ${String(pid)}, which started at `);
    expect(await clients()).toEqual(KARELSE);
  });

  test('is told that the port is in use', async () => {
    await agency.server.stop();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const sentence = sentenceOf(await refusedStart({ DATA_FOLDER: agency.server.folder, PORT: String(port) }));
    expect(sentence).toContain('PORT is in use by another program');
    other.close();
  });

  test('takes no other key-encryption key, is as it was, and takes its own', async () => {
    const [keys, events] = [await keyFile(), await eventsIn(agency.server.folder)];
    const sentence = sentenceOf(
      await refusedStart({ DATA_FOLDER: agency.server.folder, KEY_ENCRYPTION_KEY: ANOTHER_KEY }),
    );
    expect(sentence).toContain('wrapped with another key-encryption key than the one given');
    expect(sentence).not.toContain(ANOTHER_KEY);
    expect(await keyFile()).toEqual(keys);
    expect(await eventsIn(agency.server.folder)).toEqual(events);
    await agency.server.restart();
    expect(await clients()).toEqual(KARELSE);
  });

  onFiles(test)('makes no new key-encryption key in the place of one that is lost', async () => {
    await agency.server.stop();
    await rename(inFolder('key-encryption.key'), inFolder('kept.key'));
    const sentence = sentenceOf(await refusedStart({ DATA_FOLDER: agency.server.folder }));
    expect(sentence).toContain('set KEY_ENCRYPTION_KEY');
    expect(await readdir(agency.server.folder)).not.toContain('key-encryption.key');

    const key = (await readFile(inFolder('kept.key'), 'utf8')).trim();
    await agency.server.restart({ KEY_ENCRYPTION_KEY: key });
    expect(await clients()).toEqual(KARELSE);
    await rename(inFolder('kept.key'), inFolder('key-encryption.key'));
  });

  onFiles(test)('whose read models are damaged builds them anew, and everything is there again', async () => {
    await agency.server.stop();
    await removeBesides('read.db');
    await writeFile(inFolder('read.db'), 'Not what it was. '.repeat(1_000));
    await agency.server.restart();
    await eventually(async () => {
      expect(await operate(agency.server.folder, 'replay')).toMatchObject({ status: 200, result: { ok: true } });
    });
    expect(await clients()).toEqual(KARELSE);
  });

  onFiles(test)('whose log is damaged says so, and touches nothing else', async () => {
    await agency.server.stop();
    const copy = await emptyFolder();
    await cp(agency.server.folder, copy, { recursive: true });
    await Promise.all(['events.db-wal', 'events.db-shm'].map((name) => rm(join(copy, name), { force: true })));
    await writeFile(join(copy, 'events.db'), 'Not what it was. '.repeat(1_000));
    const sentence = sentenceOf(await refusedStart({ DATA_FOLDER: copy }));
    expect(sentence).toContain(`The event log ${join(copy, 'events.db')} cannot be used: it is damaged`);
    expect(await readFile(join(copy, 'events.db'), 'utf8')).toBe('Not what it was. '.repeat(1_000));
    await rm(copy, { recursive: true });
    await agency.server.restart();
  });

  test('goes on without its snapshots', async () => {
    await agency.server.stop();
    await removeBesides('snapshots.db');
    await writeFile(inFolder('snapshots.db'), 'Not what it was. '.repeat(1_000));
    await agency.server.restart();
    const details = { familyName: 'de Boer' };
    await give(agency.as('CASEWORKER'), 'correctPersonalDetails', { partyId: clientId, details }, 'pending');
    await eventually(async () => {
      expect(JSON.stringify(await clients())).toContain('de Boer');
    });
  });

  /** The changes of a file that are not in it yet would mend it. */
  async function removeBesides(name: string): Promise<void> {
    await Promise.all(['-wal', '-shm'].map((part) => rm(inFolder(`${name}${part}`), { force: true })));
  }
});
