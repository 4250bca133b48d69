/**
 * A view that another process keeps up with the log, as it is seen from here: the read store is asked how far it is, often
 * while somebody waits for it, and the log which documents its events change, while somebody listens.
 */
import { setTimeout as after } from 'node:timers/promises';
import { backOff } from './back-off';
import { type FoldedChange, planPage, type Touched } from './fold-page';
import { openPage } from './opened-page';
import type { ReaderParts } from './reader';
import { tellListeners, type ViewRun } from './view-run';

/** Between two questions while somebody waits, and while nobody does, in milliseconds. */
const SOON = 10;
const AT_LEISURE = 1_000;
/** Whoever listens waits for as long as it takes, in milliseconds. */
const A_DAY = 24 * 60 * 60 * 1_000;

/** Follows a view from outside until the signal aborts, when it resolves. */
export async function followFromOutside(run: ViewRun, parts: ReaderParts, signal: AbortSignal): Promise<void> {
  await Promise.all([lookOn(run, parts, signal), listenIn(run, parts, signal)]);
  run.seen = undefined;
}

async function lookOn(run: ViewRun, { readStore, log }: ReaderParts, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      const live = await readStore.liveCheckpoint(run.view.name);
      const position = live?.checkpoint?.place.position;
      const atLeisure = !run.waiting.isWaitedFor();
      const end = atLeisure ? (await log.last())?.position : undefined;
      const caughtUp = atLeisure
        ? end === undefined || (position !== undefined && position >= end)
        : (run.seen?.caughtUp ?? false);
      run.liveVersion = live?.version;
      run.seen = live && { live, caughtUp };
      run.reason = undefined;
      failures = 0;
      if (position !== undefined) run.waiting.reached(position);
      await pause(run, signal);
    } catch (error) {
      failures += 1;
      if (failures === 1) run.report({ level: 'warn', message: 'How far the view is cannot be asked.', error });
      run.reason = 'How far the view is cannot be asked; it is tried again.';
      await backOff(failures, signal);
    }
  }
}

/** Until it is worth asking again: soon for whoever waits, at once for whoever begins to. */
async function pause({ waiting, called }: ViewRun, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const milliseconds = waiting.isWaitedFor() ? SOON : AT_LEISURE;
  const slept = after(milliseconds, undefined, { signal: either }).catch(() => undefined);
  await (waiting.isWaitedFor() ? slept : Promise.race([slept, called.next(either)]));
  over.abort();
}

async function listenIn(run: ViewRun, parts: ReaderParts, signal: AbortSignal): Promise<void> {
  const goesOn = (): boolean => !signal.aborted;
  for (let failures = 0; goesOn();) {
    if (run.listeners.size === 0) {
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

/** Tells of the documents that the log's events change, once queries see them so. Ends when nobody listens any more. */
async function tellWhatChanges(run: ViewRun, parts: ReaderParts, signal: AbortSignal): Promise<void> {
  const { log, pageSize: limit } = parts;
  let from = run.seen?.live.checkpoint?.place.position ?? (await log.last())?.position;
  for await (const page of log.follow({ ...(from !== undefined && { after: from }), limit }, signal)) {
    if (run.listeners.size === 0) return;
    const { events } = await openPage(parts, [{ ...run.view, opens: false }], from, page);
    const { touched } = planPage(run.view, events);
    from = page.at(-1)?.position ?? from;
    if (from === undefined || (await run.waiting.until(from, A_DAY, signal)) !== 'reached') return;
    for (const document of touched) for (const change of changeOf(document)) tellListeners(run, change);
  }
}

function changeOf({ tenant, key, steps }: Touched): readonly FoldedChange[] {
  const last = steps.at(-1)?.event.recorded;
  if (last === undefined) return [];
  const eventIds = steps.map(({ event }) => event.recorded.id);
  return [{ tenant, key, position: last.position, revision: last.revision, eventIds }];
}
