/** What a client is told when a store cannot be reached: that the same request may work later, and whether it was done. */
import { AppendOutcomeUnknown, EventStoreUnavailable } from '@caseledger/event-store';
import { KeyStoreUnavailable } from '@caseledger/privacy';
import { ReadStoreUnavailable } from '@caseledger/read-store';
import { type PublicError, unavailable } from './public-error';

const OUT_OF_REACH = [EventStoreUnavailable, KeyStoreUnavailable, ReadStoreUnavailable];

/** What the work comes to; throws UNAVAILABLE where a store could not be reached, and every other error as it is. */
export async function whereReachable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppendOutcomeUnknown) throw outcomeUnknown(error);
    if (isOutOfReach(error)) {
      throw unavailable('A part of the program cannot be reached now. Try the same again in a moment.', error);
    }
    throw error;
  }
}

/** Whether it says that a store cannot be reached for now. */
export function isOutOfReach(error: unknown): error is Error {
  return OUT_OF_REACH.some((kind) => error instanceof kind);
}

function outcomeUnknown(cause: AppendOutcomeUnknown): PublicError {
  const message = 'Whether this was done is not known. Send it again with the same commandId: it is done once.';
  return unavailable(message, cause, { outcome: 'UNKNOWN' });
}
