/** All that the command line takes from the server: its settings, and its operations where no server runs to be asked. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OperationResult } from '../../program/src/administration/operations';
import type { Progress } from '../../program/src/administration/progress';
import type { Program } from '../../program/src/program';
import type { Restored } from '../../program/src/backup/restore';
import type { Copied } from '../../program/src/moving/copy';
import type { RestoreRequest } from '../../program/src/backup/restore-request';
import { EVENT_STORE, KEY_STORE } from '../../program/src/settings/stores';
import { readSettings, type Settings, WrongSetting } from '../../program/src/settings/settings';
import { EXIT, Failure, sentenceOf } from './failure';

export type { OperationResult, Progress, RestoreRequest, Settings };

/** What an operation is asked: its name, its arguments, and the token for what the operator may not do by himself. */
export interface Question {
  readonly operation: string;
  readonly given?: Readonly<Record<string, string | undefined>>;
  readonly bearer?: string | undefined;
}

/** The settings of the server, from the same variables. Throws a Failure where one is wrong. */
export function settingsOf(environment: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(environment);
  } catch (error) {
    throw error instanceof WrongSetting ? new Failure(EXIT.wrongUsage, error.message) : error;
  }
}

/** Throws a Failure where there is no data folder: a wrong path must not become a new, empty one. */
export function requireDataFolder({ DATA_FOLDER }: Settings): void {
  if (existsSync(DATA_FOLDER)) return;
  throw new Failure(
    EXIT.outOfReach,
    `There is no data folder ${resolve(DATA_FOLDER)}. Start the server once (npm start), or set DATA_FOLDER.`,
  );
}

/** Opens the program, has an operation done by it, and closes it. Throws a Failure where it cannot be opened or done. */
export async function doInProcess(
  { operation, given = {}, bearer }: Question,
  settings: Settings,
  tell: (progress: Progress) => void,
): Promise<OperationResult> {
  // A tenant may be the first thing that there is.
  if (operation !== 'tenant-create') requireDataFolder(settings);
  // The whole program takes its time to load, and most commands never need it.
  const { operations } = await import('../../program/src/administration/operations.js');
  const work = operations[operation];
  if (work === undefined) throw new RangeError(`There is no operation ${operation}.`);
  const program = await open(settings);
  try {
    await catchUp(program, tell);
    return await work(program, { arguments: given, bearer }, tell);
  } catch (error) {
    throw new Failure(EXIT.found, sentenceOf(error));
  } finally {
    await program.close();
  }
}

/** Restores a backup into the data folder, which no server may have. Throws a Failure where that cannot be. */
export async function restoreInProcess(
  request: RestoreRequest,
  settings: Settings,
  tell: (progress: Progress) => void,
): Promise<Restored> {
  const { restoreBackup } = await import('../../program/src/backup/restore.js');
  try {
    return await restoreBackup(settings, request, tell);
  } catch (error) {
    const inUse = error instanceof Error && error.name === 'DataFolderInUse';
    throw new Failure(inUse ? EXIT.outOfReach : EXIT.found, sentenceOf(error));
  }
}

/** What is copied, as it is typed. */
interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly keysFrom?: string;
  readonly keysTo?: string;
}

/** Copies a log and its keys into other engines. Throws a Failure where that cannot be, and never shows a URL. */
export async function copyInProcess(
  { from, to, keysFrom, keysTo }: CopyOptions,
  settings: Settings,
  tell: (progress: Progress) => void,
): Promise<Copied> {
  const stores = { '--from': from, '--to': to, '--keys-from': keysFrom, '--keys-to': keysTo };
  for (const [option, url] of Object.entries(stores)) {
    const { pattern, mustBe } = option.startsWith('--keys') ? KEY_STORE : EVENT_STORE;
    if (url !== undefined && !pattern.test(url)) throw new Failure(EXIT.wrongUsage, `${option} must be ${mustBe}.`);
  }
  if ((keysFrom === undefined) !== (keysTo === undefined)) {
    throw new Failure(EXIT.wrongUsage, 'Say both where the keys are and where they go, or neither: then they stay.');
  }
  const keys = keysFrom === undefined || keysTo === undefined ? undefined : { from: keysFrom, to: keysTo };
  const { copyToEngines } = await import('../../program/src/moving/copy.js');
  try {
    return await copyToEngines(settings, { from, to, keys }, tell);
  } catch (error) {
    const { name } = error instanceof Error ? error : { name: '' };
    throw new Failure(OUT_OF_REACH.includes(name) ? EXIT.outOfReach : EXIT.found, sentenceOf(error));
  }
}

const OUT_OF_REACH = ['DataFolderInUse', 'EventStoreUnavailable', 'AppendOutcomeUnknown', 'KeyStoreUnavailable'];

async function open(settings: Settings): Promise<Program> {
  const { openProgram } = await import('../../program/src/program.js');
  const { openLog } = await import('../../program/src/logging.js');
  try {
    return await openProgram(settings, openLog('silent'));
  } catch (error) {
    throw new Failure(EXIT.outOfReach, sentenceOf(error));
  }
}

/** Waits until each view that goes on has got to the end of the log: a program that has just started may be behind it. */
export async function catchUp({ projections, engines }: Program, tell: (progress: Progress) => void): Promise<void> {
  const log = engines.store.wholeLog();
  const [last, logId] = [await log.last(), await log.logId()];
  if (last === undefined || logId === undefined) return;
  const place = { logId, position: last.position, eventId: last.id };
  for (const { view } of projections.status()) {
    while ((await projections.waitFor(view, place, 500)) === 'late') {
      const { applied, skipped, parked, state } = projections.status().find((status) => status.view === view) ?? {};
      if (state === undefined || state === 'stopped') break;
      tell({ doing: `Bringing ${view} up to the log`, done: (applied ?? 0) + (skipped ?? 0) + (parked ?? 0) });
    }
  }
}
