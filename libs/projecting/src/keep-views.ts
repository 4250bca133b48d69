/**
 * Keeps each view up with the log while its lease is held here. Whoever else shares the read store stands by, follows it
 * from outside, and takes over when the lease passes to them.
 */
import { persistently, ProjectionsStopped } from './back-off';
import { followFromOutside } from './kept-elsewhere';
import { openCopy } from './open-copy';
import type { LogReader, ReaderParts } from './reader';
import type { ViewRun } from './view-run';

export interface Keeping {
  /** Each view has been tried once, or another process has it. */
  readonly firstTry: Promise<void>;
  /** The signal has aborted, and none is being opened. */
  readonly finished: Promise<unknown>;
}

/** A lease that is free is had sooner than this, in milliseconds. */
const STANDS_BY_AFTER = 400;

/** Keeps all views; those that open at the first try begin together, the others as they come. */
export function keepViews(runs: readonly ViewRun[], parts: ReaderParts, reader: LogReader): Keeping {
  const start = startingTogether(runs, reader);
  const finished = Promise.allSettled(runs.map((run) => keep(run, parts, reader, start)));
  return { firstTry: start.all, finished };
}

/** Follows all views from outside: other processes keep them. */
export function watchViews(runs: readonly ViewRun[], parts: ReaderParts): Keeping {
  const finished = Promise.all(runs.map((run) => followFromOutside(run, parts, parts.signal)));
  return { firstTry: Promise.resolve(), finished };
}

async function keep(run: ViewRun, parts: ReaderParts, reader: LogReader, start: Start): Promise<void> {
  const { signal } = parts;
  while (!signal.aborted) {
    const lease = await leaseOf(run, parts, start);
    const held = AbortSignal.any([signal, lease.lost]);
    run.lease = lease;
    try {
      await open(run, parts, held, start);
      start.begin(run);
      await aborted(held);
    } catch (error) {
      if (!(error instanceof ProjectionsStopped)) throw error;
    }
    // Whoever stops the projections saves the accounts first, and then releases it.
    if (hasEnded(signal)) return;
    run.report({ level: 'warn', message: 'The lease of the view was lost; it waits for it.' });
    await reader.leave(run);
    Object.assign(run, { copy: undefined, live: false, caughtUp: false, lease: undefined });
    await lease.release().catch(() => undefined);
  }
}

/** Waits for the lease of a view, which is followed from outside meanwhile. */
async function leaseOf(
  run: ViewRun,
  { readStore, signal, ...parts }: ReaderParts,
  start: Start,
): Promise<NonNullable<ViewRun['lease']>> {
  const obtained = new AbortController();
  const name = `view ${run.view.name} ${String(run.view.version)}`;
  const waiting = setTimeout(() => {
    following = followFromOutside(run, { readStore, signal, ...parts }, AbortSignal.any([signal, obtained.signal]));
    start.notNow(run);
  }, STANDS_BY_AFTER);
  let following: Promise<void> | undefined;
  try {
    return await persistently(
      () => readStore.lease(name, signal),
      signal,
      (error) => {
        troubled(run, error);
      },
    );
  } finally {
    clearTimeout(waiting);
    obtained.abort();
    await following;
    run.reason = undefined;
  }
}

async function open(run: ViewRun, parts: ReaderParts, held: AbortSignal, start: Start): Promise<void> {
  await persistently(
    () => openCopy(run, parts),
    held,
    (error) => {
      troubled(run, error);
      start.notNow(run);
    },
  );
  run.reason = undefined;
}

function troubled(run: ViewRun, error: unknown): void {
  run.reason = `The view cannot be opened yet: ${error instanceof Error ? error.message : 'an error'}`;
  run.report({ level: 'warn', message: 'The view cannot be opened yet.', error });
}

/** Lets those views that open at the first try begin together. */
interface Start {
  /** Lets a view begin to read: with the others, or at once where they are gone. */
  begin(run: ViewRun): void;
  /** The others are not to wait for this view. */
  notNow(run: ViewRun): void;
  readonly all: Promise<void>;
}

function startingTogether(runs: readonly ViewRun[], reader: LogReader): Start {
  const awaited = new Set(runs);
  const ready: ViewRun[] = [];
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

/** A signal may have aborted during a wait, whatever was true before it. */
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });
}
