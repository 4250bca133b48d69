/** A server under measurement as a child process: the real program, or the baseline that it is compared with. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { openLocalIssuer } from '@caseledger/security';
import { bytesInUse, type TimeSpent, timeSpent } from './metrics';

const DIST = resolve(__dirname, '..');
export const PROGRAM = join(DIST, 'apps/api/src/main.js');
export const PROJECTOR = join(DIST, 'apps/projector/src/main.js');
export const BASELINE = join(DIST, 'bench/baseline/main.js');
const ADDRESS = /^ {2}GraphQL {4}(http:\/\/\S+)\/graphql$/m;
const READY = / is ready\.\n/;
/** The ticks of a second in /proc/<pid>/stat: 100 on every Linux that Node runs on. */
const TICKS = 100;
const TOKEN_LIFETIME = 12 * 60 * 60;

/** The tenant that the local issuer's program makes at its first start. */
export const TENANT = 'demo';

/** A process that has started. */
export interface Started {
  readonly folder: string;
  /** Milliseconds from its start until it was ready. */
  readonly startedIn: number;
  /** Seconds of processor time that it has used, in all its threads. */
  cpuSeconds(): number;
  /** Bytes of its memory that are resident. */
  residentBytes(): number;
  /** SIGTERM, then the end of the process. */
  stop(): Promise<void>;
}

export interface Served extends Started {
  /** Such as http://127.0.0.1:40001. */
  readonly address: string;
  /** Of a supervisor. */
  readonly token: string;
  /** What its metrics say; rejects for the baseline, which has none. */
  timeSpent(): Promise<TimeSpent>;
  /** Bytes that its main thread has in use now, what waits to be collected among them; rejects as `timeSpent` does. */
  bytesInUse(): Promise<number>;
}

export interface Start {
  readonly folder: string;
  readonly main: string;
  /** Beside the data folder, what is the same for all. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

/** Starts a server. Rejects with what it said where it ends instead. */
export async function serve(start: Start): Promise<Served> {
  const observe = await freePort();
  const settings = { ...start.settings, OBSERVE_PORT: String(observe) };
  const { said, ...started } = await startProcess({ ...start, settings }, ADDRESS);
  const issuer = await openLocalIssuer(start.folder);
  const metrics = async () => (await fetch(`http://127.0.0.1:${String(observe)}/metrics`)).text();
  const claims = { subject: 'supervisor', tenant: TENANT, roles: ['SUPERVISOR'], lifetimeSeconds: TOKEN_LIFETIME };
  return {
    ...started,
    address: said,
    token: await issuer.issue(claims),
    timeSpent: async () => timeSpent(await metrics()),
    bytesInUse: async () => bytesInUse(await metrics()),
  };
}

/** Starts a projector beside servers on the same engines. */
export function startProjector(start: Omit<Start, 'main'>): Promise<Started> {
  return startProcess({ ...start, main: PROJECTOR }, READY);
}

/** Starts a process; answers with what it said of itself when it was ready. */
async function startProcess(
  { folder, main, settings = {}, nodeOptions = [] }: Start,
  ready: RegExp,
): Promise<Started & { readonly said: string }> {
  const begun = performance.now();
  const env = {
    ...{ PATH: process.env['PATH'], TZ: 'UTC', NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'error' },
    ...settings,
    DATA_FOLDER: folder,
  };
  const child = spawn(process.execPath, [...nodeOptions, main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said = await new Promise<string>((found, failed) => {
    let all = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      all += text;
      const match = ready.exec(all);
      if (match !== null) found(match[1] ?? '');
    });
    child.once('exit', (code) => {
      failed(new Error(`${main} has ended with ${String(code)}: ${all}`));
    });
  });
  const startedIn = performance.now() - begun;
  const proc = (file: string): string => readFileSync(`/proc/${String(child.pid)}/${file}`, 'utf8');
  return {
    folder,
    said,
    startedIn,
    cpuSeconds: () => {
      // The second field, in brackets, can hold blanks.
      const fields = proc('stat').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    },
    residentBytes: () => Number(/^VmRSS:\s+(\d+) kB$/m.exec(proc('status'))?.[1]) * 1_024,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A port that nobody has for now: what asks for any says only in its log which one it was given. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
