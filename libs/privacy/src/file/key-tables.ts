/** The tables of the key store's file, and every statement on them. */
import type { Place, PartyId, Tenant } from '@caseledger/kernel';
import type { Database } from '@caseledger/sqlite';
import { WRAPPED_KEY_BYTES } from './key-wrapping';

/** What is stored of a person: a wrapped key, or that it was destroyed. */
export interface StoredKey {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly destroyed: boolean;
}

export interface KeyTables {
  key(tenant: Tenant, person: PartyId): StoredKey | undefined;
  /** Stores a key where the person has none and is not erased. */
  insertKey(tenant: Tenant, person: PartyId, id: string, wrapped: Buffer): void;
  destroyKey(tenant: Tenant, person: PartyId): void;
  /** What the key-encryption key is checked with: the stored value, which is the given one where there was none. */
  checkValue(initial: Buffer): Buffer;
  erasedUpTo(): Place | undefined;
  saveErasedUpTo(place: Place): void;
}

// Rows are added at the table's end and overwritten where they stand by others of the same size, so that the bytes of a
// key are in one place only; secure_delete clears what the engine moves all the same.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS person_key (
    number INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL,
    person TEXT NOT NULL,
    key_id TEXT NOT NULL,
    wrapped BLOB NOT NULL CHECK (length(wrapped) = ${String(WRAPPED_KEY_BYTES)}),
    destroyed INTEGER NOT NULL CHECK (destroyed IN (0, 1)),
    UNIQUE (tenant, person)
  );
  CREATE TABLE IF NOT EXISTS key_store (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    check_value BLOB NOT NULL,
    erased_log_id TEXT,
    erased_position TEXT,
    erased_event_id TEXT
  );`;

const NO_KEY = Buffer.alloc(WRAPPED_KEY_BYTES);

/** Prepares the tables of an open file, so that a commit is durable when it answers. */
export function keyTables(database: Database): KeyTables {
  // Waiting for another process stops this one, so it is not for long.
  database.exec('PRAGMA busy_timeout = 1000');
  // Not a write-ahead log: that keeps the old bytes of what was overwritten, and a copy of the file without it lacks keys.
  // Truncating the journal is what commits, and with FULL it is synced, so that no journal comes back after a power cut.
  database.exec('PRAGMA journal_mode = TRUNCATE');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA secure_delete = ON');
  database.exec('PRAGMA temp_store = MEMORY');
  database.exec(SCHEMA);
  const selectKey = database.prepare(
    'SELECT key_id, wrapped, destroyed FROM person_key WHERE tenant = ? AND person = ?',
  );
  const insertKey = database.prepare(
    'INSERT INTO person_key (tenant, person, key_id, wrapped, destroyed) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const overwriteKey = database.prepare(
    'UPDATE person_key SET wrapped = ?, destroyed = 1 WHERE tenant = ? AND person = ? AND destroyed = 0',
  );
  const insertCheckValue = database.prepare(
    'INSERT INTO key_store (number, check_value) VALUES (1, ?) ON CONFLICT DO NOTHING',
  );
  const selectCheckValue = database.prepare('SELECT check_value FROM key_store');
  const selectPlace = database.prepare('SELECT erased_log_id, erased_position, erased_event_id FROM key_store');
  const updatePlace = database.prepare(
    'UPDATE key_store SET erased_log_id = ?, erased_position = ?, erased_event_id = ?',
  );
  return {
    key: (tenant, person) => {
      const row = selectKey.get(tenant, person) as readonly [string, Buffer, number] | undefined;
      return row === undefined ? undefined : { id: row[0], wrapped: row[1], destroyed: row[2] === 1 };
    },
    insertKey: (tenant, person, id, wrapped) => {
      insertKey.run(tenant, person, id, wrapped, 0);
    },
    destroyKey: (tenant, person) => {
      overwriteKey.run(NO_KEY, tenant, person);
      insertKey.run(tenant, person, '', NO_KEY, 1);
    },
    checkValue: (initial) => {
      insertCheckValue.run(initial);
      return selectCheckValue.get()?.[0] as Buffer;
    },
    erasedUpTo: () => {
      const [logId, position, eventId] = selectPlace.get() ?? [];
      return position === null || position === undefined
        ? undefined
        : ({ logId, position, eventId } as unknown as Place);
    },
    saveErasedUpTo: ({ logId, position, eventId }) => {
      updatePlace.run(logId, position, eventId);
    },
  };
}
