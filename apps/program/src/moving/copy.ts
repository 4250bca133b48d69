/**
 * Copies a log, and the persons' keys, into other engines: once while the source is at work, and once when it is not. The
 * second time ends with the source marked as moved. It can be stopped at any moment, and done again as often as wanted.
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type DataFolderLock, DataFolderInUse, lockDataFolder } from '@caseledger/event-store/embedded/data-folder';
import { instantOf, parseStreamName, type RecordedEvent, type StreamName } from '@caseledger/kernel';
import type { KeysCopied } from '@caseledger/privacy';
import type { Progress } from '../administration/progress';
import { requireNoUnfinishedRestore } from '../backup/unfinished-restore';
import type { Settings } from '../settings/settings';
import { compare, NOTHING_YET } from './compare';
import { copyEvents, requireNothingBeyond } from './copy-events';
import { copyKeys, keyEncryptionKeyIn, type KeysOfCopy, withKeyStores } from './copy-keys';
import { fileOf, folderOf, isThere, openDestination, openSource, type Readable, type Writable } from './ends';
import { markMoved, movedAt, requireNotMoved, unmarkMoved } from './moved';
import { placeErasures, placeProcesses } from './places';

/** URLs as the settings have them: `file:`, `esdb:` and `mongodb:`. */
export interface CopyRequest {
  readonly from: string;
  readonly to: string;
  /** Undefined where the keys stay where they are. */
  readonly keys: { readonly from: string; readonly to: string } | undefined;
}

export interface Copied {
  /** Why there is more to copy: who has the source's folder. Undefined where all is copied. */
  readonly inUse: string | undefined;
  /** When the source was moved before, where this only looked at it again. */
  readonly movedBefore: string | undefined;
  /** The events that are the same in both, all of them compared. */
  readonly events: number;
  /** How many of them this time has copied. */
  readonly copied: number;
  readonly keys: KeysCopied | undefined;
}

/**
 * Copies. Throws NotACopy where the destination holds anything else, DataFolderInUse where a server has its folder, and an
 * Error that says what is wrong with one of the engines; what was copied by then stays, and is not copied again.
 */
export async function copyToEngines(
  settings: Settings,
  request: CopyRequest,
  progress: (progress: Progress) => void,
): Promise<Copied> {
  const { from, to, keys } = request;
  if (from === to || (fileOf(from) ?? from) === fileOf(to)) throw new Error('A log cannot be copied to itself.');
  if (keys !== undefined && (fileOf(keys.from) ?? keys.from) === (fileOf(keys.to) ?? keys.to)) {
    throw new Error('The keys cannot be copied to themselves; without --keys-from and --keys-to they stay.');
  }
  const folders = await lockFolders(settings, request);
  try {
    const source = await openSource(from);
    try {
      const kept = keys && {
        ...keys,
        keyEncryptionKey: await keyEncryptionKeyIn(settings, foldersOf(settings, request)),
      };
      const destination = await openDestination(to);
      try {
        return await copyAll({ source, destination, request, keys: kept, inUse: folders.inUse, progress });
      } finally {
        await destination.close();
      }
    } finally {
      await source.close();
    }
  } finally {
    for (const lock of folders.locks) await lock.release();
  }
}

interface Copying {
  readonly source: Readable;
  readonly destination: Writable;
  readonly request: CopyRequest;
  readonly keys: KeysOfCopy | undefined;
  readonly inUse: string | undefined;
  readonly progress: (progress: Progress) => void;
}

async function copyAll({ source, destination, request, keys, inUse, progress }: Copying): Promise<Copied> {
  const folder = folderOf(request.from);
  const movedBefore = folder && movedAt(folder);
  const processes = new Set<StreamName>();
  const onAgreed = ({ stream }: RecordedEvent, done: number): void => {
    if (parseStreamName(stream)?.category === 'process') processes.add(stream);
    if (done % 100 === 0) progress({ doing: 'Comparing what was copied', done, of: source.count() });
  };
  const onCopied = (done: number): void => {
    progress({ doing: 'Copying the log', done, of: source.count() });
  };

  const compared = await compare(source, destination, NOTHING_YET, onAgreed);
  const { beyond: _, ...there } = compared;
  // After the move the destination goes on by itself, and the source does not.
  const hasAll = movedBefore !== undefined && (await source.after(there.source, 1)).length === 0;
  if (folder !== undefined && !hasAll) requireNotMoved(folder);
  if (!hasAll) requireNothingBeyond(compared);
  const copyAllKeys = async (): Promise<KeysCopied | undefined> =>
    keys &&
    copyKeys(keys, ({ keys: some, erased }) => {
      progress({ doing: 'Copying the keys', done: some + erased });
    });
  // What is wrong with the keys is to be known before hours of copying.
  let keysCopied = await copyAllKeys();
  const agreed = hasAll ? there : await copyEvents(source, destination, there, { onAgreed, onCopied });
  if (agreed.events === 0) throw new Error('There is nothing in the log that is to be copied.');
  // Where nothing keeps the source from going on, a key may have been made for an event that was copied meanwhile.
  if (folder === undefined) keysCopied = await copyAllKeys();
  const copied = {
    ...{ inUse, movedBefore, keys: keysCopied },
    ...{ events: agreed.events, copied: agreed.events - there.events },
  };
  if (inUse !== undefined) return copied;

  if (folder !== undefined) {
    // First, so that the source never goes on beside a destination that has more than its events.
    if (movedBefore === undefined) await markMoved(folder, new Date().toISOString());
    await placeProcesses(source, destination, processes, instantOf(Date.now()));
  }
  if (keys !== undefined) {
    await withKeyStores(keys, (here, elsewhere) => placeErasures(source, destination, here, elsewhere));
  }
  const back = folderOf(request.to);
  if (back !== undefined) await unmarkMoved(back);
  return copied;
}

interface Folders {
  readonly locks: readonly DataFolderLock[];
  /** Who has the source's folder, where somebody has. */
  readonly inUse: string | undefined;
}

/** Takes the folders of both ends, so that nobody else writes to them. Throws DataFolderInUse of the destination's. */
async function lockFolders(settings: Settings, { from, to }: CopyRequest): Promise<Folders> {
  const locks: DataFolderLock[] = [];
  try {
    const destination = folderOf(to);
    if (destination !== undefined) locks.push(await lockDataFolder(destination));
    let inUse: string | undefined;
    for (const folder of sourceFolders(settings, from)) {
      if (folder === destination) continue;
      requireNoUnfinishedRestore(folder);
      try {
        locks.push(await lockDataFolder(folder));
      } catch (error) {
        if (!(error instanceof DataFolderInUse)) throw error;
        inUse ??= error.message;
      }
    }
    return { locks, inUse };
  } catch (error) {
    for (const lock of locks) await lock.release();
    throw error;
  }
}

/** The log's folder, and the data folder of the server that has it: they need not be the same. */
function sourceFolders({ DATA_FOLDER }: Settings, from: string): readonly string[] {
  const file = fileOf(from);
  if (file === undefined || !isThere(file)) return [];
  const folders = new Set([dirname(file), resolve(DATA_FOLDER)].filter((folder) => existsSync(folder)));
  return [...folders];
}

/** Where the key-encryption key may be: beside the keys, or where a server that has them on a server keeps it. */
function foldersOf({ DATA_FOLDER }: Settings, { from, keys }: CopyRequest): readonly string[] {
  const beside = [keys?.from ?? '', from].map(folderOf).filter((folder) => folder !== undefined);
  return [...new Set([...beside, resolve(DATA_FOLDER)])];
}
