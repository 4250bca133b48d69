/**
 * What becomes of a read store's file that is damaged. It is deleted, not put aside: everything in it can be rebuilt from
 * the log, and what it holds of persons would outlive their erasure.
 */
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';

/** Notes for the next opening that the file is damaged: damage that lies deep would not be found by opening it. */
export function markDamaged(file: string): void {
  try {
    closeSync(openSync(markOf(file), 'a', 0o600));
  } catch {
    // Where not even that can be written, the damage is found again.
  }
}

/** Deletes a file that was marked. Answers whether there was one. Nothing may have it open. */
export function discardDamaged(file: string): boolean {
  if (!existsSync(markOf(file))) return false;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
  rmSync(markOf(file));
  return true;
}

function markOf(file: string): string {
  return `${file}.damaged`;
}
