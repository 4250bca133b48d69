/** The stand-in's log: records at byte positions, the streams they make up, and what each stream's metadata hides. */
import { randomUUID } from 'node:crypto';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';

/** One event as it comes in. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** One event as it was stored. */
export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: number;
  /** In milliseconds since 1970. */
  readonly created: number;
  /** The message that carries it, prepared at its first reading. */
  answer?: ReadResp;
}

export interface Stream {
  readonly name: string;
  /** By revision. Nothing is ever taken out; what is hidden is only not read. */
  readonly events: Recorded[];
  hiding: Hiding;
  tombstone?: Recorded;
}

interface Hiding {
  readonly truncateBefore: number;
  readonly maxCount: number;
  /** In seconds. */
  readonly maxAge: number;
}

/** The revision of a tombstone, and the `$tb` of a soft-deleted stream: the largest signed 64-bit number. */
export const LAST_REVISION = 9_223_372_036_854_775_807n;
/** Where the first record of a new server's log stands. */
const FIRST_POSITION = 548;
const NOTHING_HIDDEN: Hiding = { truncateBefore: 0, maxCount: Infinity, maxAge: Infinity };
const NOTHING = new Uint8Array();

export const metastreamOf = (stream: string): string => `$$${stream}`;
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const isSoftDeleted = (stream: Stream | undefined): boolean =>
  stream !== undefined && stream.hiding.truncateBefore > Number.MAX_SAFE_INTEGER;

/** Whether a reader sees an event of a stream. */
export function isVisible({ events, hiding }: Stream, event: Recorded, now: number): boolean {
  return (
    event.revision >= Math.max(hiding.truncateBefore, events.length - hiding.maxCount) &&
    now - event.created < hiding.maxAge * 1000
  );
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function hidingOf(metadata: Recorded): Hiding {
  const known = parsed(metadata.data);
  const at = (key: string, otherwise: number): number => (typeof known[key] === 'number' ? known[key] : otherwise);
  return { truncateBefore: at('$tb', 0), maxCount: at('$maxCount', Infinity), maxAge: at('$maxAge', Infinity) };
}

function parsed(json: Uint8Array): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(json).toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export type Log = ReturnType<typeof createLog>;

/** A new server's log: empty but for the system's own first record. */
export function createLog() {
  const all: Recorded[] = [];
  const streams = new Map<string, Stream>();
  const listeners = new Set<() => void>();
  /** The events by id that the server remembers, which it does in memory alone: a repeat as `any` is known by it. */
  const remembered = new Map<string, Recorded>();
  let end = FIRST_POSITION;

  const streamOf = (name: string): Stream => {
    const known = streams.get(name);
    if (known) return known;
    const hiding = isMetastream(name) ? { ...NOTHING_HIDDEN, maxCount: 1 } : NOTHING_HIDDEN;
    const stream = { name, events: [], hiding };
    streams.set(name, stream);
    return stream;
  };

  /** Moves the log's end on, and says where the record begins. */
  const reserve = (size: number): number => {
    const position = end;
    end += 110 + size;
    return position;
  };

  const store = (name: string, event: Proposed, revision: bigint): Recorded => {
    const size = 2 * name.length + event.type.length + event.data.length + event.metadata.length;
    const recorded = { ...event, stream: name, revision, position: reserve(size), created: Date.now() };
    all.push(recorded);
    return recorded;
  };

  const write = (name: string, event: Proposed): Recorded => {
    const stream = streamOf(name);
    const recorded = store(name, event, BigInt(stream.events.length));
    stream.events.push(recorded);
    remembered.set(event.id, recorded);
    if (isMetastream(name)) streamOf(name.slice(2)).hiding = hidingOf(recorded);
    return recorded;
  };

  /** Writes `$tb` into a stream's metadata, beside what is there. */
  const truncate = (name: string, before: bigint): Recorded => {
    const last = streams.get(metastreamOf(name))?.events.at(-1);
    const { $tb: _replaced, ...kept } = last ? parsed(last.data) : {};
    // The number is larger than JavaScript's, and is written digit by digit.
    const json = JSON.stringify({ ...kept, $tb: 0 }).replace('"$tb":0', `"$tb":${before}`);
    return write(metastreamOf(name), systemEvent('$metadata', json));
  };

  const bury = (name: string): Recorded => {
    const stream = streamOf(name);
    const tombstone = store(name, systemEvent('$streamDeleted', ''), LAST_REVISION);
    stream.tombstone = tombstone;
    return tombstone;
  };

  write('$$$scavenges', systemEvent('$metadata', '{"$maxCount":1}'));
  return {
    all: all as readonly Recorded[],
    streams: streams as ReadonlyMap<string, Stream>,
    remembered,
    /** Where the next record will begin. */
    end: () => end,
    reserve,
    write,
    truncate,
    bury,
    /** Calls `listener` after every change; gives what ends that. */
    listen: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: (): void => {
      for (const listener of [...listeners]) listener();
    },
  };
}

const systemEvent = (type: string, json: string): Proposed => ({
  id: randomUUID(),
  type,
  contentType: json === '' ? 'application/octet-stream' : 'application/json',
  data: bytes(json),
  metadata: NOTHING,
});
