/** Filled folders, kept between runs: a log of a million cases takes minutes to make. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { catalogue, views } from '../../apps/program/src/modules';
import { askChild } from '../children/child';
import type { FillQuestion } from '../children/fill';
import type { DataSet, Filled } from './data-sets';

/** Raised when the data sets change. */
const VERSION = 1;
const MARK = 'filled.json';
const CACHE = join(tmpdir(), `caseledger-bench-data-${userInfo().username}`);

export interface FilledFolder extends Filled {
  readonly folder: string;
}

/**
 * A folder with a data set in it: one of an earlier run where the events and views are declared as they were then. Whoever
 * changes it makes a copy first.
 */
export async function filledFolder(set: DataSet, count: number): Promise<FilledFolder> {
  const name = `${set}-${String(count)}-`;
  const folder = join(CACHE, `${name}${fingerprint()}`);
  const mark = join(folder, MARK);
  if (!existsSync(mark)) {
    mkdirSync(CACHE, { recursive: true, mode: 0o700 });
    for (const old of readdirSync(CACHE)) if (old.startsWith(name)) rmSync(join(CACHE, old), { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    process.stderr.write(`  filling ${folder}\n`);
    const question: FillQuestion = { folder, set, count };
    writeFileSync(mark, JSON.stringify(await askChild<Filled>('fill', question)));
  }
  return { folder, ...(JSON.parse(readFileSync(mark, 'utf8')) as Filled) };
}

/** Fills the servers of a run, and a folder beside them. */
export async function filledServers(
  settings: Readonly<Record<string, string>>,
  folder: string,
  set: DataSet,
  count: number,
): Promise<FilledFolder> {
  process.stderr.write('  filling the servers\n');
  const question: FillQuestion = { folder, set, count, settings };
  return { folder, ...(await askChild<Filled>('fill', question)) };
}

/** Follows from all that decides what a filled folder holds. */
function fingerprint(): string {
  const events = [...catalogue.events.values()].map(({ type, version }) => [type, version]);
  const declared = views.map(({ name, version, indexes, searches }) => ({ name, version, indexes, searches }));
  return createHash('sha256')
    .update(JSON.stringify([VERSION, events, declared]))
    .digest('hex')
    .slice(0, 16);
}
