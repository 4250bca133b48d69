/**
 * Reads the log for the views, partition by partition. Those at the same place read together, whatever view they are of;
 * those that have caught up share one reader that follows the log. One that fails, or is taken out, catches up apart from
 * the others and joins them again.
 */
import { othersTurn, type WholeLog } from '@caseledger/event-store';
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { ReadStore } from '@caseledger/read-store';
import { backOff } from './back-off';
import { saveAccount } from './copy';
import { eachFails, feed, type FeedingParts, troubled } from './feed-together';
import { pagesAhead } from './pages-ahead';
import { positionOf, reachedEnd } from './partition-run';
import type { PartitionRun } from './view-run';

export interface ReaderParts extends FeedingParts {
  readonly log: WholeLog;
  readonly readStore: ReadStore;
  /** Events in a page; the most that are folded before a checkpoint. */
  readonly pageSize: number;
  readonly signal: AbortSignal;
}

export interface LogReader {
  /** Lets opened partitions catch up, those at the same place together, and then follow the log. */
  read(runs: readonly PartitionRun[]): void;
  /** Does something with partitions while no page of them is in hand, then lets them catch up. The others go on. */
  without<Result>(runs: readonly PartitionRun[], task: () => Promise<Result>): Promise<Result>;
  /** Takes a partition out for good: resolves when no page of it is in hand. */
  leave(run: PartitionRun): Promise<void>;
  /** Resolves when the signal has aborted and every page in hand is done. */
  finished(): Promise<void>;
}

/** So long after a page that changed nothing of a view its checkpoint is moved, in milliseconds. */
const SAVED_AFTER = 50;
/** The same, where the page changed documents of another partition of the view. */
const SAVED_SOON = 3;

/** Partitions that read together, and the page that they have in hand. */
interface Group {
  readonly members: Set<PartitionRun>;
  inHand: Promise<unknown>;
}

