/** A copy of the keys opens what the keys open, holds nothing of those that were destroyed, and learns who is erased. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartyId, Tenant } from '@caseledger/kernel';
import { openDatabase } from '@caseledger/sqlite';
import { DESTROYED, type KeyStore } from '../key-store';
import { openFileKeyStore } from './file-key-store';
import { carryOver, copyKeys, erasedIn, personsWithoutKey } from './key-copy';

const TENANT = 'westerpoort' as Tenant;
/** More than two pages. */
const PERSONS = 4_500;
const keyEncryptionKey = randomBytes(32);
jest.setTimeout(60_000);

let folder: string;
let file: string;
let to: string;
let store: KeyStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caseledger-keys-'));
  file = join(folder, 'keys.db');
  to = join(folder, 'copy.db');
  store = await openFileKeyStore({ file, keyEncryptionKey });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const newPerson = (): PartyId => randomUUID() as PartyId;
const obtained = async (persons: readonly PartyId[]) =>
  Promise.all(persons.map((person) => store.obtain(TENANT, person)));

test('every key that there was opens from the copy, also while keys are made and destroyed', async () => {
  const persons = Array.from({ length: PERSONS }, newPerson);
  const keys = await obtained(persons);
  const copied = new AbortController();
  const busy = (async () => {
    while (!copied.signal.aborted) {
      const person = newPerson();
      await store.obtain(TENANT, person);
      await store.destroy(TENANT, person);
    }
  })();
  const extent = await copyKeys(file, to).finally(() => {
    copied.abort();
  });
  await busy;
  expect(extent.keys).toBeGreaterThanOrEqual(PERSONS);
  const copy = await openFileKeyStore({ file: to, keyEncryptionKey });
  expect(await Promise.all(persons.map((person) => copy.find(TENANT, person)))).toEqual(keys);
  await copy.close();
});

test('nothing of a destroyed key is in the copy, and that its person is erased is', async () => {
  const persons = Array.from({ length: 10 }, newPerson);
  await obtained(persons);
  const database = openDatabase(file);
  const wrapped = database
    .prepare('SELECT wrapped FROM person_key')
    .all()
    .map(([bytes]) => bytes as Buffer);
  database.close();
  for (const person of persons) await store.destroy(TENANT, person);
  expect(await copyKeys(file, to)).toEqual({ keys: 0, erased: 10 });
  const bytes = readFileSync(to);
  expect(wrapped.filter((key) => bytes.includes(key.subarray(0, 16)))).toEqual([]);
  expect(erasedIn(to)).toHaveLength(10);
});

test('the copy is one file, for its owner alone, with the place of the erasures', async () => {
  const place = { logId: newPerson(), position: '7', eventId: newPerson() } as never;
  await store.saveErasedUpTo(place);
  await copyKeys(file, to);
  expect(statSync(to).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
  const copy = await openFileKeyStore({ file: to, keyEncryptionKey });
  expect(await copy.erasedUpTo()).toEqual(place);
  await copy.close();
});

test('who is known to be erased from elsewhere has no key any more, and the log is compared anew', async () => {
  const [stays, erased, unknown] = [newPerson(), newPerson(), newPerson()];
  await obtained([stays, erased]);
  await store.saveErasedUpTo({ logId: newPerson(), position: '7', eventId: newPerson() } as never);
  await copyKeys(file, to);
  carryOver(
    to,
    [erased, unknown].map((person) => ({ tenant: TENANT, person })),
  );
  const copy = await openFileKeyStore({ file: to, keyEncryptionKey });
  expect(await copy.find(TENANT, erased)).toBe(DESTROYED);
  expect(await copy.find(TENANT, unknown)).toBe(DESTROYED);
  expect(await copy.find(TENANT, stays)).toEqual(await store.find(TENANT, stays));
  expect(await copy.erasedUpTo()).toBeUndefined();
  await copy.close();
});

test('missing are the keys that the file never had, and those that were made anew', async () => {
  const [known, erased, lost] = [newPerson(), newPerson(), newPerson()];
  const [key] = await obtained([known, erased]);
  await store.destroy(TENANT, erased);
  const sealed = (person: PartyId, keyId: string) => ({ tenant: TENANT, person, keyId });
  const keyId = typeof key === 'object' ? key.id : '';
  expect(personsWithoutKey(file, [sealed(known, keyId), sealed(erased, 'any'), sealed(lost, 'any')])).toEqual([
    { tenant: TENANT, person: lost },
  ]);
  expect(personsWithoutKey(file, [sealed(known, 'another')])).toEqual([{ tenant: TENANT, person: known }]);
});
