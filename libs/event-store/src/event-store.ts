/**
 * The event store: the port to the log, the only truth. Every engine keeps these promises, and `contract/` tests them.
 *
 * - An append goes to one stream, at an expected revision (`none` for a stream without events); there is no "any".
 *   It is stored whole or not at all, and is acknowledged only when it is durable.
 * - Events of the same ids appended again at the same expected revision are recognised, also after a restart and whatever
 *   their bytes: the first bytes stay. A prefix of an earlier batch is recognised; more, or others, are a conflict.
 * - A stream is read forwards or backwards from any revision. A missing stream is empty.
 * - The whole log has one total order, the same on every reading, and no event is missing from it.
 * - Following never skips an event and never repeats one within a run.
 * - An event has one position, fixed-width and increasing, whichever way it is read.
 * - Events are never deleted and never changed.
 */
import type {
  CommandId,
  LogId,
  Position,
  RecordedEvent,
  StoredEvent,
  StreamCategory,
  StreamName,
  Tenant,
  Uuid,
} from '@caseledger/kernel';

/** What the stream's last revision must be: a number, or `none` where it must have no events. */
export type ExpectedRevision = number | 'none';

/** An event on its way into the log. The engine numbers it: its revision follows from the expected one. */
export type EventToAppend = Omit<StoredEvent, 'stream' | 'revision'>;

/** One event's limit, in bytes of its stored JSON in UTF-8. */
export const MAX_EVENT_BYTES = 256 * 1024;
/** One batch's limit, in bytes of its stored JSON in UTF-8. */
export const MAX_BATCH_BYTES = 1024 * 1024;

/** What came of an append. */
export type AppendResult =
  | {
      readonly outcome: 'appended' | 'alreadyAppended';
      /** The stream's revision of the batch's last event. */
      readonly revision: number;
      /** The log position of the batch's last event. */
      readonly position: Position;
    }
  | { readonly outcome: 'conflict'; /** The stream's last revision. */ readonly actual: ExpectedRevision };

/**
 * A batch that no engine takes: empty, an event id twice in it, an id that is no UUID, an event without a JSON form, an
 * event or the whole too large. A fault of the caller.
 */
export class UnacceptableBatch extends Error {
  override readonly name = 'UnacceptableBatch';
}

/** It is not known whether the batch was stored. Settle it by reading before anything is tried again. */
export class AppendOutcomeUnknown extends Error {
  override readonly name = 'AppendOutcomeUnknown';
}

/** The store cannot be reached, is closed, or has too much waiting already. Nothing was stored. */
export class EventStoreUnavailable extends Error {
  override readonly name = 'EventStoreUnavailable';
}

export interface StreamRead {
  /** The first revision to read, inclusive. Default: the stream's start, or its end when reading backwards. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  /** At most so many events; 1 to 5,000, default 1,000. A shorter page than asked for is the last one. */
  readonly limit?: number;
}

/** The streams of one tenant. No stream of another tenant can be reached through it. */
export interface TenantStreams {
  readonly tenant: Tenant;
  /** The name of a stream of this tenant. */
  name(category: StreamCategory, id: Uuid): StreamName;
  /**
   * Appends to one stream of this tenant.
   * Throws UnacceptableBatch, AppendOutcomeUnknown or EventStoreUnavailable; a RangeError for a stream of another tenant.
   */
  append(stream: StreamName, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult>;
  /** One page of a stream. */
  read(stream: StreamName, read?: StreamRead): Promise<readonly RecordedEvent[]>;
  /** The revisions, ascending, that a command has written to a stream; empty when it has written none. Complete, always. */
  findCommand(stream: StreamName, commandId: CommandId): Promise<readonly number[]>;
}

export interface LogRead {
  /** Read what comes after this position. Default: from the first event. */
  readonly after?: Position;
  /** At most so many events; 1 to 5,000, default 1,000. A shorter page than asked for is the last one for now. */
  readonly limit?: number;
}

/** The whole log, of every tenant: for projecting, processes, audit and the command line alone. */
export interface WholeLog {
  /** The id of the first event, which names the log; undefined while it is empty. */
  logId(): Promise<LogId | undefined>;
  /** One page of the log, in its order. */
  read(read?: LogRead): Promise<readonly RecordedEvent[]>;
  /** The last event, or undefined while the log is empty. */
  last(): Promise<RecordedEvent | undefined>;
  /** The event at a position, or undefined. */
  at(position: Position): Promise<RecordedEvent | undefined>;
  /**
   * Pages of all events after a position, then of those to come, in order, until the signal aborts. Each page has 1 to
   * `limit` events. The next page is read only when it is asked for. Throws EventStoreUnavailable when the store is closed
   * under it or stays away.
   */
  follow(read: LogRead, signal: AbortSignal): AsyncIterable<readonly RecordedEvent[]>;
}

export interface EventStore {
  forTenant(tenant: Tenant): TenantStreams;
  wholeLog(): WholeLog;
  /** Finishes what was accepted, then lets go of everything. Appends after it are refused with EventStoreUnavailable. */
  close(): Promise<void>;
}
