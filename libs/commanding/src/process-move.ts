/** Where a process is in a log that was copied to another engine: its place there is another one, of the same event. */
import type { EventToAppend } from '@caseledger/event-store';
import {
  type DomainEvent,
  derivedUuid,
  type EventId,
  type Instant,
  later,
  type Position,
  type RecordedEvent,
} from '@caseledger/kernel';
import { processAdvanced, type ProcessState, processStream } from './process.stream';

/** The place that the last event of a process's stream says it has come to. */
export function placeAfter(
  last: RecordedEvent,
): { readonly eventId: EventId; readonly position: Position } | undefined {
  const event = { ...last, personal: {} } as unknown as DomainEvent;
  return (processStream.evolve(processStream.initial as never, event as never) as ProcessState).upTo;
}

/** The event that says so again, after the last one of the process's stream, with the position of where it has come to. */
export function placedAnew(last: RecordedEvent, upTo: RecordedEvent, now: Instant): EventToAppend {
  const { type, data } = processAdvanced({ upTo: upTo.id, position: upTo.position });
  const recordedAt = later(now, last.recordedAt);
  return {
    ...{ type, data, schemaVersion: processAdvanced.version, occurredAt: recordedAt, recordedAt, actor: last.actor },
    id: derivedUuid<'Event'>(last.id, 'placed anew', upTo.position),
    // No command of the process: those say which events it has dealt with.
    commandId: derivedUuid<'Command'>(last.id, 'place anew', upTo.position),
    correlationId: upTo.correlationId,
    causationId: upTo.id,
  };
}
