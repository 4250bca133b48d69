/** A plan of which fifty thousand deliveries were recorded, beside one of ten: recording the next, and the plan's progress. */
import { cp } from 'node:fs/promises';
import type { FilledPlan } from '../fill/unit-deliveries';
import type { Row } from '../row';
import { type LongAndShort, worstOfLong } from '../worst';

const MANY = 50_000;
/** In each round; so that the short plan stays short. */
const RECORDED = 100;

const RECORD = `mutation ($input: RecordUnitDeliveryInput!) { recordUnitDelivery(input: $input) { id revision } }`;
const PROGRESS = `query ($id: UUID!) {
  plan(id: $id) {
    id revision status
    progress { progress plannedProgress overdueItems estimatedEnd estimatedCost { amount } actualCost { amount } }
  }
}`;

/** What is asked of a plan, and how often at most in a round. */
const WORK: Readonly<Record<string, { readonly asks: (plan: FilledPlan) => object; readonly requests?: number }>> = {
  record: {
    asks: (plan) => ({
      query: RECORD,
      variables: { input: { commandId: '{{uuid}}', ...plan, quantity: '0.01', comment: 'The knee bends again.' } },
    }),
    requests: RECORDED,
  },
  progress: { asks: ({ planId }) => ({ query: PROGRESS, variables: { id: planId } }) },
};

export const unitDeliveries: Row = {
  name: 'unitDeliveries',
  title: `a plan of 200 items with ${String(MANY)} deliveries / one with 10, p50, 1 connection: the worse of recording the next and the plan's progress`,
  target: { atMost: 1.5 },
  measure: async (run) => {
    const { folder: kept, longPlans = [], shortPlans = [] } = await run.filled('unitDeliveries', MANY);
    const [long] = longPlans;
    const [short, other] = shortPlans;
    if (long === undefined || short === undefined || other === undefined) throw new Error('The log has no plans.');
    const folder = await run.folder();
    await cp(kept, folder, { recursive: true });
    const program = await run.program(folder);
    const works = Object.entries(WORK).map(([name, { asks, ...bounded }]): [string, LongAndShort] => {
      const on = (plan: FilledPlan) => ({ json: JSON.stringify(asks(plan)) });
      return [name, { long: on(long), short: on(short), warming: [on(other), on(long)], ...bounded }];
    });
    return worstOfLong(run, program, Object.fromEntries(works));
  },
};
