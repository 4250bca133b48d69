/** Finds out who was erased after a backup was taken, from what is left of the log or the keys, or from a later backup. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type LogReader, openLogReader } from '@caseledger/event-store/embedded/reader';
import type { RecordedEvent } from '@caseledger/kernel';
import type { ForgottenPerson } from '@caseledger/privacy';
import { erasedIn } from '@caseledger/privacy/file/key-copy';
import { forgottenPersonOf } from '../forgotten-person';
import { KEYS_NAME, LOG_NAME, UnusablePlace } from './files';
import { type LogManifest, MANIFEST_NAME, readManifest } from './manifest';

/**
 * Everybody whom the log or the keys at a path know to be erased. The path is that of a data folder, of a backup, or of a
 * file of keys. Throws UnusablePlace where neither can be read, or where what is there is older than the backup.
 */
export async function erasuresKnownAt(
  path: string,
  { logId, last, takenAt }: LogManifest,
): Promise<readonly ForgottenPerson[]> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  const keys = isFolder ? join(path, KEYS_NAME) : path;
  const log = isFolder ? join(path, LOG_NAME) : undefined;
  await requireLater(path, isFolder, takenAt);
  const faults: string[] = [];
  const known = (file: string | undefined, read: (file: string) => readonly ForgottenPerson[]) => {
    if (file === undefined || !existsSync(file)) return undefined;
    try {
      return read(file);
    } catch (error) {
      if (error instanceof UnusablePlace) throw error;
      faults.push((error as Error).message);
      return undefined;
    }
  };
  const found = [known(keys, erasedIn), known(log, (file) => erasedInLog(file, logId, last))];
  if (found.every((each) => each === undefined)) {
    throw new UnusablePlace([`Nobody's erasure can be read at ${path}: no keys and no log.`, ...faults].join(' '));
  }
  return found.flatMap((each) => each ?? []);
}

/** A backup that is no later tells of no erasure that is not in the backup that is restored. */
async function requireLater(path: string, isFolder: boolean, takenAt: string): Promise<void> {
  if (!isFolder || !existsSync(join(path, MANIFEST_NAME))) return;
  const { takenAt: at } = await readManifest(path, existsSync(join(path, KEYS_NAME)) ? 'keys' : 'log');
  if (at > takenAt) return;
  throw new UnusablePlace(
    `The backup ${path} is no later than the one that is restored: it knows of no later erasure.`,
  );
}

function erasedInLog(file: string, logId: LogManifest['logId'], last: LogManifest['last']): readonly ForgottenPerson[] {
  const reader = openLogReader(file);
  try {
    const [first] = reader.log({ limit: 1 });
    const end = last && reader.at(last.position as RecordedEvent['position']);
    if ((logId !== null && first?.id !== logId) || (last !== null && end?.id !== last.eventId)) {
      throw new UnusablePlace(`The log ${file} is not the one that was backed up, or an older state of it.`);
    }
    return [...eventsOf(reader)].map(forgottenPersonOf).filter((person) => person !== undefined);
  } finally {
    reader.close();
  }
}

/** Every event of a log, in its order. */
export function* eventsOf(reader: LogReader): Generator<RecordedEvent> {
  let page = reader.log({ limit: 1_000 });
  while (page.length > 0) {
    yield* page;
    const end = page.at(-1)?.position;
    page = end === undefined ? [] : reader.log({ after: end, limit: 1_000 });
  }
}
