/** Which pages are in the write-ahead log beside the read store's file (SQLite file format, 4). */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/** How long the log is; 0 where there is none. */
export function logBytes(path: string): number {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

/** The numbers of the pages that have been written since the log was emptied, by whoever writes to it alone. */
export function pagesInLog(path: string): ReadonlySet<number> {
  const pages = new Set<number>();
  const bytes = logBytes(path);
  if (bytes <= LOG_HEADER) return pages;
  const log = openSync(`${path}-wal`, 'r');
  try {
    const header = Buffer.alloc(LOG_HEADER);
    readSync(log, header, 0, LOG_HEADER, 0);
    const frame = FRAME_HEADER + header.readUInt32BE(8);
    for (let at = LOG_HEADER; at + frame <= bytes; at += frame) {
      readSync(log, header, 0, 4, at);
      pages.add(header.readUInt32BE(0));
    }
  } finally {
    closeSync(log);
  }
  return pages;
}
