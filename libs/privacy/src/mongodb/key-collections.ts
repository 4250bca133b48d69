/** What stands in a database of keys, and every statement that more than one file needs. */
import type { PartyId, Place, Tenant } from '@caseledger/kernel';
import { duplicatesIn, isDuplicate, type Owner } from '@caseledger/mongodb';
import { Binary, type Collection, type Db } from 'mongodb';
import { type ForgottenPerson, KeyStoreUnavailable } from '../key-store';

/** A person's document: with the wrapped key, or destroyed. It is never taken away. */
export interface StoredKey {
  readonly _id: string;
  readonly keyId?: string;
  readonly wrapped?: Binary;
  readonly destroyed?: true;
}

interface StoredCheckValue {
  readonly _id: 'key-encryption key';
  readonly value: Binary;
}

interface StoredPlace {
  readonly _id: 'log';
  readonly place: Place;
}

export interface KeyCollections {
  readonly keys: Collection<StoredKey>;
  readonly check: Collection<StoredCheckValue>;
  /**
   * Apart from the keys, so that a dump can be without it: a dump is not of one moment, and may hold a key together with a
   * later place, from which on nobody would destroy that key again.
   */
  readonly erasedUpTo: Collection<StoredPlace>;
}

export const OWNER: Owner = {
  name: 'the key store',
  database: 'caseledger-keys',
  Unavailable: KeyStoreUnavailable,
};

export function keyCollections(database: Db): KeyCollections {
  return {
    keys: database.collection('keys'),
    check: database.collection('check'),
    erasedUpTo: database.collection('erasedUpTo'),
  };
}

/** Throws an Error where anything else is in the database: whoever drops that would drop the keys with it. */
export async function requireOfKeysAlone(database: Db): Promise<void> {
  const ours = new Set(Object.keys(keyCollections(database)));
  const found = await database.listCollections({}, { nameOnly: true }).toArray();
  const others = found.map(({ name }) => name).filter((name) => !ours.has(name) && !name.startsWith('system.'));
  if (others.length === 0) return;
  throw new Error(
    `The database ${database.databaseName} has more than keys in it (${others.slice(0, 5).join(', ')}): give the keys a database that ` +
      'nothing else is in.',
  );
}

/** Neither has a slash in it. */
export function idOf({ tenant, person }: ForgottenPerson): string {
  return `${tenant}/${person}`;
}

export function whoseIs(id: string): ForgottenPerson {
  const [tenant = '', person = ''] = id.split('/');
  return { tenant: tenant as Tenant, person: person as PartyId };
}

export function bytesOf({ buffer, position }: Binary): Buffer {
  return Buffer.from(buffer.subarray(0, position));
}

/** Takes the keys out of the documents, or puts documents there that keep others from being inserted. */
export async function destroyIn(keys: KeyCollections['keys'], ids: readonly string[]): Promise<void> {
  const destroying = () =>
    keys.bulkWrite(
      ids.map((_id) => ({
        updateOne: {
          filter: { _id },
          update: { $set: { destroyed: true }, $unset: { keyId: '', wrapped: '' } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  await destroying().catch((error: unknown) => {
    // What was inserted in the meantime is there now for good.
    if (duplicatesIn(error) === undefined) throw error;
    return destroying();
  });
}

/** Inserts what there is none of yet; whoever was there first has made the key. */
export async function insertInto(keys: KeyCollections['keys'], documents: readonly StoredKey[]): Promise<void> {
  try {
    await keys.insertMany([...documents], { ordered: false });
  } catch (error) {
    if (duplicatesIn(error) === undefined) throw error;
  }
}

export async function checkValueIn(check: KeyCollections['check']): Promise<Buffer | undefined> {
  const stored = await check.findOne({ _id: 'key-encryption key' });
  return stored === null ? undefined : bytesOf(stored.value);
}

/** Keeps the value where there is none, and answers the one that is kept: of several at once, the first one's. */
export async function keepCheckValue(check: KeyCollections['check'], value: Buffer): Promise<Buffer> {
  try {
    await check.insertOne({ _id: 'key-encryption key', value: new Binary(value) });
    return value;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const kept = await checkValueIn(check);
  if (kept === undefined) throw new KeyStoreUnavailable('What another process has begun is not durable yet.');
  return kept;
}
