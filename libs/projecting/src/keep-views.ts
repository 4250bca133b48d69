/**
 * Keeps each partition of each view up with the log while its lease is held here. Whoever else shares the read store stands
 * by, follows it from outside, and takes over when the lease passes to them.
 */
import { type Lease, whileHeld } from '@caseledger/read-store';
import { persistently, ProjectionsStopped } from './back-off';
import { saveAccount } from './copy';
import { goLive } from './go-live';
import { followingFromOutside, followFromOutside, type Outside, tellMissed } from './kept-elsewhere';
import { collectionOf, openCopy } from './open-copy';
import { partitionRun, positionOf } from './partition-run';
import type { LogReader, ReaderParts } from './reader';
import { held, shareOut } from './sharing';
import { type Start, startingTogether } from './starting';
import type { PartitionRun, ViewRun } from './view-run';

export interface Keeping {
  /** Each view has been tried once, or another process has it. */
  readonly firstTry: Promise<void>;
  /** The signal has aborted, none is being opened, and what was kept is saved and given back. */
  readonly finished: Promise<unknown>;
}

export interface KeepingParts extends ReaderParts {
  /** How many partitions a version of a view gets that is not stored yet. */
  readonly partitions: number;
  /** So often it is looked whether another process should have some of those that are kept here, in milliseconds. */
  readonly sharesEvery: number;
}

/** Keeps all views; those that open at the first try begin together, the others as they come. */
export function keepViews(runs: readonly ViewRun[], parts: KeepingParts, reader: LogReader): Keeping {
  const start = startingTogether(runs, reader);
  const stopSharing = shareOut(runs, parts.sharesEvery);
  const finished = Promise.allSettled(runs.map((run) => keepView(run, parts, reader, start))).finally(stopSharing);
  return { firstTry: start.all, finished };
}

/** Follows all views from outside: other processes keep them. */
export function watchViews(runs: readonly ViewRun[], parts: ReaderParts): Keeping {
  // A signal for each: on one, the listeners of all the views would look like a leak of them.
  const finished = Promise.all(runs.map((run) => followFromOutside(run, parts, AbortSignal.any([parts.signal]))));
  return { firstTry: Promise.resolve(), finished };
}

async function keepView(run: ViewRun, parts: KeepingParts, reader: LogReader, start: Start): Promise<void> {
  const { readStore, signal } = parts;
  const of = await persistently(
    () => readStore.partitions(collectionOf(run.view), parts.partitions),
    signal,
    (error) => {
      troubled(run, error);
      start.notNow(run);
    },
  );
  run.reason = undefined;
  run.partitions = Array.from({ length: of }, (_, number) => partitionRun(run, { number, of }));
  start.replace(run, run.partitions);
  const outside = followingFromOutside(run, parts);
  await Promise.all(run.partitions.map((partition) => keepPartition(partition, parts, reader, start, outside)));
  await outside.ended();
}

async function keepPartition(
  run: PartitionRun,
  parts: ReaderParts,
  reader: LogReader,
  start: Start,
  outside: Outside,
): Promise<void> {
  const { readStore, signal } = parts;
  const holding = {
    name: leaseName(run),
    signal,
    holds: () => held(run.of),
    standsBy: () => {
      outside.leaves(run);
      start.notNow(run);
    },
    failed: (error: unknown) => {
      troubled(run, error);
    },
  };
  await whileHeld(readStore, holding, async (lease) => {
    run.giving = new AbortController();
    run.lease = lease;
    await outside.comes(run);
    run.reason = undefined;
    const held = AbortSignal.any([signal, lease.lost, run.giving.signal]);
    try {
      await open(run, parts, held, start);
      await tellMissed(run, parts, positionOf(run));
      start.begin(run);
      await Promise.all([run.partition.of > 1 && goLive(run, parts, held), aborted(held)]);
    } catch (error) {
      if (!(error instanceof ProjectionsStopped)) throw error;
    } finally {
      await letGo(run, lease, parts, reader, outside);
    }
  });
}

/** Those of a version with one partition are named as they were before there were several. */
function leaseName({ view: { name, version }, partition: { number, of } }: PartitionRun): string {
  const view = `view ${name} ${String(version)}`;
  return of === 1 ? view : `${view} partition ${String(number + 1)} of ${String(of)}`;
}

async function open(run: PartitionRun, parts: ReaderParts, held: AbortSignal, start: Start): Promise<void> {
  await persistently(
    () => openCopy(run, parts),
    held,
    (error) => {
      troubled(run, error);
      start.notNow(run);
    },
  );
  run.reason = undefined;
}

/** Finishes the page in hand, and saves what the next holder then need not read again. */
async function letGo(
  run: PartitionRun,
  lease: Lease,
  { signal }: ReaderParts,
  reader: LogReader,
  outside: Outside,
): Promise<void> {
  run.lease = undefined;
  await Promise.allSettled(run.of.tasks);
  await reader.leave(run);
  // Where that fails, a few events are read again.
  if (run.copy !== undefined && !lease.lost.aborted) await saveAccount(run.copy).catch(() => undefined);
  if (signal.aborted) return;
  if (lease.lost.aborted) run.report({ level: 'warn', message: 'The lease of the view was lost; it waits for it.' });
  run.told = run.live ? positionOf(run) : undefined;
  Object.assign(run, { copy: undefined, live: false, caughtUp: false });
  // What was wrong here says nothing of whoever keeps it now.
  if (!run.stopped) run.reason = undefined;
  outside.leaves(run);
}

function troubled(run: PartitionRun | ViewRun, error: unknown): void {
  run.reason = `The view cannot be opened yet: ${error instanceof Error ? error.message : 'an error'}`;
  run.report({ level: 'warn', message: 'The view cannot be opened yet.', error });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });
}
