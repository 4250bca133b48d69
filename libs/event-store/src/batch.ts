/** What the port asks of every batch, checked in one place for every engine. */
import { isUuid, parseStreamName, type StoredEvent, type StreamName, type Tenant } from '@caseledger/kernel';
import {
  type EventToAppend,
  type ExpectedRevision,
  MAX_BATCH_BYTES,
  MAX_EVENT_BYTES,
  UnacceptableBatch,
} from './event-store';

/** An event as it will be stored: its JSON is made once, checked, and is what every later reading gives back. */
export interface EventBody {
  readonly id: string;
  readonly commandId: string;
  /** The JSON of the StoredEvent. */
  readonly json: string;
}

/**
 * The bodies of a batch, numbered from the expected revision. Throws UnacceptableBatch for a batch that no engine takes,
 * and a RangeError for an expected revision that is none.
 */
export function bodiesOf(
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): readonly EventBody[] {
  if (events.length === 0) throw new UnacceptableBatch('A batch has at least one event.');
  const first = firstRevisionAfter(expected);
  const ids = new Set<string>();
  let total = 0;
  return events.map((event, index) => {
    const { id, commandId } = event;
    // A UUID in its one form has the same bytes in every engine, and can be bound, compared and indexed as it is.
    if (!isUuid(id) || !isUuid(commandId)) {
      throw new UnacceptableBatch(`The id and the commandId of an event are UUIDs in lower case: ${id}, ${commandId}.`);
    }
    if (ids.has(id)) throw new UnacceptableBatch(`The event id ${id} is twice in the batch.`);
    ids.add(id);
    const json = jsonOf({ ...event, stream, revision: first + index });
    const bytes = Buffer.byteLength(json);
    if (bytes > MAX_EVENT_BYTES) {
      throw new UnacceptableBatch(`The event ${id} has ${bytes} bytes; an event has at most ${MAX_EVENT_BYTES}.`);
    }
    total += bytes;
    if (total > MAX_BATCH_BYTES) throw new UnacceptableBatch(`A batch has at most ${MAX_BATCH_BYTES} bytes.`);
    return { id, commandId, json };
  });
}

/** Throws a RangeError for a name that is not that of a stream of this tenant. */
export function requireStreamOf(tenant: Tenant, stream: StreamName): void {
  if (parseStreamName(stream)?.tenant !== tenant) throw new RangeError(`${stream} is no stream of tenant ${tenant}.`);
}

/** Throws a RangeError for a page of less than 1 or more than 5,000 events. */
export function pageLimit(limit = 1_000): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 5_000) return limit;
  throw new RangeError(`A page has 1 to 5,000 events, not ${limit}.`);
}

/** Throws a RangeError for what is not a revision: a whole number from 0. */
export function requireRevision(revision: number): number {
  if (Number.isSafeInteger(revision) && revision >= 0) return revision;
  throw new RangeError(`A revision is a whole number from 0, not ${revision}.`);
}

function firstRevisionAfter(expected: ExpectedRevision): number {
  return expected === 'none' ? 0 : requireRevision(expected) + 1;
}

function jsonOf(event: StoredEvent): string {
  try {
    return JSON.stringify(event);
  } catch (error) {
    throw new UnacceptableBatch(`The event ${event.id} has no JSON form.`, { cause: error });
  }
}
