/** One process owns a data folder: two writers on one log would each take the other's place in it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '@caseledger/sqlite';

/**
 * Held by a transaction that never ends: the operating system lets go of it with its process, however that dies, so no lock
 * is ever left behind. The file must not be opened by anything else in this process: closing it would undo the lock.
 */
const LOCK_FILE = 'lock.db';
const OWNER_FILE = 'owner.json';

export interface DataFolderLock {
  readonly folder: string;
  /** Lets another process have the folder. */
  release(): Promise<void>;
}

/** Another process has the data folder. The message says which. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/**
 * Takes a data folder for this process, and makes it (for its owner's eyes alone) where it is missing.
 * Rejects with DataFolderInUse, or with an Error when the folder cannot be made or written to.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = openDatabase(join(folder, LOCK_FILE));
  if (!taken(lock)) {
    lock.close();
    throw new DataFolderInUse(`The data folder ${folder} is in use by ${ownerOf(folder)}.`);
  }
  const ownerFile = join(folder, OWNER_FILE);
  writeFileSync(ownerFile, JSON.stringify({ pid: process.pid, startedAt: startOfThisProcess() }), { mode: 0o600 });
  let held = true;
  return {
    folder,
    release: async () => {
      if (!held) return;
      held = false;
      rmSync(ownerFile, { force: true });
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}

function taken(lock: Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

function ownerOf(folder: string): string {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(join(folder, OWNER_FILE), 'utf8')) as Record<string, unknown>;
    return `process ${String(pid)}, which started at ${String(startedAt)}`;
  } catch {
    return 'another process, which is just starting';
  }
}

function startOfThisProcess(): string {
  return new Date(Date.now() - process.uptime() * 1000).toISOString();
}
