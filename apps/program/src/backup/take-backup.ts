/** Takes a backup while commands go on: of the log, of the keys, or of both, each in a folder of its own. */
import { join } from 'node:path';
import { copyLog } from '@caseledger/event-store/embedded/log-copy';
import { copyKeys } from '@caseledger/privacy/file/key-copy';
import type { Progress } from '../administration/progress';
import { type DataFiles, keyFileOf, logFileOf } from '../data-files';
import type { Engines } from '../engines';
import { versionOfProgram } from '../version';
import {
  copyDurably,
  KEY_ENCRYPTION_KEY_NAME,
  KEYS_NAME,
  LOG_NAME,
  makeEmptyFolder,
  overlap,
  removeDatabase,
  UnusablePlace,
} from './files';
import { describeFile, DRAFT_NAME, MANIFEST_NAME, type KeyManifest, type LogManifest, writeManifest } from './manifest';

/** What to back up, and to where. Paths are absolute. */
export interface BackupRequest {
  readonly logTo: string | undefined;
  readonly keysTo: string | undefined;
  /** Whether the key-encryption key is put beside the keys: whoever has that folder and the log's can read everything. */
  readonly withKeyEncryptionKey: boolean;
}

export interface BackupTaken {
  readonly log?: Omit<LogManifest, 'format'>;
  readonly keys?: Omit<KeyManifest, 'format'>;
  /** Where the key-encryption key is that the keys cannot be opened without. */
  readonly keyEncryptionKey?: 'in the backup' | 'in its file' | 'in the environment';
}

/**
 * Takes the backup: the log first, so that every event in its copy has its keys in theirs. Throws UnusablePlace, or an
 * Error that says what could not be copied; what it had begun is then removed.
 */
export async function takeBackup(
  { files, store }: Engines,
  request: BackupRequest,
  progress: (progress: Progress) => void,
): Promise<BackupTaken> {
  requireSense(request, files);
  const { logTo, keysTo, withKeyEncryptionKey } = request;
  const folders = [logTo, keysTo].filter((folder) => folder !== undefined);
  if (logTo !== undefined) logFileOf(files);
  if (keysTo !== undefined) keyFileOf(files);
  for (const folder of folders) await makeEmptyFolder(folder);
  const of = { program: versionOfProgram(), takenAt: new Date().toISOString() };
  try {
    const log = logTo === undefined ? undefined : await backUpLog(logFileOf(files), logTo, of, progress);
    if (keysTo === undefined) return { ...(log && { log }) };
    const logId = log?.logId ?? (await store.wholeLog().logId()) ?? null;
    const keyFiles = {
      keys: keyFileOf(files),
      keyEncryptionKey: withKeyEncryptionKey ? files.keyEncryptionKey : undefined,
    };
    const keys = await backUpKeys(keyFiles, keysTo, { ...of, logId }, progress);
    return { ...(log && { log }), keys, keyEncryptionKey: whereabouts(request, files) };
  } catch (error) {
    for (const folder of folders) await removeWhatWasMade(folder);
    throw error;
  }
}

function requireSense({ logTo, keysTo, withKeyEncryptionKey }: BackupRequest, { keyEncryptionKey }: DataFiles): void {
  if (logTo === undefined && keysTo === undefined) throw new UnusablePlace('Say where to: the log, the keys, or both.');
  if (logTo !== undefined && keysTo !== undefined && overlap(logTo, keysTo)) {
    throw new UnusablePlace(
      'The log and the keys take a folder each, neither in the other: together they open everything.',
    );
  }
  if (!withKeyEncryptionKey) return;
  if (keysTo === undefined) throw new UnusablePlace('The key-encryption key goes with the keys: say where to.');
  if (keyEncryptionKey === undefined) {
    throw new UnusablePlace(
      'The key-encryption key is in KEY_ENCRYPTION_KEY and in no file: keep it where you keep that.',
    );
  }
}

function whereabouts(
  { withKeyEncryptionKey }: BackupRequest,
  { keyEncryptionKey }: DataFiles,
): NonNullable<BackupTaken['keyEncryptionKey']> {
  if (withKeyEncryptionKey) return 'in the backup';
  return keyEncryptionKey === undefined ? 'in the environment' : 'in its file';
}

interface Made {
  readonly program: string;
  readonly takenAt: string;
}

async function backUpLog(
  file: string,
  folder: string,
  of: Made,
  progress: (progress: Progress) => void,
): Promise<Omit<LogManifest, 'format'>> {
  progress({ doing: 'Copying the log', done: 0 });
  const { events, logId, last } = await copyLog(file, join(folder, LOG_NAME));
  progress({ doing: 'Reading the copy of the log back', done: events });
  const files = [await describeFile(folder, LOG_NAME)];
  const manifest = { kind: 'log' as const, ...of, logId, events, last, files };
  await writeManifest<LogManifest>(folder, manifest);
  return manifest;
}

interface KeyFiles {
  readonly keys: string;
  readonly keyEncryptionKey: string | undefined;
}

async function backUpKeys(
  { keys: file, keyEncryptionKey }: KeyFiles,
  folder: string,
  of: Made & { readonly logId: string | null },
  progress: (progress: Progress) => void,
): Promise<Omit<KeyManifest, 'format'>> {
  progress({ doing: 'Copying the keys', done: 0 });
  const { keys, erased } = await copyKeys(file, join(folder, KEYS_NAME));
  if (keyEncryptionKey !== undefined) await copyDurably(keyEncryptionKey, join(folder, KEY_ENCRYPTION_KEY_NAME));
  const names = keyEncryptionKey === undefined ? [KEYS_NAME] : [KEYS_NAME, KEY_ENCRYPTION_KEY_NAME];
  const files = await Promise.all(names.map((name) => describeFile(folder, name)));
  const manifest = { kind: 'keys' as const, ...of, keys, erased, files };
  await writeManifest<KeyManifest>(folder, manifest);
  return manifest;
}

/** A folder that holds half a backup would be refused the next time. The folder itself may have been there before. */
async function removeWhatWasMade(folder: string): Promise<void> {
  for (const name of [LOG_NAME, KEYS_NAME, KEY_ENCRYPTION_KEY_NAME, MANIFEST_NAME, DRAFT_NAME]) {
    await removeDatabase(join(folder, name));
  }
}
