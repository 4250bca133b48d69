/** Finds out who asks, within what one address and one worker may ask for. */
import { type Authenticate, type Caller, PublicError, type RateLimits } from '@caseledger/security';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiLimits } from './limits';

/** The caller whom a token names. From an address that has guessed too often, only tokens that are remembered are taken. */
export async function callerFrom(
  address: string,
  bearer: string | undefined,
  authenticate: Authenticate,
  rates: Pick<RateLimits, 'refuseGuessing' | 'countGuess'>,
): Promise<Caller> {
  try {
    return await authenticate(bearer, () => rates.refuseGuessing(address));
  } catch (error) {
    if (error instanceof PublicError && error.code === 'UNAUTHENTICATED') await rates.countGuess(address);
    throw error;
  }
}

const TOO_MANY_REQUESTS = 429;
/** What is counted of a body whose length nobody has said. */
const USUAL_BYTES = 15_000;

/** Counts what was refused before it was executed: reading it has cost something all the same. */
export function countRefused({ rates }: ApiLimits) {
  return ({ caller, headers }: FastifyRequest, { statusCode }: FastifyReply, done: (error?: Error) => void): void => {
    if (caller === undefined || statusCode < 400 || statusCode >= 500 || statusCode === TOO_MANY_REQUESTS) {
      done();
      return;
    }
    void rates.countRefused(caller.actor, Number(headers['content-length'] ?? USUAL_BYTES)).then(() => {
      done();
    }, done);
  };
}
