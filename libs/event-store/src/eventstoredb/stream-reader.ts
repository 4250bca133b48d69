/** Reads streams of EventStoreDB, and notices where somebody has deleted or truncated one. */
import { type ResolvedEvent, StreamNotFoundError } from '@eventstore/db-client';
import type { RecordedEvent, StreamName } from '@caseledger/kernel';
import { pageLimit, requireRevision } from '../batch';
import type { StreamRead } from '../event-store';
import type { Connection } from './connection';
import { asPortSays, damaged, isTombstone } from './failures';
import { pull } from './pull';
import { recordedOf } from './stored-form';

/** A page of any stream as EventStoreDB has it; undefined for a stream that never was. */
export interface RawRead {
  readonly from: bigint;
  readonly direction: 'forwards' | 'backwards';
  readonly limit: number;
}

type RawEvent = NonNullable<ResolvedEvent['event']>;

export interface StreamReader {
  page(stream: StreamName, read?: StreamRead): Promise<readonly RecordedEvent[]>;
  /** All of a stream that is not one of the log's: of another program's making, or a claim. */
  all(stream: string): Promise<readonly RawEvent[]>;
}

/** Deleting a stream leaves its metadata, which say that everything is to be forgotten. */
const METADATA_OF = '$$';
const ALL_PAGE = 1_000;

export function streamReader(connection: Connection): StreamReader {
  const raw = async (stream: string, { from, direction, limit }: RawRead): Promise<readonly RawEvent[] | undefined> => {
    const reading = connection.client.readStream(stream, {
      fromRevision: from,
      direction,
      maxCount: limit,
      requiresLeader: true,
    });
    const events: RawEvent[] = [];
    try {
      await pull(reading, connection, ({ event }) => {
        if (event !== undefined) events.push(event);
        return false;
      });
      return events;
    } catch (error) {
      if (error instanceof StreamNotFoundError) return undefined;
      if (isTombstone(error)) throw damaged(stream, 'was deleted');
      throw error;
    }
  };

  /** The page, whole: each revision follows the one before it, and none is missing where the stream begins. */
  const whole = async (stream: string, read: RawRead): Promise<readonly RawEvent[]> => {
    const events = await raw(stream, read);
    if (events === undefined) {
      const metadata = await raw(METADATA_OF + stream, { from: 0n, direction: 'forwards', limit: 1 });
      if (metadata !== undefined) throw damaged(stream, 'was deleted');
      return [];
    }
    if (!isWhole(events, read)) throw damaged(stream, 'was truncated');
    return events;
  };
  const reading = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    try {
      return await connection.attempt(read);
    } catch (error) {
      throw asPortSays(error);
    }
  };

  return {
    page: async (stream, { from, direction = 'forwards', limit } = {}) => {
      const start = requireRevision(from ?? (direction === 'backwards' ? Number.MAX_SAFE_INTEGER : 0));
      const read = { from: BigInt(start), direction, limit: pageLimit(limit) };
      return (await reading(() => whole(stream, read))).map((event) => {
        const recorded = recordedOf(event);
        if (recorded === undefined) throw damaged(stream, `has a revision ${event.revision} of another program`);
        return recorded;
      });
    },
    all: async (stream) => {
      const events: RawEvent[] = [];
      for (;;) {
        const from = BigInt(events.length);
        const page = await reading(() => whole(stream, { from, direction: 'forwards', limit: ALL_PAGE }));
        events.push(...page);
        if (page.length < ALL_PAGE) return events;
      }
    },
  };
}

/** A stream that is there has a first event; what is past its end is empty. */
function isWhole(events: readonly RawEvent[], { from, direction, limit }: RawRead): boolean {
  const first = events[0]?.revision;
  const last = events.at(-1)?.revision;
  if (first === undefined || last === undefined) return direction === 'forwards' && from > 0n;
  const count = BigInt(events.length - 1);
  if (direction === 'forwards') return first === from && last === from + count;
  return first <= from && last === first - count && (events.length === limit || last === 0n);
}
