/** The command line as it is typed: a command, how it ended, and what it said. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { engineSettingsOf } from './engines';
import type { Ended, Environment } from './server';

const BINARY = resolve(__dirname, '../../bin/caseledger.js');

/** Types a command for a data folder. */
export async function typed(folder: string, given: readonly string[], settings: Environment = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'], DATA_FOLDER: folder, ...(await engineSettingsOf(folder)), ...settings };
  const child = spawn(process.execPath, [BINARY, ...given], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await closed)[0], stdout, stderr };
}
