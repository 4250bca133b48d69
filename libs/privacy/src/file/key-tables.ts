/** The tables of the key store's file, and every statement on them. */
import type { Place, PartyId, Tenant } from '@caseledger/kernel';
import { DamagedFile, type Database, isOfOthers, type SqlRow } from '@caseledger/sqlite';
import type { ForgottenPerson } from '../key-store';
import { WRAPPED_KEY_BYTES } from '../key-wrapping';

/** What is stored of a person: a wrapped key, or that it was destroyed. */
export interface StoredKey {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly destroyed: boolean;
}

/** A person, and what is stored of them, at their place in the file. */
export interface KeyRow extends StoredKey {
  /** Where it stands: a new person's number is higher than all before. */
  readonly number: number;
  readonly tenant: Tenant;
  readonly person: PartyId;
}

/** What a file of keys holds. */
export interface KeyExtent {
  /** Persons who have a key. */
  readonly keys: number;
  readonly erased: number;
}

export interface KeyTables {
  key(tenant: Tenant, person: PartyId): StoredKey | undefined;
  /** Stores a key where the person has none and is not erased. */
  insertKey(tenant: Tenant, person: PartyId, id: string, wrapped: Buffer): void;
  destroyKey(tenant: Tenant, person: PartyId): void;
  extent(): KeyExtent;
  /** Whose keys were destroyed. */
  erased(): readonly ForgottenPerson[];
  /** Rows after a number, in their order. */
  rows(after: number, limit: number): readonly KeyRow[];
  /** Stores a row as it stands in another file. */
  insertRow(row: KeyRow): void;
  /** What the key-encryption key is checked with: the stored value, which is the given one where there was none. */
  checkValue(initial: Buffer): Buffer;
  /** The same where there is one. */
  keptCheckValue(): Buffer | undefined;
  erasedUpTo(): Place | undefined;
  /** Undefined takes the place away: the log's erasures are then carried out from its beginning. */
  saveErasedUpTo(place: Place | undefined): void;
}

/** Raised when an older program could no longer read the file, or would write to it wrongly. */
const FORMAT = 1;

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

/**
 * Prepares the tables of an open file, so that a commit is durable when it answers. Throws where a newer version of the
 * program wrote the file, or it is damaged, and has then changed nothing.
 */
export function keyTables(database: Database): KeyTables {
  const format = requireUsable(database);
  // Waiting for another process stops this one, so it is not for long.
  database.exec('PRAGMA busy_timeout = 1000');
  // Not a write-ahead log: that keeps the old bytes of what was overwritten, and a copy of the file without it lacks keys.
  // Truncating the journal is what commits, and with FULL it is synced, so that no journal comes back after a power cut.
  database.exec('PRAGMA journal_mode = TRUNCATE');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA secure_delete = ON');
  database.exec('PRAGMA temp_store = MEMORY');
  if (format === 0) database.exec(`${SCHEMA} PRAGMA user_version = ${String(FORMAT)};`);
  const selectKey = database.prepare(
    'SELECT key_id, wrapped, destroyed FROM person_key WHERE tenant = ? AND person = ?',
  );
  const insertKey = database.prepare(
    'INSERT INTO person_key (tenant, person, key_id, wrapped, destroyed) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const overwriteKey = database.prepare(
    'UPDATE person_key SET wrapped = ?, destroyed = 1 WHERE tenant = ? AND person = ? AND destroyed = 0',
  );
  const count = database.prepare('SELECT total(destroyed = 0), total(destroyed) FROM person_key');
  const selectErased = database.prepare('SELECT tenant, person FROM person_key WHERE destroyed = 1');
  const selectRows = database.prepare(
    'SELECT number, tenant, person, key_id, wrapped, destroyed FROM person_key WHERE number > ? ORDER BY number LIMIT ?',
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
    extent: () => {
      const [keys, erased] = count.get() ?? [];
      return { keys: Number(keys), erased: Number(erased) };
    },
    erased: () => selectErased.all().map(([tenant, person]) => ({ tenant, person }) as unknown as ForgottenPerson),
    rows: (after, limit) => selectRows.all(after, limit).map(rowOf),
    insertRow: ({ tenant, person, id, wrapped, destroyed }) => {
      insertKey.run(tenant, person, id, wrapped, destroyed ? 1 : 0);
    },
    checkValue: (initial) => {
      insertCheckValue.run(initial);
      return selectCheckValue.get()?.[0] as Buffer;
    },
    keptCheckValue: () => selectCheckValue.get()?.[0] as Buffer | undefined,
    erasedUpTo: () => {
      const [logId, position, eventId] = selectPlace.get() ?? [];
      return position === null || position === undefined
        ? undefined
        : ({ logId, position, eventId } as unknown as Place);
    },
    saveErasedUpTo: (place) => {
      updatePlace.run(place?.logId ?? null, place?.position ?? null, place?.eventId ?? null);
    },
  };
}

function rowOf(row: SqlRow): KeyRow {
  const [number, tenant, person, id, wrapped, destroyed] = row as readonly [
    number,
    Tenant,
    PartyId,
    string,
    Buffer,
    0 | 1,
  ];
  return { number, tenant, person, id, wrapped, destroyed: destroyed === 1 };
}

/** The file's format. The whole file is looked at, which is small: a key that is lost is lost for good. */
function requireUsable(database: Database): number {
  const format = Number(database.prepare('PRAGMA user_version').get()?.[0]);
  if (format > FORMAT) {
    throw new Error(
      `a newer version of this program wrote it (format ${String(format)}, this version knows ${String(FORMAT)}), and ` +
        'nothing was changed; start that version',
    );
  }
  if (isOfOthers(database, 'person_key')) throw new Error('something else than keys is in it, and nothing was changed');
  const [whole] = database.prepare('PRAGMA integrity_check(1)').get() ?? [];
  if (whole !== 'ok') throw new DamagedFile(String(whole));
  return format;
}
