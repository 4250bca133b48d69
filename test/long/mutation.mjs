/** `npm run mutation -- cases parties`: breaks the rules of these modules, or of all, and says how many breaks the specs noticed. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const MODULES = readdirSync(join(ROOT, 'libs')).filter((name) => existsSync(join(ROOT, 'libs', name, 'src/domain')));
const FOLDER = join(ROOT, 'coverage/mutation');

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !MODULES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no module ${unknown.join(', ')}. There are ${MODULES.join(', ')}.\n`);
  process.exit(2);
}

/** How many mutants of a module there are of each outcome, or undefined where Stryker wrote no report. */
function outcomes(name) {
  const file = join(FOLDER, `${name}.json`);
  if (!existsSync(file)) return undefined;
  const { files } = JSON.parse(readFileSync(file, 'utf8'));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...these) => statuses.filter((status) => these.includes(status)).length;
  return { noticed: count('Killed', 'Timeout'), unnoticed: count('Survived', 'NoCoverage') };
}

mkdirSync(FOLDER, { recursive: true });
const rows = [];
let failed = false;
for (const name of asked.length > 0 ? asked : MODULES) {
  rmSync(join(FOLDER, `${name}.json`), { force: true });
  process.stderr.write(`${name} …\n`);
  const started = Date.now();
  const log = openSync(join(FOLDER, `${name}.log`), 'w');
  const { status, signal } = spawnSync(process.execPath, ['node_modules/.bin/stryker', 'run'], {
    cwd: ROOT,
    env: { ...process.env, MUTATED_MODULE: name },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  failed ||= status !== 0;
  const found = outcomes(name);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  const { noticed = 0, unnoticed = 0 } = found ?? {};
  const score = found === undefined ? 'none' : `${((100 * noticed) / (noticed + unnoticed)).toFixed(1)} %`;
  const result = status === 0 ? 'ok' : `FAILED (${signal ?? `exit code ${status}`})`;
  rows.push(`| ${name} | ${score} | ${noticed} | ${unnoticed} | ${minutes} | ${result} |`);
}

process.stdout.write('| module | score | noticed | unnoticed | minutes | |\n| --- | --- | --- | --- | --- | --- |\n');
process.stdout.write(`${rows.join('\n')}\nWhich breaks were not noticed: coverage/mutation/<module>.log, and .html.\n`);
process.exitCode = failed ? 1 : 0;
