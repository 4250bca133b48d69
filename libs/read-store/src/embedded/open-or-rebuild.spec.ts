/** A read store that is damaged stops nobody: it is deleted, and begins anew. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@caseledger/sqlite';
import { markDamaged } from './damaged-file';
import { openOrRebuildReadStore } from './open-or-rebuild';

let folder: string;
let file: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caseledger-read-'));
  file = join(folder, 'read.db');
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));
const opened = () => openOrRebuildReadStore(file, (sentence) => said.push(sentence));
const DISCARDED = [expect.stringMatching(/read\.db was damaged\. It is rebuilt from the log\.$/)];
const collectionsIn = (): number => {
  const database = openDatabase(file);
  const [count] = database.prepare('SELECT count(*) FROM collections').get() ?? [];
  database.close();
  return Number(count);
};
const declaration = { view: 'cases', version: 1, indexes: [], searches: [] };

test('a file that is no database is deleted, with nothing left of it', async () => {
  writeFileSync(file, randomBytes(10_000));
  await (await opened()).close();
  expect(said).toEqual(DISCARDED);
  expect(readdirSync(folder).filter((name) => !/^read\.db(-wal|-shm)?$/.test(name))).toEqual([]);
});

test('a file that turned out to be damaged when it was last open is deleted, though it opens', async () => {
  const first = await opened();
  await first.open(declaration);
  await first.close();
  await (await opened()).close();
  expect([said, collectionsIn()]).toEqual([[], 1]);
  markDamaged(file);
  await (await opened()).close();
  expect([said, collectionsIn()]).toEqual([DISCARDED, 0]);
});

test('a file of a newer program is left as it is', async () => {
  await (await opened()).close();
  const database = openDatabase(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(opened()).rejects.toThrow(/newer version/);
  expect([said, collectionsIn()]).toEqual([[], 0]);
});
