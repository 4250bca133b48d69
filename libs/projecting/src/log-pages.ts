/** Goes through the log page by page. */
import { setImmediate } from 'node:timers/promises';
import type { WholeLog } from '@caseledger/event-store';
import type { Position, RecordedEvent } from '@caseledger/kernel';

/** Engines of this process answer without waiting: between full pages, requests and timers get their turn. */
export const othersTurn = (): Promise<void> => setImmediate();

export interface PagesAhead {
  /** The page after a position. */
  read(after: Position | undefined): Promise<readonly RecordedEvent[]>;
  /**
   * Reads what comes after a full page, as soon as those who have the page in hand wait for somebody else. Never rejects:
   * what could not be read ahead is read again.
   */
  readAhead(page: readonly RecordedEvent[]): Promise<void>;
}

/** Pages of the log, the next of which is read while the read store writes what the last one changed. */
export function pagesAhead(log: WholeLog, limit: number): PagesAhead {
  let ahead: { readonly after: Position; readonly page: readonly RecordedEvent[] } | undefined;
  const pageAfter = (after: Position | undefined): Promise<readonly RecordedEvent[]> =>
    log.read({ ...(after !== undefined && { after }), limit });
  return {
    read: async (after) => {
      const page = ahead !== undefined && ahead.after === after ? ahead.page : undefined;
      ahead = undefined;
      return page ?? pageAfter(after);
    },
    readAhead: async (page) => {
      const after = page.at(-1)?.position;
      if (after === undefined || page.length < limit) return;
      await othersTurn();
      const next = await pageAfter(after).catch(() => undefined);
      if (next !== undefined) ahead = { after, page: next };
    },
  };
}

/** The events after a position up to another one, which is the last that is given, or to the end; in order, in pages. */
export async function* logPages(
  log: WholeLog,
  { after, upTo }: { readonly after?: Position | undefined; readonly upTo?: Position | undefined },
  limit: number,
): AsyncGenerator<{ readonly after: Position | undefined; readonly events: readonly RecordedEvent[] }> {
  for (let from = after; from === undefined || upTo === undefined || from < upTo;) {
    const page = await log.read({ ...(from !== undefined && { after: from }), limit });
    const events = upTo === undefined ? page : page.filter(({ position }) => position <= upTo);
    if (events.length > 0) yield { after: from, events };
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return;
    from = last.position;
    await othersTurn();
  }
}
