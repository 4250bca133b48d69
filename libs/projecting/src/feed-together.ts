/** Feeds a page to partitions that read together: one that fails holds up none of the others. */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { KnownLog } from './known-log';
import { type Opening, openPage } from './opened-page';
import { advance } from './partition-run';
import type { PartitionRun } from './view-run';

export interface FeedingParts extends Opening {
  readonly known: KnownLog;
  readonly now: () => string;
}

/** Feeds a page to views that stand at or after its start; answers those that failed and must have it again. */
export async function feed(
  parts: FeedingParts,
  runs: readonly PartitionRun[],
  after: Position | undefined,
  page: readonly RecordedEvent[],
): Promise<readonly PartitionRun[]> {
  if (page.length === 0 || runs.length === 0) return [];
  const logId = await parts.known.id();
  if (logId === undefined) throw new Error('A log that has events has no id.');
  const views = [...new Set(runs.map(({ view }) => view))];
  const opened = await openPage(parts, views, after, page).catch((error: unknown) => ({ error }));
  if (!('error' in opened)) return eachFails(runs, (run) => advance(run, opened, logId, parts.now()));

  // Without keys, only the views that open boxes have to wait.
  const closed = runs.filter(({ view }) => !view.opens);
  const waiting = runs.filter(({ view }) => view.opens);
  for (const run of waiting) troubled(run, opened.error);
  return [...waiting, ...(waiting.length === 0 ? runs : await feed(parts, closed, after, page))];
}

/** Does it for each view; answers those for which it failed. */
export async function eachFails(
  runs: readonly PartitionRun[],
  work: (run: PartitionRun) => Promise<void>,
): Promise<readonly PartitionRun[]> {
  const failed: PartitionRun[] = [];
  await Promise.all(
    runs.map((run) =>
      work(run).catch((error: unknown) => {
        troubled(run, error);
        failed.push(run);
      }),
    ),
  );
  return failed;
}

/** Says once what is wrong, however often it is tried again. */
export function troubled(run: PartitionRun, error: unknown): void {
  const reason = `The view waits and tries again: ${error instanceof Error ? error.name : 'an error'}.`;
  if (run.reason !== reason) run.report({ level: 'warn', message: reason, error });
  run.reason = reason;
}
