/** Reads streams of EventStoreDB, and notices where somebody has deleted or truncated one. */
import type { RecordedEvent, StreamName } from '@caseledger/kernel';
import { pageLimit, requireRevision } from '../batch';
import type { StreamRead } from '../event-store';
import { asPortSays, damaged, isTombstone } from './failures';
import type { LogRecord } from './read-answer';
import { requestOfStream, type StreamRequest } from './read-request';
import type { SameLog } from './same-log';
import { recordedOf } from './stored-form';

export interface StreamReader {
  page(stream: StreamName, read?: StreamRead): Promise<readonly RecordedEvent[]>;
  /** All of a stream that is not one of the log's: of another program's making, or a claim. */
  all(stream: string): Promise<readonly LogRecord[]>;
}

/** Deleting a stream leaves its metadata, which say that everything is to be forgotten. */
const METADATA_OF = '$$';
const ALL_PAGE = 1_000;

export function streamReader({ connection, saw }: SameLog): StreamReader {
  /** A page of any stream as EventStoreDB has it; undefined for a stream that never was. */
  const raw = async (request: StreamRequest): Promise<readonly LogRecord[] | undefined> => {
    try {
      let records: LogRecord[] | undefined = [];
      await connection.read(requestOfStream(request), (answer) => {
        if (typeof answer === 'object') records?.push(answer);
        if (answer === 'streamNotFound') records = undefined;
      });
      return records;
    } catch (error) {
      if (isTombstone(error)) throw damaged(request.stream, 'was deleted');
      throw error;
    }
  };

  /** The page, whole: each revision follows the one before it, and none is missing where the stream begins. */
  const whole = async (request: StreamRequest): Promise<readonly LogRecord[]> => {
    const { stream } = request;
    const records = await raw(request);
    if (records === undefined) {
      const metadata = await raw({ stream: METADATA_OF + stream, from: 0, direction: 'forwards', limit: 1 });
      if (metadata !== undefined) throw damaged(stream, 'was deleted');
      return [];
    }
    if (!isWhole(records, request)) throw damaged(stream, 'was truncated');
    return records;
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
      const request = { stream, from: start, direction, limit: pageLimit(limit) };
      const page = (await reading(() => whole(request))).map((record) => {
        const recorded = recordedOf(record);
        if (recorded === undefined) throw damaged(stream, `has a revision ${record.revision} of another program`);
        return recorded;
      });
      saw(direction === 'forwards' ? page.at(-1) : page[0]);
      return page;
    },
    all: async (stream) => {
      const records: LogRecord[] = [];
      for (;;) {
        const request = { stream, from: records.length, direction: 'forwards', limit: ALL_PAGE } as const;
        const page = await reading(() => whole(request));
        records.push(...page);
        if (page.length < ALL_PAGE) return records;
      }
    },
  };
}

/** A stream that is there has a first event; what is past its end is empty. */
function isWhole(records: readonly LogRecord[], { from, direction, limit }: StreamRequest): boolean {
  const first = records[0]?.revision;
  const last = records.at(-1)?.revision;
  if (first === undefined || last === undefined) return direction === 'forwards' && from > 0;
  const count = records.length - 1;
  if (direction === 'forwards') return first === from && last === from + count;
  return first <= from && last === first - count && (records.length === limit || last === 0);
}
