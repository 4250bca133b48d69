/**
 * Leases: the right to do something alone, such as keeping a view up with the log, among all programs that share a read
 * store. A holder that has died or hangs loses it within seconds; one that wakes up later finds that it has lost it.
 */
export interface Lease {
  /** Greater than the token of every earlier holder of a lease of this name: what a later one has written under it stays. */
  readonly token: number;
  /**
   * Aborts when the lease may have passed to another holder, and when it is released. It says so as soon as this process
   * can know; whoever was stopped for longer may still be at work for a moment, which is what tokens are for.
   */
  readonly lost: AbortSignal;
  /** Gives it to whoever waits for it; to the neediest, where several do. */
  release(): Promise<void>;
  /**
   * How many leases the neediest of those who wait for this one hold, where that is at least two fewer than are held
   * here: then half of the difference is theirs. Known within seconds.
   */
  wantedBy(): number | undefined;
}

/**
 * How many leases of a kind are held here, for those that share a work of several leases; a negative number asks for all
 * of them.
 */
export type Holds = () => number;

/** Seconds after which the lease of a holder that gives no sign of life passes to another one. */
export const LEASE_SECONDS = 6;
