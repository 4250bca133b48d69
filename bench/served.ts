/** A server under measurement as a child process: the real program, or the baseline that it is compared with. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openLocalIssuer } from '@caseledger/security';

const DIST = resolve(__dirname, '..');
export const PROGRAM = join(DIST, 'apps/api/src/main.js');
export const BASELINE = join(DIST, 'bench/baseline/main.js');
const ADDRESS = /^ {2}GraphQL {4}(http:\/\/\S+)\/graphql$/m;
/** The ticks of a second in /proc/<pid>/stat: 100 on every Linux that Node runs on. */
const TICKS = 100;
const TOKEN_LIFETIME = 12 * 60 * 60;

/** The tenant that the local issuer's program makes at its first start. */
export const TENANT = 'demo';

export interface Served {
  readonly folder: string;
  /** Such as http://127.0.0.1:40001. */
  readonly address: string;
  /** Of a supervisor. */
  readonly token: string;
  /** Milliseconds from its start until it was ready. */
  readonly startedIn: number;
  /** Seconds of processor time that it has used, in all its threads. */
  cpuSeconds(): number;
  /** Bytes of its memory that are resident. */
  residentBytes(): number;
  /** SIGTERM, then the end of the process. */
  stop(): Promise<void>;
}

export interface Start {
  readonly folder: string;
  readonly main: string;
  /** Beside the data folder, what is the same for all. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

/** Starts a server. Rejects with what it said where it ends instead. */
export async function serve({ folder, main, settings = {}, nodeOptions = [] }: Start): Promise<Served> {
  const begun = performance.now();
  const env = {
    ...{ PATH: process.env['PATH'], TZ: 'UTC', NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'error' },
    ...settings,
    DATA_FOLDER: folder,
  };
  const child = spawn(process.execPath, [...nodeOptions, main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, base] = ADDRESS.exec(said) ?? [];
      if (base !== undefined) found(base);
    });
    child.once('exit', (code) => {
      failed(new Error(`${main} has ended with ${String(code)}: ${said}`));
    });
  });
  const startedIn = performance.now() - begun;
  const proc = (file: string): string => readFileSync(`/proc/${String(child.pid)}/${file}`, 'utf8');
  const issuer = await openLocalIssuer(folder);
  const claims = { subject: 'supervisor', tenant: TENANT, roles: ['SUPERVISOR'], lifetimeSeconds: TOKEN_LIFETIME };
  return {
    folder,
    address,
    token: await issuer.issue(claims),
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
