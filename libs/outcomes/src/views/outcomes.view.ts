/** The view of outcomes: a row for each plan item and one for each plan, which name nobody. */
import { view } from '@caseledger/projecting';
import type { OutcomeDocument } from './outcome-document';
import { MEMBER_OF, PLAN_MEASURES } from './outcome-groups';
import { outcomeSteps } from './outcome-steps';

export const outcomesView = view<OutcomeDocument>({
  name: 'outcomes',
  version: 2,
  indexes: [
    {
      ...{ name: 'ofKind', equals: ['kind'], orderedBy: 'end' },
      // Every question is answered out of groups by outcome and currency.
      grouped: { by: [...new Set(['outcome', 'currency', ...Object.values(MEMBER_OF)])], measures: PLAN_MEASURES },
    },
  ],
  steps: outcomeSteps,
});
