/** Starts the program as a process: from its settings, through waiting for its engines, until it is told to stop. */
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreUnavailable } from '@caseledger/event-store';
import { KeyStoreUnavailable, WrongKeyEncryptionKey } from '@caseledger/privacy';
import { ReadStoreUnavailable } from '@caseledger/read-store';
import { dataFilesOf } from '../data-files';
import { type Logger, openLog } from '../logging';
import { openProgram, type Program } from '../program';
import type { Settings } from '../settings/settings';
import { versionOfProgram } from '../version';
import { openWatching, type Watching } from '../watching/watching';
import { readinessOf } from './health';
import { startObserving } from './observing';
import { serveAdministration, socketIn } from './socket';
import { stopWhenTold } from './stop';

/** A program that is open, for whatever the process does with it. */
export interface Opened {
  readonly program: Program;
  readonly settings: Settings;
  readonly log: Logger;
  readonly watching: Watching;
  /** Aborts when the process is told to stop. */
  readonly stopping: AbortSignal;
}

/** What the process serves. */
export interface Served {
  /** Where; undefined where nothing listens but for whoever watches. */
  readonly address: string | undefined;
  /** What is said on stdout when it is ready. */
  readonly welcome: string;
  close(): Promise<void>;
}

/** What kind of process it is. */
export interface Kind {
  /** Such as `caseledger`. */
  readonly name: string;
  /** The settings, as this kind takes them. */
  readonly settingsFor?: (settings: Settings) => Settings;
  /** Reads what is needed to serve, before anything is made in the folder; answers how to serve. */
  readonly prepare: (settings: Settings) => Promise<(opened: Opened) => Promise<Served>>;
}

/** Starts a process that has read its settings. Rejects with what stops it. */
export async function start(kind: Kind, settings: Settings): Promise<void> {
  const log = openLog(settings.LOG_LEVEL);
  // Node would print the error whole, with what somebody has typed in it.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, `A fault that nobody has caught: ${kind.name} ends. Nothing that was answered is lost.`);
    process.exit(1);
  });
  // Before anything is made in the folder.
  const socket = socketIn(settings.DATA_FOLDER);
  const serve = await kind.prepare(settings);
  const version = versionOfProgram();
  const watching = await openWatching(process.env, version, log);
  const stopping = new AbortController();
  const state: { program?: Program; waitsFor?: string | undefined } = {};
  const observing = await startObserving(settings, watching.metrics, () =>
    readinessOf(state.program, stopping.signal, state.waitsFor),
  );
  const program = await whenEnginesAreThere(
    settings,
    log,
    () => openProgram(settings, log, watching),
    (waitsFor) => {
      state.waitsFor = waitsFor;
    },
  );
  state.program = program;
  const served = await serve({ program, settings, log, watching, stopping: stopping.signal });
  const administration = await serveAdministration(program, socket);
  stopWhenTold({
    name: kind.name,
    stopping,
    drainSeconds: settings.DRAIN_SECONDS,
    inOrder: async () => {
      await Promise.all([served.close(), administration.close()]);
      await program.close();
      await watching.tracing.close();
      await observing.close();
    },
    log,
  });
  const { address } = served;
  log.info({ version, node: process.version, address, observe: observing.address }, `${kind.name} has started.`);
  // Who reads that it is ready may tell it to stop.
  process.stdout.write(served.welcome);
}

/** Between two looks for engines that are not there, in milliseconds. */
const LOOKS_EVERY = 1_000;

/** Opens as soon as the servers that hold the engines can be reached. Rejects with whatever waiting does not mend. */
async function whenEnginesAreThere<Result>(
  settings: Settings,
  log: Logger,
  open: () => Promise<Result>,
  waitsFor: (sentence: string | undefined) => void,
): Promise<Result> {
  waitsFor('The engines are being opened.');
  for (let said: string | undefined; ;) {
    try {
      const opened = await open();
      if (said !== undefined) log.info('The engines are there.');
      waitsFor(undefined);
      return opened;
    } catch (error) {
      const sentence = outOfReach(settings, error);
      if (sentence === undefined) throw error;
      waitsFor(sentence);
      if (sentence !== said) log.warn({ waitsFor: sentence }, 'An engine is out of reach; it is waited for.');
      said = sentence;
      await pause(LOOKS_EVERY);
    }
  }
}

/** What is out of reach for now, on a server; undefined for any other error, which is for somebody to mend. */
function outOfReach(settings: Settings, error: unknown): string | undefined {
  const { log, keys, readModels } = dataFilesOf(settings);
  const isForNow =
    (error instanceof EventStoreUnavailable && log === undefined) ||
    (error instanceof ReadStoreUnavailable && readModels === undefined) ||
    (error instanceof KeyStoreUnavailable && !(error instanceof WrongKeyEncryptionKey) && keys === undefined);
  return isForNow ? error.message : undefined;
}
