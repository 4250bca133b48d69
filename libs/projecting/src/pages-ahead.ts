/** Reads the log ahead of those who fold it. */
import { othersTurn, type WholeLog } from '@caseledger/event-store';
import type { Position, RecordedEvent } from '@caseledger/kernel';

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
