/** A copy of the log is the log as it was at one moment, whatever is appended meanwhile; and damage is found. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@caseledger/sqlite';
import { anEvent, newId, UTRECHT } from '../contract/sample-events';
import { wholeLogAfter } from '../contract/whole-log';
import type { EventStore } from '../event-store';
import { openEmbeddedEventStore } from './event-store';
import { checkLogApart, copyLog } from './log-copy';

const folder = mkdtempSync(join(tmpdir(), 'caseledger-copy-'));
afterAll(() => rmSync(folder, { recursive: true }));
jest.setTimeout(60_000);

const append = (store: EventStore, events = 1) => {
  const streams = store.forTenant(UTRECHT);
  return streams.append(
    streams.name('case', newId()),
    'none',
    Array.from({ length: events }, () => anEvent()),
  );
};

test('a copy that is made while batches are appended is the beginning of the log, and durable batches are in it', async () => {
  const file = join(folder, 'busy.db');
  const to = join(folder, 'busy-copy.db');
  const store = await openEmbeddedEventStore({ file });
  for (let n = 0; n < 50; n += 1) await append(store, 3);
  let copied = false;
  const appending = Array.from({ length: 4 }, async () => {
    while (!copied) await append(store, 3);
  });
  const extent = await copyLog(file, to).finally(() => (copied = true));
  await Promise.all(appending);

  const log = await wholeLogAfter(store, undefined);
  const copy = await openEmbeddedEventStore({ file: to });
  expect(await wholeLogAfter(copy, undefined)).toEqual(log.slice(0, extent.events));
  expect(extent.events).toBeGreaterThanOrEqual(150);
  expect(extent.events % 3).toBe(0);
  expect(extent).toMatchObject({ logId: log[0]?.id, last: { eventId: log[extent.events - 1]?.id } });
  await copy.close();
  await store.close();
});

test('a copy is one file, for its owner alone, and takes the place of no other', async () => {
  const file = join(folder, 'empty.db');
  const to = join(folder, 'empty-copy.db');
  const store = await openEmbeddedEventStore({ file });
  expect(await copyLog(file, to)).toEqual({ events: 0, logId: null, last: null });
  expect(statSync(to).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.startsWith('empty-copy'))).toEqual(['empty-copy.db']);
  await expect(copyLog(file, to)).rejects.toThrow(/cannot be copied to .*EEXIST/);
  await store.close();
});

test.each([
  ['a position is missing', 'DELETE FROM events WHERE position = 4', /positions are missing/],
  ['a stream has no name', 'DELETE FROM streams WHERE number = 1', /streams and events do not belong together/],
  ['a revision is another', 'UPDATE events SET revision = 9 WHERE position = 3', /revisions of a stream are missing/],
  ['a body is no JSON', "UPDATE events SET body = '{' WHERE position = 2", /malformed JSON|not what its place says/],
  ['a body is of another place', "UPDATE events SET command = 'x' WHERE position = 2", /not what its place says/],
])('a log in which %s is damaged', async (_, sql, says) => {
  const file = join(folder, `${newId()}.db`);
  const store = await openEmbeddedEventStore({ file });
  await append(store, 3);
  await append(store, 3);
  await store.close();
  await expect(checkLogApart(file)).resolves.toMatchObject({ events: 6 });
  const database = openDatabase(file);
  expect(database.prepare(sql).run()).toBe(1);
  database.close();
  await expect(checkLogApart(file)).rejects.toThrow(says);
});

test('a log that turns out to be damaged while it is read is fatal, with a sentence', async () => {
  const file = join(folder, 'torn.db');
  const writing = await openEmbeddedEventStore({ file });
  await append(writing, 3);
  await writing.close();
  const database = openDatabase(file);
  database.exec(`UPDATE events SET body = '{"id' WHERE position = 2`);
  database.close();
  const said: string[] = [];
  const store = await openEmbeddedEventStore({ file, onFatal: (sentence) => said.push(sentence) });
  await expect(store.wholeLog().read()).rejects.toThrow(/cannot be used/);
  expect(said).toEqual([expect.stringMatching(/^The event log \S+torn\.db cannot be used: .*restore a backup/)]);
  await store.close();
});
