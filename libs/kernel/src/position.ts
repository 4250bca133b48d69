/** Places in the log, as they are handed to clients, views, processes and snapshots. */
import { type Branded, type EventId, isUuid } from './ids';

/** A place in the whole log: text of one width whose byte order is the log's order. Increasing, not dense, opaque. */
export type Position = Branded<string, 'Position'>;

/** The id of the log's first event: a place of another log is never used. */
export type LogId = EventId;

/** A place that knows its log and its event, so that it is noticed when either is not the one that was meant. */
export interface Place {
  readonly logId: LogId;
  readonly position: Position;
  readonly eventId: EventId;
}

/** A place as an opaque text for clients. */
export type Bookmark = Branded<string, 'Bookmark'>;

/** Writes a place as a bookmark. */
export function bookmarkOf(place: Place): Bookmark {
  return Buffer.from(`${place.logId}/${place.position}/${place.eventId}`).toString('base64url') as Bookmark;
}

/** Reads a bookmark; undefined when the text is none. */
export function placeOf(bookmark: string): Place | undefined {
  const [logId, position, eventId, more] = Buffer.from(bookmark, 'base64url').toString('utf8').split('/');
  if (!logId || !position || !eventId || more !== undefined || !isUuid(logId) || !isUuid(eventId)) return undefined;
  const place = { logId: logId as LogId, position: position as Position, eventId: eventId as EventId };
  // Decoding passes over what is not base64url; a bookmark has one spelling.
  return bookmarkOf(place) === bookmark ? place : undefined;
}
