/** Pulls what is read, one event after the other, and leaves no call behind. */
import type { ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { EventStoreUnavailable } from '../event-store';
import { Silence } from './failures';

/** How long is waited for the next event, in milliseconds, and what ends all readings. */
export interface Pulling {
  readonly deadline: number;
  readonly closed: AbortSignal;
}

/**
 * Hands over each event until `take` says that it is enough (true) or the server has no more. Rejects with what the
 * reading failed with, with Silence where nothing came for too long, and with EventStoreUnavailable when it was closed.
 */
export async function pull(
  reading: StreamingRead<ResolvedEvent>,
  { deadline, closed }: Pulling,
  take: (resolved: ResolvedEvent) => boolean,
): Promise<void> {
  // Stays to the last: a failure after the loop has ended would find no listener and end the process.
  reading.on('error', () => undefined);
  let pulled = 0;
  let seen = 0;
  // Looked at now and then: to set a timer anew for each event takes longer than to read it.
  const watch = setInterval(() => {
    if (pulled === seen) reading.destroy(new Silence(`Nothing was read for ${deadline} ms.`));
    seen = pulled;
  }, deadline);
  let isDone = false;
  try {
    for await (const resolved of reading as AsyncIterable<ResolvedEvent>) {
      pulled += 1;
      if (take(resolved)) return;
    }
    isDone = true;
    // The client takes a call that it has cut itself for one that has come to its end.
    if (closed.aborted) throw new EventStoreUnavailable('The event store is closed.');
  } finally {
    clearInterval(watch);
    // Leaving the loop does not end the call on the server.
    if (!isDone) reading.cancel().catch(() => undefined);
  }
}
