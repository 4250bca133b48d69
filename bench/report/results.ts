/** Writes the results of a run into two files: one to read, one to compute with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Circumstances } from './machine';
import { type PairResult, pairTableOf } from './pair-table';
import { circumstancesText, type Result, tableOf } from './table';

const FOLDER = resolve(__dirname, '../../../bench/results');

/** Answers where, without the ending: `bench/results/<date>-<commit>`. */
export function writeResults(circumstances: Circumstances, results: readonly Result[]): string {
  const data = results.map(({ row: { name, title, target }, measurement }) => ({
    name,
    title,
    target,
    ...measurement,
  }));
  return write(circumstances, '', { rows: data }, tableOf(results));
}

/** The same for both pairs of engines: `bench/results/<date>-<commit>-engines`. */
export function writePairResults(circumstances: Circumstances, pair: string, results: readonly PairResult[]): string {
  const data = results.map(({ row: { name, title, target }, embedded, servers }) => ({
    ...{ name, title, target, embedded, servers },
  }));
  return write(circumstances, '-engines', { servers: pair, rows: data }, pairTableOf(pair, results));
}

function write(circumstances: Circumstances, ending: string, data: object, table: string): string {
  const { date, commit } = circumstances;
  const at = `${date.slice(0, 19).replaceAll(':', '')}-${commit.replace('+', '')}${ending}`;
  const path = join(FOLDER, at);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${path}.json`, `${JSON.stringify({ ...circumstances, ...data }, null, 2)}\n`);
  writeFileSync(`${path}.md`, `# Measured ${date}\n\n${circumstancesText(circumstances)}\n${table}`);
  return path;
}
