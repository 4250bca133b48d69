/**
 * The last events of the batches that were stored here lately, as they were stored: whoever has just been told their
 * positions asks what stands there, before anybody has read it.
 */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { LRUCache } from 'lru-cache';
import { placeOf } from './positions';
import type { LogRecord } from './read-answer';
import { recordedOf } from './stored-form';

export interface Lately {
  stored(position: Position, record: Omit<LogRecord, 'place'>): void;
  /** The event at a position, where it was stored here lately. */
  at(position: Position): RecordedEvent | undefined;
}

/** In characters of JSON, some thousands of events. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

export function lately(): Lately {
  const records = new LRUCache<Position, LogRecord>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ data, metadata }) => data.length + metadata.length,
  });
  return {
    stored: (position, record) => {
      const place = placeOf(position);
      if (place !== undefined) records.set(position, { ...record, place });
    },
    at: (position) => {
      const record = records.get(position);
      return record && recordedOf(record);
    },
  };
}
