/** A folder whose log was moved to another engine says so itself, so that nothing begins to write to that log again. */
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '@caseledger/files';

/** The file in the log's folder that says so. */
export const MOVED_NAME = 'moved.json';

/** Says in the log's folder that it goes on elsewhere, durably. */
export async function markMoved(folder: string, at: string): Promise<void> {
  await writeFile(join(folder, MOVED_NAME), `${JSON.stringify({ movedAt: at })}\n`, { mode: 0o600, flush: true });
  await syncFolder(folder);
}

/** The log goes on here again. */
export async function unmarkMoved(folder: string): Promise<void> {
  await rm(join(folder, MOVED_NAME), { force: true });
  await syncFolder(folder);
}

/** When the log of a folder was moved, as it says itself; undefined where it was not. */
export function movedAt(folder: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, MOVED_NAME), 'utf8');
  } catch {
    return undefined;
  }
  try {
    return (JSON.parse(text) as { readonly movedAt: string }).movedAt;
  } catch {
    // Cut short by a crash, it still says what it is there for.
    return 'a day that is no longer known';
  }
}

/** Throws an Error for a folder whose log was moved: what was added to it now would be in no other log. */
export function requireNotMoved(folder: string): void {
  const at = movedAt(folder);
  if (at === undefined) return;
  throw new Error(
    `The log of ${folder} was moved to another engine on ${at}, and goes on there. Set EVENT_STORE_URL; or, to go on ` +
      `here and leave what has been done there, delete ${join(folder, MOVED_NAME)}.`,
  );
}
