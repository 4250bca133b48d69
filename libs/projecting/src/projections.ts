/** The projections of a program: its views, kept up with the log. */
import type { WholeLog } from '@caseledger/event-store';
import { type Bookmark, type Catalogue, type Place, placeOf } from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import type { ParkedEvent, ReadStore } from '@caseledger/read-store';
import { ProjectionsStopped } from './back-off';
import type { Comparison, ComparisonProgress } from './compare-with-log';
import { checkAccounts, type Completeness } from './completeness';
import { keepViews, type KeepingParts, watchViews } from './keep-views';
import { knownLog } from './known-log';
import { logReader } from './reader';
import { type ProgressListener, rebuildView } from './rebuild';
import type { Retried } from './retry-parked';
import { withAll } from './sharing';
import { statusOf, type ViewStatus } from './status';
import { inHand, oneAtATime } from './turns';
import type { ViewDeclaration } from './view';
import { type FoldedListener, type Report, type ViewRun, viewRun } from './view-run';
import { type WaitResult, waitForPlace } from './wait-for-place';
import { accountsOf, compareAll, type Kept, KeptElsewhere, keptOf, parkedOf, retryAll } from './whole-view';

export interface Projections {
  /**
   * Waits until what queries see of a view has got to a place, at most so many milliseconds. An aborted signal answers
   * `late`, and so does a log that cannot be asked whether the place is one of its own.
   */
  waitFor(
    view: string,
    place: Place | Bookmark,
    timeoutMilliseconds: number,
    signal?: AbortSignal,
  ): Promise<WaitResult>;
  /**
   * Tells of every document of a live view that changed, after it was written: in the log's order for one document, and at
   * least once after a crash. Answers how to stop being told. What the listener throws is reported and hurts nobody.
   */
  onFolded(view: string, listener: FoldedListener): () => void;
  status(): readonly ViewStatus[];
  /** Whether this process keeps the view up with the log, its first partition where there are several: one process does. */
  keeps(view: string): boolean;
  /**
   * Builds a second copy of a live view beside it and puts it in its place, which is when the promise resolves. Partitions
   * that other processes keep come here for as long as it takes. Progress is told at most ten times a second. Rejects with
   * KeptElsewhere where this process keeps none of the view, GivenUp or ProjectionsStopped; the copy in use then stays.
   */
  rebuild(view: string, onProgress?: ProgressListener): Promise<void>;
  /**
   * Folds the parked events of a view's stopped documents anew. Partitions come here as for a rebuild. Rejects as that does,
   * and with what the stores throw.
   */
  retryParked(view: string): Promise<Retried>;
  /** The parked events that a view's documents are waiting for, in the log's order. */
  parked(view: string): Promise<readonly ParkedEvent[]>;
  /** Counts the log anew and checks that each partition of each view (or one) has accounted for every event up to its checkpoint. */
  checkCompleteness(view?: string): Promise<readonly Completeness[]>;
  /** Folds the log anew in memory and compares every document of a view with it, in the partitions that are kept here. */
  compareWithLog(view: string, onProgress?: (progress: ComparisonProgress) => void): Promise<Comparison>;
  /** Finishes the pages in hand, saves their checkpoints, and answers all who wait. */
  stop(): Promise<void>;
}

export interface ProjectingParts {
  readonly log: WholeLog;
  readonly readStore: ReadStore;
  readonly catalogue: Catalogue;
  readonly personal: PersonalData;
  readonly views: readonly ViewDeclaration[];
  /** Whether this process keeps views, one at a time of all that share the read store; otherwise it follows those who do. */
  readonly keeps?: boolean;
  /** The time as it is written beside parked events; nothing that is folded sees it. */
  readonly clock?: () => string;
  /** Told what whoever runs the program should know. */
  readonly onReport?: (said: Report) => void;
  /** Events in a page, 1 to 5,000; the most that are folded between two checkpoints. */
  readonly pageSize?: number;
  /** How many partitions a version of a view gets when its build begins, 1 to 64; one that is stored keeps its number. */
  readonly partitions?: number;
  /** So often partitions are shared out anew among the processes that keep the view, in milliseconds. */
  readonly sharesEvery?: number;
}

