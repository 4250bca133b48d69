/** A case with ten thousand contact moments, beside one with ten: opening it, a page of ten of its timeline, recording the next. */
import { cp } from 'node:fs/promises';
import type { RequestTemplate } from '../load/order';
import { inTurns } from '../rounds';
import type { Figures, Measurement, Row } from '../row';

const MANY = 10_000;
/** In each round; so that the short cases stay short. */
const RECORDED = 200;

const OPEN = `query ($id: UUID!) {
  case(id: $id) { id reference status contactMomentCount lastContactOn steps { step startDate endDate } tracks { id } }
}`;
const TIMELINE = `query ($id: UUID!) {
  case(id: $id) { timeline(first: 10) { edges { node { id date durationMinutes channel content } } pageInfo { hasNextPage } } }
}`;
const RECORD = `mutation ($input: RecordContactMomentInput!) {
  recordContactMoment(input: $input) { id revision case { revision contactMomentCount } }
}`;
const NEXT = {
  ...{ commandId: '{{uuid}}', caseId: '{{pick}}', step: 'SERVICE_PROVISION', durationMinutes: 30 },
  ...{ channel: 'OFFICE', content: 'We spoke about the letters that have come.' },
};

/** What is asked of a case, and how often at most in a round. */
const WORK: Readonly<Record<string, { readonly json: string; readonly requests?: number }>> = {
  open: { json: JSON.stringify({ query: OPEN, variables: { id: '{{pick}}' } }) },
  timeline: { json: JSON.stringify({ query: TIMELINE, variables: { id: '{{pick}}' } }) },
  record: { json: JSON.stringify({ query: RECORD, variables: { input: NEXT } }), requests: RECORDED },
};

export const contactMoments: Row = {
  name: 'contactMoments',
  title: `a case with ${String(MANY)} contact moments / one with 10, p50, 1 connection: the worst of opening it, its timeline, recording`,
  target: { atMost: 1.5 },
  measure: async (run) => {
    const { folder: kept, longCases = [], shortCases = [], otherCases = [] } = await run.filled('contactMoments', MANY);
    const folder = await run.folder();
    await cp(kept, folder, { recursive: true });
    const program = await run.program(folder);
    const works: [string, Measurement][] = [];
    for (const [name, { json, ...bounded }] of Object.entries(WORK)) {
      const on = (picks: readonly string[]): RequestTemplate => ({ json, picks });
      await run.warm(program, { request: on(otherCases), connections: 1, ...bounded });
      const measure = (picks: readonly string[]) => () =>
        run.load(program, { request: on(picks), connections: 1, ...bounded });
      const measured = await inTurns({
        rounds: run.rounds,
        program: measure(longCases),
        baseline: measure(shortCases),
        ratio: (long, short) => long.p50 / short.p50,
      });
      works.push([name, measured]);
    }
    const [, worst] = works.reduce((a, b) => ((b[1].value ?? 0) > (a[1].value ?? 0) ? b : a));
    const figures = (side: 'program' | 'baseline'): Figures =>
      Object.fromEntries(
        works.flatMap(([name, measured]) =>
          ['p50', 'p95'].map((figure) => [`${name} ${figure}`, measured[side][figure] ?? Number.NaN]),
        ),
      );
    return {
      ...{ value: worst.value, rounds: worst.rounds, program: figures('program'), baseline: figures('baseline') },
      note: `${works.map(([name, { value }]) => `${name} ${(value ?? 0).toFixed(2)}`).join(', ')}; one contact moment in ten was changed later.`,
    };
  },
};
