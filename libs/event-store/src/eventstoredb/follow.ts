/** Follows the log: page after page from a place of its own, and between them the bell. */
import type { RecordedEvent } from '@caseledger/kernel';
import { EventStoreUnavailable, type LogRead } from '../event-store';
import type { Bell } from './bell';
import { beginningOf, type LogReader } from './log-reader';

export interface Following {
  readonly log: LogReader;
  readonly bell: Bell;
  /** Aborted when the store is closed. */
  readonly closed: AbortSignal;
  /** Milliseconds that the server may be away before a follower gives up. */
  readonly patience: number;
}

/** The pages of the port's `follow`. */
export async function* follow(
  { log, bell, closed, patience }: Following,
  read: LogRead,
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[]> {
  const beginning = beginningOf(read);
  let { place } = beginning;
  let heard = -1;
  let awaySince: number | undefined;
  while (!signal.aborted) {
    if (closed.aborted) throw new EventStoreUnavailable('The event store is closed.');
    // What is committed after the page was read rings later than this, and is heard.
    const rung = bell.rung();
    try {
      const page = await log.after(place, beginning.limit);
      awaySince = undefined;
      place = page.upTo;
      if (page.events.length > 0) {
        if (heard === rung && heard === bell.rung()) bell.wasSilent();
        heard = -1;
        yield page.events;
        continue;
      }
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable)) throw error;
      awaySince ??= performance.now();
      if (performance.now() - awaySince > patience) throw error;
    }
    heard = rung;
    await bell.next(rung, signal);
  }
}
