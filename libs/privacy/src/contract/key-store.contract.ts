/** What every key store promises, as tests: each engine's spec runs them (see `key-store.ts`). */
import { randomUUID } from 'node:crypto';
import type { EventId, PartyId, Place, Position, Tenant } from '@caseledger/kernel';
import { type DataKey, DESTROYED, type KeyStore, KeyStoreUnavailable } from '../key-store';

export interface OpenedKeyStore {
  readonly store: KeyStore;
  /** Closes what is open and opens the same keys again, as after a restart. */
  reopen(): Promise<KeyStore>;
  /** Closes what is open and opens the same keys with another key-encryption key. */
  reopenWithAnotherKeyEncryptionKey(): Promise<KeyStore>;
  /** Closes what is open and removes the keys. */
  dispose(): Promise<void>;
}

/** Runs the port's contract. `open` makes an empty store. */
export function keyStoreContract(name: string, open: () => Promise<OpenedKeyStore>): void {
  describe(`${name} keeps the promises of a key store`, () => {
    let opened: OpenedKeyStore;
    let store: KeyStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.dispose());

    test('a key of 32 bytes is made for a person who has none', async () => {
      const person = newPerson();
      expect(await store.find(TENANT, person)).toBeUndefined();
      const key = keyOf(await store.obtain(TENANT, person));
      expect(key.bytes).toHaveLength(32);
      expect(await store.find(TENANT, person)).toEqual(key);
      expect(await store.obtain(TENANT, person)).toEqual(key);
    });

    test('two persons have two keys', async () => {
      const one = keyOf(await store.obtain(TENANT, newPerson()));
      const other = keyOf(await store.obtain(TENANT, newPerson()));
      expect(one.id).not.toBe(other.id);
      expect(one.bytes.equals(other.bytes)).toBe(false);
    });

    test('the same person id in two tenants has two keys, and erasing one leaves the other', async () => {
      const person = newPerson();
      const here = keyOf(await store.obtain(TENANT, person));
      const there = keyOf(await store.obtain(OTHER_TENANT, person));
      expect(here.id).not.toBe(there.id);
      expect(here.bytes.equals(there.bytes)).toBe(false);
      await store.destroy(TENANT, person);
      expect(await store.find(OTHER_TENANT, person)).toEqual(there);
    });

    test('a key is durable before it is handed out', async () => {
      const persons = Array.from({ length: 20 }, newPerson);
      const keys = await Promise.all(persons.map((person) => store.obtain(TENANT, person)));
      const reopened = await opened.reopen();
      expect(await Promise.all(persons.map((person) => reopened.find(TENANT, person)))).toEqual(keys);
    });

    test('callers who ask at once get the same key', async () => {
      const person = newPerson();
      const keys = await Promise.all(Array.from({ length: 20 }, () => store.obtain(TENANT, person)));
      for (const key of keys) expect(key).toEqual(keys[0]);
      expect(await (await opened.reopen()).find(TENANT, person)).toEqual(keys[0]);
    });

    test('an erased person never gets another key, also after a restart', async () => {
      const person = newPerson();
      await store.obtain(TENANT, person);
      await store.destroy(TENANT, person);
      expect(await store.find(TENANT, person)).toBe(DESTROYED);
      expect(await store.obtain(TENANT, person)).toBe(DESTROYED);
      const reopened = await opened.reopen();
      expect(await reopened.find(TENANT, person)).toBe(DESTROYED);
      expect(await reopened.obtain(TENANT, person)).toBe(DESTROYED);
    });

    test('a person who never had a key can be erased', async () => {
      const person = newPerson();
      await store.destroy(TENANT, person);
      expect(await store.obtain(TENANT, person)).toBe(DESTROYED);
      expect(await (await opened.reopen()).find(TENANT, person)).toBe(DESTROYED);
    });

    test('erasing twice is erasing once, at once or one after the other', async () => {
      const person = newPerson();
      await store.obtain(TENANT, person);
      await Promise.all([store.destroy(TENANT, person), store.destroy(TENANT, person)]);
      await store.destroy(TENANT, person);
      expect(await store.find(TENANT, person)).toBe(DESTROYED);
    });

    test('a key that is asked for while its person is erased is not found afterwards', async () => {
      const person = newPerson();
      await Promise.all([
        store.obtain(TENANT, person),
        store.destroy(TENANT, person),
        store.obtain(TENANT, person),
        store.find(TENANT, person),
      ]);
      expect(await store.find(TENANT, person)).toBe(DESTROYED);
      expect(await store.obtain(TENANT, person)).toBe(DESTROYED);
    });

    test('everybody who was erased is told, and nobody else', async () => {
      const [erased, neverKnown, other] = [newPerson(), newPerson(), newPerson()];
      await Promise.all([
        store.obtain(TENANT, erased),
        store.obtain(TENANT, other),
        store.obtain(OTHER_TENANT, erased),
      ]);
      expect(await store.erased()).toEqual([]);
      await Promise.all([store.destroy(TENANT, erased), store.destroy(OTHER_TENANT, neverKnown)]);
      const told = await (await opened.reopen()).erased();
      expect(told).toHaveLength(2);
      expect(told).toEqual(
        expect.arrayContaining([
          { tenant: TENANT, person: erased },
          { tenant: OTHER_TENANT, person: neverKnown },
        ]),
      );
    });

    test('letting go of a cached key does not destroy it', async () => {
      const person = newPerson();
      const key = await store.obtain(TENANT, person);
      store.dropCached(TENANT, person);
      expect(await store.find(TENANT, person)).toEqual(key);
    });

    test('the place up to which erasures were carried out is kept, and the last one counts', async () => {
      expect(await store.erasedUpTo()).toBeUndefined();
      await store.saveErasedUpTo(newPlace());
      const place = newPlace();
      await store.saveErasedUpTo(place);
      expect(await store.erasedUpTo()).toEqual(place);
      expect(await (await opened.reopen()).erasedUpTo()).toEqual(place);
    });

    test('another key-encryption key is noticed when the store is opened', async () => {
      await store.obtain(TENANT, newPerson());
      await expect(opened.reopenWithAnotherKeyEncryptionKey()).rejects.toThrow(KeyStoreUnavailable);
    });

    test('another key-encryption key leaves the keys as they were', async () => {
      const person = newPerson();
      const key = await store.obtain(TENANT, person);
      await opened.reopenWithAnotherKeyEncryptionKey().catch(() => undefined);
      expect(await (await opened.reopen()).find(TENANT, person)).toEqual(key);
    });

    test('what was accepted before the store is closed is answered', async () => {
      const person = newPerson();
      const asked = store.obtain(TENANT, person);
      await store.close();
      const key = keyOf(await asked);
      expect(await (await opened.reopen()).find(TENANT, person)).toEqual(key);
    });

    test('a closed store says that it is unavailable, and can be closed again', async () => {
      const person = newPerson();
      await store.obtain(TENANT, person);
      await store.close();
      await store.close();
      await expect(store.obtain(TENANT, person)).rejects.toThrow(KeyStoreUnavailable);
      await expect(store.find(TENANT, person)).rejects.toThrow(KeyStoreUnavailable);
      await expect(store.destroy(TENANT, person)).rejects.toThrow(KeyStoreUnavailable);
      await expect(store.erased()).rejects.toThrow(KeyStoreUnavailable);
      await expect(store.erasedUpTo()).rejects.toThrow(KeyStoreUnavailable);
      await expect(store.saveErasedUpTo(newPlace())).rejects.toThrow(KeyStoreUnavailable);
    });
  });
}

const TENANT = 'westerpoort' as Tenant;
const OTHER_TENANT = 'oosterpoort' as Tenant;

function newPerson(): PartyId {
  return randomUUID() as PartyId;
}

function newPlace(): Place {
  return {
    logId: randomUUID() as EventId,
    position: '0000000000000042' as Position,
    eventId: randomUUID() as EventId,
  };
}

function keyOf(found: DataKey | typeof DESTROYED | undefined): DataKey {
  if (found === undefined || found === DESTROYED) throw new Error('There is no key.');
  return found;
}
