/** What stops the start: a wrong setting, a folder that is taken, keys that do not fit. Each is one sentence, and nothing is lost. */
import { once } from 'node:events';
import { chmod, cp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { type Agency, give, open, openAgency, register } from './support/agency';
import { eventsIn } from './support/log';
import { operate } from './support/operator';
import { emptyFolder, type Ended, type Environment, refusedStart, startServer } from './support/server';

jest.setTimeout(60_000);

const ANOTHER_KEY = Buffer.alloc(32, 7).toString('base64');
const ISSUER = { OIDC_ISSUER: 'https://idp.example.org' };

/** What every refused start is: one line on stderr, a sentence or two without a stack, and the exit code 1. */
function sentenceOf({ code, stdout, stderr }: Ended): string {
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^caseledger cannot start\. [^\n]+[.]\n$/);
  expect(stderr).not.toMatch(/\bat .+:\d+|node_modules|\bE[A-Z]{4,}:/);
  return stderr;
}

describe('a wrong value stops the start with a sentence that names the variable and not the value', () => {
  const wrong: readonly (readonly [string, string, Environment?])[] = [
    ['HOST', 'two words'],
    ['HOST', '0.0.0.0'],
    ['HOST', 'nowhere.invalid', ISSUER],
    ['PORT', '65536'],
    ['DATA_FOLDER', ' folder'],
    ['EVENT_STORE_URL', 'esdb://localhost'],
    ['READ_STORE_URL', 'mongodb://localhost'],
    ['KEY_STORE_URL', './keys.db'],
    ['KEY_ENCRYPTION_KEY', 'c2hvcnQ='],
    ['OIDC_ISSUER', 'http://idp.example.org'],
    ['OIDC_AUDIENCE', ' '],
    ['OIDC_JWKS_URI', 'http://idp.example.org/keys', ISSUER],
    ['OIDC_ALGORITHMS', 'HS256', ISSUER],
    ['TOKEN_TENANT_CLAIM', 'a claim'],
    ['TOKEN_ROLES_CLAIM', 'a claim'],
    ['GRAPHQL_INTROSPECTION', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ];
  let parent: string;
  const ended = new Map<string, Ended>();

  beforeAll(async () => {
    parent = await emptyFolder();
    const left = [...wrong];
    const startInTurn = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const [name, value, others] = next;
        const settings = { DATA_FOLDER: join(parent, name), ...others, [name]: value };
        ended.set(`${name}=${value}`, await refusedStart(settings));
      }
    };
    await Promise.all([startInTurn(), startInTurn(), startInTurn()]);
  });
  afterAll(() => rm(parent, { recursive: true }));

  test.each(wrong)('%s=%s', (name, value) => {
    const sentence = sentenceOf(ended.get(`${name}=${value}`)!);
    expect(sentence).toMatch(new RegExp(`start\\. ${name} (must be|is) `));
    expect(sentence.slice(sentence.indexOf(name) + name.length)).not.toContain(value.trim() || 'a value');
  });

  test('before anything is made', async () => {
    // Where a host is can be found out only when everything else stands.
    expect(await readdir(parent)).toEqual(['HOST']);
  });
});

describe('the place where the data are', () => {
  let parent: string;
  beforeAll(async () => {
    parent = await emptyFolder();
    await writeFile(join(parent, 'a-file'), 'text');
    await symlink(join(parent, 'gone', 'away'), join(parent, 'a-link'));
  });
  afterAll(() => rm(parent, { recursive: true }));

  test.each([
    ['is a file', 'a-file'],
    ['would be in a file', 'a-file/data'],
    ['is a link to nowhere', 'a-link'],
  ])('is named where it %s', async (_, name) => {
    const folder = join(parent, name);
    expect(sentenceOf(await refusedStart({ DATA_FOLDER: folder }))).toContain(`The folder ${folder} cannot be made`);
  });

  test('is made where its parent is not there either', async () => {
    const server = await startServer({ DATA_FOLDER: join(parent, 'deep', 'er', 'data') });
    expect(await server.stop()).toBe(0);
    expect(await readdir(server.folder)).toEqual(expect.arrayContaining(['events.db', 'keys.db', 'read.db']));
  });

  test('is refused where the path is too long for the socket, and stays empty', async () => {
    const folder = join(parent, 'x'.repeat(90));
    expect(sentenceOf(await refusedStart({ DATA_FOLDER: folder }))).toContain('DATA_FOLDER is too long a path');
    expect(await readdir(parent)).not.toContain('x'.repeat(90));
  });

  test('is refused where others could read the key in it', async () => {
    const server = await startServer({ DATA_FOLDER: join(parent, 'open') });
    await server.stop();
    await chmod(join(server.folder, 'key-encryption.key'), 0o644);
    expect(sentenceOf(await refusedStart({ DATA_FOLDER: server.folder }))).toContain('set its mode to 0600');
  });
});

