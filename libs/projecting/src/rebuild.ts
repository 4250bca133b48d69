/** Rebuilds a view: a second copy is made from the log beside the one in use, and takes its place in one step. */
import { randomUUID } from 'node:crypto';
import { othersTurn } from '@caseledger/event-store';
import type { Position } from '@caseledger/kernel';
import { CollectionReplaced, type ParkedEvent } from '@caseledger/read-store';
import { GivenUp, persistently } from './back-off';
import { type Copy, eventsIn, type Fed, feedPage, saveAccount } from './copy';
import { collectionOf, copyOf, openCopy } from './open-copy';
import { openPage } from './opened-page';
import { type PagesAhead, pagesAhead } from './pages-ahead';
import { dropVoid } from './parked';
import type { LogReader, ReaderParts } from './reader';
import { adopt, clearFile, positionOf } from './partition-run';
import type { BuildProgress, PartitionRun, ViewRun } from './view-run';

/** A copy that parks more than this is given up: not its events are at fault, but its program. */
const MOST_PARKED = 100_000;
const COPY_IS_GONE =
  'The rebuild was given up: another process has begun or finished one, or a later version is in use.';
const MILLISECONDS_BETWEEN_REPORTS = 100;

export type ProgressListener = (progress: BuildProgress) => void;

/** The second copy of one partition. */
interface Rebuilt {
  readonly run: PartitionRun;
  readonly copy: Copy;
}

/**
 * Rebuilds a live view, of which all partitions are kept here, while it goes on. Throws ProjectionsStopped; GivenUp where
 * the copy must stop at an event, parks too much, or is dropped by another process: the copy in use then stays.
 */
export async function rebuildView(
  run: ViewRun,
  parts: ReaderParts,
  reader: LogReader,
  onProgress: ProgressListener = () => undefined,
): Promise<void> {
  const { readStore } = parts;
  const signal = whileKept(run, parts);
  const kept: ParkedEvent[] = [];
  const reason = randomUUID();
  const again = (error: unknown): void => {
    run.report({ level: 'warn', message: 'The rebuild waits and tries again.', error });
  };
  const whileThere = (error: unknown): void => {
    if (error instanceof CollectionReplaced) throw new GivenUp(COPY_IS_GONE);
    again(error);
  };
  const begin = async (partition: PartitionRun): Promise<Rebuilt> => {
    const writer = { lease: partition.lease, partition: partition.partition, reason };
    const collection = await persistently(() => readStore.rebuild(collectionOf(run.view), writer), signal, again);
    return { run: partition, copy: { ...copyOf(run.view, collection, parts), park: keepIn(kept) } };
  };
  try {
    const rebuilt: Rebuilt[] = [];
    for (const partition of run.partitions) rebuilt.push(await begin(partition));
    const tell = atIntervals((progress) => {
      run.rebuilding = progress;
      onProgress(progress);
    });
    const end = (await persistently(() => parts.log.last(), signal, again))?.position;
    const pages = pagesAhead(parts.log, parts.pageSize);
    const next = (): Promise<boolean> => persistently(() => feedNext(rebuilt, pages, parts), signal, whileThere);
    for (let more = true; more;) {
      more = await next();
      tell(slowestOf(rebuilt), end);
      await othersTurn();
    }

    // Queries have seen the copy in use up to its place: the new one must not be behind it.
    await reader.without(run.partitions, async () => {
      while (rebuilt.some((each) => isBefore(each.copy, positionOf(each.run)))) await next();
      try {
        await putInPlace(rebuilt, kept, parts);
        run.report({ level: 'info', message: 'The view is rebuilt and in use.' });
      } catch (error) {
        // Which of the two copies is in use now is not known: the read store says.
        for (const partition of run.partitions) await persistently(() => openCopy(partition, parts), signal, again);
        throw error instanceof CollectionReplaced ? new GivenUp(COPY_IS_GONE) : error;
      }
    });
    // Who was erased meanwhile has been in both copies.
    await clearFile(run, readStore);
    const { account } = slowestOf(rebuilt);
    onProgress({ events: eventsIn(account), position: account.place?.position, end });
  } finally {
    run.rebuilding = undefined;
  }
}

/** Whoever loses a partition while a copy is built leaves the copy: the next holder begins another. */
function whileKept({ partitions }: ViewRun, { signal }: ReaderParts): AbortSignal {
  return AbortSignal.any([signal, ...partitions.flatMap(({ lease }) => lease?.lost ?? [])]);
}

/** Feeds one page; answers whether there may be more. */
async function feedNext(rebuilt: readonly Rebuilt[], pages: PagesAhead, parts: ReaderParts): Promise<boolean> {
  const { view, account } = slowestOf(rebuilt);
  const after = account.place?.position;
  const page = await pages.read(after);
  const logId = await parts.known.id();
  if (page.length === 0 || logId === undefined) return false;
  const feeding = async (): Promise<readonly Fed[]> => {
    const opened = await openPage(parts, [view], after, page);
    // Where one fails, none is being fed any more when all are fed again.
    const fed = rebuilt.map(({ copy }) => feedPage(copy, opened, logId, parts.now()));
    await Promise.allSettled(fed);
    return Promise.all(fed);
  };
  const [fed] = await Promise.all([feeding(), pages.readAhead(page)]);
  const stop = fed.find((each) => each.stop !== undefined)?.stop;
  if (stop !== undefined) throw new GivenUp(`The rebuild was given up: ${stop}`);
  return page.length === parts.pageSize;
}

/** The copy that has accounted for the fewest events. */
function slowestOf(rebuilt: readonly Rebuilt[]): Copy {
  const [{ copy: slowest } = {}] = [...rebuilt].sort((a, b) => eventsIn(a.copy.account) - eventsIn(b.copy.account));
  if (slowest === undefined) throw new TypeError('A view has at least one partition.');
  return slowest;
}

/**
 * Parked events of both copies stand under one name in the read store, so those of the new copy are added just before it
 * takes over, and those that it has folded are void from then on: a crash at any point leaves no document that goes on
 * without its parked events.
 */
async function putInPlace(
  rebuilt: readonly Rebuilt[],
  kept: readonly ParkedEvent[],
  parts: ReaderParts,
): Promise<void> {
  const { readStore } = parts;
  for (const { copy } of rebuilt) await saveAccount(copy);
  for (const parked of kept) await readStore.park(parked);
  await readStore.makeLive(slowestOf(rebuilt).collection);
  for (const { run, copy } of rebuilt) {
    await dropVoid(readStore, copy.collection);
    adopt(run, { ...copy, park: copyOf(run.view, copy.collection, parts).park }, true);
  }
}

function keepIn(kept: ParkedEvent[]): Copy['park'] {
  return (parked) => {
    kept.push(...parked);
    if (kept.length > MOST_PARKED)
      throw new GivenUp(`The rebuild was given up: it parks more than ${MOST_PARKED} events.`);
    return Promise.resolve();
  };
}

function isBefore(copy: Copy, position: Position | undefined): boolean {
  const at = copy.account.place?.position;
  return position !== undefined && (at === undefined || at < position);
}

/** At most one report in an interval, and always the last. */
function atIntervals(onProgress: ProgressListener): (copy: Copy, end: Position | undefined) => void {
  let told = -Infinity;
  return ({ account }, end) => {
    const now = performance.now();
    if (now - told < MILLISECONDS_BETWEEN_REPORTS) return;
    told = now;
    onProgress({ events: eventsIn(account), position: account.place?.position, end });
  };
}
