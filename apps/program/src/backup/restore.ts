/** Puts a backup of the log, of the keys, or of both into place, so that the next start goes on from it. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lockDataFolder } from '@caseledger/event-store/embedded/data-folder';
import { checkLogApart } from '@caseledger/event-store/embedded/log-copy';
import type { ForgottenPerson } from '@caseledger/privacy';
import { carryOver, checkKeys } from '@caseledger/privacy/file/key-copy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import { loadKeyEncryptionKey } from '@caseledger/privacy/file/key-encryption-key';
import { syncFolder } from '@caseledger/files';
import type { Progress } from '../administration/progress';
import { dataFilesOf, type EveryDataFile, everyFileOf } from '../data-files';
import type { Settings } from '../settings/settings';
import { copyDurably, KEY_ENCRYPTION_KEY_NAME, KEYS_NAME, LOG_NAME } from './files';
import { erasuresKnownAt } from './known-erasures';
import { type KeyManifest, type LogManifest, readManifest, UnusableBackup, verifyFiles } from './manifest';
import { personsWhoseKeysAreMissing } from './missing-keys';
import { keyEncryptionKeyToRestore, requirePlaces } from './restore-places';
import type { RestoreRequest } from './restore-request';
import { draftOf, endRestore, noteRestore, undoRestore } from './unfinished-restore';

export interface Restored {
  readonly log?: LogManifest;
  readonly keys?: KeyManifest;
  /** Persons who are known to be erased from elsewhere than the backup; undefined where nothing told of any. */
  readonly erasuresCarriedOver: number | undefined;
  /** Persons whose keys are lost, and who are erased with them. */
  readonly personsLost: number;
}

/**
 * Restores. Everything is checked before anything is put into place. Throws UnusablePlace, UnusableBackup, DataFolderInUse
 * or an Error that says what is wrong; nothing has then been changed.
 */
export async function restoreBackup(
  settings: Settings,
  request: RestoreRequest,
  progress: (progress: Progress) => void,
): Promise<Restored> {
  const files = everyFileOf(dataFilesOf(settings));
  const wasThere = existsSync(files.folder);
  const lock = await lockDataFolder(files.folder);
  try {
    await undoRestore(files.folder);
    const { log, keys } = await manifestsOf(request);
    requirePlaces(files, request, keys);
    await verify(request, { log, keys }, progress);
    const elsewhere = await erasuresElsewhere(request, log);
    const restoring = { files, settings, request, log, keys, elsewhere, progress };
    const personsLost = await putIntoPlace(restoring);
    return {
      ...(log && { log }),
      ...(keys && { keys }),
      erasuresCarriedOver: elsewhere?.length,
      personsLost,
    };
  } finally {
    await lock.release();
    if (!wasThere && !existsSync(files.log)) await rm(files.folder, { recursive: true });
  }
}

interface Manifests {
  readonly log: LogManifest | undefined;
  readonly keys: KeyManifest | undefined;
}

async function manifestsOf({ logFrom, keysFrom }: RestoreRequest): Promise<Manifests> {
  const log = logFrom === undefined ? undefined : await readManifest(logFrom, 'log');
  const keys = keysFrom === undefined ? undefined : await readManifest(keysFrom, 'keys');
  if (typeof log?.logId === 'string' && typeof keys?.logId === 'string' && keys.logId !== log.logId) {
    throw new UnusableBackup('The keys are those of another log than the one that is restored.');
  }
  return { log, keys };
}

async function verify(
  { logFrom, keysFrom }: RestoreRequest,
  { log, keys }: Manifests,
  progress: (progress: Progress) => void,
): Promise<void> {
  progress({ doing: 'Comparing the backup with its manifest', done: 0 });
  if (log && logFrom !== undefined) await verifyFiles(logFrom, log);
  if (keys && keysFrom !== undefined) await verifyFiles(keysFrom, keys);
}

/** The erasures that are known elsewhere; undefined where nothing was named that knows of any. */
async function erasuresElsewhere(
  { erasuresFrom }: RestoreRequest,
  log: LogManifest | undefined,
): Promise<readonly ForgottenPerson[] | undefined> {
  if (log === undefined || erasuresFrom.length === 0) return undefined;
  const known = await Promise.all(erasuresFrom.map((path) => erasuresKnownAt(path, log)));
  const persons = new Map(known.flat().map((each) => [`${each.tenant}/${each.person}`, each]));
  return [...persons.values()];
}

interface Restoring extends Manifests {
  readonly files: EveryDataFile;
  readonly settings: Settings;
  readonly request: RestoreRequest;
  readonly elsewhere: readonly ForgottenPerson[] | undefined;
  readonly progress: (progress: Progress) => void;
}

/** Answers how many persons are lost with their keys. */
async function putIntoPlace(restoring: Restoring): Promise<number> {
  const { files, request, keys, progress } = restoring;
  const { logFrom, keysFrom, keysLost } = request;
  const newKeys = keysFrom !== undefined || (keysLost && !existsSync(files.keys));
  const keyTo = keyEncryptionKeyToRestore(files, request, keys);
  const places = [
    ...(keyTo === undefined ? [] : [keyTo]),
    ...(newKeys ? [files.keys] : []),
    ...(logFrom === undefined ? [] : [files.log]),
  ];
  await noteRestore(files.folder, places);
  try {
    if (keyTo !== undefined && keysFrom !== undefined) {
      await copyDurably(join(keysFrom, KEY_ENCRYPTION_KEY_NAME), draftOf(keyTo));
    }
    if (logFrom !== undefined) {
      progress({ doing: 'Copying the log', done: 0 });
      await copyDurably(join(logFrom, LOG_NAME), draftOf(files.log));
    }
    if (keysFrom !== undefined) await copyDurably(join(keysFrom, KEYS_NAME), draftOf(files.keys));
    const personsLost = await makeReady(restoring, newKeys, keyTo);
    for (const place of places) {
      await rename(draftOf(place), place);
      await syncFolder(dirname(place));
    }
    await endRestore(files.folder);
    return personsLost;
  } catch (error) {
    await undoRestore(files.folder);
    throw error;
  }
}

/** Checks that log and keys belong together, and erases in the keys whoever must not come back. */
async function makeReady(
  { files, settings, request, elsewhere, progress }: Restoring,
  newKeys: boolean,
  keyTo: string | undefined,
): Promise<number> {
  const log = request.logFrom === undefined ? files.log : draftOf(files.log);
  const keys = newKeys ? draftOf(files.keys) : files.keys;
  progress({ doing: 'Reading the log', done: 0 });
  await checkLogApart(log);
  const keyEncryptionKey = await loadKeyEncryptionKey({
    fromEnvironment: settings.KEY_ENCRYPTION_KEY,
    file: keyTo === undefined ? join(files.folder, KEY_ENCRYPTION_KEY_NAME) : draftOf(keyTo),
  });
  // Wrapped with another key, they are not restored.
  await (await openFileKeyStore({ file: keys, keyEncryptionKey })).close();
  checkKeys(keys);
  progress({ doing: 'Looking for the keys of everybody in the log', done: 0 });
  const missing = personsWhoseKeysAreMissing(log, keys, progress);
  if (missing.length > 0 && !request.keysLost) {
    throw new UnusableBackup(
      `The keys of ${String(missing.length)} persons in the log are missing: these keys are older than the log. Restore ` +
        'keys that were backed up with it or later. Only where those are lost, say --keys-lost: the persons are then erased.',
    );
  }
  carryOver(keys, [...(elsewhere ?? []), ...missing]);
  return missing.length;
}
