/** What the embedded engine does beyond the port: its file, its first start, its limits and its faults. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@caseledger/sqlite';
import { anEvent, anEventOfBytes, eventsOf, newId, UTRECHT } from '../contract/sample-events';
import { AppendOutcomeUnknown, EventStoreUnavailable, MAX_EVENT_BYTES } from '../event-store';
import { openEmbeddedEventStore } from './event-store';
import { openLogReader } from './reader';

const folder = mkdtempSync(join(tmpdir(), 'caseledger-log-'));
afterAll(() => rmSync(folder, { recursive: true }));
jest.setTimeout(60_000);

test('a new log is empty and has no id', async () => {
  const store = await openEmbeddedEventStore({ file: join(folder, 'new.db') });
  expect(await store.wholeLog().read()).toEqual([]);
  expect(await store.wholeLog().last()).toBeUndefined();
  expect(await store.wholeLog().logId()).toBeUndefined();
  const streams = store.forTenant(UTRECHT);
  const first = anEvent();
  await streams.append(streams.name('case', newId()), 'none', [first]);
  expect(await store.wholeLog().logId()).toBe(first.id);
  await store.close();
});

test('a log that a newer program wrote is not opened, and is left as it is', async () => {
  const file = join(folder, 'newer.db');
  const newer = openDatabase(file);
  newer.exec('CREATE TABLE other (thing TEXT); PRAGMA user_version = 2;');
  newer.close();
  await expect(openEmbeddedEventStore({ file })).rejects.toThrow(
    `The event log ${file} was written by a newer version of this program (format 2, this version knows 1).`,
  );
  const left = openDatabase(file);
  expect(left.prepare('SELECT name FROM sqlite_schema').all()).toEqual([['other']]);
  left.close();
});

test('a file that is no log, and a folder that is not there, are refused with the name of the file', async () => {
  const junk = join(folder, 'junk.db');
  writeFileSync(junk, 'This is no database. '.repeat(500));
  await expect(openEmbeddedEventStore({ file: junk })).rejects.toThrow(junk);
  const nowhere = join(folder, 'nowhere', 'events.db');
  await expect(openEmbeddedEventStore({ file: nowhere })).rejects.toThrow(nowhere);
});

test('a file of something else is no log, for reading or writing, and is left as it is', async () => {
  const file = join(folder, 'keys.db');
  const other = openDatabase(file);
  other.exec('CREATE TABLE person_key (key TEXT); PRAGMA user_version = 1;');
  other.close();
  const before = readFileSync(file);
  const says = `The file ${file} is no event log: something else is in it.`;
  await expect(openEmbeddedEventStore({ file })).rejects.toThrow(says);
  expect(() => openLogReader(file)).toThrow(says);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a closed log is one file: nothing of it is left in the write-ahead log', async () => {
  const file = join(folder, 'closed.db');
  const store = await openEmbeddedEventStore({ file });
  const streams = store.forTenant(UTRECHT);
  await streams.append(streams.name('case', newId()), 'none', eventsOf(3));
  await store.close();
  expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0);
});

test('more than 64 MiB waiting for the disk are refused, not gathered', async () => {
  const store = await openEmbeddedEventStore({ file: join(folder, 'waiting.db') });
  const streams = store.forTenant(UTRECHT);
  const stream = streams.name('case', newId());
  const batch = Array.from({ length: 4 }, () => anEventOfBytes(MAX_EVENT_BYTES, stream));
  const appends = Array.from({ length: 80 }, () => streams.append(stream, 3, batch));
  const refused = (await Promise.allSettled(appends)).filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const refusal of refused) expect(refusal).toMatchObject({ reason: expect.any(EventStoreUnavailable) });
  expect(await streams.append(stream, 'none', eventsOf(1))).toMatchObject({ outcome: 'appended' });
  await store.close();
});

test.each([1, 2])(
  'when a commit of %i fails, it is said once, all are told of the doubt, and nothing more is taken',
  async (of) => {
    const file = join(folder, `failing-${String(of)}.db`);
    const said: string[] = [];
    const store = await openEmbeddedEventStore({ file, onFatal: (sentence) => said.push(sentence) });
    const streams = store.forTenant(UTRECHT);
    const append = () => streams.append(streams.name('case', newId()), 'none', eventsOf(1));
    await append();
    const vandal = openDatabase(file);
    vandal.exec('DROP TABLE events');
    vandal.close();
    const results = await Promise.allSettled(Array.from({ length: of }, append));
    expect(results).toEqual(results.map(() => ({ status: 'rejected', reason: expect.any(AppendOutcomeUnknown) })));
    await expect(append()).rejects.toThrow(EventStoreUnavailable);
    expect(said).toEqual([expect.stringMatching(/cannot be written \(.+\)\. Nothing more is acknowledged\.$/)]);
    await store.close();
  },
);
