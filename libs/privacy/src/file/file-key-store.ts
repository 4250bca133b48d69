/** The key store in a file of its own, apart from the log's file and from its backups. */
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makePrivateFolder } from '@caseledger/files';
import type { PartyId, Tenant, Uuid } from '@caseledger/kernel';
import { type Database, openDatabase, tellsOfDamage, whatIsWrong } from '@caseledger/sqlite';
import { v7 } from 'uuid';
import { type DataKey, DESTROYED, type KeyStore, KeyStoreUnavailable, WrongKeyEncryptionKey } from '../key-store';
import { groupCommit } from './group-commit';
import { keyCache, type KeyCacheLimits } from '../key-cache';
import { type KeyTables, keyTables } from './key-tables';
import { checkValue, isKeyOf, KEY_BYTES, unwrap, wrap } from '../key-wrapping';

export interface FileKeyStoreOptions {
  /** The file that holds the keys; made with mode 0600 where it is missing, in a folder of mode 0700. */
  readonly file: string;
  /** 32 bytes. */
  readonly keyEncryptionKey: Buffer;
  readonly cache?: KeyCacheLimits;
}

/**
 * Opens a file of keys. Throws KeyStoreUnavailable where the file cannot be opened or its keys were wrapped with another
 * key-encryption key; a RangeError for a key-encryption key that is not 32 bytes.
 */
export async function openFileKeyStore({ file, keyEncryptionKey, cache }: FileKeyStoreOptions): Promise<KeyStore> {
  if (keyEncryptionKey.length !== KEY_BYTES) throw new RangeError('A key-encryption key has 32 bytes.');
  let database: Database | undefined;
  try {
    await makePrivateFile(file);
    database = openDatabase(file);
    const tables = keyTables(database);
    if (!isKeyOf(keyEncryptionKey, tables.checkValue(checkValue(keyEncryptionKey)))) {
      throw new WrongKeyEncryptionKey(
        `The keys in ${file} were wrapped with another key-encryption key than the one given.`,
      );
    }
    return storeOf(file, database, tables, keyEncryptionKey, cache);
  } catch (error) {
    database?.close();
    throw keyFault(file, error);
  }
}

/** What an error on a file of keys means. */
export function keyFault(file: string, error: unknown): KeyStoreUnavailable {
  if (error instanceof KeyStoreUnavailable) return error;
  const remedy = tellsOfDamage(error) ? ' Move it aside and restore a backup of the keys (docs/operating.md).' : '';
  return new KeyStoreUnavailable(`The keys in ${file} cannot be used: ${whatIsWrong(error)}.${remedy}`, {
    cause: error,
  });
}

/** The engine gives its other files the mode of this one. */
async function makePrivateFile(file: string): Promise<void> {
  await makePrivateFolder(dirname(file));
  const handle = await open(file, 'a', 0o600);
  await handle.chmod(0o600);
  await handle.close();
}

function storeOf(
  file: string,
  database: Database,
  tables: KeyTables,
  keyEncryptionKey: Buffer,
  limits: KeyCacheLimits | undefined,
): KeyStore {
  const cache = keyCache(limits);
  const commits = groupCommit(database);
  let closed = false;

  /** Whatever the engine throws means that the keys cannot be reached just now. */
  const reach = async <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    if (closed) throw new KeyStoreUnavailable(`The keys in ${file} are closed.`);
    try {
      return await work();
    } catch (error) {
      throw keyFault(file, error);
    }
  };
  // Reading, unwrapping and caching are one step without a wait, so that no key is cached after it was destroyed here.
  const find = (tenant: Tenant, person: PartyId): DataKey | typeof DESTROYED | undefined => {
    const cached = cache.get(tenant, person);
    if (cached !== undefined) return cached;
    const stored = tables.key(tenant, person);
    if (stored === undefined) return undefined;
    if (stored.destroyed) return DESTROYED;
    const bytes = unwrap(keyEncryptionKey, stored.wrapped, [tenant, person, stored.id]);
    if (bytes === undefined) throw new KeyStoreUnavailable(`The key ${stored.id} in ${file} is damaged.`);
    const key = { id: stored.id as Uuid, bytes };
    cache.keep(tenant, person, key);
    return key;
  };
  const create = (tenant: Tenant, person: PartyId): Promise<void> => {
    const id = v7();
    const wrapped = wrap(keyEncryptionKey, randomBytes(KEY_BYTES), [tenant, person, id]);
    return commits.write(() => {
      tables.insertKey(tenant, person, id, wrapped);
    });
  };
  return {
    obtain: (tenant, person) =>
      reach(async () => {
        const known = find(tenant, person);
        if (known !== undefined) return known;
        await create(tenant, person);
        // Of two callers, and of two processes, the first to commit has made the key of both.
        const made = find(tenant, person);
        if (made === undefined) throw new Error('A key that was stored is not there.');
        return made;
      }),
    find: (tenant, person) => reach(() => find(tenant, person)),
    destroy: (tenant, person) =>
      reach(async () => {
        try {
          await commits.write(() => {
            tables.destroyKey(tenant, person);
          });
        } finally {
          cache.drop(tenant, person);
        }
      }),
    erased: () => reach(() => tables.erased()),
    dropCached: (tenant, person) => {
      cache.drop(tenant, person);
    },
    erasedUpTo: () => reach(() => tables.erasedUpTo()),
    saveErasedUpTo: (place) =>
      reach(() =>
        commits.write(() => {
          tables.saveErasedUpTo(place);
        }),
      ),
    close: async () => {
      if (closed) return;
      closed = true;
      commits.flush();
      // Those who waited for that commit still read what it stored.
      await new Promise((resolve) => setImmediate(resolve));
      cache.close();
      database.close();
    },
  };
}
