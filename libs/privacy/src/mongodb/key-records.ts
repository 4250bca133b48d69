/** The stored keys of a MongoDB database, for moving them. */
import { connect, type Connection } from '@caseledger/mongodb';
import { Binary } from 'mongodb';
import type { KeyRecord, KeyRecords } from '../key-records';
import { DESTROYED, KeyStoreUnavailable } from '../key-store';
import {
  bytesOf,
  checkValueIn,
  destroyIn,
  idOf,
  insertInto,
  keepCheckValue,
  type KeyCollections,
  keyCollections,
  OWNER,
  requireOfKeysAlone,
  type StoredKey,
  whoseIs,
} from './key-collections';

const PAGE = 1_000;

/** Opens the records of a database, which may be empty. Throws as `openMongoKeyStore` does of the URL and the server. */
export async function openMongoKeyRecords(url: string): Promise<KeyRecords> {
  const connection = await connect(OWNER, url, () => undefined);
  const { attempt, database } = connection;
  try {
    await attempt(() => requireOfKeysAlone(database));
  } catch (error) {
    await connection.close();
    throw error;
  }
  const { keys, check } = keyCollections(database);
  return {
    checkValue: () => attempt(() => checkValueIn(check)),
    keepCheckValue: (value) => attempt(() => keepCheckValue(check, value)),
    pages: () => pagesOf(connection, keys),
    find: (persons) =>
      attempt(async () => {
        const found = await keys.find({ _id: { $in: persons.map(idOf) } }).toArray();
        return found.map(recordOf);
      }),
    insert: (records) =>
      attempt(() =>
        insertInto(
          keys,
          records.map((record) => ({
            _id: idOf(record),
            keyId: record.key.id,
            wrapped: new Binary(record.key.wrapped),
          })),
        ),
      ),
    destroy: (persons) => attempt(() => destroyIn(keys, persons.map(idOf))),
    close: () => connection.close(),
  };
}

/** By `_id`, a question each: a cursor that is left open is closed by the server when a page takes long. */
async function* pagesOf(
  { attempt }: Connection,
  keys: KeyCollections['keys'],
): AsyncGenerator<readonly KeyRecord[], void> {
  let after = '';
  for (;;) {
    const from = after;
    const page = await attempt(() =>
      keys
        .find({ _id: { $gt: from } })
        .sort({ _id: 1 })
        .limit(PAGE)
        .toArray(),
    );
    yield page.map(recordOf);
    if (page.length < PAGE) return;
    after = page.at(-1)?._id ?? after;
  }
}

function recordOf({ _id, keyId, wrapped, destroyed }: StoredKey): KeyRecord {
  if (destroyed) return { ...whoseIs(_id), key: DESTROYED };
  if (keyId === undefined || wrapped === undefined) throw new KeyStoreUnavailable(`The key of ${_id} is damaged.`);
  return { ...whoseIs(_id), key: { id: keyId, wrapped: bytesOf(wrapped) } };
}
