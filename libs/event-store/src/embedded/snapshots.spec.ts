/** The embedded snapshot store keeps its port's promises, and comes up whatever state its file is in. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@caseledger/sqlite';
import type { StreamName } from '@caseledger/kernel';
import { snapshotStoreContract } from '../contract/snapshot-store.contract';
import { newId } from '../contract/sample-events';
import { openEmbeddedSnapshotStore } from './snapshots';

const folder = mkdtempSync(join(tmpdir(), 'caseledger-snapshots-'));
afterAll(() => rmSync(folder, { recursive: true }));
jest.setTimeout(60_000);
const stream = 'case-utrecht.01900000-0000-7000-8000-000000000001' as StreamName;

snapshotStoreContract('The embedded engine', async () => {
  const store = await openEmbeddedSnapshotStore({ file: join(folder, 'contract.db') });
  return { store, dispose: () => store.close() };
});

test('a new file, and those beside it, are for their owner alone', async () => {
  const inside = mkdtempSync(join(folder, 'modes-'));
  const store = await openEmbeddedSnapshotStore({ file: join(inside, 'snapshots.db') });
  expect(readdirSync(inside).map((name) => statSync(join(inside, name)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
  await store.close();
});

test('a file that is no snapshot store, or is cut short, is thrown away', async () => {
  const file = join(folder, 'damaged.db');
  writeFileSync(file, 'This is no database. '.repeat(500));
  const store = await openEmbeddedSnapshotStore({ file });
  const snapshot = { logId: newId(), stateVersion: 1, revision: 3, state: null };
  await store.save(stream, snapshot);
  expect(await store.load(stream)).toEqual(snapshot);
  await store.close();
});

test('a file of another format is thrown away', async () => {
  const file = join(folder, 'format.db');
  const other = openDatabase(file);
  other.exec('CREATE TABLE snapshots (shape TEXT); PRAGMA user_version = 99;');
  other.close();
  const store = await openEmbeddedSnapshotStore({ file });
  expect(await store.load(stream)).toBeUndefined();
  await store.close();
});

test('nothing of a dropped snapshot is left in any file', async () => {
  const inside = mkdtempSync(join(folder, 'erasure-'));
  const store = await openEmbeddedSnapshotStore({ file: join(inside, 'snapshots.db') });
  const bytes = () =>
    readdirSync(inside)
      .map((name) => readFileSync(join(inside, name), 'latin1'))
      .join('');
  await store.save(stream, { logId: newId(), stateVersion: 1, revision: 3, state: { mark: 'a telling text' } });
  expect(bytes()).toContain('a telling text');
  await store.drop(stream);
  expect(bytes()).not.toContain('a telling text');
  await store.close();
});
