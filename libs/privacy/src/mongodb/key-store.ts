/**
 * The key store in a MongoDB database of its own, for several processes and machines. A person has one document, whose
 * `_id` is theirs alone: whoever inserts it first has made the key of all. Destroying takes the key's bytes out of it and
 * leaves it, so that no other can be inserted. No transaction is needed.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { PartyId, Tenant, Uuid } from '@caseledger/kernel';
import { connect, type OnTrouble } from '@caseledger/mongodb';
import { Binary } from 'mongodb';
import { v7 } from 'uuid';
import { keyCache, type KeyCacheLimits } from '../key-cache';
import { type DataKey, DESTROYED, type KeyStore, KeyStoreUnavailable, WrongKeyEncryptionKey } from '../key-store';
import { checkValue, isKeyOf, KEY_BYTES, unwrap, wrap } from '../key-wrapping';
import { gathered } from './gathered';
import {
  bytesOf,
  checkValueIn,
  destroyIn,
  idOf,
  insertInto,
  keepCheckValue,
  keyCollections,
  OWNER,
  requireOfKeysAlone,
  type StoredKey,
  whoseIs,
} from './key-collections';

export interface MongoKeyStoreOptions {
  /** `mongodb://…` or `mongodb+srv://…`; its path names the database, `caseledger-keys` where it has none. */
  readonly url: string;
  /** 32 bytes. */
  readonly keyEncryptionKey: Buffer;
  readonly cache?: KeyCacheLimits;
  /** Asked before the first key is made in an empty database: throws where there must be keys already. */
  readonly mayBegin?: () => Promise<void>;
  /** Told once when the server is lost, and once when it is back. */
  readonly onTrouble?: OnTrouble;
}

/** A damaged key is an answer of its own: those who asked in the same turn are given theirs. */
type Found = DataKey | typeof DESTROYED | KeyStoreUnavailable;

/** A key that another process has inserted and that most members do not have yet is looked for again after this. */
const LOOKS_AGAIN_AFTER = 10;
const MOST_LOOKS = 500;

/**
 * Opens the keys of a database. Throws KeyStoreUnavailable where waiting may help, WrongKeyEncryptionKey where they were
 * wrapped with another key, a RangeError for a key-encryption key that is not 32 bytes; any other Error says what is wrong
 * with the URL, the credentials or the server.
 */
