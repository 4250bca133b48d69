/** Writes the results of a run into two files: one to read, one to compute with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Circumstances } from './machine';
import { circumstancesText, type Result, tableOf } from './table';

const FOLDER = resolve(__dirname, '../../../bench/results');

/** Answers where, without the ending: `bench/results/<date>-<commit>`. */
export function writeResults(circumstances: Circumstances, results: readonly Result[]): string {
  const { date, commit } = circumstances;
  const at = `${date.slice(0, 19).replaceAll(':', '')}-${commit.replace('+', '')}`;
  const path = join(FOLDER, at);
  mkdirSync(FOLDER, { recursive: true });
  const data = results.map(({ row: { name, title, target }, measurement }) => ({
    name,
    title,
    target,
    ...measurement,
  }));
  writeFileSync(`${path}.json`, `${JSON.stringify({ ...circumstances, rows: data }, null, 2)}\n`);
  writeFileSync(`${path}.md`, `# Measured ${date}\n\n${circumstancesText(circumstances)}\n${tableOf(results)}`);
  return path;
}
