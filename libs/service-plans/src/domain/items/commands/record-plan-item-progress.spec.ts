/** RecordPlanItemProgress: dates, outcome and cost as they really were (R133, R139, R140, R153). */
import {
  activePlan,
  added,
  closingOfCase,
  commandId,
  day,
  draft,
  eur,
  item,
  madeAt,
  planId,
  planIn,
  sessions,
} from '../../../contract/item-ground';
import { planActivated } from '../../standing/standing.events';
import { itemStatus } from '../item-status';
import { planItemCarriedOut } from '../items.events';
import type { PlanItemId } from '../items.rules';
import { recordPlanItemProgress, type RecordPlanItemProgress } from './record-plan-item-progress';

const record = (input: Partial<RecordPlanItemProgress>) =>
  recordPlanItemProgress({ commandId, planId, itemId: item, ...input });
type Data = Partial<Parameters<typeof planItemCarriedOut>[0]>;
const carriedOut = (data: Data, at?: string) =>
  planItemCarriedOut({ itemId: item, ...data }, at === undefined ? {} : { occurredAt: at as never });
const start = { actualStart: day('2026-03-10') };
const end = { actualEnd: day('2026-03-31'), outcome: 'ATTAINED' } as const;
const plan = activePlan(added());

test('R133: an item starts, and ends with an outcome; what is left out stays', () => {
  plan
    .when(record(start))
    .then(carriedOut(start, '2026-03-09T23:00:00.000Z'))
    .when(record({ actualCost: eur(500), actualOutcome: 'She walks a little' }))
    .then(carriedOut({ ...start, actualCost: eur(500), actualOutcome: 'She walks a little' }))
    .when(record(end))
    .then(carriedOut({ ...start, actualCost: eur(500), actualOutcome: 'She walks a little', ...end }))
    .when(record({ ...start, ...end }))
    .thenNothing();
});

test('R153: an item can be cancelled before it has started', () => {
  plan.when(record({ ...end, outcome: 'CANCELLED' })).then(carriedOut({ ...end, outcome: 'CANCELLED' }));
});

describe('what was recorded', () => {
  const ended = activePlan(added(), carriedOut({ ...start, ...end, actualCost: eur(500), actualOutcome: 'Well' }));

  test.each([
    [{ actualStart: day('2026-03-09') }],
    [{ actualEnd: day('2026-03-30') }],
    [{ outcome: 'NOT_ATTAINED' }],
    [{ actualCost: eur(501) }],
    [{ actualOutcome: 'Not so well' }],
    [{ cleared: ['actualStart'] }],
    [{ cleared: ['actualEnd'] }],
    [{ cleared: ['actualCost'] }],
    [{ cleared: ['actualOutcome'] }],
  ] as const)('is not changed or taken back without a reason: %j', (input) => {
    ended.when(record(input)).thenRefused('ReasonMissing', { field: 'reason' });
  });

  test('is taken back with a reason; the outcome goes with the end', () => {
    const reason = 'It goes on';
    ended
      .when(record({ cleared: ['actualEnd'], reason }))
      .then(carriedOut({ ...start, actualCost: eur(500), actualOutcome: 'Well', reason }));
    ended
      .when(record({ outcome: 'NOT_ATTAINED', reason }))
      .then(
        carriedOut({ ...start, ...end, outcome: 'NOT_ATTAINED', actualCost: eur(500), actualOutcome: 'Well', reason }),
      );
  });

  test('is not cleared and given at once', () => {
    ended
      .when(record({ cleared: ['actualCost'], actualCost: eur(1), reason: 'Both' }))
      .thenRefused('ClearedAndGiven', { field: 'cleared.0' });
  });
});

test.each([
  [{ actualEnd: day('2026-03-31') }, 'EndWithoutOutcome', 'outcome'],
  [{ outcome: 'ATTAINED' }, 'OutcomeWithoutEnd', 'actualEnd'],
  [{ ...end, outcome: 'DONE' }, 'OutcomeUnknown', 'outcome'],
  [{ ...end, actualEnd: day('2026-04-01') }, 'DayInFuture', 'actualEnd'],
  [{ actualStart: day('2026-04-01') }, 'DayInFuture', 'actualStart'],
  [{ actualStart: day('1899-12-31') }, 'NotADay', 'actualStart'],
  [{ ...end, actualStart: day('2026-03-31'), actualEnd: day('2026-03-30') }, 'DayTooEarly', 'actualEnd'],
  [{ actualCost: eur(1) }, 'CostBeforeStart', 'actualStart'],
  [{ ...start, actualCost: eur(-1) }, 'AmountNotAllowed', 'actualCost.amount'],
  [{ ...start, actualCost: { amount: 1, currency: 'USD' } }, 'OtherCurrency', 'actualCost.currency'],
  [{ ...start, actualOutcome: ' ' }, 'TextNotAllowed', 'actualOutcome'],
  [{ ...start, reason: ' ' }, 'TextNotAllowed', 'reason'],
  [{ ...start, itemId: madeAt<PlanItemId>(99) }, 'PlanItemUnknown', 'itemId'],
] as const)('an item is not recorded as %j', (input, rule, field) => {
  plan.when(record(input as Partial<RecordPlanItemProgress>)).thenRefused(rule, { field });
});

test('an item ends on the day on which it starts', () => {
  plan.when(record({ ...end, actualStart: end.actualEnd })).then(carriedOut({ ...end, actualStart: end.actualEnd }));
});

test('an item with units costs what they cost', () => {
  activePlan(added(sessions))
    .when(record({ ...start, actualCost: eur(1) }))
    .thenRefused('CostFollowsFromUnits', { field: 'actualCost' });
});

test('only what an active plan of an open case plans is carried out', () => {
  draft(added()).when(record(start)).thenRefused('PlanNotActive', { field: 'planId' });
  planIn([closingOfCase], added(), planActivated({ activatedOn: day('2026-01-10') }))
    .when(record(start))
    .thenRefused('CaseNotOpen', { field: 'planId' });
});

describe('R140: the status of an item', () => {
  const units = { unitType: 'HOUR', authorised: 100, delivered: 50, reversed: 0, rates: [], cost: 0 };

  test.each([
    ['OPEN', start, 'UNAPPROVED'],
    ['SUBMITTED', {}, 'SUBMITTED'],
    ['APPROVED', {}, 'NOT_STARTED'],
    ['ACTIVE', {}, 'NOT_STARTED'],
    ['ACTIVE', start, 'IN_PROGRESS'],
    ['ACTIVE', { units: { ...units, deliveries: 1 } }, 'IN_PROGRESS'],
    ['ACTIVE', { units: { ...units, reversed: 50, deliveries: 0 } }, 'NOT_STARTED'],
    ['ACTIVE', { ...start, ...end }, 'COMPLETED'],
    ['CLOSED', { actualEnd: end.actualEnd }, 'COMPLETED'],
    ['CLOSED', {}, 'NOT_STARTED'],
  ] as const)('in a plan that is %s follows from %j: %s', (status, dates, expected) => {
    expect(itemStatus(status, dates)).toBe(expected);
  });
});
