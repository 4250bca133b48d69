/**
 * What disks and files do to the real program: each fault is a sentence that names the file and says what to do, and leaves
 * everything as it was, or is mended by itself where the log can mend it.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@caseledger/sqlite';
import { give, open, openAgency, register } from './support/agency';
import { clientAt } from './support/client';
import { eventsIn } from './support/log';
import { onFiles } from './support/engines';
import { operate } from './support/operator';
import { type Ended, refusedStart, startServer } from './support/server';
import { tokenIn } from './support/tokens';
import { lost } from './kill-support/log-checks';
import { type Order, registration } from './kill-support/orders';
import { send } from './kill-support/sending';

const AS_NOBODY = join(__dirname, 'faults-support/as-nobody.cjs');
const FULL_DISK = join(__dirname, 'faults-support/full-disk.cjs');
const NOBODY = 65_534;
jest.setTimeout(120_000);
const testOfFiles = onFiles(test);

const base = mkdtempSync(join(tmpdir(), 'caseledger-faults-'));
chmodSync(base, 0o755);
afterAll(() => rmSync(base, { recursive: true }));

/** The data folder of an agency that was stopped in order; each test breaks a copy of it. */
let whole: string;
beforeAll(async () => {
  const agency = await openAgency();
  const client = agency.as('SUPERVISOR');
  const clientId = await register(client);
  for (let n = 0; n < 10; n += 1) await register(client, { familyName: `Person ${String(n)}` });
  const { id: caseId } = await open(client, { clientId });
  await give(client, 'closeCase', { caseId });
  await agency.server.stop();
  whole = join(base, 'whole');
  cpSync(agency.server.folder, whole, { recursive: true, filter: (path) => !/lock\.db|\.sock$/.test(path) });
  for (const name of ['read.db', 'snapshots.db', 'events.db']) inOneFile(join(whole, name));
  await agency.server.remove();
});

/** Takes what is in the write-ahead log into the file, which is then all there is. */
function inOneFile(file: string): void {
  const database = openDatabase(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
}

let copies = 0;
function aCopy(): string {
  const folder = join(base, String((copies += 1)));
  cpSync(whole, folder, { recursive: true });
  chmodSync(folder, 0o700);
  return folder;
}

/** Every file's content but the lock's, which each start makes. */
const contents = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => name !== 'lock.db' && !/-(wal|shm|journal)$/.test(name))
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]);

const refused = (folder: string, others: object = {}): Promise<Ended> =>
  refusedStart({ DATA_FOLDER: folder, ...others });

const garble = (file: string): void => {
  writeFileSync(file, randomBytes(statSync(file).size));
};
const cutShort = (file: string): void => {
  truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
};
const anotherKey = (file: string): void => {
  writeFileSync(file, randomBytes(32).toString('base64'));
};
const ofNewerProgram = (file: string): void => {
  const database = openDatabase(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  inOneFile(file);
};

type Fault = readonly [what: string, name: string, harm: (file: string) => void, says: RegExp];
const FAULTS: readonly Fault[] = [
  ['garbled', 'events.db', garble, /The event log \S+events\.db cannot be used: it is damaged.*restore a backup/],
  [
    'cut short',
    'keys.db',
    cutShort,
    /The keys in \S+keys\.db cannot be used: it is damaged.*restore a backup of the keys/,
  ],
  ['another one', 'key-encryption.key', anotherKey, /wrapped with another key-encryption key/],
  ['garbled', 'local-issuer.json', garble, /local-issuer\.json holds no key\. Remove it/],
  ['of a newer program', 'events.db', ofNewerProgram, /events\.db was written by a newer version.*format 99/],
  ['of a newer program', 'keys.db', ofNewerProgram, /keys\.db cannot be used: a newer version.*format 99/],
  ['of a newer program', 'read.db', ofNewerProgram, /read\.db was written by a newer version.*delete the file/],
];

testOfFiles.each(FAULTS)(
  '%s, %s stops the start with a sentence, and nothing is changed',
  async (_, name, harm, says) => {
    const folder = aCopy();
    harm(join(folder, name));
    const before = contents(folder);
    const ended = await refused(folder);
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(says) });
    expect(ended.stderr).toMatch(/^caseledger cannot start\. [^\n]+\n$/);
    expect(contents(folder)).toEqual(before);
  },
);

