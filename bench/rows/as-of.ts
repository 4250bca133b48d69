/** A case as it was at its event 1,000, beside the case as it is. */
import { ask } from '../ask';
import { LONG } from '../fill/data-sets';
import type { RequestTemplate } from '../load/order';
import { inTurns } from '../rounds';
import type { Row } from '../row';
import type { Served } from '../served';

const EVENT = 1_000;

/** Reads cases; each must then be at one of these revisions. */
async function reading(
  served: Served,
  cases: readonly string[],
  asOf: string,
  isAt: (revision: number) => boolean,
): Promise<RequestTemplate> {
  const query = `query ($id: UUID!) { case(id: $id${asOf}) { id revision reference status caseworker } }`;
  const read = await ask<{ case: { revision: number } }>(served, query, { id: cases[0] });
  if (!isAt(read.case.revision)) throw new Error(`A case is at ${String(read.case.revision)}.`);
  return { json: JSON.stringify({ query, variables: { id: '{{pick}}' } }), picks: cases };
}

export const asOf: Row = {
  name: 'asOf',
  title: `a case as of its event ${String(EVENT)}, p50 / the case as it is, p50, 1 connection`,
  target: { atMost: 50 },
  engines: 'both',
  measure: async (run) => {
    const { folder, longCases = [] } = await run.filled('longCases', LONG);
    const program = await run.program(folder);
    const then = await reading(
      program,
      longCases,
      `, asOf: { revision: ${String(EVENT - 1)} }`,
      (at) => at === EVENT - 1,
    );
    const now = await reading(program, longCases, '', (at) => at >= LONG - 1);
    await run.warm(program, { request: then, connections: 1 });
    return inTurns({
      rounds: run.rounds,
      program: () => run.load(program, { request: then, connections: 1 }),
      baseline: () => run.load(program, { request: now, connections: 1 }),
      ratio: (ours, theirs) => ours.p50 / theirs.p50,
    });
  },
};
