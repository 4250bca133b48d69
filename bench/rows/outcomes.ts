/** What came of the items of a hundred thousand plans, grouped by service and model. */
import { ask } from '../ask';
import { filledFolder } from '../fill/filled-folder';
import { inTurns } from '../rounds';
import type { Row } from '../row';

const PLANS = 100_000;
const query = `{ outcomes(groupBy: [SERVICE, MODEL]) { total { count } groups { by { code } suppressed figures {
  count attained notAttained cancelled unfinished unitsAuthorised unitsDelivered averageDuration averageDelay
  estimatedCost { amount currency } actualCost { amount currency } } } } }`;

interface Answer {
  readonly outcomes: { readonly total: { readonly count: number } };
}

export const outcomes: Row = {
  name: 'outcomes',
  title: `outcomes of the items of ${String(PLANS)} plans, grouped by service and model, p99, 1 connection`,
  target: { atMost: 300, unit: 'ms' },
  long: true,
  measure: async (run) => {
    const program = await run.program((await filledFolder('plans', PLANS)).folder);
    const { total } = (await ask<Answer>(program, query)).outcomes;
    if (total.count !== PLANS) throw new Error(`There are ${String(total.count)} items.`);
    return inTurns({
      rounds: run.rounds,
      baseline: () => Promise.resolve({}),
      program: () => run.load(program, { request: { json: JSON.stringify({ query }) }, connections: 1 }),
      ratio: ({ p99 }) => p99,
    });
  },
};
