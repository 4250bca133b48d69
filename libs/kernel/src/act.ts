/** An act on two streams: the first stream keeps the second's batch as it will be stored, so that it is never half done. */
import type { StoredEvent } from './envelope';
import { event } from './event';
import * as field from './field';
import type { StreamName } from './streams';

/** The batch that an act still owes to its second stream. */
export interface IntendedAppend {
  readonly stream: StreamName;
  /** The revision that the stream must have, or `none`. */
  readonly expected: number | 'none';
  readonly events: readonly Omit<StoredEvent, 'stream' | 'revision'>[];
}

/** Ends the first batch of an act on two streams. Every stream may hold it, and no state changes by it. */
export const actIntended = event('ActIntended', { version: 1, fields: { append: field.stored<IntendedAppend>() } });
