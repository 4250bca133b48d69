/**
 * What this process has lately stored or read of the log, so that the same is not asked of the file again: the last
 * events, and the revisions that nothing lies beyond. It is never behind what was acknowledged, because one process alone
 * writes to the log.
 */
import type { Position, RecordedEvent, StoredEvent, StreamName } from '@caseledger/kernel';
import { LRUCache } from 'lru-cache';
import { numberOf, positionOf } from './position-text';

const EVENTS_AT_HAND = 4_096;
const ENDS_AT_HAND = 50_000;

export interface Lately {
  /** Takes over a batch that was stored: the JSON of its events, and the number of the last one. */
  stored(bodies: readonly { readonly json: string }[], last: number): void;
  /** Takes over that a stream has nothing beyond a revision: -1 for one without events. */
  nothingBeyond(stream: StreamName, revision: number): void;
  /** Whether the stream is known to have nothing from a revision on. */
  endsBefore(stream: StreamName, revision: number): boolean;
  /** The event at a position, where it is at hand. */
  at(position: Position): RecordedEvent | undefined;
  /** At most so many events after a position; undefined where they are not all at hand. */
  after(position: Position, limit: number): readonly RecordedEvent[] | undefined;
}

export function lately(): Lately {
  /** The event with number n, at n modulo their number: its JSON until it is asked for. */
  const events = new Array<string | RecordedEvent | undefined>(EVENTS_AT_HAND);
  let first = 0;
  let end = -1;
  /** A bound that is too high costs a reading; it is raised with every append, and never lowered. */
  const ends = new LRUCache<StreamName, number>({ max: ENDS_AT_HAND });

  const recorded = (number: number): RecordedEvent => {
    const kept = events[number % EVENTS_AT_HAND];
    if (typeof kept === 'object') return kept;
    const event = Object.assign(JSON.parse(kept ?? '') as StoredEvent, { position: positionOf(number) });
    events[number % EVENTS_AT_HAND] = event;
    return event;
  };
  const isAtHand = (number: number): boolean => number >= first && number <= end;

  return {
    stored: (bodies, last) => {
      const start = last - bodies.length + 1;
      if (start !== end + 1) first = start;
      bodies.forEach(({ json }, index) => (events[(start + index) % EVENTS_AT_HAND] = json));
      end = last;
      first = Math.max(first, end - EVENTS_AT_HAND + 1);
    },
    nothingBeyond: (stream, revision) => {
      if (revision > (ends.get(stream) ?? -2)) ends.set(stream, revision);
    },
    endsBefore: (stream, revision) => {
      const known = ends.get(stream);
      return known !== undefined && known < revision;
    },
    at: (position) => {
      const number = numberOf(position);
      return number !== undefined && isAtHand(number) ? recorded(number) : undefined;
    },
    after: (position, limit) => {
      const number = numberOf(position);
      if (number === undefined || !isAtHand(number)) return undefined;
      const found: RecordedEvent[] = [];
      for (let next = number + 1; next <= end && found.length < limit; next += 1) found.push(recorded(next));
      return found;
    },
  };
}