export function logReader(parts: ReaderParts): LogReader {
  const { log, readStore, pageSize, signal } = parts;
  const groupOf = new Map<PartitionRun, Group>();
  const loops = new Set<Promise<void>>();
  const live = { members: new Set<PartitionRun>(), inHand: Promise.resolve() as Promise<unknown> };
  /** The live reader hands out what comes after this. */
  let followed: Position | undefined;
  let round = new AbortController();
  let following = false;
  /** The saving of what pages that changed nothing have come to; no page is in hand meanwhile. */
  let saving: Promise<unknown> = Promise.resolve();
  let saver: NodeJS.Timeout | undefined;

  function keep(loop: Promise<void>): void {
    const kept: Promise<void> = loop.finally(() => loops.delete(kept));
    loops.add(kept);
  }

  function leave(group: Group, run: PartitionRun): void {
    group.members.delete(run);
    groupOf.delete(run);
  }

  function catchUpApart(runs: readonly PartitionRun[], failures = 0): void {
    const group: Group = { members: new Set(runs), inHand: Promise.resolve() };
    for (const run of runs) {
      run.caughtUp = false;
      groupOf.set(run, group);
    }
    keep(catchUp(group, failures));
  }

  /** Does something for the members as one page in hand. Those that fail leave, back off and catch up apart. */
  async function together(
    group: Group,
    runs: readonly PartitionRun[],
    failures: number,
    work: (runs: readonly PartitionRun[]) => Promise<readonly PartitionRun[]>,
  ): Promise<void> {
    const inHand = work(runs);
    group.inHand = inHand.catch(() => undefined);
    const failed = (await inHand).filter((run) => group.members.has(run));
    for (const run of group.members) if (run.stopped) leave(group, run);
    for (const run of failed) leave(group, run);
    if (failed.length > 0) catchUpApart(failed, failures + 1);
  }

  async function catchUp(group: Group, failedBefore: number): Promise<void> {
    let failures = failedBefore;
    const pages = pagesAhead(log, pageSize);
    if (failures > 0) await backOff(failures, signal);
    while (group.members.size > 0 && !signal.aborted) {
      try {
        const after = earliest(group.members);
        const page = await pages.read(after);
        await Promise.all([
          together(group, [...group.members], failures, (runs) => feed(parts, runs, after, page)),
          pages.readAhead(page),
        ]);
        failures = 0;
        if (page.length === pageSize) {
          await othersTurn();
          continue;
        }
        await together(group, [...group.members], failures, (runs) =>
          eachFails(runs, (run) => reachedEnd(run, readStore)),
        );
        for (const run of group.members) join(run);
        return;
      } catch (error) {
        for (const run of group.members) troubled(run, error);
        await backOff((failures += 1), signal);
      }
    }
  }

  /** Whoever follows these views from outside sees only what is saved. */
  function saveSoon(): void {
    const unsaved = [...live.members].flatMap(({ copy }) => (copy !== undefined && copy.unsaved > 0 ? [copy] : []));
    if (signal.aborted || unsaved.length === 0) return;
    const isWaitedFor = unsaved.some((copy) => copy.isWaitedFor);
    if (saver !== undefined && !isWaitedFor) return;
    clearTimeout(saver);
    saver = setTimeout(
      () => {
        saver = undefined;
        // What cannot be saved now is saved with a later page.
        saving = Promise.all([saving, live.inHand]).then(() =>
          Promise.allSettled([...live.members].map(async ({ copy }) => copy && saveAccount(copy))),
        );
      },
      isWaitedFor ? SAVED_SOON : SAVED_AFTER,
    );
  }

  /** Resolves when nothing is being saved, nor is to be that was asked for while this waited. */
  async function saved(): Promise<void> {
    for (let awaited: unknown; awaited !== saving;) {
      awaited = saving;
      await saving;
    }
  }

  function join(run: PartitionRun): void {
    live.members.add(run);
    groupOf.set(run, live);
    saveSoon();
    if (!following) {
      following = true;
      keep(follow());
    } else if (isBefore(positionOf(run), followed)) round.abort();
  }

  async function follow(): Promise<void> {
    for (let failures = 0; live.members.size > 0 && !signal.aborted;) {
      round = new AbortController();
      const stop = AbortSignal.any([signal, round.signal]);
      followed = earliest(live.members);
      try {
        for await (const page of log.follow(
          { ...(followed !== undefined && { after: followed }), limit: pageSize },
          stop,
        )) {
          await handOut(page);
          failures = 0;
          if (stop.aborted) break;
          if (page.length === pageSize) await othersTurn();
        }
        if (!stop.aborted) throw new Error('The log stopped telling of new events.');
      } catch (error) {
        if (stop.aborted) continue;
        for (const run of live.members) troubled(run, error);
        await backOff((failures += 1), signal);
      }
    }
    following = false;
  }

  /** A member that stands before the page's start takes no part: it would lose what lies between. */
  async function handOut(page: readonly RecordedEvent[]): Promise<void> {
    await saved();
    const after = followed;
    const taking = [...live.members].filter((run) => !isBefore(positionOf(run), after));
    followed = page.at(-1)?.position ?? followed;
    await together(live, taking, 0, (runs) => feed(parts, runs, after, page));
    for (const run of taking) if (live.members.has(run)) run.caughtUp = page.length < pageSize;
    saveSoon();
  }

  async function takeOut(run: PartitionRun): Promise<void> {
    const group = groupOf.get(run);
    if (group !== undefined) leave(group, run);
    await group?.inHand;
    await saving;
  }

  async function without<Result>(runs: readonly PartitionRun[], task: () => Promise<Result>): Promise<Result> {
    await Promise.all(runs.map(takeOut));
    try {
      return await task();
    } finally {
      if (!signal.aborted) read(runs.filter((run) => !run.stopped && run.lease?.lost.aborted === false));
    }
  }

  function read(runs: readonly PartitionRun[]): void {
    const places = new Map<Position | undefined, PartitionRun[]>();
    for (const run of runs) places.set(positionOf(run), [...(places.get(positionOf(run)) ?? []), run]);
    for (const group of places.values()) catchUpApart(group);
  }

  return {
    read,
    without,
    leave: takeOut,
    finished: async () => {
      while (loops.size > 0) await Promise.all(loops);
      clearTimeout(saver);
      await saving;
    },
  };
}

function isBefore(position: Position | undefined, other: Position | undefined): boolean {
  return other !== undefined && (position === undefined || position < other);
}

function earliest(runs: Iterable<PartitionRun>): Position | undefined {
  let first: Position | undefined;
  for (const run of runs) {
    const position = positionOf(run);
    if (position === undefined) return undefined;
    if (first === undefined || position < first) first = position;
  }
  return first;
}