export async function openMongoKeyStore({
  url,
  keyEncryptionKey,
  cache: limits,
  mayBegin = () => Promise.resolve(),
  onTrouble = () => undefined,
}: MongoKeyStoreOptions): Promise<KeyStore> {
  if (keyEncryptionKey.length !== KEY_BYTES) throw new RangeError('A key-encryption key has 32 bytes.');
  const connection = await connect(OWNER, url, onTrouble);
  const { database, attempt } = connection;
  const { keys, check, erasedUpTo } = keyCollections(database);
  const cache = keyCache(limits);
  /** Counts the keys that were let go of: what was read before the last of them is not kept. */
  let dropped = 0;
  let closing: Promise<void> | undefined;
  const underWay = new Set<Promise<unknown>>();

  const requireSameKey = async (): Promise<void> => {
    let kept = await checkValueIn(check);
    if (kept === undefined) {
      await mayBegin();
      kept = await keepCheckValue(check, checkValue(keyEncryptionKey));
    }
    if (isKeyOf(keyEncryptionKey, kept)) return;
    throw new WrongKeyEncryptionKey('The keys were wrapped with another key-encryption key than the one given.');
  };
  try {
    await attempt(() => requireOfKeysAlone(database));
    await attempt(requireSameKey);
  } catch (error) {
    await connection.close();
    cache.close();
    throw error;
  }

  /** In a database that was emptied nobody has a key any more, and another one must not take the place of theirs. */
  const requireKeys = async (): Promise<void> => {
    if ((await checkValueIn(check)) !== undefined) return;
    throw new KeyStoreUnavailable(
      'The keys are gone: the database of KEY_STORE_URL has lost what it had. Put its disk back, or restore a backup of it.',
    );
  };
  /** The keys of those who have a document. */
  const read = async (ids: readonly string[]): Promise<ReadonlyMap<string, Found>> => {
    const before = dropped;
    const stored = await keys.find({ _id: { $in: [...ids] } }).toArray();
    if (stored.length < ids.length) await requireKeys();
    return new Map(
      stored.map((document) => {
        const { tenant, person } = whoseIs(document._id);
        const found = keyIn(document, keyEncryptionKey);
        if (isKey(found) && before === dropped) cache.keep(tenant, person, found);
        return [document._id, found] as const;
      }),
    );
  };
  /** The keys of all, those made now that were not there. */
  const make = async (ids: readonly string[]): Promise<ReadonlyMap<string, Found>> => {
    const found = new Map(await read(ids));
    for (let looks = 1; ; looks += 1) {
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) return found;
      // Inserted by another process, and not yet with most members.
      if (looks > 1) await pause(LOOKS_AGAIN_AFTER);
      if (looks > MOST_LOOKS) throw new KeyStoreUnavailable('A key that another process has made is not durable yet.');
      await insert(missing);
      for (const [id, key] of await read(missing)) found.set(id, key);
    }
  };
  const insert = (ids: readonly string[]): Promise<void> =>
    insertInto(
      keys,
      ids.map((_id) => {
        const { tenant, person } = whoseIs(_id);
        const keyId = v7();
        const wrapped = wrap(keyEncryptionKey, randomBytes(KEY_BYTES), [tenant, person, keyId]);
        return { _id, keyId, wrapped: new Binary(wrapped) };
      }),
    );
  const gatheredMake = gathered(make);
  const gatheredRead = gathered(read);

  const reach = <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (closing !== undefined) return Promise.reject(new KeyStoreUnavailable('The key store is closed.'));
    const doing = attempt(work);
    underWay.add(doing);
    const done = (): void => void underWay.delete(doing);
    doing.then(done, done);
    return doing;
  };
  const drop = (tenant: Tenant, person: PartyId): void => {
    dropped += 1;
    cache.drop(tenant, person);
  };
  const close = async (): Promise<void> => {
    await Promise.allSettled(underWay);
    cache.close();
    await connection.close();
  };

  return {
    obtain: (tenant, person) =>
      reach(async () => {
        const key = cache.get(tenant, person) ?? unlessDamaged(await gatheredMake(idOf({ tenant, person })));
        if (key === undefined) throw new Error('A key that was stored is not there.');
        return key;
      }),
    find: (tenant, person) =>
      reach(async () => cache.get(tenant, person) ?? unlessDamaged(await gatheredRead(idOf({ tenant, person })))),
    destroy: (tenant, person) =>
      reach(async () => {
        try {
          await destroyIn(keys, [idOf({ tenant, person })]);
        } finally {
          drop(tenant, person);
        }
      }),
    erased: () =>
      reach(async () => {
        const destroyed = await keys.find({ destroyed: true }, { projection: { _id: 1 } }).toArray();
        return destroyed.map(({ _id }) => whoseIs(_id));
      }),
    dropCached: drop,
    erasedUpTo: () => reach(async () => (await erasedUpTo.findOne({ _id: 'log' }))?.place),
    saveErasedUpTo: (place) =>
      reach(async () => {
        await erasedUpTo.updateOne({ _id: 'log' }, { $set: { place } }, { upsert: true });
      }),
    close: () => (closing ??= close()),
  };
}

function keyIn({ _id, keyId = '', wrapped, destroyed }: StoredKey, keyEncryptionKey: Buffer): Found {
  if (destroyed) return DESTROYED;
  const { tenant, person } = whoseIs(_id);
  const bytes = wrapped && unwrap(keyEncryptionKey, bytesOf(wrapped), [tenant, person, keyId]);
  if (bytes === undefined) return new KeyStoreUnavailable(`The key ${keyId} of ${_id} is damaged.`);
  return { id: keyId as Uuid, bytes };
}

function isKey(found: Found): found is DataKey {
  return found !== DESTROYED && !(found instanceof KeyStoreUnavailable);
}

function unlessDamaged(found: Found | undefined): DataKey | typeof DESTROYED | undefined {
  if (found instanceof KeyStoreUnavailable) throw found;
  return found;
}
