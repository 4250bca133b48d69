/** A case with ten thousand contact moments, beside one with ten: opening it, a page of ten of its timeline, recording the next. */
import { cp } from 'node:fs/promises';
import type { Row } from '../row';
import { type LongAndShort, worstOfLong } from '../worst';

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
    const works = Object.entries(WORK).map(([name, { json, ...bounded }]): [string, LongAndShort] => {
      const on = (picks: readonly string[]) => ({ json, picks });
      return [name, { long: on(longCases), short: on(shortCases), warming: [on(otherCases)], ...bounded }];
    });
    const worst = await worstOfLong(run, program, Object.fromEntries(works));
    return { ...worst, note: `${worst.note}; one contact moment in ten was changed later.` };
  },
};
