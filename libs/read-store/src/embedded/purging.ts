/** Leaves nothing of replaced values in the files. */
import { setImmediate } from 'node:timers/promises';
import type { ReadFile } from './file';
import { logBytes, pagesInLog } from './write-ahead-log';

/** Few enough that nobody waits for them noticeably. */
const PAGES_AT_ONCE = 256;

/** So long may the write-ahead log grow meanwhile. */
const MOST_LOG_BYTES = 64 * 1024 * 1024;

const ZEROS = Buffer.alloc(65_536);

/** Index pages and table pages, inner ones and leaves (SQLite file format, 1.6). */
const INNER_PAGES: readonly number[] = [0x02, 0x05];
const LEAVES: readonly number[] = [0x0a, 0x0d];

/**
 * Overwrites what secure deletion leaves over, then empties the write-ahead log. When the engine moves rows to another
 * page to balance its trees, their old bytes may stay in the unallocated part of the page they came from, where nothing
 * reads or deletes them. Throws an Error when another program keeps the write-ahead log from being emptied.
 *
 * It goes through all pages in steps, so that writing goes on, and then, in one step, through those that were written
 * meanwhile: balancing may have given a page that was not cleared yet the number of one that was. It is not to be run
 * twice at a time.
 */
export async function purge(file: ReadFile, path: string, isOpen: () => boolean): Promise<void> {
  const { prepare, database, guard } = file;
  const clear = (pages: Iterable<number>): void => {
    guard(() => {
      database.transaction(() => {
        for (const page of pages) clearPage(prepare, page);
      });
    });
  };
  /** Nothing is written between reading which pages are in the log and emptying it: both are one step. */
  const emptyLog = (): ReadonlySet<number> => {
    const pages = pagesInLog(path);
    const [busy] = guard(() => prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()) ?? [];
    if (busy !== 0) throw new Error('The read store could not be purged: another program is reading its file.');
    return pages;
  };
  const [before] = guard(() => prepare('PRAGMA wal_autocheckpoint').get()) ?? [];
  // The engine would empty the log by itself, and nobody would know which pages were in it.
  database.exec('PRAGMA wal_autocheckpoint = 0');
  try {
    emptyLog();
    const written = new Set<number>();
    const pages = Number(guard(() => prepare('PRAGMA page_count').get())?.[0]);
    for (let first = 1; first <= pages; first += PAGES_AT_ONCE) {
      clear(pagesFrom(first, Math.min(pages, first + PAGES_AT_ONCE - 1)));
      if (logBytes(path) > MOST_LOG_BYTES) for (const page of emptyLog()) written.add(page);
      await setImmediate();
      if (!isOpen()) return;
    }
    for (const page of emptyLog()) written.add(page);
    clear(written);
    emptyLog();
  } finally {
    if (isOpen()) database.exec(`PRAGMA wal_autocheckpoint = ${Number(before)}`);
  }
}

/** One after the other: whoever asks for it while it is being done waits for a run that begins afterwards, and shares it. */
export function inSharedRuns(run: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let next: Promise<void> | undefined;
  return () =>
    (next ??= last
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return (last = run());
      }));
}

function pagesFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function clearPage(prepare: ReadFile['prepare'], number: number): void {
  const [page] = prepare('SELECT data FROM sqlite_dbpage WHERE pgno = ?').get(number) ?? [];
  if (!Buffer.isBuffer(page)) return;
  const [from, to] = unallocatedPart(page, number);
  if (to <= from || page.subarray(from, to).equals(ZEROS.subarray(0, to - from))) return;
  page.fill(0, from, to);
  prepare('UPDATE sqlite_dbpage SET data = ? WHERE pgno = ?').run(page, number);
}

/** Where a page of a tree has neither cell pointers nor cells. Empty for other pages: a freed one is all zeros. */
function unallocatedPart(page: Buffer, number: number): readonly [from: number, to: number] {
  const header = number === 1 ? 100 : 0;
  const type = page.readUInt8(header);
  const size = INNER_PAGES.includes(type) ? 12 : LEAVES.includes(type) ? 8 : undefined;
  if (size === undefined) return [0, 0];
  return [header + size + 2 * page.readUInt16BE(header + 3), page.readUInt16BE(header + 5) || 65_536];
}
