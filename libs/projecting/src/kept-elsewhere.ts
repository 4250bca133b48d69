/**
 * A view of which other processes keep partitions, as it is seen from here: the read store is asked how far they are, often
 * while somebody waits for the view, and the log which documents its events change, while somebody listens.
 */
import { logPages } from '@caseledger/event-store';
import { isOfPartition, partitionOf } from '@caseledger/read-store';
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { pauseFor } from '@caseledger/waiting';
import { backOff } from './back-off';
import { type FoldedChange, planPage, type Touched } from './fold-page';
import { openPage } from './opened-page';
import type { ReaderParts } from './reader';
import { accountsSeen, leastPlace, type PartitionRun, tellHowFar, tellListeners, type ViewRun } from './view-run';

/** Between two questions while somebody waits, and while nobody does, in milliseconds. */
const SOON = 10;
const AT_LEISURE = 1_000;
/** Whoever listens waits for as long as it takes, in milliseconds. */
const A_DAY = 24 * 60 * 60 * 1_000;

/** Follows a view from outside for as long as any of its partitions is kept elsewhere. */
export interface Outside {
  /** A partition is, or may be, kept by another process. */
  leaves(run: PartitionRun): void;
  /** The lease of a partition is held here. Resolves when it is not followed from outside any more. */
  comes(run: PartitionRun): Promise<void>;
  /** Resolves when the signal has aborted and nothing is followed. */
  ended(): Promise<void>;
}

export function followingFromOutside(run: ViewRun, parts: ReaderParts): Outside {
  const away = new Set<PartitionRun>();
  let following: Promise<void> = Promise.resolve();
  let stop: AbortController | undefined;
  return {
    leaves: (partition) => {
      away.add(partition);
      if (stop !== undefined) return;
      stop = new AbortController();
      const signal = AbortSignal.any([parts.signal, stop.signal]);
      following = following.then(() => followFromOutside(run, parts, signal));
    },
    comes: async (partition) => {
      away.delete(partition);
      if (away.size > 0 || stop === undefined) return;
      stop.abort();
      stop = undefined;
      await following;
    },
    ended: () => following,
  };
}

/** Follows a view from outside until the signal aborts, when it resolves. */
export async function followFromOutside(run: ViewRun, parts: ReaderParts, signal: AbortSignal): Promise<void> {
  await Promise.all([lookOn(run, parts, signal), listenIn(run, parts, signal)]);
  run.seen = undefined;
  run.reason = undefined;
}

async function lookOn(run: ViewRun, { readStore, log }: ReaderParts, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      const live = await readStore.liveCheckpoints(run.view.name);
      const atLeisure = !run.waiting.isWaitedFor();
      const end = atLeisure ? (await log.last())?.position : undefined;
      run.seen = live && { live, caughtUp: run.seen?.caughtUp ?? false };
      const position = leastPlace(accountsSeen(run))?.position;
      const isAtEnd = end === undefined || (position !== undefined && position >= end);
      if (live && atLeisure) run.seen = { live, caughtUp: isAtEnd };
      run.liveVersion = live?.version;
      run.reason = live === undefined ? 'No projector has built it yet.' : undefined;
      failures = 0;
      tellHowFar(run);
      await pause(run, signal);
    } catch (error) {
      failures += 1;
      if (failures === 1) run.report({ level: 'warn', message: 'How far the view is cannot be asked.', error });
      run.reason = 'How far the view is cannot be asked; it is tried again.';
      run.seen = run.seen && { ...run.seen, caughtUp: false };
      await backOff(failures, signal);
    }
  }
}

/** Until it is worth asking again: soon for whoever waits, at once for whoever begins to. */
async function pause({ waiting, called }: ViewRun, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const milliseconds = waiting.isWaitedFor() ? SOON : AT_LEISURE;
  const slept = pauseFor(milliseconds, either);
  await (waiting.isWaitedFor() ? slept : Promise.race([slept, called.next(either)]));
  over.abort();
}

