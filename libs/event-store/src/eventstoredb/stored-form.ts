/** How an event is stored in EventStoreDB, and read back: `data` as its data, the rest of the envelope as its metadata. */
import {
  parseStreamName,
  type Position,
  type RecordedEvent,
  type StoredEvent,
  type StreamName,
} from '@caseledger/kernel';
import type { EventToAppend } from '../event-store';
import type { EventRecord } from './append-request';
import { positionOf } from './positions';
import type { LogRecord } from './read-answer';

type Metadata = Omit<StoredEvent, 'type' | 'stream' | 'revision' | 'data'>;

/** An event as it is stored; its stream and its revision are its place. */
export function recordOf({ type, data, ...metadata }: EventToAppend): EventRecord {
  return { type, data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
}

/**
 * The event of ours that was read, or undefined for one of another program or of EventStoreDB itself (its types begin with
 * $). Throws an Error for an event in a stream of ours that is none: to pass over it would be to lose one silently.
 */
export function recordedOf(record: LogRecord): RecordedEvent | undefined {
  const { type, stream, revision, place } = record;
  if (type.startsWith('$') || !isOurs(stream)) return undefined;
  const position: Position = positionOf(place);
  const metadata = jsonOf(record.metadata);
  if (!isEnvelope(metadata)) throw unreadable(record, 'has no envelope');
  const data = jsonOf(record.data);
  if (!isObject(data)) throw unreadable(record, 'has no data');
  if (!Number.isSafeInteger(revision)) throw unreadable(record, 'has a revision beyond all numbers');
  return Object.assign(metadata, { type, data, stream, revision, position }) as RecordedEvent;
}

/** What a text says as JSON; undefined where it says nothing. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The names of a page are few, and looking at a name takes longer than at all the rest. */
const names = new Map<string, boolean>();
const MOST_NAMES = 10_000;

function isOurs(stream: string): stream is StreamName {
  const known = names.get(stream);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) names.clear();
  const ours = parseStreamName(stream) !== undefined;
  names.set(stream, ours);
  return ours;
}

function isEnvelope(metadata: unknown): metadata is Metadata {
  return (
    isObject(metadata) &&
    typeof metadata['id'] === 'string' &&
    typeof metadata['schemaVersion'] === 'number' &&
    typeof metadata['occurredAt'] === 'string' &&
    typeof metadata['recordedAt'] === 'string' &&
    typeof metadata['commandId'] === 'string' &&
    typeof metadata['correlationId'] === 'string' &&
    typeof metadata['causationId'] === 'string' &&
    isObject(metadata['actor'])
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable({ stream, revision, place }: LogRecord, what: string): Error {
  return new Error(
    `The event log is damaged: revision ${revision} of ${stream}, at position ${place.commit}, ${what}. ` +
      'No program but this one may write to its streams.',
  );
}
