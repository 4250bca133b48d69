/** The key store in MongoDB: the port's contract, and what several processes can be asked. */
import { randomBytes, randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { PartyId, Tenant } from '@caseledger/kernel';
import { type Binary, MongoClient } from 'mongodb';
import { describeOnMongoDb, mongoServer } from '../../../../test/mongodb/server';
import { contentsOf, putBack } from '../../../../test/support/mongo-databases';
import { type Proxy, startProxy } from '../../../../test/support/proxy';
import { keyStoreContract } from '../contract/key-store.contract';
import { type DataKey, DESTROYED, type KeyStore, KeyStoreUnavailable, WrongKeyEncryptionKey } from '../key-store';
import { openMongoKeyRecords } from './key-records';
import { openMongoKeyStore } from './key-store';

jest.setTimeout(60_000);
const TENANT = 'westerpoort' as Tenant;
const newPerson = () => randomUUID() as PartyId;

/** A URL of a database that nothing is in. */
async function newDatabase(): Promise<string> {
  const { url } = await mongoServer();
  const [, base = '', options = ''] = /^(mongodb[^:]*:\/\/[^/?]+)\/?[^?]*(\?.*)?$/.exec(url) ?? [];
  return `${base}/caseledger-test-${randomUUID()}${options}`;
}

async function dropped(url: string): Promise<void> {
  const client = new MongoClient(url);
  await client.db().dropDatabase();
  await client.close();
}

describeOnMongoDb('MongoDB', () => {
  keyStoreContract('the key store in MongoDB', async () => {
    const url = await newDatabase();
    const keyEncryptionKey = randomBytes(32);
    let store = await openMongoKeyStore({ url, keyEncryptionKey });
    const reopenWith = async (key: Buffer) => {
      await store.close();
      store = await openMongoKeyStore({ url, keyEncryptionKey: key });
      return store;
    };
    return {
      store,
      reopen: () => reopenWith(keyEncryptionKey),
      reopenWithAnotherKeyEncryptionKey: () => reopenWith(randomBytes(32)),
      dispose: async () => {
        await store.close();
        await dropped(url);
      },
    };
  });

  describe('of two processes', () => {
    const keyEncryptionKey = randomBytes(32);
    let url: string;
    let here: KeyStore;
    let there: KeyStore;
    beforeEach(async () => {
      url = await newDatabase();
      [here, there] = await Promise.all([
        openMongoKeyStore({ url, keyEncryptionKey }),
        openMongoKeyStore({ url, keyEncryptionKey }),
      ]);
    });
    afterEach(async () => {
      await Promise.all([here.close(), there.close()]);
      await dropped(url);
    });

    test('both get the same key of each person, whoever asks first', async () => {
      const persons = Array.from({ length: 200 }, newPerson);
      const [mine, yours] = await Promise.all(
        [here, there].map((store) => Promise.all(persons.map((person) => store.obtain(TENANT, person)))),
      );
      expect(mine).toEqual(yours);
      expect(new Set(mine!.map((key) => (key as DataKey).id)).size).toBe(persons.length);
    });

    test('a key that the one destroys is gone from the other once it is told, and never comes back', async () => {
      const person = newPerson();
      await there.obtain(TENANT, person);
      await here.destroy(TENANT, person);
      there.dropCached(TENANT, person);
      expect(await there.find(TENANT, person)).toBe(DESTROYED);
      expect(await there.obtain(TENANT, person)).toBe(DESTROYED);
      expect(await there.erased()).toEqual([{ tenant: TENANT, person }]);
    });

    test('a key that is destroyed while it is made stays destroyed', async () => {
      const persons = Array.from({ length: 50 }, newPerson);
      await Promise.all(
        persons.flatMap((person) => [there.obtain(TENANT, person), here.destroy(TENANT, person)] as Promise<unknown>[]),
      );
      for (const person of persons) {
        there.dropCached(TENANT, person);
        expect(await there.obtain(TENANT, person)).toBe(DESTROYED);
      }
    });

    test('a key that is destroyed here while it is being read is not kept in memory', async () => {
      const persons = Array.from({ length: 50 }, newPerson);
      await Promise.all(persons.map((person) => there.obtain(TENANT, person)));
      await Promise.all(
        persons.flatMap((person) => [here.find(TENANT, person), here.destroy(TENANT, person)] as const),
      );
      for (const person of persons) expect(await here.find(TENANT, person)).toBe(DESTROYED);
    });

    test('a key that was put in the place of another one is damage, not an erasure, and keeps nobody from theirs', async () => {
      const [person, other] = [newPerson(), newPerson()];
      await here.obtain(TENANT, person);
      const key = await here.obtain(TENANT, other);
      const client = new MongoClient(url);
      const keys = client.db().collection<{ _id: string; keyId: string; wrapped: Binary }>('keys');
      const { keyId, wrapped } = (await keys.findOne({ _id: `${TENANT}/${other}` }))!;
      await keys.updateOne({ _id: `${TENANT}/${person}` }, { $set: { keyId, wrapped } });
      await client.close();
      const [damaged, found] = await Promise.allSettled([there.obtain(TENANT, person), there.obtain(TENANT, other)]);
      expect(damaged).toEqual({ status: 'rejected', reason: expect.any(KeyStoreUnavailable) as unknown });
      expect(found).toEqual({ status: 'fulfilled', value: key });
    });

    test('no byte of a destroyed key is in any document', async () => {
      const person = newPerson();
      const { id } = (await here.obtain(TENANT, person)) as DataKey;
      await here.destroy(TENANT, person);
      const client = new MongoClient(url);
      const found = await client.db().collection('keys').find().toArray();
      await client.close();
      expect(found).toEqual([{ _id: `${TENANT}/${person}`, destroyed: true }]);
      expect(JSON.stringify(found)).not.toContain(id);
    });
  });

  describe('that is lost', () => {
    const keyEncryptionKey = randomBytes(32);
    let way: Proxy;
    let url: string;
    beforeEach(async () => {
      way = await startProxy(/^mongodb:\/\/([^/?]+)/.exec((await mongoServer()).url)![1]!);
      url = `mongodb://${way.host}/caseledger-test-${randomUUID()}?directConnection=true&serverSelectionTimeoutMS=300`;
    });
    afterEach(async () => {
      way.letThrough();
      await dropped(url);
      await way.close();
    });

    test('is unavailable, which is told once, and is used again when it is back; no key is in what is said', async () => {
      const told: string[] = [];
      const onTrouble = (sentence: string) => void told.push(sentence);
      const store = await openMongoKeyStore({ url, keyEncryptionKey, onTrouble });
      const [person, other] = [newPerson(), newPerson()];
      const key = (await store.obtain(TENANT, person)) as DataKey;
      store.dropCached(TENANT, person);
      way.cut();
      const asked = [store.obtain(TENANT, other), store.find(TENANT, person), store.destroy(TENANT, other)];
      const said: string[] = [];
      for (const settled of await Promise.allSettled<unknown>([...asked, store.erased()])) {
        expect(settled).toEqual({ status: 'rejected', reason: expect.any(KeyStoreUnavailable) as unknown });
        said.push(inspect(settled, { depth: Infinity }));
      }
      way.letThrough();
      expect(await store.find(TENANT, person)).toEqual(key);
      await store.destroy(TENANT, other);
      expect(await store.obtain(TENANT, other)).toBe(DESTROYED);
      await store.close();
      expect(told).toEqual([
        'MongoDB, which holds the key store, cannot be used; it is tried again until it is back.',
        'MongoDB, which holds the key store, is back.',
      ]);
      for (const bytes of [key.bytes, keyEncryptionKey])
        for (const encoding of ['hex', 'base64', 'latin1'] as const)
          expect(said.join()).not.toContain(bytes.toString(encoding));
    });
  });

  test('another key-encryption key is said to be one, which no waiting mends', async () => {
    const url = await newDatabase();
    await (await openMongoKeyStore({ url, keyEncryptionKey: randomBytes(32) })).close();
    await expect(openMongoKeyStore({ url, keyEncryptionKey: randomBytes(32) })).rejects.toThrow(WrongKeyEncryptionKey);
    await dropped(url);
  });

  test('of a database that was emptied under it, no key is missing, and none is made in the place of another', async () => {
    const url = await newDatabase();
    const store = await openMongoKeyStore({ url, keyEncryptionKey: randomBytes(32) });
    const [person, other] = [newPerson(), newPerson()];
    const key = await store.obtain(TENANT, person);
    const before = await contentsOf(url);
    await dropped(url);
    // In memory, for a minute.
    expect(await store.obtain(TENANT, person)).toEqual(key);
    store.dropCached(TENANT, person);
    const says =
      'The keys are gone: the database of KEY_STORE_URL has lost what it had. Put its disk back, or restore a backup of it.';
    for (const ask of [
      () => store.find(TENANT, person),
      () => store.obtain(TENANT, person),
      () => store.obtain(TENANT, other),
    ])
      await expect(ask()).rejects.toThrow(new KeyStoreUnavailable(says));
    expect([...(await contentsOf(url)).values()].flat()).toEqual([]);
    await putBack(url, before);
    expect(await store.find(TENANT, person)).toEqual(key);
    expect(await store.obtain(TENANT, other)).toMatchObject({ id: expect.any(String) as string });
    await store.close();
    await dropped(url);
  });

  test('a database that has something else in it is not taken, and is left as it is', async () => {
    const url = await newDatabase();
    await putBack(url, new Map([['catalogue', [{ _id: 'cases' } as object]]]));
    const says = /has more than keys in it \(catalogue\): give the keys a database/;
    await expect(openMongoKeyStore({ url, keyEncryptionKey: randomBytes(32) })).rejects.toThrow(says);
    await expect(openMongoKeyRecords(url)).rejects.toThrow(says);
    expect([...(await contentsOf(url)).keys()]).toEqual(['catalogue']);
    await dropped(url);
  });

  test('an empty database is not begun where there must be keys', async () => {
    const url = await newDatabase();
    const keyEncryptionKey = randomBytes(32);
    const mayBegin = () => Promise.reject(new Error('There is a log already.'));
    await expect(openMongoKeyStore({ url, keyEncryptionKey, mayBegin })).rejects.toThrow('There is a log already.');
    await (await openMongoKeyStore({ url, keyEncryptionKey })).close();
    await (await openMongoKeyStore({ url, keyEncryptionKey, mayBegin })).close();
    await dropped(url);
  });
});

test('a server that is not there may come: the sentence says which, without the password', async () => {
  const url = 'mongodb://keys:secret@127.0.0.1:1/caseledger-keys?serverSelectionTimeoutMS=50';
  const opening = openMongoKeyStore({ url, keyEncryptionKey: randomBytes(32) });
  const error: unknown = await opening.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(KeyStoreUnavailable);
  expect(String(error)).toMatch(/the key store/);
  expect(String(error)).not.toMatch(/secret/);
});

test('a URL that is none is refused without showing it', async () => {
  const opening = openMongoKeyStore({ url: 'mongodb://keys:se cret@@/', keyEncryptionKey: randomBytes(32) });
  const error: unknown = await opening.catch((thrown: unknown) => thrown);
  expect(error).not.toBeInstanceOf(KeyStoreUnavailable);
  expect(String(error)).not.toMatch(/se cret/);
});
