/** What the server decides on an append, a deletion or a tombstone: written, repeated, or refused (versions, idempotency). */
import {
  isMetastream,
  isSoftDeleted,
  isVisible,
  type Log,
  metastreamOf,
  type Proposed,
  type Recorded,
  type Stream,
} from './log';

export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;

export type Decision =
  | {
      readonly outcome: 'stored';
      readonly revision: bigint | 'no_stream';
      /** Absent where the server does not know any more where the repeated event stands. */
      readonly position: number | undefined;
    }
  | { readonly outcome: 'wrongVersion'; readonly actual: bigint | 'no_stream' }
  | { readonly outcome: 'deleted' };

type Ids = readonly Pick<Proposed, 'id'>[];
type Check = 'write' | 'deleted' | 'wrongVersion' | { readonly repeated: Recorded };

/** What a deletion is checked as: an event that was never written before. */
const DELETION: Pick<Proposed, 'id'> = { id: 'deletion' };

/** How a version is written in trailers. */
export const versionNumber = (version: Expected): bigint =>
  typeof version === 'bigint' ? version : { any: -2n, no_stream: -1n, stream_exists: -4n }[version];

/** The stream that a tombstone would close: the stream itself, or the one whose metadata it holds. */
const closedBy = (log: Log, name: string) =>
  log.streams.get(name)?.tombstone ?? (isMetastream(name) ? log.streams.get(name.slice(2))?.tombstone : undefined);

export const isTombstoned = (log: Log, name: string): boolean => closedBy(log, name) !== undefined;

/** Appends events to a stream, or not. */
export function append(log: Log, name: string, expected: Expected, events: readonly Proposed[]): Decision {
  const check = checked(log, name, expected, events);
  if (typeof check !== 'string') return repeated(log.streams.get(name), check.repeated);
  if (check !== 'write') return refused(log, name, check);
  const wasDeleted = isSoftDeleted(log.streams.get(name));
  const next = BigInt(log.streams.get(name)?.events.length ?? 0);
  const last = events.map((event) => log.write(name, event)).at(-1);
  const position = last?.position ?? log.reserve(0);
  if (wasDeleted) log.truncate(name, next);
  log.changed();
  return { outcome: 'stored', revision: last?.revision ?? (next === 0n ? 'no_stream' : next - 1n), position };
}

/** Deletes a stream softly: it can be written again, and its revisions go on. */
export function softDelete(log: Log, name: string, expected: Expected): Decision {
  const check = checked(log, name, expected, [DELETION]);
  if (check === 'write' && lastRevision(log, name) < 0n) return refused(log, name, 'wrongVersion');
  if (check === 'deleted' || check === 'wrongVersion') return refused(log, name, check);
  const { revision, position } = log.truncate(name, 9_223_372_036_854_775_807n);
  log.changed();
  return { outcome: 'stored', revision, position };
}

/** Closes a stream's name for ever. */
export function tombstone(log: Log, name: string, expected: Expected): Decision {
  const check = checked(log, name, expected, [DELETION]);
  if (check === 'deleted' || check === 'wrongVersion') return refused(log, name, check);
  const { revision, position } = log.bury(name);
  log.changed();
  return { outcome: 'stored', revision, position };
}

const lastRevision = (log: Log, name: string): bigint => BigInt((log.streams.get(name)?.events.length ?? 0) - 1);

function refused(log: Log, name: string, check: 'deleted' | 'wrongVersion'): Decision {
  const last = lastRevision(log, name);
  return check === 'deleted' ? { outcome: check } : { outcome: check, actual: last < 0n ? 'no_stream' : last };
}

function repeated(stream: Stream | undefined, event: Recorded): Decision {
  const known = stream !== undefined && isVisible(stream, event, Date.now());
  return { outcome: 'stored', revision: event.revision, position: known ? event.position : undefined };
}

function checked(log: Log, name: string, expected: Expected, events: Ids): Check {
  if (isTombstoned(log, name)) return 'deleted';
  const stream = log.streams.get(name);
  const last = lastRevision(log, name);
  if (expected === 'stream_exists') {
    if (isSoftDeleted(stream)) return 'deleted';
    if (last < 0n && lastRevision(log, metastreamOf(name)) < 0n) return 'wrongVersion';
  }
  if (expected === 'any' || expected === 'stream_exists') return rememberedIn(log, name, events);
  const after = versionNumber(expected);
  if (after === last) return 'write';
  if (after > last || !stream) return 'wrongVersion';
  return (
    storedAfter(stream, Number(after), events) ?? (after < 0n && isFresh(stream, events) ? 'write' : 'wrongVersion')
  );
}

/** With `any` and `stream_exists` only the memory of ids tells a repeat, and only the first id decides that it may be one. */
function rememberedIn(log: Log, name: string, events: Ids): Check {
  const known = events
    .map(({ id }) => log.remembered.get(id))
    .map((event) => (event?.stream === name ? event : undefined));
  if (!known[0]) return 'write';
  const lastKnown = known.at(-1);
  return lastKnown && !known.includes(undefined) ? { repeated: lastKnown } : 'wrongVersion';
}

/** With a version, a repeat is told by what stands in the stream after that version. */
function storedAfter(stream: Stream, after: number, events: Ids): Check | undefined {
  const same = events.every(({ id }, index) => stream.events[after + 1 + index]?.id === id);
  const last = stream.events[after + events.length];
  return events.length > 0 && same && last ? { repeated: last } : undefined;
}

/** A soft-deleted stream takes other events as `no_stream`, as if it were none. */
const isFresh = (stream: Stream, events: Ids): boolean =>
  isSoftDeleted(stream) && events.length > 0 && stream.events[0]?.id !== events[0]?.id;
