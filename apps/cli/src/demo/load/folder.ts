/** Where a demonstration of many cases goes: a data folder without a log. It says of itself what it is. */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFilesOf, everyFileOf } from '../../../../program/src/data-files';
import { EXIT, Failure } from '../../failure';
import type { Settings } from '../../in-process';

const FILE = 'demonstration.json';
/** What a folder says of the demonstration in it. */
export interface Demonstration {
  readonly cases: number;
  readonly seed: string;
  readonly from: string;
  readonly until: string;
  readonly finished: boolean;
}

/** Throws a Failure for a folder that has anything of an engine; nothing in it is touched. */
export function requireEmptyFolder(settings: Settings): void {
  const { folder, log, keys, readModels, snapshots } = everyFileOf(dataFilesOf(settings));
  if (![log, keys, readModels, snapshots].some((file) => existsSync(file))) return;
  const found = demonstrationIn(folder);
  throw new Failure(
    EXIT.found,
    found?.finished === false
      ? `The demonstration in ${folder} was not finished. Delete the folder, and begin again.`
      : `The data folder ${folder} has a log already${found === undefined ? '' : ', that of a demonstration'}. ` +
          'A demonstration of many cases fills an empty folder only: set DATA_FOLDER to a new one.',
  );
}

/** Says in the folder itself what is in it. */
export async function markFolder(settings: Settings, demonstration: Demonstration): Promise<void> {
  const text = `${JSON.stringify(demonstration, undefined, 2)}\n`;
  await writeFile(join(dataFilesOf(settings).folder, FILE), text, { mode: 0o600, flush: true });
}

function demonstrationIn(folder: string): Demonstration | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Demonstration;
  } catch {
    return undefined;
  }
}
