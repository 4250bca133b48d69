/** The one who asks. */
import type { Actor } from '@caseledger/kernel';

/** The one who asks, what they may, and until when. */
export interface Caller {
  readonly actor: Actor;
  may(permission: string): boolean;
  /** Epoch milliseconds from which the token is refused: its `exp` and the clock tolerance. */
  readonly expiresAt: number;
}

/**
 * Who a bearer token names. Throws `Unauthenticated`, or a `PublicError` UNAVAILABLE where that cannot be found out now.
 */
export type Authenticate = (bearer: string | undefined, admit?: Admit) => Promise<Caller>;

/** Asked before a token that is not remembered is looked at; rejects where that is not to be done now. */
export type Admit = () => Promise<void>;
