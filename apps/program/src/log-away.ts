/** Whoever cannot be let in because the log is away is told so: the same token may do in a moment. */
import { EventStoreUnavailable } from '@caseledger/event-store';
import { unavailable } from '@caseledger/security';

/** Throws UNAVAILABLE where the log could not be reached, and every other error as it is. */
export function whileLogIsAway(error: unknown): never {
  if (error instanceof EventStoreUnavailable) {
    throw unavailable('A part of the program cannot be reached now. Try the same again in a moment.', error);
  }
  throw error;
}
