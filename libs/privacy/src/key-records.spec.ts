/** Keys are moved between engines as they are stored: again and again, past a stop, and nobody who was erased comes back. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventId, PartyId, Place, Position, Tenant } from '@caseledger/kernel';
import { describeOnMongoDb } from '../../../test/mongodb/server';
import { databaseAt, dropDatabase } from '../../../test/support/mongo-databases';
import { openFileKeyStore } from './file/file-key-store';
import { openFileKeyRecords } from './file/key-records';
import { copyKeyRecords, type KeyRecord, type KeyRecords, type KeysCopied } from './key-records';
import { type DataKey, DESTROYED, type KeyStore, WrongKeyEncryptionKey } from './key-store';
import { openMongoKeyRecords } from './mongodb/key-records';
import { openMongoKeyStore } from './mongodb/key-store';

jest.setTimeout(60_000);

const TENANT = 'westerpoort' as Tenant;
const OTHER_TENANT = 'oosterpoort' as Tenant;
/** More than a page. */
const MANY = 1_050;
const newPerson = () => randomUUID() as PartyId;

/** A place for keys, with nothing in it. */
interface Engine {
  readonly records: KeyRecords;
  openStore(keyEncryptionKey: Buffer): Promise<KeyStore>;
  remove(): Promise<void>;
}

async function onMongoDb(): Promise<Engine> {
  const url = await databaseAt(`caseledger-test-${randomUUID()}`);
  const records = await openMongoKeyRecords(url);
  return {
    records,
    openStore: (keyEncryptionKey) => openMongoKeyStore({ url, keyEncryptionKey }),
    remove: async () => {
      await records.close();
      await dropDatabase(url);
    },
  };
}

function inFile(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'caseledger-keys-'));
  const file = join(folder, 'keys.db');
  const records = openFileKeyRecords(file);
  return Promise.resolve({
    records,
    openStore: (keyEncryptionKey) => openFileKeyStore({ file, keyEncryptionKey }),
    remove: async () => {
      await records.close();
      rmSync(folder, { recursive: true });
    },
  });
}

const ENGINES = { 'a file': inFile, MongoDB: onMongoDb } as const;
type Name = keyof typeof ENGINES;
const PAIRS: readonly (readonly [Name, Name])[] = [
  ['a file', 'a file'],
  ['a file', 'MongoDB'],
  ['MongoDB', 'a file'],
  ['MongoDB', 'MongoDB'],
];

for (const [source, destination] of PAIRS) {
  const name = `keys that are moved from ${source} to ${destination}`;
  const describeIt = [source, destination].includes('MongoDB') ? describeOnMongoDb : describe;
  describeIt(name, () => {
    promises(ENGINES[source], ENGINES[destination]);
  });
}

