/** What a snapshot holds beside the state: the event that it ends with, and a hash over all of it. */
import { createHash } from 'node:crypto';
import type { Snapshot } from '@caseledger/event-store';
import type { EventId, Json, RecordedEvent } from '@caseledger/kernel';

interface Kept {
  readonly state: Json;
  readonly eventId: EventId;
  readonly hash: string;
}

/** A snapshot of a state. What JSON leaves out of it, members that are undefined, is left out. */
export function snapshotOf(of: Omit<Snapshot, 'state'>, eventId: EventId, state: unknown): Snapshot {
  const kept: Kept = { state: state as Json, eventId, hash: hashOf(of, eventId, state) };
  return { ...of, state: { ...kept } };
}

/**
 * The state of a snapshot; undefined where the snapshot is damaged, or does not end with this event of its stream: a log
 * that was restored from a backup may have gone another way since.
 */
export function stateOf(snapshot: Snapshot, last: RecordedEvent): { readonly state: unknown } | undefined {
  const { state, eventId, hash } = snapshot.state as unknown as Kept;
  const whole = last.revision === snapshot.revision && last.id === eventId;
  return whole && hash === hashOf(snapshot, eventId, state) ? { state } : undefined;
}

/** JSON keeps the order of members, so that what was kept and is read again has the same text. */
function hashOf({ logId, stateVersion, revision }: Omit<Snapshot, 'state'>, eventId: EventId, state: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([logId, stateVersion, revision, eventId, state]))
    .digest('base64url');
}
