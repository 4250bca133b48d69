/** The snapshot store's embedded engine: a file of its own, which may be lost at any time and is made anew. */
import { rmSync } from 'node:fs';
import type { Json, LogId } from '@caseledger/kernel';
import { type Database, openDatabase } from '@caseledger/sqlite';
import { snapshotJson, type SnapshotStore } from '../snapshot-store';

const FORMAT = 1;
const TABLE = `
  CREATE TABLE snapshots (
    stream TEXT PRIMARY KEY,
    log_id TEXT NOT NULL,
    state_version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT;
  PRAGMA user_version = ${FORMAT};
`;

/**
 * Opens the file, and makes it where it is missing. One that is damaged or of another format is thrown away.
 * Rejects with an Error that names the file when it cannot be opened.
 */
export async function openEmbeddedSnapshotStore({ file }: { readonly file: string }): Promise<SnapshotStore> {
  const database = openUsable(file) ?? openNew(file);
  const find = database.prepare('SELECT log_id, state_version, revision, state FROM snapshots WHERE stream = ?');
  const keep = database.prepare('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?, ?)');
  const dropOne = database.prepare('DELETE FROM snapshots WHERE stream = ?');
  const dropAll = database.prepare('DELETE FROM snapshots');

  return {
    load: async (stream) => {
      const [logId, stateVersion, revision, state] = find.get(stream) ?? [];
      if (logId === undefined) return undefined;
      return {
        logId: logId as LogId,
        stateVersion: Number(stateVersion),
        revision: Number(revision),
        state: JSON.parse(String(state)) as Json,
      };
    },
    save: async (stream, snapshot) => {
      const { logId, stateVersion, revision } = snapshot;
      keep.run(stream, logId, stateVersion, revision, snapshotJson(snapshot));
    },
    drop: async (stream) => {
      if (stream === undefined) dropAll.run();
      else dropOne.run(stream);
      // What is dropped may be dropped for an erasure: it is not left in the write-ahead log either.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE);');
    },
    close: async () => {
      database.close();
    },
  };
}

function openUsable(file: string): Database | undefined {
  const database = openDatabase(file);
  try {
    // Not OFF: a power cut could then leave a snapshot that reads well and is wrong.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    const format = database.prepare('PRAGMA user_version').get()?.[0];
    if (format === 0) {
      database.transaction(() => {
        database.exec(TABLE);
      });
    }
    if (format === 0 || format === FORMAT) return database;
  } catch (error) {
    if (!['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(String((error as { code?: unknown }).code))) throw error;
  }
  database.close();
  return undefined;
}

function openNew(file: string): Database {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const database = openUsable(file);
  if (database === undefined) throw new Error(`The snapshot file ${file} cannot be made.`);
  return database;
}
