/** The log's file: its tables, its format version, and how it is opened for durable writing and for reading. */
import { type Database, openDatabase } from '@caseledger/sqlite';

/** Raised when an older program could no longer read the file, or would write to it wrongly. */
const FORMAT = 1;

/**
 * A stream goes by the position of its first event: a small number, where the name in both indexes took 50 bytes an event
 * more and a third of the speed. The index of the commands starts with the command: their ids carry the time, so new entries
 * go to its end (1.5 times faster under load than starting with the stream).
 */
const TABLES = `
  CREATE TABLE streams (name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    command TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_revision ON events (stream, revision);
  CREATE INDEX events_by_command ON events (command, stream);
  PRAGMA user_version = ${FORMAT};
`;

/**
 * Opens the log for its one writer, and makes it where it is missing. A commit is on the disk when it returns.
 * Throws an Error that names the file when a newer program wrote it, or when it is no log or cannot be opened.
 */
export function openLogForWriting(file: string): Database {
  return opened(file, (database) => {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096;');
    if (formatOf(database) !== 0) return;
    database.transaction(() => {
      database.exec(TABLES);
    });
  });
}

/** Opens the log, which the writer has made, for reading alone. Throws as openLogForWriting does. */
export function openLogForReading(file: string): Database {
  return opened(file, (database) => {
    database.exec('PRAGMA query_only = ON;');
  });
}

function opened(file: string, prepare: (database: Database) => void): Database {
  const database = openDatabase(file);
  try {
    database.exec('PRAGMA busy_timeout = 5000;');
    const format = formatOf(database);
    if (format > FORMAT) {
      throw new Error(`a newer version of this program wrote it (format ${format}, this version knows ${FORMAT}).`);
    }
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw new Error(`The event log ${file} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

function formatOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.[0]);
}
