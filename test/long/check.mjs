/**
 * `npm run check:long`: what takes too long for every change, one step after another, each with a log of its own in
 * coverage/check-long. A step that fails stops no other. What a whole run found is kept in docs/check-long.
 * `--only kills` runs one step (may be said again), and keeps nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';

const ROOT = resolve(import.meta.dirname, '../..');
const LOGS = join(ROOT, 'coverage/check-long');
const KEPT = join(ROOT, 'docs/check-long');
const JEST = ['jest', '--', '--ci', '--maxWorkers=1'];

/** Each is an npm script. What is set in the environment already goes before `settings`; `tells` finds what a log says in short. */
const STEPS = [
  {
    name: 'kills',
    script: [...JEST, 'test/kill.spec.ts'],
    settings: { KILLS: '200' },
    tells: /^(\d+ kills: .*|Tests: .*)$/gm,
  },
  {
    name: 'properties',
    // The contract suites of the stores are run by the specs of their engines.
    script: [
      ...[...JEST, '--testTimeout=3600000', 'properties.spec', 'possible-duplicates', 'interleaving', 'sealing'],
      ...['libs/commanding/src/load', 'libs/(event|read)-store/src/embedded/(embedded|snapshots)'],
    ],
    settings: { PROPERTY_RUNS_TIMES: '10' },
    tells: /^Tests: .*$/gm,
  },
  {
    name: 'fuzz',
    script: [...JEST, 'test/fuzz.spec.ts'],
    settings: { FUZZ_RUNS: '20000' },
    tells: /^(\d+ executed, .*|Tests: .*|.*FUZZ_SEED=.*)$/gm,
  },
  { name: 'bench', script: ['bench', '--', '--long'], settings: {}, tells: /^(\| .*|Written to .*)$/gm },
  { name: 'mutation', script: ['mutation', '--'], settings: {}, tells: /^\| .*$/gm },
];

const { values: given, positionals: more } = parseArgs({
  options: { only: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const names = STEPS.map(({ name }) => name);
const unknown = (given.only ?? []).filter((name) => !names.includes(name));
if (unknown.length > 0) refuse(`There is no step ${unknown.join(', ')}. There are ${names.join(', ')}.`);
if (more.length > 0 && given.only?.length !== 1) refuse('Arguments can be given to one step alone: --only.');

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const said = (command, ...words) => execFileSync(command, words, { cwd: ROOT, encoding: 'utf8' }).trim();

/** On what, and with what; the commit with `+` where the tree had changes of its own. */
function circumstances() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    started: new Date().toISOString(),
    commit: said('git', 'rev-parse', '--short', 'HEAD') + (said('git', 'status', '--porcelain') === '' ? '' : '+'),
    version,
    node: process.version,
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`,
  };
}

/** What is known of a step that has ended. */
function run({ name, script, settings, tells }) {
  const file = join(LOGS, `${name}.log`);
  const log = openSync(file, 'w');
  const env = { ...settings, ...process.env };
  const set = Object.keys(settings).map((key) => `${key}=${env[key]}`);
  process.stderr.write(`${[name, ...set, ...more].join(' ')} …\n`);
  const started = Date.now();
  const { status, signal } = spawnSync('npm', ['run', '--silent', ...script, ...more], {
    cwd: ROOT,
    env: { ...env, CI: 'true', NO_COLOR: '1' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  const result = status === 0 ? 'ok' : `FAILED (${signal ?? `exit code ${status}`})`;
  const told = readFileSync(file, 'utf8').match(tells) ?? [];
  return { name, set: [...set, ...more].join(' '), minutes, result, ok: status === 0, told };
}

function tableOf(results) {
  const rows = results.map(({ name, set, minutes, result }) => `| ${name} | ${set} | ${minutes} | ${result} |`);
  return ['| step | with | minutes | result |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

mkdirSync(LOGS, { recursive: true });
const where = circumstances();
said('npm', 'run', '--silent', 'build');
const results = STEPS.filter(({ name }) => given.only?.includes(name) ?? true).map(run);

const table = tableOf(results);
process.stdout.write(`\n${table}\n\nLogs: coverage/check-long/<step>.log\n`);
if (given.only === undefined) {
  const file = join(KEPT, `${where.started.slice(0, 10)}-${where.commit}.md`);
  const facts = Object.entries(where).map(([name, value]) => `- ${name}: ${value}`);
  const told = results.flatMap(({ name, told }) => [`\n## ${name}\n`, '```', ...told, '```']);
  mkdirSync(KEPT, { recursive: true });
  const text = ['# The long checks', '', ...facts, '', table, ...told, ''].join('\n');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  process.stdout.write(`Kept in ${file.slice(ROOT.length + 1)}\n`);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
