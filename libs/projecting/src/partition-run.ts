/** What is done with a partition of a view: it is given its copy, fed, put in use. */
import type { LogId, Position } from '@caseledger/kernel';
import { type Partition, type ReadStore, ReadStoreUnavailable } from '@caseledger/read-store';
import { type Copy, feedPage, saveAccount } from './copy';
import type { OpenedPage } from './opened-page';
import { dropVoid } from './parked';
import { type PartitionRun, reportOnce, tellHowFar, tellListeners, type ViewRun } from './view-run';

export function partitionRun(of: ViewRun, partition: Partition): PartitionRun {
  return {
    of,
    view: of.view,
    partition,
    lease: undefined,
    giving: new AbortController(),
    copy: undefined,
    live: false,
    caughtUp: false,
    stopped: false,
    reason: undefined,
    end: undefined,
    told: undefined,
    report: of.report,
  };
}

/** The position of the last event that the copy has accounted for. */
export function positionOf({ copy }: Pick<PartitionRun, 'copy'>): Position | undefined {
  return copy?.account.place?.position;
}

/** Gives a partition its copy. */
export function adopt(run: PartitionRun, copy: Copy, live: boolean): void {
  run.copy = copy;
  run.live = live;
  if (live) showCopy(run);
}

/** Feeds a page, tells those who wait and listen, and stops the view where it must. Throws as `feedPage` does. */
export async function advance(run: PartitionRun, page: OpenedPage, logId: LogId, now: string): Promise<void> {
  if (run.copy === undefined) return;
  const { changes, stop } = await feedPage(run.copy, page, logId, now);
  run.reason = undefined;
  if (run.live) {
    showCopy(run);
    if (run.of.listeners.size > 0) for (const change of changes) tellListeners(run.of, change);
  }
  if (stop !== undefined) stopPartition(run, stop);
}

/**
 * The copy has got to the end of the log. Where it is all of a version that queries do not see yet, they see it from now
 * on; of one that has several partitions, `goLive` sees to it when all of them are there.
 */
export async function reachedEnd(run: PartitionRun, readStore: ReadStore): Promise<void> {
  if (!run.live && run.copy !== undefined) {
    if (run.partition.of === 1) await putInUse(run, run.copy, readStore);
    else await saveAccount(run.copy);
  }
  run.caughtUp = true;
  run.reason = undefined;
  // A crash may have come between a change that erases values and the clearing of the file; nobody waits for it here.
  void clearFile(run.of, readStore);
}

/** Lets queries see a copy, unless another process has. */
export async function putInUse(run: PartitionRun, copy: Copy, readStore: ReadStore): Promise<void> {
  await readStore.makeLive(copy.collection);
  run.live = true;
  showCopy(run);
  reportBuild(run, `Version ${run.view.version} is built and in use.`);
  await dropVoid(readStore, copy.collection);
}

/** Leaves nothing in the read store's files of what a view that holds personal values has replaced. Faults are reported. */
export async function clearFile(run: ViewRun, readStore: ReadStore): Promise<void> {
  if (!run.view.opens) return;
  await readStore.purge().catch((error: unknown) => {
    if (error instanceof ReadStoreUnavailable) return;
    run.report({ level: 'warn', message: 'What the view has replaced may still be in its file.', error });
  });
}

/** Tells of a build; where the log was empty when it began, there is nothing to tell. */
export function reportBuild(run: PartitionRun, message: string): void {
  reportOnce(run.of, run.end === undefined ? 'debug' : 'info', message);
}

function showCopy(run: PartitionRun): void {
  run.of.liveVersion = run.view.version;
  tellHowFar(run.of);
}

function stopPartition(run: PartitionRun, reason: string): void {
  run.stopped = true;
  run.caughtUp = false;
  run.reason = reason;
  run.report({ level: 'error', message: `The view has stopped: ${reason}` });
  run.of.waiting.close();
}
