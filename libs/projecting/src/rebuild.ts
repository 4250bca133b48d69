/** Rebuilds a view: a second copy is made from the log beside the one in use, and takes its place in one step. */
import type { Position } from '@caseledger/kernel';
import type { ParkedEvent } from '@caseledger/read-store';
import { GivenUp, persistently } from './back-off';
import { type Copy, eventsIn, type Fed, feedPage } from './copy';
import { collectionOf, copyOf, openCopy } from './open-copy';
import { openPage } from './opened-page';
import { othersTurn, type PagesAhead, pagesAhead } from './log-pages';
import { dropVoid } from './parked';
import type { LogReader, ReaderParts } from './reader';
import { adopt, type BuildProgress, clearFile, positionOf, type ViewRun } from './view-run';

/** A copy that parks more than this is given up: not its events are at fault, but its program. */
const MOST_PARKED = 100_000;
const MILLISECONDS_BETWEEN_REPORTS = 100;

export type ProgressListener = (progress: BuildProgress) => void;

/**
 * Rebuilds a live view while it goes on. Throws ProjectionsStopped; GivenUp where the copy must stop at an event or parks
 * too much: the copy in use then stays.
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
  const again = (error: unknown): void => {
    run.report({ level: 'warn', message: 'The rebuild waits and tries again.', error });
  };
  try {
    const collection = await persistently(() => readStore.rebuild(collectionOf(run.view), run.lease), signal, again);
    const copy = { ...copyOf(run.view, collection, parts), park: keepIn(kept) };
    const tell = atIntervals((progress) => {
      run.rebuilding = progress;
      onProgress(progress);
    });
    const end = (await persistently(() => parts.log.last(), signal, again))?.position;
    const pages = pagesAhead(parts.log, parts.pageSize);
    const next = (): Promise<boolean> => persistently(() => feedNext(copy, pages, parts), signal, again);
    for (let more = true; more;) {
      more = await next();
      tell(copy, end);
      await othersTurn();
    }

    // Queries have seen the copy in use up to its place: the new one must not be behind it.
    await reader.without(run, async () => {
      while (isBefore(copy, positionOf(run))) await next();
      try {
        await putInPlace(run, { ...copy, park: copyOf(run.view, collection, parts).park }, kept, parts);
      } catch (error) {
        // Which of the two copies is in use now is not known: the read store says.
        await persistently(() => openCopy(run, parts), signal, again);
        throw error;
      }
    });
    // Who was erased meanwhile has been in both copies.
    await clearFile(run, readStore);
    onProgress({ events: eventsIn(copy.account), position: copy.account.place?.position, end });
  } finally {
    run.rebuilding = undefined;
  }
}

/** Whoever loses the view while a copy is built leaves the copy: the next holder begins another. */
function whileKept({ lease }: ViewRun, { signal }: ReaderParts): AbortSignal {
  return lease === undefined ? signal : AbortSignal.any([signal, lease.lost]);
}

/** Feeds one page; answers whether there may be more. */
async function feedNext(copy: Copy, pages: PagesAhead, parts: ReaderParts): Promise<boolean> {
  const after = copy.account.place?.position;
  const page = await pages.read(after);
  const logId = await parts.known.id();
  if (page.length === 0 || logId === undefined) return false;
  const feeding = async (): Promise<Fed> =>
    feedPage(copy, await openPage(parts, [copy.view], after, page), logId, parts.now());
  const [{ stop }] = await Promise.all([feeding(), pages.readAhead(page)]);
  if (stop !== undefined) throw new GivenUp(`The rebuild was given up: ${stop}`);
  return page.length === parts.pageSize;
}

/**
 * Parked events of both copies stand under one name in the read store, so those of the new copy are added just before it
 * takes over, and those that it has folded are void from then on: a crash at any point leaves no document that goes on
 * without its parked events.
 */
async function putInPlace(
  run: ViewRun,
  copy: Copy,
  kept: readonly ParkedEvent[],
  { readStore }: ReaderParts,
): Promise<void> {
  await copy.park(kept);
  await readStore.makeLive(copy.collection);
  await dropVoid(readStore, copy.collection);
  adopt(run, copy, true);
  run.report({ level: 'info', message: 'The view is rebuilt and in use.' });
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
