/** The key store in a file: the port's contract, and what only a file can be asked. */
import { randomBytes, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartyId, Tenant } from '@caseledger/kernel';
import { openDatabase } from '@caseledger/sqlite';
import { keyStoreContract } from '../contract/key-store.contract';
import { type DataKey, DESTROYED, type KeyStore, KeyStoreUnavailable } from '../key-store';
import { openFileKeyStore } from './file-key-store';

const TENANT = 'westerpoort' as Tenant;
const newPerson = () => randomUUID() as PartyId;

keyStoreContract('the file key store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const file = join(folder, 'keys.db');
  const keyEncryptionKey = randomBytes(32);
  let store = await openFileKeyStore({ file, keyEncryptionKey });
  const reopenWith = async (key: Buffer) => {
    await store.close();
    store = await openFileKeyStore({ file, keyEncryptionKey: key });
    return store;
  };
  return {
    store,
    reopen: () => reopenWith(keyEncryptionKey),
    reopenWithAnotherKeyEncryptionKey: () => reopenWith(randomBytes(32)),
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('A file of keys', () => {
  let folder: string;
  let file: string;
  let store: KeyStore;
  const keyEncryptionKey = randomBytes(32);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keys-'));
    file = join(folder, 'own', 'keys.db');
    store = await openFileKeyStore({ file, keyEncryptionKey });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  /** All bytes in all files beside the key file. */
  const bytesInFiles = async (): Promise<Buffer> => {
    const names = await readdir(join(folder, 'own'));
    return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, 'own', name)))));
  };
  /** The 32 bytes of ciphertext that stand for each person's key, in the order in which the keys were made. */
  const storedKeys = (): readonly Buffer[] => {
    const database = openDatabase(file);
    try {
      const rows = database.prepare('SELECT wrapped FROM person_key ORDER BY number').all();
      return rows.map(([wrapped]) => (wrapped as Buffer).subarray(12, 44));
    } finally {
      database.close();
    }
  };

  test('is for its owner alone', async () => {
    await store.obtain(TENANT, newPerson());
    for (const name of await readdir(join(folder, 'own'))) {
      expect([name, ((await stat(join(folder, 'own', name))).mode & 0o777).toString(8)]).toEqual([name, '600']);
    }
    expect(((await stat(join(folder, 'own'))).mode & 0o777).toString(8)).toBe('700');
  });

  test('holds no key that is not wrapped', async () => {
    const key = (await store.obtain(TENANT, newPerson())) as DataKey;
    expect((await bytesInFiles()).includes(key.bytes)).toBe(false);
  });

  test('holds no byte of a destroyed key, wrapped or not, when destroying it answers', async () => {
    const persons = Array.from({ length: 3000 }, newPerson);
    await Promise.all(persons.map((person) => store.obtain(TENANT, person)));
    const stored = storedKeys();
    const before = await bytesInFiles();
    expect(stored.filter((key) => before.includes(key))).toHaveLength(persons.length);

    const isKept = (_: unknown, index: number): boolean => index % 3 === 0;
    await store.destroy(TENANT, persons[1]!);
    expect((await bytesInFiles()).includes(stored[1]!)).toBe(false);
    await Promise.all(
      persons.filter((person, index) => !isKept(person, index)).map((person) => store.destroy(TENANT, person)),
    );

    const after = await bytesInFiles();
    expect(stored.filter((key) => after.includes(key))).toEqual(stored.filter(isKept));
  });

  test('does not say that a key was destroyed while another process keeps its file from changing', async () => {
    const person = newPerson();
    await store.obtain(TENANT, person);
    const [stored] = storedKeys();
    const reader = openDatabase(file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM person_key').get();
    await expect(store.destroy(TENANT, person)).rejects.toThrow(KeyStoreUnavailable);
    reader.exec('COMMIT');
    reader.close();
    await store.destroy(TENANT, person);
    expect(await store.find(TENANT, person)).toBe(DESTROYED);
    expect((await bytesInFiles()).includes(stored!)).toBe(false);
  });

  test('is whole by itself after each answer: a copy of the one file is a backup', async () => {
    const [person, erased] = [newPerson(), newPerson()];
    const key = await store.obtain(TENANT, person);
    await store.obtain(TENANT, erased);
    await store.destroy(TENANT, erased);
    await copyFile(file, join(folder, 'backup.db'));
    const backup = await openFileKeyStore({ file: join(folder, 'backup.db'), keyEncryptionKey });
    expect(await backup.find(TENANT, person)).toEqual(key);
    expect(await backup.find(TENANT, erased)).toBe(DESTROYED);
    await backup.close();
  });

  test('a key that another process destroyed is found no longer than keys are cached', async () => {
    let now = 0;
    const cache = { lifetime: 60_000, clock: () => now };
    const reader = await openFileKeyStore({ file, keyEncryptionKey, cache });
    const person = newPerson();
    const key = await reader.obtain(TENANT, person);
    await store.destroy(TENANT, person);
    now = 59_999;
    expect(await reader.find(TENANT, person)).toEqual(key);
    now = 60_000;
    expect(await reader.find(TENANT, person)).toBe(DESTROYED);
    await reader.close();
  });

  test('a key that another process destroyed is found no longer once it was let go of', async () => {
    const reader = await openFileKeyStore({ file, keyEncryptionKey });
    const person = newPerson();
    await reader.obtain(TENANT, person);
    await store.destroy(TENANT, person);
    reader.dropCached(TENANT, person);
    expect(await reader.find(TENANT, person)).toBe(DESTROYED);
    await reader.close();
  });

  test('two processes that ask at once get the same key', async () => {
    const other = await openFileKeyStore({ file, keyEncryptionKey });
    const person = newPerson();
    const [here, there] = await Promise.all([store.obtain(TENANT, person), other.obtain(TENANT, person)]);
    expect(here).toEqual(there);
    await other.close();
  });

  test('a key that was put in the place of another one is damage, not an erasure', async () => {
    const [person, other] = [newPerson(), newPerson()];
    await store.obtain(TENANT, person);
    await store.obtain(TENANT, other);
    store.dropCached(TENANT, person);
    const database = openDatabase(file);
    database
      .prepare(
        `UPDATE person_key SET (key_id, wrapped) = (SELECT key_id, wrapped FROM person_key WHERE person = ?)
         WHERE person = ?`,
      )
      .run(other, person);
    database.close();
    await expect(store.find(TENANT, person)).rejects.toThrow(/damaged/);
  });

  test('a file that is not one of keys is unavailable, and stays as it is', async () => {
    const text = join(folder, 'letter.txt');
    await writeFile(text, 'Dear colleague, '.repeat(100));
    await expect(openFileKeyStore({ file: text, keyEncryptionKey })).rejects.toThrow(KeyStoreUnavailable);
    expect(await readFile(text, 'utf8')).toBe('Dear colleague, '.repeat(100));
  });

  test('a database of something else has no keys, and stays as it is', async () => {
    const log = join(folder, 'events.db');
    const other = openDatabase(log);
    other.exec('CREATE TABLE events (body TEXT); PRAGMA user_version = 1;');
    other.close();
    const before = await readFile(log);
    await expect(openFileKeyStore({ file: log, keyEncryptionKey })).rejects.toThrow(
      'something else than keys is in it',
    );
    expect((await readFile(log)).equals(before)).toBe(true);
  });
});
