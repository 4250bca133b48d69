/**
 * `npm run test:engines`: the contracts of the ports and every end-to-end spec on EventStoreDB and MongoDB, as
 * `test/support/engines.ts` has them; `--quick` takes the end-to-end specs that say most about engines, for every change:
 * whatever is on servers in any case is run by `npm test`. Everything else is for jest. EVENTSTOREDB_URL and MONGODB_URL
 * name real servers. All specs share the log of a real EventStoreDB, so those that need one of their own are not run on it.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const CONTRACTS = ['libs/event-store/src/eventstoredb/', 'libs/read-store/src/mongodb/', 'libs/privacy/src/mongodb/'];
const QUICK = ['cases', 'erasure', 'subscription', 'kill'];
/**
 * On a log that outlives them all, a spec may not count on what the tenant has, nor define again what it has defined before.
 */
const ON_A_SHARED_LOG = ['sockets', 'stopping', 'subscription'];

const quick = process.argv.includes('--quick');
const shared = (process.env.EVENTSTOREDB_URL ?? '') !== '';
const all = readdirSync(resolve(ROOT, 'test'))
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => name.replace('.spec.ts', ''));
const asked = quick ? QUICK : all;
const run = asked.filter((name) => !shared || ON_A_SHARED_LOG.includes(name));
const left = asked.filter((name) => !run.includes(name));
if (left.length > 0) process.stdout.write(`Not run on a log that is shared: ${left.join(', ')}.\n`);

const { status } = spawnSync(
  'npm',
  [
    ...['run', '--silent', 'jest', '--', ...process.argv.slice(2).filter((word) => word !== '--quick')],
    ...[...(quick ? [] : CONTRACTS), ...run.map((name) => `test/${name}.spec.ts`)],
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TEST_ENGINES: 'servers', ...(quick && { KILLS: process.env.KILLS ?? '2' }) },
  },
);
process.exit(status ?? 1);
