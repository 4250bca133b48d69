/** A thin driver over the embedded SQL engine: the one place that knows which package it is and what it cannot take. */
import { closeSync, openSync } from 'node:fs';
import Libsql from 'libsql';

/** What may be bound. Flags are bound as 0 and 1, and texts with a NUL are refused: the engine would cut them there. */
export type Binding = string | number | Buffer | null;
export type Cell = string | number | Buffer | null;
export type SqlRow = readonly Cell[];

export interface Statement {
  /** Runs a statement that answers no rows; the number of rows it changed. */
  run(...bindings: readonly Binding[]): number;
  /** The first row, or undefined. */
  get(...bindings: readonly Binding[]): SqlRow | undefined;
  all(...bindings: readonly Binding[]): readonly SqlRow[];
}

export interface Database {
  /** Runs statements without bindings. */
  exec(sql: string): void;
  prepare(sql: string): Statement;
  /** Runs what is given in one transaction: all of it, or, when it throws, nothing. */
  transaction<Result>(work: () => Result): Result;
  /** Reads what is given from one state of the file, whatever another connection writes meanwhile. */
  reading<Result>(work: () => Result): Result;
  /** Ends the use of the file. The engine lets go of it when the prepared statements are collected: end transactions first. */
  close(): void;
}

interface RawStatement {
  raw(): RawStatement;
  run(bindings: readonly Binding[]): { changes: number };
  get(bindings: readonly Binding[]): SqlRow | undefined;
  all(bindings: readonly Binding[]): readonly SqlRow[];
}

/**
 * Opens a database file, creating it, for its owner alone, where it is missing; `:memory:` is no file. Throws an Error that
 * names the file when that cannot be done.
 */
export function openDatabase(file: string): Database {
  let raw: InstanceType<typeof Libsql>;
  try {
    if (file !== ':memory:') makePrivately(file);
    raw = new Libsql(file);
  } catch (error) {
    throw new Error(`The file ${file} cannot be opened: ${messageOf(error)}`, { cause: error });
  }
  const prepare = (sql: string): Statement => {
    const statement = raw.prepare(sql) as unknown as RawStatement;
    // Only a statement that answers rows takes raw().
    const reading = /^\s*(select|with|pragma)|\breturning\b/i.test(sql) ? statement.raw() : statement;
    return {
      run: (...bindings) => statement.run(bound(bindings)).changes,
      get: (...bindings) => reading.get(bound(bindings)),
      all: (...bindings) => reading.all(bound(bindings)),
    };
  };
  const begin = raw.prepare('BEGIN IMMEDIATE') as unknown as RawStatement;
  const commit = raw.prepare('COMMIT') as unknown as RawStatement;
  const rollback = raw.prepare('ROLLBACK') as unknown as RawStatement;
  const beginReading = raw.prepare('BEGIN') as unknown as RawStatement;
  return {
    exec: (sql) => {
      raw.exec(sql);
    },
    prepare,
    transaction: (work) => {
      begin.run([]);
      let result;
      try {
        result = work();
        commit.run([]);
      } catch (error) {
        if (raw.inTransaction) rollback.run([]);
        throw error;
      }
      return result;
    },
    reading: (work) => {
      beginReading.run([]);
      try {
        return work();
      } finally {
        if (raw.inTransaction) rollback.run([]);
      }
    },
    close: () => {
      raw.close();
    },
  };
}

/**
 * The engine gives the files that it keeps beside this one its mode. One that is there is not touched: to close it would undo
 * the locks that this process has on it (SQLite, "How To Corrupt An SQLite Database File", 2.2).
 */
function makePrivately(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'EEXIST') throw error;
  }
}

/** The engine aborts the process on a binding it does not know, so that nothing else may reach it. */
function bound(bindings: readonly Binding[]): readonly Binding[] {
  for (const binding of bindings) {
    if (binding === null || Buffer.isBuffer(binding)) continue;
    if (typeof binding === 'number' && Number.isFinite(binding)) continue;
    if (typeof binding === 'string' && !binding.includes('\0')) continue;
    throw new TypeError('A database binding must be a text without NUL, a finite number, a Buffer or null.');
  }
  return bindings;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether somebody has made tables in the file, and not this one: then it is a file of something else. */
export function isOfOthers(database: Database, table: string): boolean {
  const [tables, ours] = database.prepare('SELECT count(*), total(name = ?) FROM sqlite_schema').get(table) ?? [];
  return Number(tables) > 0 && Number(ours) === 0;
}
