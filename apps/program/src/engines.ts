/** Opens the engines that the settings choose: the composition root's own knowledge, that nothing above a port has. */
import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { EventStore, SnapshotStore } from '@caseledger/event-store';
import { lockDataFolder } from '@caseledger/event-store/embedded/data-folder';
import { type EmbeddedEventStoreSettings, openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import { openEmbeddedSnapshotStore } from '@caseledger/event-store/embedded/snapshots';
import type { KeyStore } from '@caseledger/privacy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import { loadKeyEncryptionKey } from '@caseledger/privacy/file/key-encryption-key';
import type { ReadStore } from '@caseledger/read-store';
import { openEmbeddedReadStore } from '@caseledger/read-store/embedded/embedded-read-store';
import type { Settings } from './settings/settings';

export interface Engines {
  readonly folder: string;
  readonly store: EventStore;
  readonly snapshots: SnapshotStore;
  readonly keys: KeyStore;
  readonly readStore: ReadStore;
  /** Finishes what was accepted and lets go of the files and the folder. */
  close(): Promise<void>;
}

/** Opens the engines; `onCommit` is told of every commit of the log. Rejects with an Error that says what is wrong, with everything let go of again. */
export async function openEngines(
  settings: Settings,
  onCommit?: EmbeddedEventStoreSettings['onCommit'],
): Promise<Engines> {
  const folder = resolve(settings.DATA_FOLDER);
  const opened: { close(): Promise<void> }[] = [];
  const keep = <Engine extends { close(): Promise<void> }>(engine: Engine): Engine => {
    opened.unshift(engine);
    return engine;
  };
  const close = async (): Promise<void> => {
    for (const engine of opened.splice(0)) await engine.close();
  };
  const file = async (url: string | undefined, name: string): Promise<string> => {
    const path = url === undefined ? join(folder, name) : resolve(url.slice('file:'.length));
    await makeFolder(dirname(path));
    return path;
  };
  try {
    await makeFolder(folder);
    const lock = await lockDataFolder(folder);
    keep({ close: () => lock.release() });
    const keyFile = await file(settings.KEY_STORE_URL, 'keys.db');
    const keyEncryptionKey = await keyEncryptionKeyOf(keyFile, folder, settings);
    const keys = keep(await openFileKeyStore({ file: keyFile, keyEncryptionKey }));
    const snapshots = keep(await openEmbeddedSnapshotStore({ file: await file(undefined, 'snapshots.db') }));
    const readStore = keep(await openEmbeddedReadStore({ file: await file(settings.READ_STORE_URL, 'read.db') }));
    const log = await file(settings.EVENT_STORE_URL, 'events.db');
    const store = keep(await openEmbeddedEventStore({ file: log, ...(onCommit && { onCommit }) }));
    return { folder, store, snapshots, keys, readStore, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The key that wraps the persons' keys. It is made at the first start only: to keys that are there, a new one is of no use. */
function keyEncryptionKeyOf(keyFile: string, folder: string, { KEY_ENCRYPTION_KEY }: Settings): Promise<Buffer> {
  const file = join(folder, 'key-encryption.key');
  if (KEY_ENCRYPTION_KEY === undefined && !existsSync(file) && existsSync(keyFile)) {
    throw new Error(
      `The keys in ${keyFile} are wrapped with a key that is not here: set KEY_ENCRYPTION_KEY, or put ${file} back.`,
    );
  }
  return loadKeyEncryptionKey({ fromEnvironment: KEY_ENCRYPTION_KEY, file });
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
