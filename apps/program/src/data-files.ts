/** Where the files of the embedded engines are, by the settings. */
import { join, resolve } from 'node:path';
import type { Settings } from './settings/settings';

export interface DataFiles {
  readonly folder: string;
  readonly log: string;
  readonly keys: string;
  /** The file of the key-encryption key; undefined where the environment has the key. */
  readonly keyEncryptionKey: string | undefined;
  readonly readModels: string;
  readonly snapshots: string;
}

/** The files of the settings, by absolute paths. None of them need be there. */
export function dataFilesOf(settings: Settings): DataFiles {
  const folder = resolve(settings.DATA_FOLDER);
  const at = (url: string | undefined, name: string): string =>
    url === undefined ? join(folder, name) : resolve(url.slice('file:'.length));
  return {
    folder,
    log: at(settings.EVENT_STORE_URL, 'events.db'),
    keys: at(settings.KEY_STORE_URL, 'keys.db'),
    keyEncryptionKey: settings.KEY_ENCRYPTION_KEY === undefined ? join(folder, 'key-encryption.key') : undefined,
    readModels: at(settings.READ_STORE_URL, 'read.db'),
    snapshots: join(folder, 'snapshots.db'),
  };
}
