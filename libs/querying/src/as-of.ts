/** Streams as they were at an earlier moment: by a revision, or by all that was known at an instant (standards.md, "Two clocks"). */
import {
  type DomainEvent,
  type Instant,
  type StreamCategory,
  type StreamDeclaration,
  type Uuid,
} from '@caseledger/kernel';
import type { Reading } from './query';

/** A moment of a stream: a revision, or all that was known at an instant. */
export type Moment = { readonly revision: number } | { readonly knownAt: Instant };

const PAGE = 1_000;

/** The events of a stream until a moment, with their personal values opened. */
export async function eventsUntil(
  moment: Moment,
  category: StreamCategory,
  id: Uuid,
  reading: Reading,
): Promise<readonly DomainEvent[]> {
  const events: DomainEvent[] = [];
  const end = 'revision' in moment ? moment.revision + 1 : Infinity;
  for (let from = 0; from < end; from += PAGE) {
    const page = await reading.events(category, id, from, Math.min(PAGE, end - from));
    const before = page.filter((event) =>
      'revision' in moment ? event.revision <= moment.revision : event.recordedAt <= moment.knownAt,
    );
    events.push(...before);
    if (before.length < PAGE) break;
  }
  return events;
}

/** The state that events lead to. */
export function foldState<State>(declaration: StreamDeclaration<State>, events: readonly DomainEvent[]): State {
  return events.reduce((state, event) => declaration.evolve(state, event), declaration.initial);
}
