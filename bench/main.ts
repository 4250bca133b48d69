/** Measures the rows that are asked for, prints the table and writes it to files. See bench/README.md. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readProfiles, type Span } from './profile/profile';
import { profileText } from './profile/text';
import { circumstances } from './report/machine';
import { writeResults } from './report/results';
import { circumstancesText, type Result, tableOf } from './report/table';
import { measureOnPairs } from './engines/pairs';
import { openServers } from './engines/servers';
import { measure } from './measure';
import type { Row } from './row';
import { rows } from './rows';
import { openRun, type Run, type RunSettings } from './run';

const ROUNDS = 5;
const SECONDS = 3;
const MANY = 1_000_000;

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string' },
    long: { type: 'boolean', default: false },
    engines: { type: 'boolean', default: false },
    'stand-in': { type: 'boolean', default: false },
    profile: { type: 'string' },
    rounds: { type: 'string', default: String(ROUNDS) },
    seconds: { type: 'string', default: String(SECONDS) },
    many: { type: 'string', default: String(MANY) },
  },
});

const size = { seconds: Number(given.seconds), many: Number(given.many), rounds: Number(given.rounds) };
const { 'stand-in': standIns } = given;

const listed = (some: readonly Row[]): string => some.map(({ name }) => name).join(', ');

function named(names: string): readonly Row[] {
  return names.split(',').map((name) => {
    const row = rows.find((known) => known.name === name);
    if (row === undefined) throw new Error(`There is no row ${name}. There are ${listed(rows)}.`);
    return row;
  });
}

/** On embedded engines; on servers where they are asked for, or all rows are of servers alone. */
async function runFor(chosen: readonly Row[], settings: RunSettings): Promise<Run> {
  const onServers = chosen.filter((row) => given.engines || row.engines === 'servers');
  if (onServers.length === 0) return openRun(settings);
  if (onServers.length < chosen.length)
    throw new Error(`Of servers alone: ${listed(onServers)}. Name the others apart.`);
  return openRun({ ...settings, servers: await openServers(standIns) });
}

async function table(chosen: readonly Row[]): Promise<void> {
  const measuredOn = circumstances();
  const run = await runFor(chosen, size);
  const results: Result[] = [];
  try {
    for (const row of chosen) results.push({ row, measurement: await measure(row, run) });
  } finally {
    await run.close();
  }
  process.stdout.write(`\n${circumstancesText(measuredOn)}\n${tableOf(results)}\n`);
  if (run.servers !== undefined) process.stdout.write(`On ${standIns ? 'STAND-INS of ' : ''}${run.servers.name}.\n`);
  if (standIns) process.stdout.write('Of stand-ins, and therefore no result: it is not written down.\n');
  else process.stdout.write(`Written to ${writeResults(measuredOn, results)}.md and .json.\n`);
}

async function profile(chosen: readonly Row[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'caseledger-profile-'));
  const spans: Span[] = [];
  const onLoad = (span: Span): void => void spans.push(span);
  const run = await runFor(chosen, { ...size, rounds: 1, profile: { folder, onLoad } });
  try {
    const results: Result[] = [];
    for (const row of chosen) results.push({ row, measurement: await measure(row, run) });
    await run.stopAll();
    process.stdout.write(`${profileText(readProfiles(folder, spans))}\n${tableOf(results)}`);
    process.stdout.write('Measured with the profiler on: these figures are of no use but beside each other.\n');
  } finally {
    await run.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const { rows: names, long, profile: profiled, engines } = given;
const chosen = profiled === undefined ? undefined : named(profiled);
const isAsked = (row: Row): boolean =>
  engines ? row.engines !== undefined : row.engines !== 'servers' && (long || row.long !== true);
const asked = names === undefined ? rows.filter(isAsked) : named(names);
const done = chosen === undefined ? (engines ? measureOnPairs(asked, size, standIns) : table(asked)) : profile(chosen);
done.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
