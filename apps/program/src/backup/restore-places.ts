/** What must be in the places of a data folder, and what must not, before anything is restored into them. */
import { existsSync } from 'node:fs';
import type { DataFiles } from '../data-files';
import { companionsOf, UnusablePlace } from './files';
import type { RestoreRequest } from './restore-request';

/** Throws UnusablePlace where a file is in the way, or where one that is to stay is not there. */
export function requirePlaces(files: DataFiles, { logFrom, keysFrom, keysLost }: RestoreRequest): void {
  if (logFrom === undefined && keysFrom === undefined && !keysLost) {
    throw new UnusablePlace('Say what to restore: the log, the keys, or both.');
  }
  // Read models and snapshots of the old log would be ahead of the restored one.
  if (logFrom !== undefined) requireNone([files.log, files.readModels, files.snapshots]);
  else requireThere(files.log, 'no log', '--from');
  if (keysFrom !== undefined) requireNone([files.keys]);
  else if (!keysLost) requireThere(files.keys, 'no keys', '--keys-from');
}

function requireNone(places: readonly string[]): void {
  const inTheWay = places.flatMap(companionsOf).filter((file) => existsSync(file));
  if (inTheWay.length === 0) return;
  throw new UnusablePlace(
    `A restore overwrites nothing. Move these aside first: ${inTheWay.join(', ')}. Keep them: what they know of erasures ` +
      'is taken over with --erasures-from.',
  );
}

function requireThere(file: string, what: string, option: string): void {
  if (existsSync(file)) return;
  throw new UnusablePlace(`There is ${what} at ${file} to go on with; restore a backup of it too (${option}).`);
}
