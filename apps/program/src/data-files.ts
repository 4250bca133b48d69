/** Where the files of the embedded engines are, by the settings. */
import { join, resolve } from 'node:path';
import type { Settings } from './settings/settings';

export interface DataFiles {
  readonly folder: string;
  /** Undefined where the log is on a server. */
  readonly log: string | undefined;
  /** Undefined where the keys are on a server. */
  readonly keys: string | undefined;
  /** The file of the key-encryption key; undefined where the environment has the key. */
  readonly keyEncryptionKey: string | undefined;
  /** Undefined where the read models are on a server. */
  readonly readModels: string | undefined;
  readonly snapshots: string;
}

/** The files where every engine has one. */
export interface EveryDataFile extends DataFiles {
  readonly log: string;
  readonly keys: string;
  readonly readModels: string;
}

/** The files of the settings, by absolute paths. None of them need be there. */
export function dataFilesOf(settings: Settings): DataFiles {
  const folder = resolve(settings.DATA_FOLDER);
  const at = (url: string | undefined, name: string): string | undefined => {
    if (url === undefined) return join(folder, name);
    return isFile(url) ? resolve(url.slice('file:'.length)) : undefined;
  };
  return {
    folder,
    log: at(settings.EVENT_STORE_URL, 'events.db'),
    keys: at(settings.KEY_STORE_URL, 'keys.db'),
    keyEncryptionKey: settings.KEY_ENCRYPTION_KEY === undefined ? join(folder, 'key-encryption.key') : undefined,
    readModels: at(settings.READ_STORE_URL, 'read.db'),
    snapshots: join(folder, 'snapshots.db'),
  };
}

/** Whether a store's URL is that of a file. */
export function isFile(url: string): boolean {
  return url.startsWith('file:');
}

/** What is asked for is done with files, and this engine is on a server. */
export class NotInAFile extends Error {
  override readonly name = 'NotInAFile';
  constructor(setting: 'EVENT_STORE_URL' | 'KEY_STORE_URL' | 'READ_STORE_URL') {
    super(`${setting} names a server; this works with files alone. A server has tools of its own (docs/engines.md).`);
  }
}

/** The log's file. Throws NotInAFile where it is on a server. */
export function logFileOf({ log }: DataFiles): string {
  if (log === undefined) throw new NotInAFile('EVENT_STORE_URL');
  return log;
}

/** The keys' file. Throws NotInAFile where they are on a server. */
export function keyFileOf({ keys }: DataFiles): string {
  if (keys === undefined) throw new NotInAFile('KEY_STORE_URL');
  return keys;
}

/** The files where every engine has one; throws NotInAFile for the first that has none. */
export function everyFileOf(files: DataFiles): EveryDataFile {
  const { readModels } = files;
  if (readModels === undefined) throw new NotInAFile('READ_STORE_URL');
  return { ...files, log: logFileOf(files), keys: keyFileOf(files), readModels };
}
