/** What the log said last, for as long as it is away: nobody can change it meanwhile. */
import { EventStoreUnavailable } from '@caseledger/event-store';
import { LRUCache } from 'lru-cache';

const REMEMBERED = 10_000;

/** Asks each time, and answers what was answered last under the same name where the log is out of reach. */
export function lastKnown<Asked, Answer extends object>(
  nameOf: (asked: Asked) => string,
  ask: (asked: Asked) => Promise<Answer>,
): (asked: Asked) => Promise<Answer> {
  const known = new LRUCache<string, Answer>({ max: REMEMBERED });
  return async (asked) => {
    const name = nameOf(asked);
    try {
      const answer = await ask(asked);
      known.set(name, answer);
      return answer;
    } catch (error) {
      const last = error instanceof EventStoreUnavailable ? known.get(name) : undefined;
      if (last === undefined) throw error;
      return last;
    }
  };
}
