/** Copies a file of keys while it is used, and readies a copy that takes its place. Neither needs the key-encryption key. */
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { syncFolder } from '@caseledger/files';
import { type Database, openDatabase } from '@caseledger/sqlite';
import type { ForgottenPerson } from '../key-store';
import { keyFault } from './file-key-store';
import { type KeyExtent, type KeyTables, keyTables } from './key-tables';

export type { KeyExtent };

/** So few that nobody waits for them noticeably: a page is read and written in one turn. */
const PAGE = 2_000;

/**
 * Copies the keys row by row, so that no byte of a destroyed key can be in the copy. Every key that there was when it began
 * is in it; one that is destroyed meanwhile may be in it still. The copy is one file of mode 0600, durable, and has been
 * read back. `to` must not be there; its folder must. Throws KeyStoreUnavailable, which says what is wrong.
 */
export async function copyKeys(file: string, to: string): Promise<KeyExtent> {
  const source = opened(file);
  try {
    await (await open(to, 'wx', 0o600)).close();
    const copy = opened(to);
    try {
      const copied = await copyRows(source, copy);
      leaveAlone(copy.database);
      const found = copy.tables.extent();
      if (found.keys + found.erased !== copied) throw new Error('Not every key that was copied is in the copy.');
      await syncFolder(dirname(to));
      return found;
    } catch (error) {
      throw keyFault(to, error);
    } finally {
      copy.database.close();
    }
  } finally {
    source.database.close();
  }
}

/** Whose keys a file says were destroyed. Throws KeyStoreUnavailable. */
export function erasedIn(file: string): readonly ForgottenPerson[] {
  return using(file, ({ database, tables }) => {
    const erased = tables.erased();
    leaveAlone(database);
    return erased;
  });
}

/** The file checked, and what it holds. Throws KeyStoreUnavailable. */
export function checkKeys(file: string): KeyExtent {
  return using(file, ({ tables }) => tables.extent());
}

/** Everybody for whom a key of this id is asked for, and whose key the file neither has nor knows to be destroyed. */
export function personsWithoutKey(
  file: string,
  sealed: Iterable<ForgottenPerson & { readonly keyId: string }>,
): readonly ForgottenPerson[] {
  return using(file, ({ tables }) => {
    const without = new Map<string, ForgottenPerson>();
    for (const { tenant, person, keyId } of sealed) {
      const stored = tables.key(tenant, person);
      if (stored?.destroyed !== true && stored?.id !== keyId) without.set(`${tenant}/${person}`, { tenant, person });
    }
    return [...without.values()];
  });
}

/**
 * Destroys the keys of persons who are known to be erased, and takes away the place up to which the log's erasures were
 * carried out: the next start compares the whole of both. Throws KeyStoreUnavailable.
 */
export function carryOver(file: string, erased: Iterable<ForgottenPerson>): void {
  using(file, ({ database, tables }) => {
    database.transaction(() => {
      for (const { tenant, person } of erased) tables.destroyKey(tenant, person);
      tables.saveErasedUpTo(undefined);
    });
    leaveAlone(database);
  });
}

/** Leaves no empty journal beside the file. */
function leaveAlone(database: Database): void {
  database.exec('PRAGMA journal_mode = DELETE');
}

export interface OpenKeys {
  readonly database: Database;
  readonly tables: KeyTables;
}

/** Throws KeyStoreUnavailable. */
export function opened(file: string): OpenKeys {
  let database: Database | undefined;
  try {
    database = openDatabase(file);
    return { database, tables: keyTables(database) };
  } catch (error) {
    database?.close();
    throw keyFault(file, error);
  }
}

function using<Result>(file: string, work: (keys: OpenKeys) => Result): Result {
  const keys = opened(file);
  try {
    return work(keys);
  } catch (error) {
    throw keyFault(file, error);
  } finally {
    keys.database.close();
  }
}

async function copyRows(source: OpenKeys, copy: OpenKeys): Promise<number> {
  // First the place: what is erased after it is carried out again by whoever restores the copy.
  const place = source.tables.erasedUpTo();
  copy.tables.checkValue(source.tables.checkValue(Buffer.alloc(0)));
  copy.tables.saveErasedUpTo(place);
  let copied = 0;
  let page = source.tables.rows(0, PAGE);
  while (page.length > 0) {
    const rows = page;
    copy.database.transaction(() => {
      for (const row of rows) copy.tables.insertRow(row);
    });
    copied += rows.length;
    await setImmediate();
    page = source.tables.rows(rows.at(-1)?.number ?? 0, PAGE);
  }
  return copied;
}
