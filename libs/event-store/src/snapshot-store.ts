/**
 * Snapshots: folded states, kept so that long streams load fast. A second small port beside the event store's: losing all
 * of it costs time only. A snapshot of another log, another state version or a later revision than the stream has is never used.
 */
import type { Json, LogId, StreamName } from '@caseledger/kernel';

/** The largest snapshot, in bytes of its JSON in UTF-8. */
export const MAX_SNAPSHOT_BYTES = 256 * 1024;

export interface Snapshot {
  readonly logId: LogId;
  readonly stateVersion: number;
  /** The revision of the last event that is folded in. */
  readonly revision: number;
  readonly state: Json;
}

export interface SnapshotStore {
  /** The stream's snapshot, or undefined. */
  load(stream: StreamName): Promise<Snapshot | undefined>;
  /** Keeps a snapshot in place of an earlier one. Throws a RangeError for one that is over MAX_SNAPSHOT_BYTES. */
  save(stream: StreamName, snapshot: Snapshot): Promise<void>;
  /** Forgets one stream's snapshot, or all of them. */
  drop(stream?: StreamName): Promise<void>;
  close(): Promise<void>;
}

/** The JSON of a snapshot's state, as every engine checks it. Throws a RangeError when it is over MAX_SNAPSHOT_BYTES. */
export function snapshotJson(snapshot: Snapshot): string {
  const json = JSON.stringify(snapshot.state);
  const bytes = Buffer.byteLength(json);
  if (bytes <= MAX_SNAPSHOT_BYTES) return json;
  throw new RangeError(`A snapshot has at most ${MAX_SNAPSHOT_BYTES} bytes, not ${bytes}.`);
}
