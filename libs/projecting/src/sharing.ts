/** Lets processes keep about as many partitions of a view each, and one of them all for a while. */
import type { ReadStore } from '@caseledger/read-store';
import { pauseFor } from '@caseledger/waiting';
import { GivenUp, ProjectionsStopped } from './back-off';
import type { ViewRun } from './view-run';

/** Asks for the leases of all partitions, however many others have. */
const WANTS_ALL = -1;
/** How long another process may take for what it does with all partitions, and the others to hand theirs over. */
const GATHERS_FOR = 60_000;
const LOOKS_EVERY = 50;

/** How many partitions of a view are kept here, as those are told who ask for the same leases. */
export function held({ gathers, partitions }: ViewRun): number {
  return gathers ? WANTS_ALL : partitions.filter(({ lease }) => lease !== undefined).length;
}

/**
 * Looks at intervals whether another process has at least two partitions fewer of a view, and gives it half of the
 * difference; to one that asks for all, all. Answers how to stop.
 */
export function shareOut(runs: readonly ViewRun[], every: number): () => void {
  const timer = setInterval(() => {
    runs.forEach(giveHalf);
  }, every).unref();
  return () => {
    clearInterval(timer);
  };
}

function giveHalf(run: ViewRun): void {
  if (run.gathers || run.tasks.size > 0) return;
  const mine = run.partitions.filter(({ lease }) => lease !== undefined);
  const wanted = mine.flatMap((partition) => {
    const by = partition.lease?.wantedBy();
    return by === undefined ? [] : [{ partition, by }];
  });
  const least = Math.min(...wanted.map(({ by }) => by));
  const count = least === WANTS_ALL ? wanted.length : Math.floor((mine.length - least) / 2);
  for (const { partition } of wanted.slice(0, count)) partition.giving.abort();
}

/**
 * Does something with all partitions of a view, which are asked for from those who keep them, and shared out again
 * afterwards. Rejects with GivenUp where they cannot be had within a minute, and ProjectionsStopped.
 */
export async function withAll<Result>(
  run: ViewRun,
  readStore: Pick<ReadStore, 'lease'>,
  stopping: AbortSignal,
  task: () => Promise<Result>,
): Promise<Result> {
  if (run.partitions.length === 1) return task();
  const { name, version } = run.view;
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(GATHERS_FOR)]);
  const givenUp = (why: string): Error => (stopping.aborted ? new ProjectionsStopped() : new GivenUp(why));
  const alone = await readStore.lease(`all of view ${name} ${String(version)}`, signal).catch(() => {
    throw givenUp(`Another process is at work on all of the view ${name}. Try again when it has done.`);
  });
  try {
    run.gathers = true;
    while (!run.partitions.every(({ live, lease }) => live && lease !== undefined)) {
      await pauseFor(LOOKS_EVERY, signal);
      if (!signal.aborted) continue;
      throw givenUp(
        `The partitions of the view ${name} that other processes keep could not be had within a minute. Where one of them ` +
          'hangs, restart it; then try again.',
      );
    }
    return await task();
  } finally {
    run.gathers = false;
    await alone.release().catch(() => undefined);
  }
}
