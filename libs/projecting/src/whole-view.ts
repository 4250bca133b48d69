/** What is done with the partitions of a view that are kept here, one after the other, and what it comes to for the view. */
import type { ParkedEvent, ReadStore } from '@caseledger/read-store';
import { persistently } from './back-off';
import { allOf, compareDocuments, type Comparison, type ComparisonProgress } from './compare-with-log';
import type { AccountToCheck } from './completeness';
import { type Copy, saveAccount } from './copy';
import { UNDIVIDED } from './fold-page';
import { openCopy } from './open-copy';
import { stoppedDocuments } from './parked';
import type { LogReader, ReaderParts } from './reader';
import { type Retried, retryDocuments } from './retry-parked';
import { type PartitionRun, tellListeners, type ViewRun } from './view-run';

/** The view is kept up with the log by another process: what changes it must be asked there. */
export class KeptElsewhere extends Error {
  override readonly name = 'KeptElsewhere';
  constructor(view: string) {
    super(`The view ${view} is kept up by another process than this one: ask that one.`);
  }
}

/** A partition that is kept here, with what queries see of it. */
export interface Kept {
  readonly run: PartitionRun;
  readonly copy: Copy;
}

/** The partitions that are kept here. Throws where there are none, or one of them is not what queries see. */
export function keptOf({ view, partitions, seen }: ViewRun): readonly Kept[] {
  const here = partitions.filter(({ copy }) => copy !== undefined);
  if (here.length === 0 && seen !== undefined) throw new KeptElsewhere(view.name);
  const kept = here.flatMap((run) => (run.copy !== undefined && run.live ? [{ run, copy: run.copy }] : []));
  if (kept.length === 0 || kept.length < here.length) throw new Error(`The view ${view.name} is still being built.`);
  return kept;
}

/** Folds what is parked in them anew. */
export async function retryAll(kept: readonly Kept[], parts: ReaderParts, reader: LogReader): Promise<Retried> {
  const sum = { documents: 0, events: 0, stopped: 0 };
  for (const { run } of kept) {
    // An event that is parked in two partitions counts in both.
    const { documents, events, stopped } = await retryPartition(run, parts, reader);
    sum.documents += documents;
    sum.events += events;
    sum.stopped += stopped;
  }
  return sum;
}

/** Retries what is parked of a partition; opens it anew where that fails. */
async function retryPartition(run: PartitionRun, parts: ReaderParts, reader: LogReader): Promise<Retried> {
  return reader.without([run], async () => {
    try {
      if (run.copy === undefined) throw new KeptElsewhere(run.view.name);
      return await retryDocuments(run.copy, parts, (change) => {
        tellListeners(run.of, change);
      });
    } catch (error) {
      if (!parts.signal.aborted && run.lease !== undefined)
        await persistently(
          () => openCopy(run, parts),
          parts.signal,
          () => undefined,
        );
      throw error;
    }
  });
}

/** Compares the documents of each with the log. */
export async function compareAll(
  kept: readonly Kept[],
  of: number,
  parts: ReaderParts,
  reader: LogReader,
  onProgress: (progress: ComparisonProgress) => void,
): Promise<Comparison> {
  const found: Comparison[] = [];
  for (const [at, { run, copy }] of kept.entries()) {
    await saveAccount(copy);
    const comparison = await compareDocuments({
      ...parts,
      view: run.view,
      collection: copy.collection,
      standingStill: (task) => reader.without([run], task),
      onProgress: (progress) => {
        onProgress({ events: at * progress.of + progress.events, of: kept.length * progress.of });
      },
    });
    found.push(comparison);
  }
  return allOf(found, of);
}

/** What is to be checked of a view; nothing where none of it is there. */
export async function accountsOf({
  view: { name, version },
  partitions,
  seen,
}: ViewRun): Promise<readonly AccountToCheck[]> {
  const kept = partitions.flatMap(({ copy }) => copy ?? []);
  for (const copy of kept) await saveAccount(copy);
  const [first] = kept;
  const live = first === undefined ? seen?.live : { version, checkpoints: await first.collection.checkpoints() };
  const of = live?.checkpoints.length ?? 0;
  return (live?.checkpoints ?? []).map((checkpoint, number) => ({
    ...{ view: name, version: live?.version ?? version, partition: { number, of }, checkpoint },
  }));
}

/** The parked events that a view's documents wait for, in the log's order; where it is kept elsewhere, also void ones. */
export async function parkedOf(run: ViewRun, readStore: ReadStore): Promise<readonly ParkedEvent[]> {
  const [first] = run.partitions.flatMap(({ copy, live }) => (copy !== undefined && live ? [copy] : []));
  const version = run.seen?.live.version;
  const parked =
    first === undefined && version !== undefined
      ? (await readStore.parked(run.view.name)).filter((each) => each.version === version)
      : [...(await stoppedDocuments(readStore, (first ?? firstOf(run)).collection, UNDIVIDED)).values()].flat();
  return parked.sort((a, b) => (a.position < b.position ? -1 : 1));
}

/** Throws as `keptOf` does. */
function firstOf(run: ViewRun): Copy {
  const [first] = keptOf(run);
  if (first === undefined) throw new KeptElsewhere(run.view.name);
  return first.copy;
}
