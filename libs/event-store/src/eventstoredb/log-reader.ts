/** Reads the log of EventStoreDB as ours: what other programs and EventStoreDB itself have written is passed over. */
import { BACKWARDS, END, FORWARDS, type ResolvedEvent, START } from '@eventstore/db-client';
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { pageLimit } from '../batch';
import type { LogRead } from '../event-store';
import type { Connection } from './connection';
import { asPortSays, isNoBoundary } from './failures';
import { type LogPlace, placeOf } from './positions';
import { pull } from './pull';
import { recordedOf } from './stored-form';

/** A page of ours, and the place of the last record that was looked at, whosever it is. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  readonly upTo: LogPlace | undefined;
}

export interface LogReader {
  /** A page after a place, or from the start; a shorter page than asked for ends where the log ends. */
  after(place: LogPlace | undefined, limit: number): Promise<LogPage>;
  last(): Promise<RecordedEvent | undefined>;
  at(position: Position): Promise<RecordedEvent | undefined>;
}

/** Another reading of the same page asks for this much at least: a log that is mostly of others is not read in crumbs. */
const LEAST_RECORDS = 256;
const MOST_RECORDS = 10_000;
const LEAST_SHARE = 0.05;

/** The place and the limit that a reading begins with. Throws a RangeError for a position that this log never gave out. */
export function beginningOf({ after, limit }: LogRead): {
  readonly place: LogPlace | undefined;
  readonly limit: number;
} {
  const place = after === undefined ? undefined : placeOf(after);
  if (after !== undefined && place === undefined) throw new RangeError(`${after} is no position of this log.`);
  return { place, limit: pageLimit(limit) };
}

export function logReader(connection: Connection): LogReader {
  const { client, attempt } = connection;
  /** How many of the records read lately were ours: what to ask for, so that a page is one reading. */
  let ours = 1;

  const records = async (
    options: Parameters<typeof client.readAll>[0],
    take: (resolved: ResolvedEvent) => boolean,
  ): Promise<void> => pull(client.readAll({ ...options, requiresLeader: true }), connection, take);
  const reading = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    try {
      return await attempt(read);
    } catch (error) {
      throw asPortSays(error);
    }
  };

  /** One reading: how many records it found, and what of them is ours, up to the limit. */
  const pageAfter = async (place: LogPlace | undefined, limit: number, maxCount: number) => {
    const events: RecordedEvent[] = [];
    let count = 0;
    let upTo = place;
    await records({ direction: FORWARDS, fromPosition: place ?? START, maxCount }, ({ event }) => {
      count += 1;
      // EventStoreDB begins with the record at the place itself.
      if (event?.position === undefined || event.position.commit === place?.commit) return false;
      upTo = event.position;
      const recorded = recordedOf(event);
      if (recorded !== undefined) events.push(recorded);
      return events.length === limit;
    });
    return { events, upTo, count };
  };

  const after = async (from: LogPlace | undefined, limit: number): Promise<LogPage> => {
    const events: RecordedEvent[] = [];
    for (let place = from, least = 0; ; least = LEAST_RECORDS) {
      const wanted = limit - events.length;
      const maxCount = Math.min(MOST_RECORDS, Math.max(least, Math.ceil(wanted / ours) + 1));
      const page = await reading(() => pageAfter(place, wanted, maxCount));
      for (const event of page.events) events.push(event);
      place = page.upTo;
      // A few records at the log's end say nothing of what a whole page holds.
      if (page.count > LEAST_RECORDS) ours = Math.min(1, Math.max(LEAST_SHARE, page.events.length / (page.count - 1)));
      if (events.length === limit || page.count < maxCount) return { events, upTo: place };
    }
  };

  return {
    after: async (place, limit) => {
      try {
        return await after(place, limit);
      } catch (error) {
        if (!isNoBoundary(error)) throw error;
        throw new RangeError(`At ${place?.commit} there is no event: it is no position of this log.`, { cause: error });
      }
    },
    last: async () => {
      let found: RecordedEvent | undefined;
      let place: LogPlace | typeof END = END;
      for (let maxCount = 16; ; maxCount = LEAST_RECORDS) {
        let count = 0;
        let next: LogPlace | undefined;
        await reading(() => {
          count = 0;
          return records({ direction: BACKWARDS, fromPosition: place, maxCount }, ({ event }) => {
            count += 1;
            next = event?.position ?? next;
            found = recordedOf(event);
            return found !== undefined;
          });
        });
        if (found !== undefined || count < maxCount || next === undefined) return found;
        place = next;
      }
    },
    at: async (position) => {
      const place = placeOf(position);
      if (place === undefined) return undefined;
      let found: RecordedEvent | undefined;
      try {
        await reading(() =>
          records({ direction: FORWARDS, fromPosition: place, maxCount: 1 }, ({ event }) => {
            if (event?.position?.commit === place.commit) found = recordedOf(event);
            return false;
          }),
        );
      } catch (error) {
        if (!isNoBoundary(error)) throw error;
      }
      return found;
    },
  };
}
