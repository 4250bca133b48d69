/** Follows the log: page after page from a place of its own, and between them the bell. */
import type { RecordedEvent } from '@caseledger/kernel';
import { EventStoreUnavailable, type LogRead } from '../event-store';
import type { Bell } from './bell';
import { beginningOf } from './log-reader';
import type { LogTail } from './log-tail';

export interface Following {
  readonly tail: LogTail;
  readonly bell: Bell;
  /** Aborted when the store is closed. */
  readonly closed: AbortSignal;
  /** Milliseconds that the server may be away before a follower gives up. */
  readonly patience: number;
}

/** The pages of the port's `follow`. */
export async function* follow(
  { tail, bell, closed, patience }: Following,
  read: LogRead,
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[]> {
  const { after, limit } = beginningOf(read);
  let place = after;
  let awaySince: number | undefined;
  while (!signal.aborted) {
    if (closed.aborted) throw new EventStoreUnavailable('The event store is closed.');
    // What is committed after the page was read rings later than this, and is heard.
    const heard = bell.heard();
    try {
      const page = await tail.after(place, limit, heard);
      awaySince = undefined;
      place = page.at(-1)?.position ?? place;
      if (page.length > 0) {
        yield page;
        continue;
      }
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable)) throw error;
      awaySince ??= performance.now();
      if (performance.now() - awaySince > patience) throw error;
    }
    await bell.next(heard, signal);
  }
}
