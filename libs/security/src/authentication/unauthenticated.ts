/** Why nobody is let in: three sentences, none of which says more to somebody who guesses. */
import { told } from '@caseledger/kernel';
import { PublicError } from '../errors/public-error';

const MESSAGES = {
  missing: told('A bearer token is needed.'),
  expired: told('The bearer token has expired.'),
  invalid: told('The bearer token is not valid.'),
} as const;

export type UnauthenticatedReason = keyof typeof MESSAGES;

/** The request carries no token that says who asks. The cause is for the log. */
export class Unauthenticated extends PublicError {
  constructor(
    readonly reason: UnauthenticatedReason,
    cause?: unknown,
  ) {
    super('UNAUTHENTICATED', MESSAGES[reason], { cause });
    this.name = 'Unauthenticated';
  }
}
