/** What the disk itself takes: 4 KiB are appended to a file and synced, again and again. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../statistics';
import { answerWith } from './child';

const BYTES = 4_096;

export interface SyncQuestion {
  readonly folder: string;
  readonly seconds: number;
}

/** Milliseconds. */
export interface SyncTimes {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

answerWith(async ({ folder, seconds }: SyncQuestion): Promise<SyncTimes> => {
  const file = openSync(join(folder, 'fdatasync.bin'), 'a');
  const block = Buffer.alloc(BYTES, 7);
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  for (let begun = performance.now(); begun < end; begun = performance.now()) {
    writeSync(file, block);
    fdatasyncSync(file);
    times.push(performance.now() - begun);
  }
  closeSync(file);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
});
