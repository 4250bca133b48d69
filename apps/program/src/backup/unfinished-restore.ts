/** Notes what a restore puts where, so that one that was interrupted is neither served nor in the way of the next. */
import { existsSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '@caseledger/files';
import { removeDatabase } from './files';

const NAME = 'restoring.json';
const DRAFT = '.restoring';

/** Where a file is made ready before it takes its place. */
export function draftOf(file: string): string {
  return `${file}${DRAFT}`;
}

/** Notes, durably and before anything is written, which files a restore will put into place. None of them is there. */
export async function noteRestore(folder: string, places: readonly string[]): Promise<void> {
  const handle = await open(join(folder, NAME), 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(places));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(folder);
}

/** The restore is done. */
export async function endRestore(folder: string): Promise<void> {
  await rm(join(folder, NAME));
  await syncFolder(folder);
}

/** Removes what a restore that was not finished has put into place or made ready. */
export async function undoRestore(folder: string): Promise<void> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  for (const file of placesIn(text)) {
    await removeDatabase(file);
    await removeDatabase(draftOf(file));
  }
  await endRestore(folder);
}

/** Throws an Error with a sentence where a restore into the folder was not finished. */
export function requireNoUnfinishedRestore(folder: string): void {
  if (!existsSync(join(folder, NAME))) return;
  throw new Error(`A restore into ${folder} was not finished. Give the same caseledger restore again.`);
}

/** What was cut short was never acted on: nothing is written before the note is whole. */
function placesIn(text: string): readonly string[] {
  try {
    return JSON.parse(text) as readonly string[];
  } catch {
    return [];
  }
}
