/** The real program as a child process, on a data folder and engines of its own that go when the test does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { within } from '@caseledger/waiting';
import { engineSettingsOf, enginesOf, removeEnginesOf } from './engines';

/** A kind of process: what is run, and what it says, with its address where it has one, when it is ready. */
interface Kind {
  readonly main: string;
  readonly ready: RegExp;
}
export const API: Kind = {
  main: resolve(__dirname, '../../dist/apps/api/src/main.js'),
  ready: /^ {2}GraphQL {4}(http:\/\/\S+)\/graphql$/m,
};
export const PROJECTOR: Kind = {
  main: resolve(__dirname, '../../dist/apps/projector/src/main.js'),
  ready: /^caseledger projector is ready\.()$/m,
};

export type Environment = Readonly<Record<string, string>>;

/** How a process ended that was not told to. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Server {
  readonly folder: string;
  /** Such as http://127.0.0.1:40001; another after a restart. */
  address(): string;
  /** What the running process has said so far. */
  stdout(): string;
  stderr(): string;
  /** SIGTERM, then the end of the process; answers its exit code. */
  stop(): Promise<number | null>;
  /** Sends a signal; answers how the process ends by it. Until then it can be asked as before. */
  signal(signal: NodeJS.Signals): Promise<Ended>;
  /** SIGKILL: whatever was not durable is gone. */
  kill9(): Promise<void>;
  /** SIGSTOP: it does nothing more, and does not know it. */
  freeze(): void;
  /** SIGCONT: it goes on where it was. */
  wake(): void;
  /** Starts again on the same folder, after stopping where it still runs. */
  restart(settings?: Environment): Promise<void>;
  /** Stops, and removes the folder and its engines. */
  remove(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly said: { stdout: string; stderr: string };
}

/** A folder that nothing has been in. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'caseledger-test-'));
}

/** What is not as it is for most tests. */
export interface Otherwise {
  /** Default: the API. */
  readonly kind?: Kind;
  /** Engines that others have too, and that outlive this one. Default: those of the folder. */
  readonly engines?: Environment;
}

/** Starts the program. Rejects with what it said where it ends instead. */
export async function startServer(
  settings: Environment = {},
  { kind = API, engines: shared }: Otherwise = {},
): Promise<Server> {
  const folder = settings['DATA_FOLDER'] ?? (await emptyFolder());
  const engines = shared ?? (await enginesOf(folder)).settings;
  let running: Running | undefined = await launch(kind, { ...engines, ...settings, DATA_FOLDER: folder });
  const present = (): Running => {
    if (running === undefined) throw new Error('The server does not run.');
    return running;
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const { child } = present();
    running = undefined;
    const exit = once(child, 'exit') as Promise<[number | null]>;
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    else return child.exitCode;
    return (await exit)[0];
  };
  return {
    folder,
    address: () => present().address,
    stdout: () => present().said.stdout,
    stderr: () => present().said.stderr,
    stop: () => end('SIGTERM'),
    signal: async (signal) => {
      const { child, said } = present();
      const closed = once(child, 'close');
      child.kill(signal);
      await closed;
      return { code: child.exitCode, ...said };
    },
    kill9: async () => {
      await end('SIGKILL');
    },
    freeze: () => present().child.kill('SIGSTOP'),
    wake: () => present().child.kill('SIGCONT'),
    restart: async (other = settings) => {
      if (running !== undefined) await end('SIGTERM');
      running = await launch(kind, { ...engines, ...other, DATA_FOLDER: folder });
    },
    remove: async () => {
      if (running !== undefined) await end('SIGTERM');
      await removeEnginesOf(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** In milliseconds: a program that neither ends nor serves by then does something else than it was asked. */
const LONGEST_REFUSAL = 15_000;

/**
 * Starts the program with settings that it must refuse; answers how it ended. Rejects where it serves all the same, or waits
 * for something.
 */
export async function refusedStart(settings: Environment): Promise<Ended> {
  const { child, said } = begin(API, { ...(await engineSettingsOf(settings['DATA_FOLDER'])), ...settings });
  const closed = once(child, 'close');
  const serves = new Promise((resolve) => child.stdout!.once('data', resolve)).then(() => 'The program has started.');
  const ends = closed.then(() => undefined);
  const waits = new Error('The program neither ends nor serves.');
  const otherwise = await within(LONGEST_REFUSAL, Promise.race([ends, serves]), () => waits).catch(String);
  if (otherwise === undefined) return { code: child.exitCode, ...said };
  child.kill('SIGKILL');
  await closed;
  throw new Error(`${otherwise}\n${said.stdout}${said.stderr}`);
}

/** A program that has been started and need not be ready. */
export interface Starting {
  readonly said: { readonly stdout: string; readonly stderr: string };
  /** Its address, when it is ready; rejects with what it said where it ends instead. */
  readonly ready: Promise<string>;
  /** Ends it at once. */
  kill9(): Promise<void>;
}

/** Starts the API and waits for nothing. */
export function beginServer(settings: Environment): Starting {
  const { child, said } = begin(API, settings);
  const closed = once(child, 'close');
  const ready = readiness(API, child, said);
  ready.catch(() => undefined);
  return {
    said,
    ready,
    kill9: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

async function launch(kind: Kind, settings: Environment): Promise<Running> {
  const { child, said } = begin(kind, settings);
  return { child, address: await readiness(kind, child, said), said };
}

function readiness(kind: Kind, child: ChildProcess, said: Running['said']): Promise<string> {
  return new Promise((found, failed) => {
    child.stdout!.on('data', () => {
      const [, base] = kind.ready.exec(said.stdout) ?? [];
      if (base !== undefined) found(base);
    });
    child.once('close', () => {
      failed(new Error(`The program has ended with ${String(child.exitCode)}:\n${said.stdout}${said.stderr}`));
    });
  });
}

function begin({ main }: Kind, settings: Environment): Pick<Running, 'child' | 'said'> {
  if (!existsSync(main)) throw new Error(`${main} is not there: npm run build makes it.`);
  // Nothing of the environment that the tests run in reaches the program.
  const environment = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    PORT: '0',
    OBSERVE_PORT: 'off',
    LOG_LEVEL: 'error',
    ...settings,
  };
  const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  return { child, said };
}
