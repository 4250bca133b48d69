/** Opens the engines that the settings choose: the composition root's own knowledge, that nothing above a port has. */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { EventStore, SnapshotStore } from '@caseledger/event-store';
import { lockDataFolder } from '@caseledger/event-store/embedded/data-folder';
import { openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
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

/** Opens the engines. Rejects with an Error that says what is wrong, with everything let go of again. */
export async function openEngines(settings: Settings): Promise<Engines> {
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
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return path;
  };
  try {
    const lock = await lockDataFolder(folder);
    keep({ close: () => lock.release() });
    const keyEncryptionKey = await loadKeyEncryptionKey({
      fromEnvironment: settings.KEY_ENCRYPTION_KEY,
      file: join(folder, 'key-encryption.key'),
    });
    const keys = keep(
      await openFileKeyStore({ file: await file(settings.KEY_STORE_URL, 'keys.db'), keyEncryptionKey }),
    );
    const snapshots = keep(await openEmbeddedSnapshotStore({ file: await file(undefined, 'snapshots.db') }));
    const readStore = keep(await openEmbeddedReadStore({ file: await file(settings.READ_STORE_URL, 'read.db') }));
    const store = keep(await openEmbeddedEventStore({ file: await file(settings.EVENT_STORE_URL, 'events.db') }));
    return { folder, store, snapshots, keys, readStore, close };
  } catch (error) {
    await close();
    throw error;
  }
}
