/** The read store's file: how it is opened, and what is said when it cannot be used. */
import {
  type Database,
  isFileFault,
  openDatabase,
  type Statement,
  tellsOfDamage,
  whatIsWrong,
} from '@caseledger/sqlite';
import { ReadStoreUnavailable } from '../read-store';
import { markDamaged } from './damaged-file';

/** Raised whenever the tables change. A file of an earlier format would be converted here; there is none yet. */
const FORMAT = 1;
/** "clrs": tells a read store from another database. */
const APPLICATION = 0x636c7273;

/** 64 MB: the upper levels of every tree. */
const PAGES_IN_MEMORY = 'PRAGMA cache_size = -65536';

/** The file's content cannot be read. Nothing is lost with it: it is deleted at the next start and rebuilt from the log. */
export class ReadStoreDamaged extends ReadStoreUnavailable {
  constructor(file: string, cause: unknown) {
    super(`The read store ${file} is damaged. Start the program again: the read store is then rebuilt from the log.`, {
      cause,
    });
    this.name = 'ReadStoreDamaged';
  }
}

/** An open file. */
export interface ReadFile {
  readonly database: Database;
  /** A statement, prepared once. */
  readonly prepare: (sql: string) => Statement;
  /** Forgets the statements of collections that were dropped. */
  readonly forgetStatements: () => void;
  /** Does what is given and answers it; what the file or the disk refuses is thrown as ReadStoreDamaged or Unavailable. */
  readonly guard: <Result>(work: () => Result) => Result;
}

/**
 * Opens the file and creates it, for its owner alone, where it is missing. Throws an Error when a newer program wrote
 * it or it is no read store, ReadStoreDamaged when it cannot be read.
 */
export function openReadFile(file: string, createTables: (database: Database) => void): ReadFile {
  const guard = guardOf(file);
  const database = guard(() => openDatabase(file));
  try {
    guard(() => {
      prepareFile(database, file, createTables);
    });
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, guard, ...statementsOf(database) };
}

/** A file that is read while another thread changes it. */
export interface ReadingFile extends Omit<ReadFile, 'database'> {
  /** Does several readings of the file as it is at the first of them. */
  readonly atOnce: <Result>(work: () => Result) => Result;
  readonly close: () => void;
}

/** Opens a file that is there for reading alone. Throws as `openReadFile` does. */
export function openForReading(file: string): ReadingFile {
  const guard = guardOf(file);
  const database = guard(() => openDatabase(file));
  guard(() => {
    database.exec(`PRAGMA query_only = ON; ${PAGES_IN_MEMORY}`);
  });
  return {
    guard,
    ...statementsOf(database),
    atOnce: database.reading,
    close: () => {
      database.close();
    },
  };
}

function statementsOf(database: Database): Pick<ReadFile, 'prepare' | 'forgetStatements'> {
  const statements = new Map<string, Statement>();
  return {
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    forgetStatements: () => {
      statements.clear();
    },
  };
}

function prepareFile(database: Database, file: string, createTables: (database: Database) => void): void {
  database.exec('PRAGMA busy_timeout = 5000');
  const [application] = database.prepare('PRAGMA application_id').get() ?? [];
  const [format] = database.prepare('PRAGMA user_version').get() ?? [];
  const empty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!empty && application !== APPLICATION) throw new Error(`The file ${file} is a database, but no read store.`);
  if (Number(format) > FORMAT)
    throw new Error(
      `The read store ${file} was written by a newer version of the program (its format is ${String(format)}, this ` +
        `version knows ${FORMAT}). Start the newer version, or delete the file: it is then rebuilt from the log.`,
    );
  // A power cut may take the last writes, but only in order: a checkpoint is never ahead of its documents.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384');
  database.exec(`PRAGMA secure_delete = ON; ${PAGES_IN_MEMORY}`);
  if (!empty) return;
  database.transaction(() => {
    createTables(database);
    database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${FORMAT}`);
  });
}

function guardOf(file: string): ReadFile['guard'] {
  return (work) => {
    try {
      return work();
    } catch (error) {
      if (isDamage(error)) {
        markDamaged(file);
        throw new ReadStoreDamaged(file, error);
      }
      if (!isFileFault(error)) throw error;
      throw new ReadStoreUnavailable(`The read store ${file} cannot be used: ${whatIsWrong(error)}.`, { cause: error });
    }
  };
}

/** A document that is no JSON is damage that the engine cannot see. */
function isDamage(error: unknown): boolean {
  return error instanceof SyntaxError || tellsOfDamage(error);
}