describe('a data folder with a case in it', () => {
  let agency: Agency;
  let clientId: string;
  beforeAll(async () => {
    agency = await openAgency();
    clientId = await register(agency.as('CASEWORKER'), { familyName: 'Karelse' });
    await open(agency.as('CASEWORKER'), { clientId });
  });
  afterAll(() => agency.server.remove());

  const clients = async (): Promise<unknown> => {
    const document = '{ cases(of: { all: true }) { edges { node { client { details { familyName } } } } } }';
    return agency.as('CASEWORKER').ask(document);
  };
  const KARELSE = { cases: { edges: [{ node: { client: { details: { familyName: 'Karelse' } } } }] } };
  const inFolder = (name: string): string => join(agency.server.folder, name);

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
    const [keys, events] = [await readFile(inFolder('keys.db')), eventsIn(agency.server.folder)];
    const sentence = sentenceOf(
      await refusedStart({ DATA_FOLDER: agency.server.folder, KEY_ENCRYPTION_KEY: ANOTHER_KEY }),
    );
    expect(sentence).toContain('wrapped with another key-encryption key than the one given');
    expect(sentence).not.toContain(ANOTHER_KEY);
    expect(await readFile(inFolder('keys.db'))).toEqual(keys);
    expect(eventsIn(agency.server.folder)).toEqual(events);
    await agency.server.restart();
    expect(await clients()).toEqual(KARELSE);
  });

  test('makes no new key-encryption key in the place of one that is lost', async () => {
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

  test('whose read models are damaged says so; without them everything is there again', async () => {
    await agency.server.stop();
    await removeBesides('read.db');
    await writeFile(inFolder('read.db'), 'Not what it was. '.repeat(1_000));
    const sentence = sentenceOf(await refusedStart({ DATA_FOLDER: agency.server.folder }));
    expect(sentence).toContain(`The read store ${inFolder('read.db')} is damaged.`);
    expect(sentence).toContain('delete the file');

    await rm(inFolder('read.db'));
    await agency.server.restart();
    expect(await operate(agency.server.folder, 'replay')).toMatchObject({ status: 200, result: { ok: true } });
    expect(await clients()).toEqual(KARELSE);
  });

  test('whose log is damaged says so, and touches nothing else', async () => {
    await agency.server.stop();
    const copy = await emptyFolder();
    await cp(agency.server.folder, copy, { recursive: true });
    await Promise.all(['events.db-wal', 'events.db-shm'].map((name) => rm(join(copy, name), { force: true })));
    await writeFile(join(copy, 'events.db'), 'Not what it was. '.repeat(1_000));
    const sentence = sentenceOf(await refusedStart({ DATA_FOLDER: copy }));
    expect(sentence).toContain(`The event log ${join(copy, 'events.db')} cannot be opened`);
    expect(await readFile(join(copy, 'events.db'), 'utf8')).toBe('Not what it was. '.repeat(1_000));
    await rm(copy, { recursive: true });
  });

  test('goes on without its snapshots', async () => {
    await removeBesides('snapshots.db');
    await writeFile(inFolder('snapshots.db'), 'Not what it was. '.repeat(1_000));
    await agency.server.restart();
    const details = { familyName: 'de Boer' };
    await give(agency.as('CASEWORKER'), 'correctPersonalDetails', { partyId: clientId, details }, 'pending');
    expect(JSON.stringify(await clients())).toContain('de Boer');
  });

  /** The changes of a file that are not in it yet would mend it. */
  async function removeBesides(name: string): Promise<void> {
    await Promise.all(['-wal', '-shm'].map((part) => rm(inFolder(`${name}${part}`), { force: true })));
  }
});