testOfFiles.each(['read.db', 'snapshots.db'])('%s that is damaged is made anew by the start itself', async (name) => {
  const folder = aCopy();
  garble(join(folder, name));
  const server = await startServer({ DATA_FOLDER: folder, LOG_LEVEL: 'warn' });
  expect(server.stderr().includes('read.db was damaged. It is rebuilt from the log.')).toBe(name === 'read.db');
  expect(readdirSync(folder).filter((file) => file.includes('damaged'))).toEqual([]);
  for (const check of ['doctor', 'replay']) {
    expect(await operate(folder, check)).toMatchObject({ result: { ok: true } });
  }
  await server.stop();
});

testOfFiles('damage that no start finds is found by doctor, and by a backup', async () => {
  const folder = aCopy();
  const database = openDatabase(join(folder, 'events.db'));
  database.exec('UPDATE events SET revision = 7 WHERE position = 3');
  database.close();
  const server = await startServer({ DATA_FOLDER: folder });
  const says = expect.stringMatching(/^The event log \S+ cannot be used: it is damaged.*restore a backup/);
  expect(await operate(folder, 'doctor')).toMatchObject({ result: { ok: false, damaged: [{ fault: says }] } });
  const logTo = join(base, 'never');
  expect(await operate(folder, 'backup', { logTo })).toMatchObject({ error: expect.stringContaining('damaged') });
  expect(readdirSync(logTo)).toEqual([]);
  await server.stop();
});

describe('where nothing may be written', () => {
  const asNobody = { NODE_OPTIONS: `--require=${AS_NOBODY}` };
  function ofNobody(): string {
    const folder = aCopy();
    if (process.getuid?.() !== 0) return folder;
    for (const name of ['.', ...readdirSync(folder)]) chownSync(join(folder, name), NOBODY, NOBODY);
    return folder;
  }

  testOfFiles('the folder is named', async () => {
    const folder = ofNobody();
    chmodSync(folder, 0o500);
    const stderr = expect.stringMatching(/The folder \S+ cannot be made or written to \(EACCES\)/);
    expect(await refused(folder, asNobody)).toMatchObject({ code: 1, stderr });
    chmodSync(folder, 0o700);
  });

  testOfFiles.each(['events.db', 'keys.db'])('the file %s is named', async (name) => {
    const folder = ofNobody();
    chmodSync(join(folder, name), 0o400);
    const before = contents(folder);
    const stderr = `caseledger cannot start. The file ${join(folder, name)} cannot be read and written to (EACCES).\n`;
    expect(await refused(folder, asNobody)).toMatchObject({ code: 1, stderr });
    expect(contents(folder)).toEqual(before);
  });
});

testOfFiles(
  'a disk that is full ends the process with 74 and a sentence, and nothing that was answered is lost',
  async () => {
    const folder = aCopy();
    const full = { DATA_FOLDER: folder, NODE_OPTIONS: `--require=${FULL_DISK}`, FILE_BYTES: String(1024 * 1024) };
    const server = await startServer(full);
    const client = clientAt(() => server.address(), tokenIn(folder, { role: 'SUPERVISOR' }));
    const orders: Order[] = [];
    const sendAll = async (): Promise<void> => {
      let answered = true;
      while (answered && orders.length < 5_000) {
        const order = registration(`Person ${String(orders.length)}`);
        orders.push(order);
        answered = await send(client, order);
      }
    };
    await Promise.all(Array.from({ length: 8 }, sendAll));
    const said = new RegExp(
      `The event log ${join(folder, 'events.db')} cannot be written \\(the disk is full or fails`,
    );
    while (!said.test(server.stderr())) await pause(20);
    expect(await server.stop()).toBe(74);

    await server.restart({ DATA_FOLDER: folder });
    expect(lost(await eventsIn(folder), orders)).toEqual([]);
    expect(orders.filter(({ answer }) => answer?.kind === 'done').length).toBeGreaterThan(10);
    for (const check of ['doctor', 'replay']) {
      expect(await operate(folder, check)).toMatchObject({ result: { ok: true } });
    }
    for (const order of orders) if (order.answer?.kind !== 'done') expect(await send(client, order)).toBe(true);
    await server.stop();
  },
);
