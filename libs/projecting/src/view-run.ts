/** A view at work: the copy that is fed, whether queries see it, and those who listen to it and wait for it. */
import type { LogId, Position } from '@caseledger/kernel';
import { type Lease, type LiveCheckpoint, type ReadStore, ReadStoreUnavailable } from '@caseledger/read-store';
import { type Bell, bell } from './bell';
import { type Copy, feedPage } from './copy';
import type { FoldedChange } from './fold-page';
import type { OpenedPage } from './opened-page';
import { dropVoid } from './parked';
import type { ViewDeclaration } from './view';
import { type Waiting, waiting } from './waiting';

/** How far a build is. */
export interface BuildProgress {
  /** Events read so far. */
  readonly events: number;
  readonly position: Position | undefined;
  /** The last position of the log when the build was last told of it. */
  readonly end: Position | undefined;
}

/** Told of a document that changed. What it throws is reported and hurts nobody. */
export type FoldedListener = (change: FoldedChange) => void;

/** Something that whoever runs the program should know of. Never holds a value of an event. */
export interface Report {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly view: string;
  readonly message: string;
  readonly error?: unknown;
}

/** What is known here of a view that another process keeps. */
export interface Seen {
  readonly live: LiveCheckpoint;
  /** Whether it had got to the end of the log when that was last asked. */
  readonly caughtUp: boolean;
}

export interface ViewRun {
  readonly view: ViewDeclaration;
  /** Under which this process keeps the view; undefined while it does not. */
  lease: Lease | undefined;
  /** What another process has made of the view; undefined while this one keeps it, and while none of it is live. */
  seen: Seen | undefined;
  /** Undefined until the read store has opened it, and while another process keeps it. */
  copy: Copy | undefined;
  /** Whether queries see the copy. */
  live: boolean;
  liveVersion: number | undefined;
  caughtUp: boolean;
  stopped: boolean;
  /** Why it stopped, or what is being tried again. */
  reason: string | undefined;
  /** A second copy that is being built beside the one in use. */
  rebuilding: BuildProgress | undefined;
  /** The log's last position when a build was last told of it. */
  end: Position | undefined;
  /** Rings when somebody begins to wait or to listen. */
  readonly called: Bell;
  readonly waiting: Waiting;
  readonly listeners: Set<FoldedListener>;
  readonly report: (said: Omit<Report, 'view'>) => void;
}

export function viewRun(view: ViewDeclaration, report: (said: Report) => void): ViewRun {
  const called = bell();
  return {
    view,
    lease: undefined,
    seen: undefined,
    copy: undefined,
    live: false,
    liveVersion: undefined,
    caughtUp: false,
    stopped: false,
    reason: undefined,
    rebuilding: undefined,
    end: undefined,
    called,
    waiting: waiting(called.ring),
    listeners: new Set(),
    report: (said) => {
      report({ view: view.name, ...said });
    },
  };
}

/** The position of the last event that the view's copy has accounted for. */
export function positionOf({ copy }: ViewRun): Position | undefined {
  return copy?.account.place?.position;
}

/** Gives a view its copy. */
export function adopt(run: ViewRun, copy: Copy, live: boolean): void {
  run.copy = copy;
  run.live = live;
  if (live) showCopy(run);
}

/** Feeds a page to a view, tells those who wait and listen, and stops the view where it must. Throws as `feedPage` does. */
export async function advance(run: ViewRun, page: OpenedPage, logId: LogId, now: string): Promise<void> {
  if (run.copy === undefined) return;
  const { changes, stop } = await feedPage(run.copy, page, logId, now);
  run.reason = undefined;
  if (run.live) {
    showCopy(run);
    if (run.listeners.size > 0) for (const change of changes) tellListeners(run, change);
  }
  if (stop !== undefined) stopView(run, stop);
}

/** The view's copy has got to the end of the log: if queries see another one, they see this one from now on. */
export async function reachedEnd(run: ViewRun, readStore: ReadStore): Promise<void> {
  if (!run.live && run.copy !== undefined) {
    await readStore.makeLive(run.copy.collection);
    run.live = true;
    showCopy(run);
    reportBuild(run, `Version ${run.view.version} is built and in use.`);
    await dropVoid(readStore, run.copy.collection);
  }
  run.caughtUp = true;
  run.reason = undefined;
  // A crash may have come between a change that erases values and the clearing of the file; nobody waits for it here.
  void clearFile(run, readStore);
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
export function reportBuild(run: ViewRun, message: string): void {
  run.report({ level: run.end === undefined ? 'debug' : 'info', message });
}

function showCopy(run: ViewRun): void {
  run.liveVersion = run.view.version;
  const position = positionOf(run);
  if (position !== undefined) run.waiting.reached(position);
}

function stopView(run: ViewRun, reason: string): void {
  run.stopped = true;
  run.caughtUp = false;
  run.reason = reason;
  run.report({ level: 'error', message: `The view has stopped: ${reason}` });
  run.waiting.close();
}

/** Tells everyone who listens to a view of a document that changed. */
export function tellListeners(run: ViewRun, change: FoldedChange): void {
  for (const listener of run.listeners) {
    try {
      listener(change);
    } catch (error) {
      run.report({ level: 'error', message: 'A listener failed.', error });
    }
  }
}
