/** Reads the log of EventStoreDB as ours: what other programs and EventStoreDB itself have written is passed over. */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { pageLimit } from '../batch';
import type { LogRead } from '../event-store';
import { asPortSays, isNoBoundary, Silence } from './failures';
import { type LogPlace, placeOf } from './positions';
import { type LogRequest, requestOfLog } from './read-request';
import type { SameLog } from './same-log';
import { recordedOf } from './stored-form';

export interface LogReader {
  /** A page after a position, or from the start; a shorter page than asked for ends where the log ends. */
  after(position: Position | undefined, limit: number): Promise<readonly RecordedEvent[]>;
  last(): Promise<RecordedEvent | undefined>;
  at(position: Position): Promise<RecordedEvent | undefined>;
}

/** Another reading for the same page asks for this much at least: where the server leaves out nothing, few may be ours. */
const LEAST_RECORDS = 1_000;
/** Milliseconds for which nothing is left out any more after a server was silent, perhaps because it had long to search. */
const UNFILTERED = 60_000;

/** What a reading begins with. Throws a RangeError for a position that this log never gave out. */
export function beginningOf({ after, limit }: LogRead): {
  readonly after: Position | undefined;
  readonly limit: number;
} {
  if (after !== undefined && placeOf(after) === undefined) throw new RangeError(`${after} is no position of this log.`);
  return { after, limit: pageLimit(limit) };
}

/** What one reading found. */
interface Found {
  /** Those of ours, without the record that the reading began with where it was to begin behind it. */
  readonly events: readonly RecordedEvent[];
  /** How many records there were, whosever they are, and the place of the last one. */
  readonly count: number;
  readonly last: LogPlace | undefined;
}

export function logReader({ connection: { attempt, read }, saw }: SameLog): LogReader {
  const once = async (request: LogRequest, behind: LogPlace | undefined): Promise<Found> => {
    const events: RecordedEvent[] = [];
    let count = 0;
    let last: LogPlace | undefined;
    await read(requestOfLog(request), (record) => {
      if (typeof record === 'string') return;
      count += 1;
      last = record.place;
      const event = last.commit === behind?.commit ? undefined : recordedOf(record);
      if (event !== undefined) events.push(event);
    });
    saw(request.direction === 'forwards' ? events.at(-1) : events[0]);
    return { events, count, last };
  };
  let unfilteredUntil = 0;
  const find = async (request: Omit<LogRequest, 'filtered'>, behind?: LogPlace): Promise<Found> => {
    const reading = async (): Promise<Found> => {
      const filtered = performance.now() >= unfilteredUntil;
      try {
        return await once({ ...request, filtered }, behind);
      } catch (error) {
        // Until it has found something of ours, the server says nothing.
        if (filtered && error instanceof Silence) unfilteredUntil = performance.now() + UNFILTERED;
        throw error;
      }
    };
    try {
      return await attempt(reading);
    } catch (error) {
      throw asPortSays(error);
    }
  };

  const after = async (position: Position | undefined, limit: number): Promise<readonly RecordedEvent[]> => {
    let events: readonly RecordedEvent[] = [];
    let behind = position === undefined ? undefined : placeOf(position);
    for (let least = 0; ; least = LEAST_RECORDS) {
      // EventStoreDB begins with the record at the place itself.
      const count = Math.max(least, limit - events.length + (behind === undefined ? 0 : 1));
      const found = await find({ from: behind ?? 'start', direction: 'forwards', limit: count }, behind);
      events = events.length === 0 ? found.events : [...events, ...found.events];
      if (events.length >= limit) return events.slice(0, limit);
      if (found.count < count) return events;
      behind = found.last;
    }
  };

  return {
    after: async (position, limit) => {
      try {
        return await after(position, limit);
      } catch (error) {
        if (!isNoBoundary(error)) throw error;
        throw new RangeError(`At ${position} there is no event: it is no position of this log.`, { cause: error });
      }
    },
    last: async () => {
      for (let limit = 1, from: LogPlace | 'end' = 'end'; ; limit = LEAST_RECORDS) {
        const { events, count, last } = await find({ from, direction: 'backwards', limit });
        if (events[0] !== undefined || last === undefined || count < limit) return events[0];
        from = last;
      }
    },
    at: async (position) => {
      const from = placeOf(position);
      if (from === undefined) return undefined;
      try {
        const { events } = await find({ from, direction: 'forwards', limit: 1 });
        return events.find((event) => event.position === position);
      } catch (error) {
        if (isNoBoundary(error)) return undefined;
        throw error;
      }
    },
  };
}
