/** What the contract's tests run on. */
import type { ReadStore } from '../read-store';

/** A store on its own, for one test. */
export interface StoreUnderTest {
  readonly store: ReadStore;
  /** Closes the store and opens it again with what it holds. */
  reopen(): Promise<ReadStore>;
  /** A second store on the same documents, as another process has it; absent where one process owns them. */
  another?(): Promise<ReadStore>;
  /** Closes the store, and those beside it, and takes it away. */
  dispose(): Promise<void>;
}

/** Gives the store of the running test. */
export type Subject = () => StoreUnderTest;
