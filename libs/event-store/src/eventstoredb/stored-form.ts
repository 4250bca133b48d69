/** How an event is stored in EventStoreDB, and read back: `data` as its data, the rest of the envelope as its metadata. */
import type { RecordedEvent as EventStoreDBEvent } from '@eventstore/db-client';
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

type Metadata = Omit<StoredEvent, 'type' | 'stream' | 'revision' | 'data'>;

/** An event as it is stored; its stream and its revision are its place. */
export function recordOf({ type, data, ...metadata }: EventToAppend): EventRecord {
  return { type, data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
}

/**
 * The event of ours that was read, or undefined for one of another program or of EventStoreDB itself (its types begin with
 * $). Throws an Error for an event in a stream of ours that is none: to pass over it would be to lose one silently.
 */
export function recordedOf(event: EventStoreDBEvent | undefined): RecordedEvent | undefined {
  if (event === undefined || event.type.startsWith('$') || !isOurs(event.streamId)) return undefined;
  const { type, data, position: place } = event;
  if (place === undefined) throw unreadable(event, 'has no place in the log');
  const position: Position = positionOf(place);
  const metadata = event.metadata as unknown;
  if (!isEnvelope(metadata)) throw unreadable(event, 'has no envelope');
  if (!isObject(data)) throw unreadable(event, 'has no data');
  const revision = Number(event.revision);
  if (!Number.isSafeInteger(revision)) throw unreadable(event, 'has a revision beyond all numbers');
  return Object.assign(metadata, {
    type,
    data,
    stream: event.streamId as StreamName,
    revision,
    position,
  }) as RecordedEvent;
}

/** The names of a page are few, and looking at a name takes longer than at all the rest. */
const names = new Map<string, boolean>();
const MOST_NAMES = 10_000;

function isOurs(stream: string): boolean {
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
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function unreadable({ streamId, revision, position }: EventStoreDBEvent, what: string): Error {
  return new Error(
    `The event log is damaged: revision ${revision} of ${streamId}, at position ${position?.commit}, ${what}. ` +
      'No program but this one may write to its streams.',
  );
}
