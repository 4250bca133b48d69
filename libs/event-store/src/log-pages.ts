/** Goes through the log page by page. */
import { setImmediate } from 'node:timers/promises';
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { WholeLog } from './event-store';

/** Engines of this process answer without waiting: between full pages, requests and timers get their turn. */
export const othersTurn = (): Promise<void> => setImmediate();

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
