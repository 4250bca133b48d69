/** Taking over the events of another log, as they are and in their order: for an operator who goes to another engine. */
import type { RecordedEvent, StreamName } from '@caseledger/kernel';
import type { EventToAppend, ExpectedRevision } from './event-store';

export interface LogImport {
  /**
   * Appends events of any streams in this order, and answers when all of them are durable. Rejects where one is not, or
   * nobody knows whether it is: of those after it some may be stored then, so compare the two logs before going on.
   */
  append(events: readonly RecordedEvent[]): Promise<void>;
}

/** Events that follow one another in their log and in one stream. */
export interface Run {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

/** The events as appends, in their order, none of more than so many events. */
export function runsOf(events: readonly RecordedEvent[], most: number): readonly Run[] {
  const runs: (Run & { readonly events: EventToAppend[] })[] = [];
  for (const { stream, revision, position: _, ...event } of events) {
    const last = runs.at(-1);
    if (last?.stream === stream && last.events.length < most) last.events.push(event);
    else runs.push({ stream, expected: revision === 0 ? 'none' : revision - 1, events: [event] });
  }
  return runs;
}
