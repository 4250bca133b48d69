/** All streams and events that the program knows, and the way from a stored event to the one that rules and views see. */
import type { JsonObject } from './canonical-json';
import type { StoredEvent } from './envelope';
import type { DomainEvent, EventDeclaration } from './event';
import type { StreamDeclaration } from './stream';
import type { StreamCategory } from './streams';

export interface Catalogue {
  readonly streams: ReadonlyMap<StreamCategory, StreamDeclaration>;
  readonly events: ReadonlyMap<string, EventDeclaration>;
}

/** A catalogue of the streams that the modules declare. Throws a TypeError for a category or an event declared twice. */
export function catalogueOf(declared: readonly StreamDeclaration[]): Catalogue {
  const streams = new Map<StreamCategory, StreamDeclaration>();
  const events = new Map<string, EventDeclaration>();
  for (const stream of declared) {
    if (streams.has(stream.category)) throw new TypeError(`The ${stream.category} stream is declared twice.`);
    streams.set(stream.category, stream);
    for (const [type, declaration] of stream.events) {
      if (events.has(type) && events.get(type) !== declaration)
        throw new TypeError(`The event ${type} is declared twice.`);
      events.set(type, declaration);
    }
  }
  return { streams, events };
}

/**
 * The event as rules and views see it, in its present version.
 * `personal` holds the opened values, with FORGOTTEN where a person was erased; leave it empty where boxes stay closed.
 * Throws a RangeError for an event that a newer program wrote.
 */
export function domainEvent(
  event: StoredEvent,
  declaration: EventDeclaration | undefined,
  personal: JsonObject = {},
): DomainEvent {
  if (declaration === undefined) throw new RangeError(`The event ${event.type} is not known to this program.`);
  const payload = declaration.upcast(event.schemaVersion, { data: event.data, personal });
  return {
    type: event.type,
    id: event.id,
    revision: event.revision,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    actor: event.actor,
    data: payload.data,
    personal: payload.personal,
  };
}
