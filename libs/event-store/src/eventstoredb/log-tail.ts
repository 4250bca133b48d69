/**
 * The end of the log, kept at hand: all who follow it there are served from one reading. It holds every event between two
 * positions, and knows what had been rung for when it was read; the oldest are forgotten, and are read again by whoever
 * is so far behind.
 */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { Bell, Heard } from './bell';
import type { LogReader } from './log-reader';
import type { Beginning } from './positions';

export interface LogTail {
  /** At most so many events after a position. Empty where there is nothing beyond what the bell was heard to ring for. */
  after(position: Position | undefined, limit: number, heard: Heard): Promise<readonly RecordedEvent[]>;
  /** The event at a position, where it is at hand. */
  at(position: Position): RecordedEvent | undefined;
}

/** How many events are kept, and read at once where new ones are looked for. */
const MOST_EVENTS = 500;

export function logTail(log: LogReader, bell: Bell): LogTail {
  /** In order, all after `begin` up to `end`; there is no begin until the log's end has been read once. */
  let events: RecordedEvent[] = [];
  let begin: Position | Beginning | undefined;
  let end: Position | Beginning = '';
  /** What had been heard when the last reading up to the log's end began. */
  let seen: Heard = { upTo: '', looks: -1 };
  let goingOn: Promise<void> | undefined;

  const hasSeen = ({ upTo, looks }: Heard): boolean => seen.looks >= looks && (seen.upTo >= upTo || end >= upTo);

  const keep = (from: Position | Beginning, page: readonly RecordedEvent[]): void => {
    if (begin === undefined || from > end) [events, begin, end] = [[], from, from];
    for (const event of page) if (event.position > end) events.push(event);
    const surplus = events.length - MOST_EVENTS;
    if (surplus > 0) begin = events.splice(0, surplus).at(-1)?.position ?? begin;
    end = events.at(-1)?.position ?? end;
  };

  const read = async (from: Position | Beginning, limit: number): Promise<readonly RecordedEvent[]> => {
    const before = bell.heard();
    const page = await log.after(from === '' ? undefined : from, limit);
    const isWhole = page.length < limit;
    // Far behind the log's end nobody else is expected; and what overtook this reading knows better.
    if (isWhole || (begin !== undefined && from === end)) keep(from, page);
    if (isWhole && before.looks >= seen.looks && before.upTo >= seen.upTo) seen = before;
    return page;
  };

  /** Reads what is new, once for all who ask for it meanwhile. */
  const goOn = async (): Promise<void> => {
    goingOn ??= read(end, MOST_EVENTS)
      .then((page) => {
        const last = page.at(-1);
        if (last !== undefined) bell.found(last.position);
      })
      .finally(() => (goingOn = undefined));
    return goingOn;
  };

  return {
    after: async (position = '' as Position, limit, heard) => {
      while (begin !== undefined && position >= begin && position <= end) {
        const first = indexAfter(events, position);
        if (first < events.length) return events.slice(first, first + limit);
        if (hasSeen(heard)) return [];
        await goOn();
      }
      return read(position, limit);
    },
    at: (position) => {
      const event = events[indexAfter(events, position) - 1];
      return event?.position === position ? event : undefined;
    },
  };
}

/** The index of the first event after a position. */
function indexAfter(events: readonly RecordedEvent[], position: Position): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.position ?? '') <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
