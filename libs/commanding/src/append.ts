/** Appends a batch and settles what is unknown by reading, so that nothing is ever tried twice blindly. */
import {
  AppendOutcomeUnknown,
  type AppendResult,
  type EventToAppend,
  type ExpectedRevision,
  type TenantStreams,
} from '@caseledger/event-store';
import type { StreamName } from '@caseledger/kernel';
import { pauseBefore } from './pause';

const ATTEMPTS = 5;

/** The expected revision of what comes after a revision; -1 is that of a stream without events. */
export function expectedAfter(revision: number): ExpectedRevision {
  return revision < 0 ? 'none' : revision;
}

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
 * with the same ids at the same revision, which stores it once at most. Throws what the store throws at an append whose
 * fate is known, and AppendOutcomeUnknown where it stays unknown.
 */
export async function appendBatch(
  streams: TenantStreams,
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): Promise<AppendResult> {
  let doubt: AppendOutcomeUnknown | undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const settled = doubt === undefined ? undefined : await settle(streams, stream, expected, events);
      return settled ?? (await streams.append(stream, expected, events));
    } catch (error) {
      // Once in doubt, a store out of reach says nothing of the batch that may be in it.
      if (error instanceof AppendOutcomeUnknown) doubt = error;
      if (doubt === undefined) throw error;
      await pauseBefore(attempt);
    }
  }
  throw doubt ?? new Error('An append has an outcome, or a doubt.');
}
