/** What can come of a command. Everything that a caller can cause is a value; an exception is a fault of ours. */
import type { Place, Rejection, Uuid } from '@caseledger/kernel';

export interface Accepted {
  readonly kind: 'accepted';
  /** The id of the stream that was decided on. */
  readonly id: Uuid;
  /** The stream's last revision after the command. */
  readonly revision: number;
  /** The place in the log of that revision's event; undefined for a stream without events. */
  readonly place: Place | undefined;
  /** Whether the command had been done before. */
  readonly repeated: boolean;
}

/** What another command changed in the meantime. */
export interface Change {
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly actor: string;
}

export type Refused =
  /** A rule refused it. `field` is a path from the input. */
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** The actor's roles do not allow it. */
  | { readonly kind: 'forbidden'; readonly permission: string }
  /** The tenant has no such stream. */
  | { readonly kind: 'notFound'; readonly id: Uuid }
  /**
   * The stream is not at the revision that was expected, or other commands kept coming in between. `changes` is undefined
   * for actors who may not read the history.
   */
  | { readonly kind: 'conflict'; readonly revision: number; readonly changes: readonly Change[] | undefined }
  /** Another command was given under this id before. */
  | { readonly kind: 'commandIdReused' };

export type Outcome = Accepted | Refused;
