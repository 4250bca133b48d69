/** The embedded engine keeps the port's promises, and those of its file. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@caseledger/sqlite';
import { readStoreContract } from '../contract/read-store.contract';
import { ACME, CASES, LATER_CASES, liveCollection, PARKED, write } from '../contract/samples';
import type { ReadStore } from '../read-store';
import { openEmbeddedReadStore } from '.';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-store-'));
  file = join(folder, 'read.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

readStoreContract('embedded', async () => {
  let store = await openEmbeddedReadStore({ file });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openEmbeddedReadStore({ file });
      return store;
    },
    dispose: () => store.close(),
  };
});

describe('purging', () => {
  const marker = (at: number): string => `Mármor${String(at).padStart(6, '0')}`;
  const document = (at: number, run: string) => ({
    status: `open ${marker(at)} ${run}`,
    due: marker(at),
    name: `${marker(at)}x${run}`,
    pad: 'p'.repeat((at * 7919) % 2500),
  });

  /** How often the values that were written in a run are in any file, as they are, as JSON or as tokens. */
  const bytesOf = (run: string): number => {
    const forms = [run, JSON.stringify(run).slice(1, -1), run.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()];
    const contents = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    const counts = forms.flatMap((form) => contents.map((content) => occurrences(content, form)));
    return counts.reduce((sum, count) => sum + count, 0);
  };

  test('no byte of replaced or deleted values is left in any file', async () => {
    const store = await openEmbeddedReadStore({ file });
    const collection = await liveCollection(store);
    const keys = Array.from({ length: 800 }, (_, at) => `${(at * 7919) % 800}-${'k'.repeat(20)}`);
    let position = 0;
    // Rows of changing sizes make the engine move them between its pages.
    for (const run of ['Fïrst', 'Sécond', 'Thïrd']) {
      for (let from = 0; from < keys.length; from += 100)
        await collection.write(
          keys.slice(from, from + 100).map((key) => write(key, ++position, document(position, run))),
        );
      expect(bytesOf(run)).toBeGreaterThan(0);
    }
    await collection.write(keys.filter((_, at) => at % 3 > 0).map((key) => write(key, ++position)));
    await collection.write(
      keys.filter((_, at) => at % 3 === 0).map((key) => write(key, ++position, { due: 'Fourth' })),
    );

    await store.purge();
    expect(['Fïrst', 'Sécond', 'Thïrd'].map(bytesOf)).toEqual([0, 0, 0]);
    expect(bytesOf('Fourth')).toBeGreaterThan(0);
    expect(await store.forTenant(ACME, 'cases').count({ index: 'all', equals: {} }, 1000)).toBe(267);
    await store.close();
    const database = openDatabase(file);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([['ok']]);
    database.close();
  }, 30_000);

  test('no byte of a collection that was replaced is left in any file', async () => {
    const store = await openEmbeddedReadStore({ file });
    const collection = await liveCollection(store);
    await collection.write(Array.from({ length: 300 }, (_, at) => write(`k${at}`, 1, document(at, 'Fïrst'))));
    await store.makeLive(await store.rebuild(CASES));
    await store.purge();
    expect(bytesOf('Fïrst')).toBe(0);
    await store.close();
  });

  test('another program that reads the file keeps it from being purged, and that is said', async () => {
    const store = await openEmbeddedReadStore({ file });
    const collection = await liveCollection(store);
    await collection.write([write('a', 1, document(1, 'Fïrst'))]);
    const reader = openDatabase(file);
    reader.exec('BEGIN; SELECT * FROM documents_1');
    await collection.write([write('a', 2)]);
    await expect(store.purge()).rejects.toThrow(/another program is reading/);
    reader.exec('COMMIT');
    reader.close();
    await store.purge();
    expect(bytesOf('Fïrst')).toBe(0);
    await store.close();
  }, 20_000);
});

test('a build that another version of the program left is dropped, with its values and its parked events', async () => {
  const store = await openEmbeddedReadStore({ file });
  await liveCollection(store);
  const left = await store.open(LATER_CASES);
  await left.write([write('a', 1, { due: 'Fïrst' })]);
  await store.park({ ...PARKED, version: 2 });
  await store.close();

  const earlier = await openEmbeddedReadStore({ file });
  await earlier.open(CASES);
  await earlier.purge();
  expect(readFileSync(file).includes('Fïrst')).toBe(false);
  expect(await earlier.parked()).toEqual([]);
  const anew = await earlier.open(LATER_CASES);
  expect(await anew.scan(undefined, 10)).toEqual([]);
  // A build that is in use in this process stays, whatever else is opened.
  await anew.write([write('a', 1, { due: 'again' })]);
  await earlier.open(CASES);
  expect(await anew.scan(undefined, 10)).toHaveLength(1);
  await earlier.close();
});

describe('the file', () => {
  test('is readable by its owner alone', async () => {
    const store = await openEmbeddedReadStore({ file });
    await liveCollection(store);
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o077)).toEqual([0, 0, 0]);
    await store.close();
  });

  test('of a newer program is refused with a sentence', async () => {
    await (await openEmbeddedReadStore({ file })).close();
    const database = openDatabase(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openEmbeddedReadStore({ file })).rejects.toThrow(/newer version of the program .*format is 99/);
  });

  test('of something else is left alone', async () => {
    const database = openDatabase(file);
    database.exec('CREATE TABLE events (id); PRAGMA user_version = 1');
    database.close();
    await expect(openEmbeddedReadStore({ file })).rejects.toThrow(/is a database, but no read store/);
  });

  test('that is no database says that it may be deleted', async () => {
    writeFileSync(file, randomBytes(10_000));
    await expect(openEmbeddedReadStore({ file })).rejects.toThrow(/is damaged.*delete the file.*rebuilt from the log/);
  });

  test('that lost its end says so, when it is opened or when it is read', async () => {
    const store = await openEmbeddedReadStore({ file });
    await (await liveCollection(store)).write(Array.from({ length: 500 }, (_, at) => write(`k${at}`, 1, { due: 'x' })));
    await store.purge();
    await store.close();
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    const read = async (): Promise<void> => {
      const damaged = await openEmbeddedReadStore({ file });
      try {
        for (let at = 0; at < 500; at++) await damaged.forTenant(ACME, 'cases').get(`k${at}`);
      } finally {
        await damaged.close();
      }
    };
    await expect(read()).rejects.toThrow(/is damaged/);
  });

  test('whose documents are no JSON says so', async () => {
    const store = await openEmbeddedReadStore({ file });
    await (await liveCollection(store)).write([write('a', 1, { due: 'x' })]);
    await store.close();
    const database = openDatabase(file);
    database.exec(`UPDATE documents_1 SET document = '{"due'`);
    database.close();
    const again: ReadStore = await openEmbeddedReadStore({ file });
    await expect(again.forTenant(ACME, 'cases').get('a')).rejects.toThrow(/is damaged/);
    await again.close();
  });
});

function occurrences(content: Buffer, text: string): number {
  return content.toString('latin1').split(Buffer.from(text).toString('latin1')).length - 1;
}