const PAGE_SIZE = 1_000;
/** Longer than it takes to hand one over, and to be told that it is wanted (`LEASE_SECONDS`). In milliseconds. */
const SHARES_EVERY = 4_000;

/**
 * Starts to keep views up with the log. Resolves when each view has been opened or a first try at it has failed: what is
 * not there is tried again until it is. Throws a TypeError for two views of one name.
 */
export async function startProjecting(given: ProjectingParts): Promise<Projections> {
  const { log, readStore, views, keeps = true, onReport = () => undefined, pageSize = PAGE_SIZE } = given;
  const stopping = new AbortController();
  const { signal } = stopping;
  const runs = new Map(views.map((view) => [view.name, viewRun(view, onReport)]));
  if (runs.size !== views.length) throw new TypeError('Two views have the same name.');
  const now = given.clock ?? (() => new Date().toISOString());
  const sharing = { partitions: given.partitions ?? 1, sharesEvery: given.sharesEvery ?? SHARES_EVERY };
  const parts: KeepingParts = { ...given, ...sharing, now, pageSize, signal, known: knownLog(log) };
  const reader = logReader(parts);
  const all = [...runs.values()];
  const keeping = keeps ? keepViews(all, parts, reader) : watchViews(all, parts);
  await keeping.firstTry;

  const runOf = (name: string): ViewRun => {
    const run = runs.get(name);
    if (run === undefined) throw new RangeError(`There is no view ${name}.`);
    return run;
  };
  const keptHere = (run: ViewRun): readonly Kept[] => {
    if (signal.aborted) throw new ProjectionsStopped();
    if (!keeps) throw new KeptElsewhere(run.view.name);
    return keptOf(run);
  };
  /** Does something with all partitions of a view. */
  const withAllOf = async <Result>(run: ViewRun, task: (kept: readonly Kept[]) => Promise<Result>): Promise<Result> => {
    keptHere(run);
    return withAll(run, readStore, signal, () => inHand(run, () => task(keptHere(run))));
  };
  const inTurn = oneAtATime();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.all([keeping.finished, reader.finished(), inTurn.finished()]);
    for (const { waiting } of all) waiting.close();
  };

  return {
    waitFor: async (view, place, timeoutMilliseconds, stop) => {
      const wanted = typeof place === 'string' ? placeOf(place) : place;
      const { waiting } = runOf(view);
      if (wanted === undefined) return 'foreign';
      return waitForPlace(parts.known, waiting, wanted, timeoutMilliseconds, stop);
    },
    onFolded: (view, listener) => {
      const { listeners, called } = runOf(view);
      const own: FoldedListener = (change) => {
        listener(change);
      };
      listeners.add(own);
      called.ring();
      return () => void listeners.delete(own);
    },
    status: () => all.map(statusOf),
    keeps: (view) => runOf(view).partitions[0]?.copy !== undefined,
    rebuild: (view, onProgress) =>
      inTurn(runOf(view), (run) =>
        withAllOf(run, async () => {
          const reason = run.partitions.find((partition) => partition.stopped)?.reason;
          if (reason !== undefined) throw new Error(`The view ${view} has stopped: ${reason}`);
          await rebuildView(run, parts, reader, onProgress);
        }),
      ),
    retryParked: (view) => inTurn(runOf(view), (run) => withAllOf(run, (kept) => retryAll(kept, parts, reader))),
    parked: (view) => parkedOf(runOf(view), readStore),
    checkCompleteness: async (view) => {
      const accounts = await Promise.all((view === undefined ? all : [runOf(view)]).map(accountsOf));
      return checkAccounts(log, accounts.flat(), pageSize);
    },
    compareWithLog: (view, onProgress) =>
      inTurn(runOf(view), (run) =>
        inHand(run, async () =>
          compareAll(keptHere(run), run.partitions.length, parts, reader, (progress) => {
            if (signal.aborted) throw new ProjectionsStopped();
            onProgress?.(progress);
          }),
        ),
      ),
    stop: () => (stopped ??= stop()),
  };
}
