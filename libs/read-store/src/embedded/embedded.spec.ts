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
  /** A value that is known again in the files as it is, as JSON has it and as a token. */
  const marker = (at: number): string => `Mërk${String(at).padStart(6, '0')}`;
  const document = (at: number) => ({
    status: `open ${marker(at)}`,
    due: marker(at),
    name: marker(at),
    readers: [marker(at), 'everybody'],
    note: 'p'.repeat(((at * 7919) % 53) ** 2),
  });
  /** The numbers of all markers in any file. */
  const found = (): ReadonlySet<number> => {
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('utf8'));
    const matches = texts.flatMap((text) => [...text.matchAll(/(?:ë|\\u00eb|e)rk(\d{6})/gi)]);
    return new Set(matches.map(([, digits]) => Number(digits)));
  };

  test('no byte of replaced or deleted values is left in any file', async () => {
    const store = await openEmbeddedReadStore({ file });
    const collection = await liveCollection(store);
    // Rows of changing sizes in no order make the engine move them between its pages, again and again.
    const latest = new Map<string, number>();
    for (let from = 1; from < 6000; from += 200) {
      const bulk = Array.from({ length: 200 }, (_, at) => {
        const key = `${(((from + at) * 2_654_435_761) % 2 ** 32) % 1000}-${'k'.repeat(20)}`;
        const deleted = (from + at) % 7 === 0;
        latest.set(key, deleted ? 0 : from + at);
        return write(key, from + at, deleted ? undefined : document(from + at));
      });
      await collection.write(bulk);
    }
    const kept = new Set([...latest.values()].filter((at) => at > 0));
    expect(found().size).toBeGreaterThan(kept.size);

    await store.purge();
    expect(found()).toEqual(kept);
    expect(await store.forTenant(ACME, 'cases').count({ index: 'all', equals: {} }, 1000)).toBe(kept.size);
    await store.close();
    const database = openDatabase(file);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([['ok']]);
    database.close();
  }, 30_000);

  test('what was deleted before is gone after, however much is written meanwhile', async () => {
    const store = await openEmbeddedReadStore({ file });
    const collection = await liveCollection(store);
    const key = (at: number): string => `${(at * 2_654_435_761) % 2 ** 32}-${'k'.repeat(20)}`;
    const others = (round: number) =>
      Array.from({ length: 500 }, (_, at) => {
        const one = (round * 7_919 + at * 31) % 6_000;
        return write(key(one), 100 + round, document(100_000 + round * 1_000 + at));
      });
    for (let from = 0; from < 6_000; from += 500)
      await collection.write(Array.from({ length: 500 }, (_, at) => write(key(from + at), 1, document(50_000 + at))));
    for (let round = 1; round < 4; round += 1) {
      const gone = Array.from({ length: 20 }, (_, at) => round * 100 + at);
      await collection.write(gone.map((at) => write(key(6_000 + at), 2, document(at))));
      await collection.write(others(100 + round));
      await collection.write(gone.map((at) => write(key(6_000 + at), 3)));
      const state = { purged: false };
      const purging = Promise.all([store.purge(), store.purge()]).finally(() => (state.purged = true));
      for (let turn = 0; !state.purged; turn += 1) await collection.write(others(200 + round * 50 + turn));
      await purging;
      expect([...found()].filter((at) => at < 50_000)).toEqual([]);
    }
    await store.close();
    const database = openDatabase(file);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([['ok']]);
    database.close();
  }, 60_000);

  test('no byte of a collection that was replaced is left in any file', async () => {
    const store = await openEmbeddedReadStore({ file });
    const collection = await liveCollection(store);
    await collection.write(Array.from({ length: 300 }, (_, at) => write(`k${at}`, 1, document(at))));
    await store.makeLive(await store.rebuild(CASES));
    await store.purge();
    expect(found().size).toBe(0);
    await store.close();
  });

  test('another program that reads the file keeps it from being purged, and that is said', async () => {
    const store = await openEmbeddedReadStore({ file });
    const collection = await liveCollection(store);
    await collection.write([write('a', 1, document(1))]);
    const reader = openDatabase(file);
    reader.exec('BEGIN; SELECT * FROM documents_1');
    await collection.write([write('a', 2)]);
    await expect(store.purge()).rejects.toThrow(/another program is reading/);
    reader.exec('COMMIT');
    reader.close();
    await store.purge();
    expect(found().size).toBe(0);
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

test('a rebuild that was left half way is dropped with its values at the next start', async () => {
  const store = await openEmbeddedReadStore({ file });
  await liveCollection(store);
  await (await store.rebuild(CASES)).write([write('a', 1, { due: 'Fïrst' })]);
  await store.close();
  const again = await openEmbeddedReadStore({ file });
  await again.purge();
  expect(readFileSync(file).includes('Fïrst')).toBe(false);
  await again.close();
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

  test('that is no database says that it is rebuilt', async () => {
    writeFileSync(file, randomBytes(10_000));
    await expect(openEmbeddedReadStore({ file })).rejects.toThrow(/is damaged.*rebuilt from the log/);
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
