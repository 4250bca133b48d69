/** Starts the tests' stand-in for EventStoreDB: for whoever works on a row, and never for a result. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const SERVE = join(resolve(__dirname, '../../..'), 'test/eventstoredb/serve.cjs');

export async function startStandIn(): Promise<{ readonly url: string; stop(): void }> {
  const child = spawn(process.execPath, [SERVE], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { url: url.trim(), stop: () => void child.kill() };
}
