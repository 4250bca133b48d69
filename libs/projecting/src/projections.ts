/** The projections of a program: its views, kept up with the log. */
import type { WholeLog } from '@caseledger/event-store';
import { type Bookmark, type Catalogue, type Place, placeOf } from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import type { ParkedEvent, ReadStore } from '@caseledger/read-store';
import { persistently, ProjectionsStopped } from './back-off';
import { compareDocuments, type Comparison, type ComparisonProgress } from './compare-with-log';
import { type AccountToCheck, checkAccounts, type Completeness } from './completeness';
import { type Copy, saveAccount } from './copy';
import { knownLog } from './known-log';
import { keepViews, watchViews } from './keep-views';
import { type WaitResult, waitForPlace } from './wait-for-place';
import { openCopy } from './open-copy';
import { stoppedDocuments } from './parked';
import { logReader, type ReaderParts } from './reader';
import { type ProgressListener, rebuildView } from './rebuild';
import { type Retried, retryDocuments } from './retry-parked';
import { statusOf, type ViewStatus } from './status';
import type { ViewDeclaration } from './view';
import { type FoldedListener, type Report, tellListeners, type ViewRun, viewRun } from './view-run';

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
  /** Whether this process keeps the view up with the log. Where it does not, it cannot rebuild it or retry what is parked. */
  keeps(view: string): boolean;
  /**
   * Builds a second copy of a live view beside it and puts it in its place, which is when the promise resolves. Progress
   * is told at most ten times a second. Rejects with GivenUp or ProjectionsStopped; the copy in use then stays.
   */
  rebuild(view: string, onProgress?: ProgressListener): Promise<void>;
  /** Folds the parked events of a view's stopped documents anew. Rejects with what the stores throw. */
  retryParked(view: string): Promise<Retried>;
  /** The parked events that a view's documents are waiting for, in the log's order. */
  parked(view: string): Promise<readonly ParkedEvent[]>;
  /** Counts the log anew and checks that each view (or one) has accounted for every event up to its checkpoint. */
  checkCompleteness(view?: string): Promise<readonly Completeness[]>;
  /** Folds the log anew in memory and compares every document of a view with it. */
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
}

const PAGE_SIZE = 1_000;

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
  const parts: ReaderParts = { ...given, now, pageSize, signal, known: knownLog(log) };
  const reader = logReader(parts);
  const all = [...runs.values()];
  const keeping = keeps ? keepViews(all, parts, reader) : watchViews(all, parts);
  await keeping.firstTry;

  const runOf = (name: string): ViewRun => {
    const run = runs.get(name);
    if (run === undefined) throw new RangeError(`There is no view ${name}.`);
    return run;
  };
  const copyOf = (run: ViewRun): Copy => {
    if (signal.aborted) throw new ProjectionsStopped();
    if (run.seen !== undefined || !keeps) throw new KeptElsewhere(run.view.name);
    if (run.copy === undefined || !run.live) throw new Error(`The view ${run.view.name} is still being built.`);
    return run.copy;
  };
  const inTurn = oneAtATime();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopping.abort();
    await keeping.finished;
    await Promise.all([reader.finished(), inTurn.finished()]);
    // Where that fails, a few events are read again.
    await Promise.allSettled(all.flatMap(({ copy }) => (copy === undefined ? [] : [saveAccount(copy)])));
    await Promise.allSettled(all.map(async ({ lease }) => lease?.release()));
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
    keeps: (view) => runOf(view).copy !== undefined,
    rebuild: (view, onProgress) =>
      inTurn(runOf(view), async (run) => {
        copyOf(run);
        if (run.stopped) throw new Error(`The view ${view} has stopped: ${run.reason ?? ''}`);
        await rebuildView(run, parts, reader, onProgress);
      }),
    retryParked: (view) =>
      inTurn(runOf(view), (run) =>
        reader.without(run, async () => {
          try {
            return await retryDocuments(copyOf(run), parts, (change) => {
              tellListeners(run, change);
            });
          } catch (error) {
            if (!signal.aborted)
              await persistently(
                () => openCopy(run, parts),
                signal,
                () => undefined,
              );
            throw error;
          }
        }),
      ),
    parked: async (view) => {
      const run = runOf(view);
      if (run.seen !== undefined) return parkedIn(readStore, run);
      const stopped = await stoppedDocuments(readStore, copyOf(run).collection);
      return [...stopped.values()].flat().sort((a, b) => (a.position < b.position ? -1 : 1));
    },
    checkCompleteness: async (view) => {
      const accounts = await Promise.all((view === undefined ? all : [runOf(view)]).map(accountOf));
      return checkAccounts(log, accounts.flat(), pageSize);
    },
    compareWithLog: (view, onProgress) =>
      inTurn(runOf(view), async (run) => {
        await saveAccount(copyOf(run));
        return compareDocuments({
          ...parts,
          view: run.view,
          collection: copyOf(run).collection,
          standingStill: (task) => reader.without(run, task),
          onProgress: (progress) => {
            if (signal.aborted) throw new ProjectionsStopped();
            onProgress?.(progress);
          },
        });
      }),
    stop: () => (stopped ??= stop()),
  };
}

/** The view is kept up with the log by another process: what changes it must be asked there. */
export class KeptElsewhere extends Error {
  override readonly name = 'KeptElsewhere';
  constructor(view: string) {
    super(`The view ${view} is kept up by another process than this one: ask that one.`);
  }
}

/** What is to be checked of a view; nothing where none of it is there. */
async function accountOf({ view: { name, version }, copy, seen }: ViewRun): Promise<readonly AccountToCheck[]> {
  if (seen !== undefined) return [{ view: name, ...seen.live }];
  if (copy === undefined) return [];
  await saveAccount(copy);
  return [{ view: name, version, checkpoint: await copy.collection.checkpoint() }];
}

/** The parked events of a view that another process keeps, those among them that it has folded since. */
async function parkedIn(readStore: ReadStore, { view, seen }: ViewRun): Promise<readonly ParkedEvent[]> {
  const parked = await readStore.parked(view.name);
  return parked
    .filter(({ version }) => version === seen?.live.version)
    .sort((a, b) => (a.position < b.position ? -1 : 1));
}

/** What an operator asks of a view is done one after the other. */
interface Turns {
  <Result>(run: ViewRun, task: (run: ViewRun) => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is being done any more. */
  finished(): Promise<void>;
}

function oneAtATime(): Turns {
  const last = new Map<ViewRun, Promise<unknown>>();
  const inTurn = <Result>(run: ViewRun, task: (run: ViewRun) => Promise<Result>): Promise<Result> => {
    const done = (last.get(run) ?? Promise.resolve()).then(() => task(run));
    last.set(
      run,
      done.catch(() => undefined),
    );
    return done;
  };
  return Object.assign(inTurn, { finished: () => Promise.all(last.values()).then(() => undefined) });
}
