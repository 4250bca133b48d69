/** R153: what items came to, rolled up to their sub-goal and the plan. */
import fc from 'fast-check';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { PLAN_OUTCOMES, type PlanOutcome } from '../items/items.events';
import type { PlanItemState } from '../items/item.state';
import { outcomeOfPlan, rolledUp } from './rolled-up';

test.each<[readonly (PlanOutcome | undefined)[], PlanOutcome | undefined]>([
  [[], undefined],
  [['ATTAINED'], 'ATTAINED'],
  [['NOT_ATTAINED'], 'NOT_ATTAINED'],
  [['CANCELLED'], 'CANCELLED'],
  [['ATTAINED', undefined], undefined],
  [['NOT_ATTAINED', undefined], undefined],
  [['ATTAINED', 'CANCELLED'], 'ATTAINED'],
  [['ATTAINED', 'NOT_ATTAINED'], 'NOT_ATTAINED'],
  [['CANCELLED', 'NOT_ATTAINED'], 'NOT_ATTAINED'],
  [['CANCELLED', 'CANCELLED'], 'CANCELLED'],
])('R153: %j come to %s', (outcomes, expected) => {
  expect(rolledUp(outcomes)).toBe(expected);
});

const item = (subGoalId: string, outcome: PlanOutcome | undefined) => ({ subGoalId, outcome }) as PlanItemState;

test('R153: a plan comes to what its sub-goals come to, and these to what their items do', () => {
  expect(outcomeOfPlan({})).toBeUndefined();
  expect(outcomeOfPlan({ a: item('1', 'CANCELLED'), b: item('2', 'ATTAINED') })).toBe('ATTAINED');
  expect(outcomeOfPlan({ a: item('1', 'NOT_ATTAINED'), b: item('2', 'ATTAINED') })).toBe('NOT_ATTAINED');
  expect(outcomeOfPlan({ a: item('1', 'ATTAINED'), b: item('2', undefined) })).toBeUndefined();
});

test('R153: by which sub-goals the items stand changes nothing, nor does their order', () => {
  const entry = fc.tuple(
    fc.constantFrom('1', '2', '3'),
    fc.option(fc.constantFrom(...PLAN_OUTCOMES), { nil: undefined }),
  );
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const items = Object.fromEntries(entries.map(([goal, outcome], index) => [String(index), item(goal, outcome)]));
      expect(outcomeOfPlan(items)).toBe(rolledUp(entries.map(([, outcome]) => outcome)));
      expect(rolledUp(entries.map(([, outcome]) => outcome).reverse())).toBe(outcomeOfPlan(items));
    }),
    runs(200),
  );
});
