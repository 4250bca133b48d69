/**
 * `npm run check:long`: what takes too long for every change, one step after another, each with a log of its own in
 * coverage/check-long. A step that fails stops no other. What a step found when it last ran in full is kept in
 * docs/check-long. `--only kills` runs one step (may be said again).
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

/** Runs a step, keeps what it found unless it did less or other than it does in full, and answers what is known of it. */
async function run({ name, script, settings, tells }) {
  const file = join(LOGS, `${name}.log`);
  const log = openSync(file, 'w');
  const env = { ...settings, ...process.env };
  const set = Object.keys(settings).map((key) => `${key}=${env[key]}`);
  process.stderr.write(`${[name, ...set, ...more].join(' ')} …\n`);
  const where = circumstances();
  const started = Date.now();
  const { status, signal } = spawnSync('npm', ['run', '--silent', ...script, ...more], {
    cwd: ROOT,
    env: { ...env, CI: 'true', NO_COLOR: '1' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  const result = status === 0 ? 'ok' : `FAILED (${signal ?? `exit code ${status}`})`;
  const inFull = more.length === 0 && Object.entries(settings).every(([key, value]) => env[key] === value);
  if (inFull)
    await keep(name, { ...where, with: set.join(' '), minutes, result }, readFileSync(file, 'utf8').match(tells) ?? []);
  return { name, set: [...set, ...more].join(' '), minutes, result, ok: status === 0, inFull };
}

async function keep(name, facts, told) {
  const lines = Object.entries(facts).flatMap(([fact, value]) => (value === '' ? [] : `- ${fact}: ${value}`));
  const text = [`# The long checks: ${name}`, '', ...lines, '', '```', ...told, '```', ''].join('\n');
  const file = join(KEPT, `${name}.md`);
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

function tableOf(results) {
  const rows = results.map(({ name, set, minutes, result }) => `| ${name} | ${set} | ${minutes} | ${result} |`);
  return ['| step | with | minutes | result |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

mkdirSync(LOGS, { recursive: true });
said('npm', 'run', '--silent', 'build');
const results = [];
for (const step of STEPS) if (given.only?.includes(step.name) ?? true) results.push(await run(step));

process.stdout.write(`\n${tableOf(results)}\n\nLogs: coverage/check-long/<step>.log\n`);
const kept = results.filter(({ inFull }) => inFull).map(({ name }) => `docs/check-long/${name}.md`);
if (kept.length > 0) process.stdout.write(`Kept: ${kept.join(', ')}\n`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
