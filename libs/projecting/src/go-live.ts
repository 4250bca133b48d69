/** Puts a version of several partitions in use when all of them have caught up, whoever keeps them. */
import type { Position } from '@caseledger/kernel';
import { growingPause, pauseFor, type Pauses } from '@caseledger/waiting';
import type { Copy } from './copy';
import { positionOf, putInUse } from './partition-run';
import type { ReaderParts } from './reader';
import type { PartitionRun } from './view-run';

/** Between two looks at the other partitions. */
const PAUSES: Pauses = { first: 20, longest: 1_000 };

/**
 * Looks at the other partitions, once this one has got to where the log ended, until queries see the copy or the signal
 * aborts. Whoever finds that each has got to where the log ended at the look before puts the copy in use; two at once do no
 * harm. Until then a partition goes on following the log. Never throws.
 */
export async function goLive(
  run: PartitionRun,
  { readStore, log }: Pick<ReaderParts, 'readStore' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const { copy } = run;
  let { end } = run;
  for (let looks = 1; copy !== undefined && run.copy === copy && !run.live && !run.stopped;) {
    await pauseFor(growingPause(looks, PAUSES), signal);
    if (signal.aborted) return;
    if (isBefore(positionOf(run), end)) continue;
    try {
      const isThere = (await copy.collection.isLive()) || (await haveAll(copy, end));
      if (isThere) await putInUse(run, copy, readStore);
      end = (await log.last())?.position;
    } catch (error) {
      run.report({ level: 'warn', message: 'Whether the view is built cannot be asked; it is tried again.', error });
    }
    looks += 1;
  }
}

/** Whether each partition has been kept up to a position; of an empty log, there is nothing to keep up with. */
async function haveAll({ collection }: Copy, end: Position | undefined): Promise<boolean> {
  const checkpoints = await collection.checkpoints();
  return checkpoints.every((each) => !isBefore(each?.place.position, end));
}

function isBefore(position: Position | undefined, end: Position | undefined): boolean {
  return end !== undefined && (position === undefined || position < end);
}
