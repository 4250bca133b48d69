/** Pages of the log up to a place, for those who go through it from the start. */
import { setImmediate } from 'node:timers/promises';
import type { WholeLog } from '@caseledger/event-store';
import type { Position, RecordedEvent } from '@caseledger/kernel';

/** Engines of this process answer without waiting: between full pages, requests and timers get their turn. */
export const othersTurn = (): Promise<void> => setImmediate();

/** The events after a position up to another one, which is the last that is given; in order, in pages. */
export async function* logPages(
  log: WholeLog,
  { after, upTo }: { readonly after?: Position | undefined; readonly upTo: Position },
  limit: number,
): AsyncGenerator<{ readonly after: Position | undefined; readonly events: readonly RecordedEvent[] }> {
  for (let from = after; from === undefined || from < upTo;) {
    const page = await log.read({ ...(from !== undefined && { after: from }), limit });
    const events = page.filter(({ position }) => position <= upTo);
    if (events.length > 0) yield { after: from, events };
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return;
    from = last.position;
    await othersTurn();
  }
}
