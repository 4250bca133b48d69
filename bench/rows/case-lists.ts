/** First pages of lists of cases: among a million cases, beside among a thousand. */
import { ask } from '../ask';
import { CASES_OF_A_FEW } from '../fill/data-sets';
import { type FilledFolder, filledFolder } from '../fill/filled-folder';
import type { RequestTemplate } from '../load/order';
import { inTurns } from '../rounds';
import type { Measurement, Row } from '../row';
import type { Served } from '../served';
import { worstOf } from '../worst';

const FEW = 1_000;

const LISTS: Readonly<Record<string, (folder: FilledFolder) => string>> = {
  all: () => 'of: { all: true }',
  ofCaseworker: () => 'of: { ofCaseworker: "worker-7" }',
  ofType: () => 'of: { ofType: "YOUTH" }',
  closedByDate: () => 'of: { all: true }, orderedBy: CLOSED',
  ofClient: ({ clientOfTen = '' }) => `of: { ofClient: "${clientOfTen}" }, statuses: [OPEN, CLOSED]`,
};

const ROWS = 'edges { cursor node { id reference status openedOn closedOn caseworker } } pageInfo { hasNextPage }';

interface Page {
  readonly cases: { readonly edges: readonly unknown[] };
}

/** The request for a list's first page, which must have cases in it. */
async function firstPage(served: Served, list: string): Promise<RequestTemplate> {
  const query = `{ cases(${list}, first: 20) { ${ROWS} } }`;
  const { cases } = await ask<Page>(served, query);
  if (cases.edges.length === 0) throw new Error(`There is no case in the list ${list}.`);
  return { json: JSON.stringify({ query }) };
}

export const caseLists: Row = {
  name: 'caseLists',
  title: `first page of a list of cases, p95, 1 connection: among a million / among ${String(FEW)}; the worst of five lists`,
  target: { atMost: 1.5 },
  long: true,
  measure: async (run) => {
    const [large, small] = [await filledFolder('cases', run.many), await filledFolder('cases', FEW)];
    const [many, few] = [await run.program(large.folder), await run.program(small.folder)];
    const lists: [string, Measurement][] = [];
    for (const [name, list] of Object.entries(LISTS)) {
      const [ofMany, ofFew] = [await firstPage(many, list(large)), await firstPage(few, list(small))];
      const measured = await inTurns({
        rounds: run.rounds,
        program: () => run.load(many, { request: ofMany, connections: 1 }),
        baseline: () => run.load(few, { request: ofFew, connections: 1 }),
        ratio: (ours, theirs) => ours.p95 / theirs.p95,
      });
      lists.push([name, measured]);
    }
    const worst = worstOf(lists, ['p95']);
    return {
      ...worst,
      note: `${worst.note}; ofClient has only ${String(CASES_OF_A_FEW)} cases; among ${String(run.many)}.`,
    };
  },
};
