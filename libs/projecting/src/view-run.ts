/** A view at work: its partitions, those of them that are kept here, and those who listen to it and wait for it. */
import type { Place, Position } from '@caseledger/kernel';
import type { Lease, LiveCheckpoints, Partition } from '@caseledger/read-store';
import { type Bell, bell } from '@caseledger/waiting';
import { type Account, type Copy, NOTHING_YET } from './copy';
import type { FoldedChange } from './fold-page';
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

/** What is known here of a view of which other processes keep partitions. */
export interface Seen {
  readonly live: LiveCheckpoints;
  /** Whether it had got to the end of the log when that was last asked. */
  readonly caughtUp: boolean;
}

export interface ViewRun {
  readonly view: ViewDeclaration;
  /** All of the version, in the order of their numbers; none until the read store has said how many there are. */
  partitions: readonly PartitionRun[];
  /** What queries see of the view; undefined while all partitions are kept here, and while none of it is live. */
  seen: Seen | undefined;
  liveVersion: number | undefined;
  /** What is being tried again. */
  reason: string | undefined;
  /** A second copy that is being built beside the one in use. */
  rebuilding: BuildProgress | undefined;
  /** Whether all partitions are wanted here, for something that is done with all of them. */
  gathers: boolean;
  /** What an operator asks of the view and is being done: no partition is let go of meanwhile. */
  readonly tasks: Set<Promise<unknown>>;
  /** Of what has been told once, though there are several partitions. */
  readonly told: Set<string>;
  /** Rings when somebody begins to wait or to listen. */
  readonly called: Bell;
  readonly waiting: Waiting;
  readonly listeners: Set<FoldedListener>;
  readonly report: (said: Omit<Report, 'view'>) => void;
}

/** A partition of a view that this process keeps, or would: the copy that is fed, and whether queries see it. */
export interface PartitionRun {
  /** The view that it is a part of. */
  readonly of: ViewRun;
  readonly view: ViewDeclaration;
  readonly partition: Partition;
  /** Under which this process keeps it; undefined while it does not. */
  lease: Lease | undefined;
  /** Aborted when the lease is to be given to another process. */
  giving: AbortController;
  /** Undefined until the read store has opened it, and while another process keeps it. */
  copy: Copy | undefined;
  /** Whether queries see the copy. */
  live: boolean;
  caughtUp: boolean;
  stopped: boolean;
  /** Why it stopped, or what is being tried again. */
  reason: string | undefined;
  /** The log's last position when a build was last told of it. */
  end: Position | undefined;
  /** Up to where listeners have been told, while another process keeps it; undefined where there was nobody to tell. */
  told: Position | undefined;
  readonly report: (said: Omit<Report, 'view'>) => void;
}

export function viewRun(view: ViewDeclaration, report: (said: Report) => void): ViewRun {
  const called = bell();
  return {
    view,
    partitions: [],
    seen: undefined,
    liveVersion: undefined,
    reason: undefined,
    rebuilding: undefined,
    gathers: false,
    tasks: new Set(),
    told: new Set(),
    called,
    waiting: waiting(called.ring),
    listeners: new Set(),
    report: (said) => {
      report({ view: view.name, ...said });
    },
  };
}

/** How far each partition is, as queries see it: as it is kept here, or as it was last seen elsewhere. */
export function accountsSeen({ view, partitions, seen }: ViewRun): readonly Account[] {
  const elsewhere = (seen?.live.checkpoints ?? []).map((checkpoint) => checkpoint ?? NOTHING_YET);
  if (!partitions.some(({ live }) => live)) return elsewhere;
  const ofVersion = seen?.live.version === view.version ? elsewhere : [];
  return partitions.map(({ live, copy }, number) => (live && copy ? copy.account : (ofVersion[number] ?? NOTHING_YET)));
}

/** The place that all partitions have got to; undefined where one of them has not begun. */
export function leastPlace(accounts: readonly Account[]): Place | undefined {
  let least: Place | undefined;
  for (const { place } of accounts) {
    if (place === undefined) return undefined;
    if (least === undefined || place.position < least.position) least = place;
  }
  return least;
}

/** Tells those who wait how far queries see the view. */
export function tellHowFar(run: ViewRun): void {
  const place = leastPlace(accountsSeen(run));
  if (place !== undefined) run.waiting.reached(place.position);
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

/** Says something once in a program, whichever partition comes to it. */
export function reportOnce(run: ViewRun, level: Report['level'], message: string): void {
  if (run.told.has(message)) return;
  run.told.add(message);
  run.report({ level, message });
}
