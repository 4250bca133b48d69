/** Opens the engines that the settings choose: the composition root's own knowledge, that nothing above a port has. */
import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EventStore, SnapshotStore } from '@caseledger/event-store';
import { lockDataFolder } from '@caseledger/event-store/embedded/data-folder';
import { type EmbeddedEventStoreSettings, openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import { openEmbeddedSnapshotStore } from '@caseledger/event-store/embedded/snapshots';
import type { KeyStore } from '@caseledger/privacy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import { loadKeyEncryptionKey } from '@caseledger/privacy/file/key-encryption-key';
import type { ReadStore } from '@caseledger/read-store';
import { openOrRebuildReadStore } from '@caseledger/read-store/embedded/open-or-rebuild';
import { requireNoUnfinishedRestore } from './backup/unfinished-restore';
import { type DataFiles, dataFilesOf } from './data-files';
import type { Logger } from './logging';
import { requireNotMoved } from './moving/moved';
import { openEventStoreDb, openMongoKeyRecords, openMongoKeyStore, openMongoReadStore } from './server-engines';
import type { Settings } from './settings/settings';

export interface Engines {
  readonly folder: string;
  readonly files: DataFiles;
  readonly store: EventStore;
  readonly snapshots: SnapshotStore;
  readonly keys: KeyStore;
  readonly readStore: ReadStore;
  /** Finishes what was accepted and lets go of the servers, the files and the folder. */
  close(): Promise<void>;
}

/**
 * Opens the engines; `onCommit` is told of every commit of an embedded log. Rejects with an Error that says what is wrong,
 * with everything let go of again; one of the ports' own errors where a server is out of reach for now.
 */
export async function openEngines(
  settings: Settings,
  log: Logger,
  onCommit?: EmbeddedEventStoreSettings['onCommit'],
): Promise<Engines> {
  const files = dataFilesOf(settings);
  const { folder } = files;
  const opened: { close(): Promise<void> }[] = [];
  const keep = <Engine extends { close(): Promise<void> }>(engine: Engine): Engine => {
    opened.unshift(engine);
    return engine;
  };
  const close = async (): Promise<void> => {
    for (const engine of opened.splice(0)) await engine.close();
  };
  const onTrouble = (sentence: string, error?: unknown): void => {
    log.warn({ ...(error !== undefined && { err: error }) }, sentence);
  };
  try {
    await makeFolder(folder);
    const lock = await lockDataFolder(folder);
    keep({ close: () => lock.release() });
    requireNoUnfinishedRestore(folder);
    if (files.log !== undefined) requireNotMoved(dirname(files.log));
    requireLogOfKeys(files);
    const hadKeys = files.keys === undefined ? await hasKeys(settings) : existsSync(files.keys);
    for (const file of [files.log, files.keys, files.snapshots, files.readModels]) {
      if (file === undefined) continue;
      await makeFolder(dirname(file));
      await requireWritable(file);
    }
    // The log first: where it cannot be opened, nothing else is touched.
    const store = keep(
      files.log === undefined
        ? await openEventStoreDb({ url: settings.EVENT_STORE_URL ?? '', onTrouble })
        : await openEmbeddedEventStore({ file: files.log, ...(onCommit && { onCommit }) }),
    );
    if (!hadKeys) await requireEmpty(store, files);
    const keyEncryptionKey = await keyEncryptionKeyOf(hadKeys, files, settings);
    const keys = keep(
      files.keys === undefined
        ? await openMongoKeyStore({
            url: settings.KEY_STORE_URL ?? '',
            keyEncryptionKey,
            mayBegin: () => requireEmpty(store, files),
            onTrouble,
          })
        : await openFileKeyStore({ file: files.keys, keyEncryptionKey }),
    );
    await requireSameBeginning(store, keys, files);
    const snapshots = keep(await openEmbeddedSnapshotStore({ file: files.snapshots }));
    const readStore = keep(
      files.readModels === undefined
        ? await openMongoReadStore({ url: settings.READ_STORE_URL ?? '', onTrouble })
        : await openOrRebuildReadStore(files.readModels, onTrouble),
    );
    return { folder, files, store, snapshots, keys, readStore, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether keys were ever kept in the database; of no matter where the key-encryption key is given. */
async function hasKeys({ KEY_STORE_URL, KEY_ENCRYPTION_KEY }: Settings): Promise<boolean> {
  if (KEY_STORE_URL === undefined || KEY_ENCRYPTION_KEY !== undefined) return true;
  const records = await openMongoKeyRecords(KEY_STORE_URL);
  try {
    return (await records.checkValue()) !== undefined;
  } finally {
    await records.close();
  }
}

/** The key that wraps the persons' keys. It is made at the first start only: to keys that are there, a new one is of no use. */
function keyEncryptionKeyOf(hadKeys: boolean, files: DataFiles, { KEY_ENCRYPTION_KEY }: Settings): Promise<Buffer> {
  const file = join(files.folder, 'key-encryption.key');
  if (KEY_ENCRYPTION_KEY === undefined && !existsSync(file) && hadKeys) {
    throw new Error(
      `The keys ${files.keys === undefined ? 'of KEY_STORE_URL' : `in ${files.keys}`} are wrapped with a key that is not here: set KEY_ENCRYPTION_KEY, or put ${file} back.`,
    );
  }
  return loadKeyEncryptionKey({ fromEnvironment: KEY_ENCRYPTION_KEY, file });
}

/** A disk that is not there must not be taken for a log that has yet to begin. */
function requireLogOfKeys({ log, keys }: DataFiles): void {
  if (log === undefined || existsSync(log) || keys === undefined || !existsSync(keys)) return;
  throw new Error(
    `There are keys at ${keys}, but no log at ${log}. Is its disk there, and EVENT_STORE_URL right? Otherwise restore a ` +
      'backup of the log (caseledger restore), or move the keys aside to begin a new one.',
  );
}

/** Nor may nobody in the log be readable any more because a disk is not there. */
async function requireEmpty(store: EventStore, files: DataFiles): Promise<void> {
  if ((await store.wholeLog().logId()) === undefined) return;
  const { keys } = files;
  throw new Error(
    keys === undefined
      ? `There is a log ${whereLogIs(files)}, but there are no keys in the database of KEY_STORE_URL. Is it the right one? ` +
          'Copy the keys there (caseledger copy), or restore a backup of it.'
      : `There is a log ${whereLogIs(files)}, but there are no keys at ${keys}. Is their disk there, and KEY_STORE_URL ` +
          'right? Otherwise restore a backup of the keys (caseledger restore).',
  );
}

/** A log that was emptied is none that the keys have carried erasures out of. */
async function requireSameBeginning(store: EventStore, keys: KeyStore, files: DataFiles): Promise<void> {
  if ((await store.wholeLog().logId()) !== undefined || (await keys.erasedUpTo()) === undefined) return;
  throw new Error(
    `The log ${whereLogIs(files)} is empty, but the keys ${files.keys ?? 'of KEY_STORE_URL'} are those of a log that was ` +
      'not. Restore a backup of it.',
  );
}

function whereLogIs({ log }: DataFiles): string {
  return log === undefined ? 'of EVENT_STORE_URL' : `at ${log}`;
}

/** The engine would open it for reading alone, and say so only at the first command. */
async function requireWritable(file: string): Promise<void> {
  if (!existsSync(file)) return;
  try {
    await access(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw new Error(`The file ${file} cannot be read and written to (${String(code)}).`, { cause: error });
  }
}

/** Makes a folder for its owner's eyes alone. Rejects with a sentence where that cannot be. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw new Error(`The folder ${folder} cannot be made or written to (${String(code)}).`, { cause: error });
  }
}
