/** What must be in the places of a data folder, and what must not, before anything is restored into them. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EveryDataFile } from '../data-files';
import { movedAt, MOVED_NAME } from '../moving/moved';
import { companionsOf, KEY_ENCRYPTION_KEY_NAME, UnusablePlace } from './files';
import type { KeyManifest } from './manifest';
import type { RestoreRequest } from './restore-request';

/**
 * Throws UnusablePlace with all that stands in the way of a restore: a file that is there, one that is to stay and is not,
 * and what has yet to be said. `keys` is the manifest of the keys that are restored.
 */
export function requirePlaces(files: EveryDataFile, request: RestoreRequest, keys: KeyManifest | undefined): void {
  const { logFrom, keysFrom, keysLost } = request;
  if (logFrom === undefined && keysFrom === undefined && !keysLost) {
    throw new UnusablePlace('Say what to restore: the log, the keys, or both.');
  }
  const obstacles = [
    ...inTheWay([
      // Read models and snapshots of the old log would be ahead of the restored one.
      ...(logFrom === undefined ? [] : [files.log, files.readModels, files.snapshots]),
      ...(keysFrom === undefined ? [] : [files.keys]),
    ]),
    ...(logFrom === undefined ? missing(files.log, 'no log', '--from') : moved(dirname(files.log))),
    ...(keysFrom === undefined && !keysLost ? missing(files.keys, 'no keys', '--keys-from') : []),
    ...unknownErasures(request),
    ...(whereKeyEncryptionKeyIs(files, request, keys) === 'nowhere'
      ? [
          'The keys cannot be opened without their key-encryption key: set KEY_ENCRYPTION_KEY, or put ' +
            `${String(files.keyEncryptionKey)} back first.`,
        ]
      : []),
  ];
  if (obstacles.length > 0) throw new UnusablePlace(obstacles.join('\n'));
}

/** Where the backup's key-encryption key goes, or a new one for new keys; undefined where there is one. */
export function keyEncryptionKeyToRestore(
  files: EveryDataFile,
  request: RestoreRequest,
  keys: KeyManifest | undefined,
): string | undefined {
  return whereKeyEncryptionKeyIs(files, request, keys) === 'to be restored' ? files.keyEncryptionKey : undefined;
}

function whereKeyEncryptionKeyIs(
  { keyEncryptionKey, keys: keysFile }: EveryDataFile,
  { keysFrom, keysLost }: RestoreRequest,
  keys: KeyManifest | undefined,
): 'there' | 'to be restored' | 'nowhere' {
  if (keyEncryptionKey === undefined || existsSync(keyEncryptionKey)) return 'there';
  const comes =
    keysFrom === undefined
      ? keysLost && !existsSync(keysFile)
      : keys?.files.some(({ name }) => name === KEY_ENCRYPTION_KEY_NAME) === true;
  return comes ? 'to be restored' : 'nowhere';
}

function inTheWay(places: readonly string[]): readonly string[] {
  const found = places.flatMap(companionsOf).filter((file) => existsSync(file));
  if (found.length === 0) return [];
  return [
    `A restore overwrites nothing. Move these aside first: ${found.join(', ')}. Keep them: what they know of erasures ` +
      'is taken over with --erasures-from. Only where it was this very restore that put them there, and was interrupted ' +
      'behind that, nothing is left for it to do: start the program, and run caseledger doctor.',
  ];
}

function moved(folder: string): readonly string[] {
  const at = movedAt(folder);
  if (at === undefined) return [];
  return [
    `The log of ${folder} was moved to another engine on ${at}, and goes on there: no server starts here. To go on here all ` +
      `the same, and leave what has been done there, delete ${join(folder, MOVED_NAME)} first.`,
  ];
}

function missing(file: string, what: string, option: string): readonly string[] {
  if (existsSync(file)) return [];
  return [`There is ${what} at ${file} to go on with; restore a backup of it too (${option}).`];
}

/** Where the log or the keys stay, they know of every erasure; where both are restored, somebody else must. */
function unknownErasures({
  logFrom,
  keysFrom,
  keysLost,
  erasuresFrom,
  erasuresLost,
}: RestoreRequest): readonly string[] {
  const bothAreOld = logFrom !== undefined && (keysFrom !== undefined || keysLost);
  if (!bothAreOld || erasuresFrom.length > 0 || erasuresLost) return [];
  return [
    'Who was erased after the backup was taken would come back: neither the log nor the keys of the backup know of it. ' +
      'Say with --erasures-from where that is known: the data folder that this one replaces, its file of keys, or a later ' +
      'backup of either. Only where all of that is lost, say --erasures-lost, and erase them again.',
  ];
}
