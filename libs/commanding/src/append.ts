/** Appends a batch and settles what is unknown by reading, so that nothing is ever tried twice blindly. */
import {
  AppendOutcomeUnknown,
  type AppendResult,
  type EventToAppend,
  type ExpectedRevision,
  type TenantStreams,
} from '@caseledger/event-store';
import type { StreamName } from '@caseledger/kernel';

const ATTEMPTS = 5;

/** The batch's own events where they stand at the expected place, as an append of them would answer. */
async function settle(
  streams: TenantStreams,
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): Promise<AppendResult | undefined> {
  const first = expected === 'none' ? 0 : expected + 1;
  const stored = await streams.read(stream, { from: first, limit: events.length });
  if (stored.length === 0) return undefined;
  const last = stored.at(-1);
  const ours = stored.length === events.length && stored.every((event, index) => event.id === events[index]?.id);
  if (ours && last !== undefined) {
    return { outcome: 'alreadyAppended', revision: last.revision, position: last.position };
  }
  const [end] = await streams.read(stream, { direction: 'backwards', limit: 1 });
  return { outcome: 'conflict', actual: end?.revision ?? 'none' };
}

/**
 * Appends a batch. Where the outcome is unknown, reads: the batch is there, or others came first, or it is tried again
 * with the same ids at the same revision, which stores it once at most. Throws what the store throws beyond that.
 */
export async function appendBatch(
  streams: TenantStreams,
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): Promise<AppendResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await streams.append(stream, expected, events);
    } catch (error) {
      if (!(error instanceof AppendOutcomeUnknown) || attempt === ATTEMPTS) throw error;
      const settled = await settle(streams, stream, expected, events);
      if (settled !== undefined) return settled;
    }
  }
}
