/** Lets what opens at the first try begin to read the log together. */
import type { LogReader } from './reader';
import type { PartitionRun, ViewRun } from './view-run';

export interface Start {
  /** It is known of which partitions a view is: these are waited for in its place. */
  replace(run: ViewRun, partitions: readonly PartitionRun[]): void;
  /** Lets a partition begin to read: with the others, or at once where they are gone. */
  begin(run: PartitionRun): void;
  /** The others are not to wait for this one. */
  notNow(run: ViewRun | PartitionRun): void;
  readonly all: Promise<void>;
}

/** Waits for these views. */
export function startingTogether(runs: readonly ViewRun[], reader: Pick<LogReader, 'read'>): Start {
  const awaited = new Set<ViewRun | PartitionRun>(runs);
  const ready: PartitionRun[] = [];
  let resolve = (): void => undefined;
  const all = new Promise<void>((allGone) => {
    resolve = allGone;
  });
  const go = (): void => {
    if (awaited.size > 0) return;
    reader.read(ready.splice(0));
    resolve();
  };
  go();
  return {
    replace: (run, partitions) => {
      // One that could not be asked at once is not waited for any more.
      if (!awaited.delete(run)) return;
      for (const partition of partitions) awaited.add(partition);
    },
    begin: (run) => {
      ready.push(run);
      awaited.delete(run);
      go();
    },
    notNow: (run) => {
      if (awaited.delete(run)) go();
    },
    all,
  };
}
