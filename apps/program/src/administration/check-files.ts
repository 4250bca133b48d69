/** Reads the files that nothing can be rebuilt without, and says which of them is damaged. */
import { checkLogApart } from '@caseledger/event-store/embedded/log-copy';
import { checkKeys } from '@caseledger/privacy/file/key-copy';
import type { DataFiles } from '../data-files';

export interface DamagedFile {
  readonly file: string;
  /** A sentence, and what to do. */
  readonly fault: string;
}

/** The damaged ones of the log and the keys. */
export async function checkFiles({ log, keys }: DataFiles): Promise<readonly DamagedFile[]> {
  const checks: readonly (readonly [file: string | undefined, check: (file: string) => unknown])[] = [
    [log, checkLogApart],
    [keys, checkKeys],
  ];
  const damaged: DamagedFile[] = [];
  for (const [file, check] of checks) {
    // What is on a server is for its own tools to check.
    if (file === undefined) continue;
    try {
      await check(file);
    } catch (error) {
      damaged.push({ file, fault: (error as Error).message });
    }
  }
  return damaged;
}
