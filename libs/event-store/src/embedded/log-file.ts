/** The log's file: its tables, its format version, and how it is opened for durable writing and for reading. */
import { type Database, isOfOthers, openDatabase, tellsOfDamage, whatIsWrong } from '@caseledger/sqlite';

/** How many pages the write-ahead log may have before a commit moves them into the file. */
const CHECKPOINT_PAGES = 4_096;

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
 * Opens the log for writing, and makes it where it is missing. A commit is on the disk when it returns. Commits never move
 * pages from the write-ahead log into the file where `checkpointPages` is 0.
 * Throws an Error that names the file when a newer program wrote it, or when it is no log or cannot be opened.
 */
export function openLogForWriting(file: string, checkpointPages = CHECKPOINT_PAGES): Database {
  return opened(file, (database) => {
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${String(checkpointPages)};`,
    );
    if (formatOf(database) !== 0) return;
    database.transaction(() => {
      database.exec(TABLES);
    });
  });
}

/** The log cannot be opened, or is not what a log must be. The message names the file, says what is wrong and what helps. */
export class LogFileFault extends Error {
  override readonly name = 'LogFileFault';
}

/** What an error on a log's file means. */
export function logFault(file: string, error: unknown): LogFileFault {
  if (error instanceof LogFileFault) return error;
  const remedy = isDamage(error) ? ' Move it aside and restore a backup (docs/operating.md).' : '';
  return new LogFileFault(`The event log ${file} cannot be used: ${whatIsWrong(error)}.${remedy}`, { cause: error });
}

/** Whether the log's content is damaged. A body that is no JSON is damage that the engine cannot see. */
export function isDamage(error: unknown): boolean {
  return error instanceof SyntaxError || tellsOfDamage(error);
}

/** Opens the log, which the writer has made, for reading alone. Throws as openLogForWriting does. */
export function openLogForReading(file: string): Database {
  return opened(file, (database) => {
    database.exec('PRAGMA query_only = ON;');
  });
}

function opened(file: string, prepare: (database: Database) => void): Database {
  let database: Database | undefined;
  try {
    database = openDatabase(file);
    database.exec('PRAGMA busy_timeout = 5000;');
    requireKnownFormat(file, database);
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw logFault(file, error);
  }
}

function requireKnownFormat(file: string, database: Database): void {
  const format = formatOf(database);
  if (format > FORMAT) {
    throw new LogFileFault(
      `The event log ${file} was written by a newer version of this program (format ${String(format)}, this version knows ` +
        `${String(FORMAT)}). Nothing was changed. Start that version.`,
    );
  }
  if (isOfOthers(database, 'events')) {
    throw new LogFileFault(`The file ${file} is no event log: something else is in it. Nothing was changed.`);
  }
}

function formatOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.[0]);
}
