/** Leaves nothing of replaced values in the files. */
import { setImmediate } from 'node:timers/promises';
import type { ReadFile } from './file';

/** Few enough that nobody waits for them noticeably. */
const PAGES_AT_ONCE = 256;

const ZEROS = Buffer.alloc(65_536);

/** Index pages and table pages, inner ones and leaves (SQLite file format, 1.6). */
const INNER_PAGES: readonly number[] = [0x02, 0x05];
const LEAVES: readonly number[] = [0x0a, 0x0d];

/**
 * Overwrites what secure deletion leaves over, then empties the write-ahead log. When the engine moves rows to another
 * page to balance its trees, their old bytes may stay in the unallocated part of the page they came from, where nothing
 * reads or deletes them. Throws an Error when another program keeps the write-ahead log from being emptied.
 */
export async function purge({ prepare, database, guard }: ReadFile, checkOpen: () => void): Promise<void> {
  const pages = Number(guard(() => prepare('PRAGMA page_count').get())?.[0]);
  for (let first = 1; first <= pages; first += PAGES_AT_ONCE) {
    const last = Math.min(pages, first + PAGES_AT_ONCE - 1);
    guard(() => {
      database.transaction(() => {
        for (let page = first; page <= last; page++) clearPage(prepare, page);
      });
    });
    await setImmediate();
    checkOpen();
  }
  const [busy] = guard(() => prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()) ?? [];
  if (busy !== 0) throw new Error('The read store could not be purged: another program is reading its file.');
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
