/** What the parts of the event store's suite share: the store as it is open now. */
import type { EventStore } from '../event-store';

export interface UnderTest {
  store(): EventStore;
  /** Closes it and opens the same data again. */
  reopen(): Promise<void>;
}