async function listenIn(run: ViewRun, parts: ReaderParts, signal: AbortSignal): Promise<void> {
  const goesOn = (): boolean => !signal.aborted;
  for (let failures = 0; goesOn();) {
    if (run.listeners.size === 0) {
      for (const partition of run.partitions) partition.told = undefined;
      await run.called.next(signal);
      continue;
    }
    try {
      await tellWhatChanges(run, parts, signal);
      failures = 0;
    } catch (error) {
      if (!goesOn()) return;
      failures += 1;
      if (failures === 1) run.report({ level: 'warn', message: 'What changes in the view cannot be told.', error });
      await backOff(failures, signal);
    }
  }
}

/**
 * Tells of the documents that the log's events change, once queries see them so; not of those in partitions that are kept
 * here, which tell of themselves. Ends when nobody listens any more.
 */
async function tellWhatChanges(run: ViewRun, parts: ReaderParts, signal: AbortSignal): Promise<void> {
  const { log, pageSize: limit } = parts;
  let from = toldUpTo(run) ?? leastPlace(accountsSeen(run))?.position ?? (await log.last())?.position;
  for await (const page of log.follow({ ...(from !== undefined && { after: from }), limit }, signal)) {
    if (run.listeners.size === 0) return;
    const touched = await touchedBy(run, parts, from, page);
    from = page.at(-1)?.position ?? from;
    if (from === undefined || (await run.waiting.until(from, A_DAY, signal)) !== 'reached') return;
    for (const document of touched) if (!isToldOf(run, document)) tellOf(run, document);
    for (const partition of elsewhere(run))
      if (partition.told === undefined || partition.told < from) partition.told = from;
  }
}

/** Where to go on for whoever was told before. */
function toldUpTo(run: ViewRun): Position | undefined {
  const places = elsewhere(run).flatMap(({ told }) => told ?? []);
  return places.reduce<Position | undefined>((least, told) => (least && least < told ? least : told), undefined);
}

function elsewhere({ partitions }: ViewRun): readonly PartitionRun[] {
  return partitions.filter(({ lease }) => lease === undefined);
}

/** Whether a document's last change has been told of, or is by the partition itself. */
function isToldOf({ partitions }: ViewRun, { tenant, key, steps }: Touched): boolean {
  const partition = partitions[partitionOf(tenant, key, partitions.length || 1)];
  const last = steps.at(-1)?.event.recorded.position;
  if (partition === undefined || last === undefined) return false;
  return partition.lease !== undefined || (partition.told !== undefined && last <= partition.told);
}

/**
 * A partition that was kept elsewhere has come here, where it stands at a position: tells of what nobody has told of since
 * those who listen were last told of it. Never throws.
 */
export async function tellMissed(run: PartitionRun, parts: ReaderParts, upTo: Position | undefined): Promise<void> {
  const { told: after, of } = run;
  run.told = undefined;
  if (after === undefined || upTo === undefined || of.listeners.size === 0) return;
  try {
    for await (const page of logPages(parts.log, { after, upTo }, parts.pageSize))
      for (const document of await touchedBy(of, parts, page.after, page.events))
        if (isOfPartition(run.partition, document)) tellOf(of, document);
  } catch (error) {
    run.report({ level: 'warn', message: 'What changed in the view while it passed here cannot be told.', error });
  }
}

async function touchedBy(
  run: ViewRun,
  parts: ReaderParts,
  from: Position | undefined,
  page: readonly RecordedEvent[],
): Promise<readonly Touched[]> {
  const { events } = await openPage(parts, [{ ...run.view, opens: false }], from, page);
  return planPage(run.view, events).touched;
}

function tellOf(run: ViewRun, { tenant, key, steps }: Touched): void {
  const last = steps.at(-1)?.event.recorded;
  if (last === undefined) return;
  const eventIds = steps.map(({ event }) => event.recorded.id);
  const change: FoldedChange = { tenant, key, position: last.position, revision: last.revision, eventIds };
  tellListeners(run, change);
}
