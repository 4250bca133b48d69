/** How long after a mutation's answer its case can be seen, at half of the load that the program can take. */
import { inTurns } from '../rounds';
import type { Row } from '../row';
import { openingOf, registered, WITHOUT_THE_CASE } from './open-case';

const CONNECTIONS = 64;
/** One in so many cases is asked for. */
const FOLLOWED = 20;
const LEAST_SECONDS = 5;

const SEEN = 'query ($id: UUID!, $bookmark: Bookmark!) { case(id: $id, bookmark: $bookmark) { id revision } }';

export const viewLag: Row = {
  name: 'viewLag',
  title: 'from the answer of openCase until the case can be seen, p99, at half of the maximal load',
  target: { atMost: 250, unit: 'ms' },
  engines: 'both',
  measure: async (run) => {
    const program = await run.program();
    const request = openingOf(await registered(program), WITHOUT_THE_CASE);
    const seen = { json: JSON.stringify({ query: SEEN, variables: { id: '{{id}}', bookmark: '{{bookmark}}' } }) };
    let most = 0;
    const measured = await inTurns({
      rounds: run.rounds,
      baseline: async () => ({ half: most / 2 }),
      program: async () => {
        most = (await run.load(program, { request, connections: CONNECTIONS })).requestsPerSecond;
        const order = { request, connections: CONNECTIONS, requestsPerSecond: most / 2 };
        const seconds = Math.max(run.seconds, LEAST_SECONDS);
        return { ...(await run.follow(program, { ...order, seconds, followed: { request: seen, every: FOLLOWED } })) };
      },
      ratio: ({ p99 }) => p99,
    });
    return { ...measured, note: 'an upper bound: it has the round trip of the query that asks for the case in it.' };
  },
};
