/** What a caller hears where the access record cannot be written. */
import { PublicError, unavailable } from '@caseledger/security';

/** Nothing is shown, not even a refusal, that is not on the record. Throws, always. */
export function notRecorded(cause: unknown): never {
  if (cause instanceof PublicError) throw cause;
  throw unavailable('The access record cannot be written now, and nothing is answered without it.', cause);
}
