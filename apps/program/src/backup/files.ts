/** Files and folders of backups: for their owner alone, and there after a power cut. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '@caseledger/files';

/** A folder or a file cannot be used for what was asked. The message says which and why. */
export class UnusablePlace extends Error {
  override readonly name = 'UnusablePlace';
}

/** Makes a folder that nothing is in, of mode 0700. Throws UnusablePlace where something is, or where it cannot be made. */
export async function makeEmptyFolder(folder: string): Promise<void> {
  let names: readonly string[];
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    names = await readdir(folder);
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw new UnusablePlace(`The folder ${folder} cannot be made or read (${String(code)}).`, { cause: error });
  }
  if (names.length === 0) return;
  const unfinished = names.includes('backup.json')
    ? ''
    : ' There is no backup.json in it: if it is a backup, it was not finished.';
  throw new UnusablePlace(`The folder ${folder} is not empty; a backup takes one of its own.${unfinished}`);
}

/** Copies a file to where none is, with mode 0600, durably. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(to));
}

/** Whether one path is the other, or in it. */
export function overlap(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(resolve(outer), resolve(inner));
  return way === '' || !(way === '..' || way.startsWith('../'));
}

/** Removes a file of the engine with those that it keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const path of companionsOf(file)) await rm(path, { force: true });
}

/** The file and those that the engine may have beside it. */
export function companionsOf(file: string): readonly string[] {
  return ['', '-wal', '-shm', '-journal'].map((suffix) => `${file}${suffix}`);
}

/** The log's and the keys' names in a backup. */
export const LOG_NAME = 'events.db';
export const KEYS_NAME = 'keys.db';
export const KEY_ENCRYPTION_KEY_NAME = 'key-encryption.key';