function promises(openSource: () => Promise<Engine>, openDestination: () => Promise<Engine>): void {
  const keyEncryptionKey = randomBytes(32);
  let source: Engine;
  let destination: Engine;
  let store: KeyStore;
  beforeEach(async () => {
    [source, destination] = await Promise.all([openSource(), openDestination()]);
    store = await source.openStore(keyEncryptionKey);
  });
  afterEach(async () => {
    await store.close();
    await Promise.all([source.remove(), destination.remove()]);
  });

  const copy = (more: { readonly from?: KeyRecords; readonly onPage?: (copied: KeysCopied) => void } = {}) =>
    copyKeyRecords({ from: source.records, to: destination.records, keyEncryptionKey, ...more });

  /** What a key store at the destination answers. */
  async function atDestination<Answer>(ask: (store: KeyStore) => Promise<Answer>): Promise<Answer> {
    const there = await destination.openStore(keyEncryptionKey);
    try {
      return await ask(there);
    } finally {
      await there.close();
    }
  }
  const foundThere = (persons: readonly PartyId[], tenant = TENANT) =>
    atDestination((there) => Promise.all(persons.map((person) => there.find(tenant, person))));
  const obtained = (persons: readonly PartyId[], tenant = TENANT) =>
    Promise.all(persons.map((person) => store.obtain(tenant, person)));

  test('open what they opened, each for its person and tenant; the erased are erased', async () => {
    const persons = Array.from({ length: MANY }, newPerson);
    const keys = await obtained(persons);
    const [elsewhere] = await obtained([persons[0]!], OTHER_TENANT);
    await store.destroy(TENANT, persons[1]!);
    expect(await copy()).toEqual({ keys: MANY, erased: 1 });
    expect(await foundThere(persons)).toEqual(keys.map((key, n) => (n === 1 ? DESTROYED : key)));
    expect(await foundThere([persons[0]!], OTHER_TENANT)).toEqual([elsewhere]);
  });

  test('are copied while a key store makes and destroys others, and again for the rest', async () => {
    const persons = Array.from({ length: MANY }, newPerson);
    await obtained(persons);
    const later: PartyId[] = [];
    const changing: Promise<unknown>[] = [];
    await copy({
      onPage: () => {
        later.push(newPerson());
        changing.push(store.obtain(TENANT, later.at(-1)!), store.destroy(TENANT, persons[later.length]!));
      },
    });
    await Promise.all(changing);
    await copy();
    const all = [...persons, ...later];
    expect(await foundThere(all)).toEqual(await Promise.all(all.map((person) => store.find(TENANT, person))));
    expect(await foundThere([persons[1]!, persons[2]!])).toEqual([DESTROYED, DESTROYED]);
  });

  test('count as there when all are: a copy that was stopped has no check value, and is finished by the next', async () => {
    const persons = Array.from({ length: MANY }, newPerson);
    const keys = await obtained(persons);
    const stop = new AbortController();
    const stopped = copyKeyRecords({
      from: source.records,
      to: destination.records,
      keyEncryptionKey,
      signal: stop.signal,
      onPage: () => {
        stop.abort(new Error('Stopped.'));
      },
    });
    await expect(stopped).rejects.toThrow('Stopped.');
    expect(await destination.records.checkValue()).toBeUndefined();
    expect(await copy()).toEqual({ keys: MANY, erased: 0 });
    expect(await foundThere(persons)).toEqual(keys);
    expect(await copy()).toEqual({ keys: MANY, erased: 0 });
  });

  test('stay destroyed at the destination, whatever the source still has', async () => {
    const person = newPerson();
    await obtained([person]);
    await copy();
    await atDestination((there) => there.destroy(TENANT, person));
    await copy();
    expect(await foundThere([person])).toEqual([DESTROYED]);
  });

  test('are destroyed at the destination once they are at the source', async () => {
    const person = newPerson();
    await obtained([person]);
    await copy();
    await store.destroy(TENANT, person);
    await copy();
    expect(await foundThere([person])).toEqual([DESTROYED]);
    expect(await destination.records.find([{ tenant: TENANT, person }])).toEqual([
      { tenant: TENANT, person, key: DESTROYED },
    ]);
  });

  test('are refused where the destination has another one for the person, who is named; no key is', async () => {
    const person = newPerson();
    const own = await atDestination((there) => there.obtain(TENANT, person));
    const [other] = await obtained([person]);
    const error: unknown = await copy().catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(person);
    expect(String(error)).toContain(TENANT);
    expectNoKeys(String(error), [own, other].map(bytesOf));
    expect(await foundThere([person])).toEqual([own]);
  });

  test('do not come back where they are destroyed between the reading and the storing', async () => {
    const person = newPerson();
    await obtained([person]);
    const from: KeyRecords = {
      ...source.records,
      async *pages() {
        for await (const page of source.records.pages()) {
          await destination.records.destroy([{ tenant: TENANT, person }]);
          yield page;
        }
      },
    };
    await copy({ from });
    expect(await foundThere([person])).toEqual([DESTROYED]);
  });

  test('are refused under another key-encryption key, at either end, before anything is changed', async () => {
    const person = newPerson();
    await obtained([person]);
    const another = randomBytes(32);
    const { records: from } = source;
    const { records: to } = destination;
    await expect(copyKeyRecords({ from, to, keyEncryptionKey: another })).rejects.toThrow(WrongKeyEncryptionKey);
    await (await destination.openStore(another)).close();
    await expect(copy()).rejects.toThrow(WrongKeyEncryptionKey);
    expect(await destination.records.find([{ tenant: TENANT, person }])).toEqual([]);
  });

  test('leave behind up to where erasures were carried out: the destination goes through its own log', async () => {
    const place: Place = {
      logId: randomUUID() as EventId,
      position: '0000000000000042' as Position,
      eventId: randomUUID() as EventId,
    };
    await store.saveErasedUpTo(place);
    await obtained([newPerson()]);
    await copy();
    expect(await atDestination((there) => there.erasedUpTo())).toBeUndefined();
  });

  test('are not copied from where there are none', async () => {
    const nowhere = await openSource();
    await expect(copy({ from: nowhere.records })).rejects.toThrow(/no keys/);
    await nowhere.remove();
    expect(await destination.records.checkValue()).toBeUndefined();
  });

  test('are wrapped all the way', async () => {
    const [key] = await obtained([newPerson()]);
    const told: KeyRecord[] = [];
    for await (const page of source.records.pages()) told.push(...page);
    expect(told).toHaveLength(1);
    expectNoKeys(JSON.stringify(told, inHex), [bytesOf(key), keyEncryptionKey]);
  });
}

function bytesOf(key: DataKey | typeof DESTROYED | undefined): Buffer {
  return (key as DataKey).bytes;
}

function inHex(_: string, value: unknown): unknown {
  const { type, data } = (value ?? {}) as { readonly type?: string; readonly data?: readonly number[] };
  return type === 'Buffer' ? Buffer.from(data!).toString('hex') : value;
}

function expectNoKeys(text: string, keys: readonly Buffer[]): void {
  for (const key of keys)
    for (const encoding of ['hex', 'base64', 'base64url', 'latin1'] as const)
      expect(text).not.toContain(key.toString(encoding));
}
