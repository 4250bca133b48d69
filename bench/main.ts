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
import type { Measurement, Row } from './row';
import { rows } from './rows';
import { openRun, type Run } from './run';

const ROUNDS = 5;
const SECONDS = 3;
const MANY = 1_000_000;

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string' },
    long: { type: 'boolean', default: false },
    profile: { type: 'string' },
    rounds: { type: 'string', default: String(ROUNDS) },
    seconds: { type: 'string', default: String(SECONDS) },
    many: { type: 'string', default: String(MANY) },
  },
});

const size = { seconds: Number(given.seconds), many: Number(given.many) };

function named(names: string): readonly Row[] {
  return names.split(',').map((name) => {
    const row = rows.find((known) => known.name === name);
    if (row === undefined)
      throw new Error(`There is no row ${name}. There are ${rows.map((known) => known.name).join(', ')}.`);
    return row;
  });
}

async function measure(row: Row, run: Run): Promise<Measurement> {
  process.stderr.write(`${row.name} …\n`);
  try {
    return await row.measure(run);
  } catch (error) {
    process.exitCode = 1;
    const note = error instanceof Error ? error.message : String(error);
    return { value: undefined, rounds: [], program: {}, baseline: {}, note };
  } finally {
    await run.stopAll();
  }
}

async function table(chosen: readonly Row[]): Promise<void> {
  const measuredOn = circumstances();
  const run = await openRun({ ...size, rounds: Number(given.rounds) });
  const results: Result[] = [];
  try {
    for (const row of chosen) results.push({ row, measurement: await measure(row, run) });
  } finally {
    await run.close();
  }
  process.stdout.write(`\n${circumstancesText(measuredOn)}\n${tableOf(results)}\n`);
  process.stdout.write(`Written to ${writeResults(measuredOn, results)}.md and .json.\n`);
}

async function profile(chosen: readonly Row[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'caseledger-profile-'));
  const spans: Span[] = [];
  const onLoad = (span: Span): void => void spans.push(span);
  const run = await openRun({ ...size, rounds: 1, profile: { folder, onLoad } });
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

const { rows: names, long, profile: profiled } = given;
const chosen = profiled === undefined ? undefined : named(profiled);
const asked = names === undefined ? rows.filter((row) => long || row.long !== true) : named(names);
void (chosen === undefined ? table(asked) : profile(chosen));
