/**
 * A durable process: follows the log and does a step for each event that concerns it, once. What it has done, and so its
 * place in the log, stands in its own stream and nowhere else, so that no rebuild can drop it.
 */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { pauseBefore } from './pause';
import { type DiaryParts, openDiary, type Settled, type StepOutcome } from './process-diary';

export interface ProcessParts extends DiaryParts {
  readonly logger: { error(message: string, cause: unknown): void };
  /** Stops the process after the step in hand. */
  readonly signal: AbortSignal;
}

export interface Process {
  /** Names the process for good: its stream and the ids of what it does derive from it. */
  readonly name: string;
  /** The types of the events that concern it. */
  readonly handles: readonly string[];
  /**
   * Does what an event asks for. After a crash it is called again for the same event, so the ids of what it does derive
   * from the event. What it throws is logged and tried again until it succeeds: no event is skipped.
   */
  readonly step: (event: RecordedEvent) => Promise<StepOutcome>;
}

export interface RunningProcess {
  /** Resolves when all that was in the log at the start has been dealt with. Rejects where it is stopped before. */
  readonly caughtUp: Promise<void>;
  /** Resolves when the signal has aborted, and what was done by then is recorded. Close the stores after it. */
  readonly stopped: Promise<void>;
}

const PAGE = 500;
/** After so many events that do not concern it a process records how far it is: reading them again costs little. */
export const EVENTS_BETWEEN_ADVANCES = 5_000;

/** Starts a process after the last event that it has dealt with, or at the log's start where that is in another log. */
export function startProcess(parts: ProcessParts, process: Process): RunningProcess {
  let stopped = Promise.resolve();
  const caughtUp = new Promise<void>((resolve, reject) => {
    stopped = run(parts, process, resolve).then(() => {
      reject(new Error(`The process ${process.name} was stopped before it had caught up.`));
    });
  });
  // Who does not wait for it is not told either.
  caughtUp.catch(() => undefined);
  return { caughtUp, stopped };
}

async function run(parts: ProcessParts, process: Process, caughtUp: () => void): Promise<void> {
  const { log, signal, logger } = parts;
  const diary = openDiary(parts, process.name);
  const handled = new Set(process.handles);
  let sinceRecorded = 0;

  /** Does it until it succeeds; undefined where the process is stopped before that. */
  const persistently = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await work();
      } catch (error) {
        logger.error(`The process ${process.name} failed and tries again.`, error);
        if (!signal.aborted) await pauseBefore(failures, signal);
        if (signal.aborted) return undefined;
      }
    }
  };

  const dealWith = async (page: readonly RecordedEvent[]): Promise<void> => {
    const settled: Settled[] = [];
    for (const event of page) {
      if (signal.aborted) break;
      if (!handled.has(event.type) || (await persistently(() => diary.has(event))) !== false) continue;
      const outcome = await persistently(() => process.step(event));
      if (outcome !== undefined) settled.push({ event, outcome });
    }
    // Also when it was stopped: what is done is not to be done again.
    await persistently(() => diary.record(settled));
    sinceRecorded = settled.length > 0 ? 0 : sinceRecorded + page.length;
    const last = page.at(-1);
    if (last === undefined || signal.aborted || sinceRecorded < EVENTS_BETWEEN_ADVANCES) return;
    await persistently(() => diary.record([{ event: last }]));
    sinceRecorded = 0;
  };

  const start = await persistently(async () => ({ end: await log.last(), after: await diary.place() }));
  if (start === undefined) return;
  const tell = (after: Position | undefined): void => {
    if (start.end === undefined || (after !== undefined && after >= start.end.position)) caughtUp();
  };
  let { after } = start;
  tell(after);
  while (!signal.aborted) {
    await persistently(async () => {
      for await (const page of log.follow({ ...(after !== undefined && { after }), limit: PAGE }, signal)) {
        await dealWith(page);
        if (signal.aborted) return;
        after = page.at(-1)?.position ?? after;
        tell(after);
      }
      // A log that ends has been lost.
      if (!signal.aborted) throw new Error('The log has ended.');
    });
  }
}
