/** Tells places of this log from places of another one, or of a past that a restored backup took back. */
import type { WholeLog } from '@caseledger/event-store';
import type { LogId, Place } from '@caseledger/kernel';

export interface KnownLog {
  /** The log's id; undefined while it is empty. It never changes once there is one. */
  id(): Promise<LogId | undefined>;
  /** Whether a place is one of this log: its log id is this log's, and the event at its position is the one it names. */
  has(place: Place): Promise<boolean>;
}

export function knownLog(log: WholeLog): KnownLog {
  let known: LogId | undefined;
  const id = async (): Promise<LogId | undefined> => (known ??= await log.logId());
  return {
    id,
    has: async (place) => (await id()) === place.logId && (await log.at(place.position))?.id === place.eventId,
  };
}
