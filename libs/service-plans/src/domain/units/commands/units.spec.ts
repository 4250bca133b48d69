/** Service units: authorised, at a rate, delivered and reversed (R136, standards: units and cost). */
import { caseRulesChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import { entryIdAt, type NewEvent } from '@caseledger/kernel';
import type { Given } from '@caseledger/kernel/given';
import {
  activePlan,
  added,
  commandId,
  day,
  draft,
  eur,
  FIRST,
  item,
  madeAt,
  planId,
  sessions,
} from '../../../contract/item-ground';
import { planItemCarriedOut } from '../../items/items.events';
import type { PlanItemId } from '../../items/items.rules';
import type { PlanState } from '../../plan.state';
import { planSubmitted } from '../../standing/standing.events';
import { unitRateChanged, unitsAuthorised, unitsDelivered, unitsReversed } from '../units.events';
import { MOST_RATES, MOST_REVERSALS, type UnitDeliveryId } from '../units.rules';
import { authoriseUnits } from './authorise-units';
import { changeUnitRate } from './change-unit-rate';
import { recordUnitDelivery, type RecordUnitDelivery } from './record-unit-delivery';
import { reverseUnitDelivery } from './reverse-unit-delivery';

const target = { commandId, planId, itemId: item };
/** The revision of the next event of the active plan with one item. */
const NEXT = FIRST + 2;
const plan = activePlan(added(sessions));
const deliver = (quantity: string, more: Partial<RecordUnitDelivery> = {}) =>
  recordUnitDelivery({ ...target, quantity, ...more });
const reverse = (revision: number, reason = 'Another client') =>
  reverseUnitDelivery({ commandId, planId, deliveryId: madeAt<UnitDeliveryId>(revision), reason });
type Delivered = Parameters<typeof unitsDelivered>[0];
const delivered = (revision: number, quantity: string, cost: number, more: Partial<Delivered> = {}, at?: string) =>
  unitsDelivered(
    {
      ...{ deliveryId: madeAt<UnitDeliveryId>(revision), itemId: item, quantity, deliveredOn: day('2026-03-31') },
      ...{ attendance: 'PRESENT', rate: eur(5_000), cost: eur(cost), ...more },
    },
    at === undefined ? {} : { occurredAt: at as never },
  );
const unitsOf = ({ state }: Given<PlanState>) =>
  state.status === 'NOT_CREATED' ? undefined : state.items[item]?.units;
const beyond = (world: Given<PlanState>) =>
  world.reading(configurationStream, 'ofTenant', caseRulesChanged({ rules: { unitsBeyondAuthorised: true } }));

describe('R136: a delivery', () => {
  test('costs its quantity at the rate of its day, and is counted', () => {
    const after = plan
      .when(deliver('1.50', { comment: 'Well done', attendance: 'EXCUSED' }))
      .then(delivered(NEXT, '1.50', 7_500, { comment: 'Well done', attendance: 'EXCUSED' }));
    expect(unitsOf(after)).toMatchObject({ delivered: 150, reversed: 0, deliveries: 1, cost: 7_500 });
  });

  test('is of the day that is named, and its rate too', () => {
    const later = unitRateChanged({ itemId: item, rate: eur(6_000), from: day('2026-03-15') });
    const earlier = unitRateChanged({ itemId: item, rate: eur(4_000), from: day('2026-02-01') });
    const rated = activePlan(added(sessions), later, earlier);
    for (const [on, rate, at] of [
      ['2026-01-31', 5_000, '2026-01-30T23:00:00.000Z'],
      ['2026-02-01', 4_000, '2026-01-31T23:00:00.000Z'],
      ['2026-03-14', 4_000, '2026-03-13T23:00:00.000Z'],
      ['2026-03-15', 6_000, '2026-03-14T23:00:00.000Z'],
    ] as const) {
      rated
        .when(deliver('0.01', { deliveredOn: day(on) }))
        .then(delivered(NEXT + 2, '0.01', rate / 100, { deliveredOn: day(on), rate: eur(rate) }, at));
    }
  });

  test('costs nothing where nobody has said what a unit costs', () => {
    activePlan(added({ ...sessions, rate: undefined }))
      .when(deliver('2'))
      .then(delivered(NEXT, '2.00', 0, { rate: undefined }));
  });

  test.each(['0', '0.00', '-1', '10000', '1.001', '', 'one'])('is not of %p units', (quantity) => {
    plan.when(deliver(quantity)).thenRefused('QuantityNotAllowed', { field: 'quantity' });
  });

  test.each([
    [{ deliveredOn: day('2026-04-01') }, 'DayInFuture', 'deliveredOn'],
    [{ deliveredOn: day('1899-12-31') }, 'NotADay', 'deliveredOn'],
    [{ attendance: 'LATE' }, 'AttendanceUnknown', 'attendance'],
    [{ comment: '' }, 'TextNotAllowed', 'comment'],
    [{ itemId: madeAt<PlanItemId>(99) }, 'PlanItemUnknown', 'itemId'],
  ] as const)('is not recorded with %j', (input, rule, field) => {
    plan.when(deliver('1', input as Partial<RecordUnitDelivery>)).thenRefused(rule, { field });
  });

  test('is of an item with units', () => {
    activePlan(added()).when(deliver('1')).thenRefused('ItemHasNoUnits', { field: 'itemId' });
  });

  test('is not before the start of the item nor after its end', () => {
    const started = planItemCarriedOut({ itemId: item, actualStart: day('2026-03-10') });
    const ended = planItemCarriedOut({ itemId: item, actualEnd: day('2026-03-20'), outcome: 'ATTAINED' });
    activePlan(added(sessions), started)
      .when(deliver('1', { deliveredOn: day('2026-03-09') }))
      .thenRefused('DayTooEarly', { field: 'deliveredOn' });
    activePlan(added(sessions), started)
      .when(deliver('1', { deliveredOn: day('2026-03-10') }))
      .then(delivered(NEXT + 1, '1.00', 5_000, { deliveredOn: day('2026-03-10') }, '2026-03-09T23:00:00.000Z'));
    activePlan(added(sessions), ended).when(deliver('1')).thenRefused('ItemHasEnded', { field: 'itemId' });
  });

  test('is of an active plan', () => {
    draft(added(sessions)).when(deliver('1')).thenRefused('PlanNotActive', { field: 'planId' });
  });
});

describe('more than is authorised', () => {
  const nine = delivered(NEXT, '9.00', 45_000);
  const most = activePlan(added(sessions), nine);

  test('is not delivered: it says how many are left', () => {
    most.when(deliver('1.00')).then(delivered(NEXT + 1, '1.00', 5_000));
    most.when(deliver('1.01')).thenRefused('UnitsBeyondAuthorised', { field: 'quantity', details: { left: '1.00' } });
    most.when(deliver('1.01', { beyondReason: 'Needed' })).thenRefused('UnitsBeyondAuthorised', { field: 'quantity' });
  });

  test('counts what was reversed as not delivered', () => {
    const back = unitsReversed({
      ...{ deliveryId: madeAt<UnitDeliveryId>(NEXT), itemId: item, quantity: '9.00', deliveredOn: day('2026-03-31') },
      ...{ cost: eur(45_000), reason: 'Wrong' },
    });
    activePlan(added(sessions), nine, back)
      .when(deliver('10'))
      .then(delivered(NEXT + 2, '10.00', 50_000));
  });

  test('is delivered with a reason where the organisation allows it', () => {
    beyond(most)
      .when(deliver('1.01'))
      .thenRefused('UnitsBeyondAuthorised', { field: 'beyondReason', details: { left: '1.00' } })
      .when(deliver('1.01', { beyondReason: 'Needed' }))
      .then(delivered(NEXT + 1, '1.01', 5_050, { beyond: '0.01', beyondReason: 'Needed' }))
      .when(deliver('1', { beyondReason: ' ' }))
      .thenRefused('TextNotAllowed', { field: 'beyondReason' })
      .when(deliver('1', { beyondReason: 'Again' }))
      .then(delivered(NEXT + 2, '1.00', 5_000, { beyond: '1.01', beyondReason: 'Again' }));
  });

  test('is at most 99,999.99 units', () => {
    const many = Array.from({ length: 10 }, (_, index) => delivered(NEXT + index, '9999.99', 0));
    beyond(activePlan(added(sessions), ...many))
      .when(deliver('0.10', { beyondReason: 'Needed' }))
      .thenRefused('TooManyUnits', { field: 'quantity' })
      .when(deliver('0.09', { beyondReason: 'Needed' }))
      .then(delivered(NEXT + 10, '0.09', 450, { beyond: '99989.99', beyondReason: 'Needed' }));
  });
});

describe('a delivery that is taken back', () => {
  const reversed = (revision: number, quantity: string, cost: number) =>
    unitsReversed({
      ...{ deliveryId: madeAt<UnitDeliveryId>(revision), itemId: item, quantity, deliveredOn: day('2026-03-31') },
      ...{ cost: eur(cost), reason: 'Another client' },
    });
  const two: readonly NewEvent[] = [delivered(NEXT, '2.00', 10_000), delivered(NEXT + 1, '1.00', 5_000)];

  test('is taken back once, whole', () => {
    const after = activePlan(added(sessions), ...two)
      .when(reverse(NEXT))
      .then(reversed(NEXT, '2.00', 10_000));
    expect(unitsOf(after)).toMatchObject({ delivered: 300, reversed: 200, deliveries: 1, cost: 5_000 });
    after
      .when(reverse(NEXT))
      .thenRefused('UnitDeliveryReversed', { field: 'deliveryId' })
      .when(reverse(NEXT + 1, ''))
      .thenRefused('TextNotAllowed', { field: 'reason' })
      .when(reverse(NEXT + 1))
      .then(reversed(NEXT + 1, '1.00', 5_000));
  });

  test.each([0, FIRST, NEXT + 1, 99])('is one of the plan: not what event %d has made', (revision) => {
    activePlan(added(sessions), delivered(NEXT, '1.00', 5_000))
      .when(reverse(revision))
      .thenRefused('UnitDeliveryUnknown', { field: 'deliveryId' });
  });

  test('is named by its whole id, not by the revision that this carries', () => {
    const elsewhere = entryIdAt<'UnitDelivery'>(planId, 'plan', NEXT);
    activePlan(added(sessions), ...two)
      .when(reverseUnitDelivery({ commandId, planId, deliveryId: elsewhere, reason: 'Another client' }))
      .thenRefused('UnitDeliveryUnknown', { field: 'deliveryId' });
  });

  test('can be of an item that has ended', () => {
    const ended = planItemCarriedOut({ itemId: item, actualEnd: day('2026-03-31'), outcome: 'ATTAINED' });
    activePlan(added(sessions), ...two, ended)
      .when(reverse(NEXT))
      .then(reversed(NEXT, '2.00', 10_000));
  });

  test(`is one of at most ${String(MOST_REVERSALS)}`, () => {
    const events = Array.from({ length: MOST_REVERSALS - 1 }, (_, index) => [
      delivered(NEXT + 2 + 2 * index, '1.00', 5_000),
      reversed(NEXT + 2 + 2 * index, '1.00', 5_000),
    ]).flat();
    activePlan(added(sessions), ...two, ...events)
      .when(reverse(NEXT))
      .then(reversed(NEXT, '2.00', 10_000))
      .when(reverse(NEXT + 1))
      .thenRefused('TooManyReversals');
  });
});

describe('the units that are authorised', () => {
  const authorise = (authorised: string, reason?: string) => authoriseUnits({ ...target, authorised, reason });
  const authorised = (to: string, previous: string, reason?: string) =>
    unitsAuthorised({ itemId: item, authorised: to, previous, reason });

  test('are never fewer than stand delivered', () => {
    activePlan(added(sessions), delivered(NEXT, '4.00', 20_000))
      .when(authorise('3.99'))
      .thenRefused('UnitsBelowDelivered', { field: 'authorised', details: { delivered: '4.00' } })
      .when(authorise('4', 'Enough'))
      .then(authorised('4.00', '10.00', 'Enough'))
      .when(authorise('4.00'))
      .thenNothing();
  });

  test('can be authorised in a draft, and not of what is submitted or has ended', () => {
    draft(added(sessions)).when(authorise('0')).then(authorised('0.00', '10.00'));
    draft(added(sessions), planSubmitted({})).when(authorise('0')).thenRefused('PlanIsSubmitted', { field: 'planId' });
    const ended = planItemCarriedOut({ itemId: item, actualEnd: day('2026-03-20'), outcome: 'ATTAINED' });
    activePlan(added(sessions), ended).when(authorise('12')).thenRefused('ItemHasEnded', { field: 'itemId' });
  });

  test.each(['-1', '100000', '1.001'])('are not %s', (quantity) => {
    plan.when(authorise(quantity)).thenRefused('QuantityNotAllowed', { field: 'authorised' });
  });

  test('are of an item with units', () => {
    draft(added()).when(authorise('1')).thenRefused('ItemHasNoUnits', { field: 'itemId' });
  });
});

describe('what a unit costs', () => {
  const rate = (amount: number, from = '2026-03-01') =>
    changeUnitRate({ ...target, rate: eur(amount), from: day(from) });
  const changed = (amount: number, from = '2026-03-01') =>
    unitRateChanged({ itemId: item, rate: eur(amount), from: day(from) });

  test('changes from a day on; that of a day can be corrected', () => {
    plan
      .when(rate(6_000))
      .then(changed(6_000))
      .when(rate(6_000, '2026-03-02'))
      .thenNothing()
      .when(rate(5_000, '2026-02-28'))
      .thenNothing()
      .when(rate(5_500))
      .then(changed(5_500))
      .when(deliver('1'))
      .then(delivered(NEXT + 2, '1.00', 5_500, { rate: eur(5_500) }));
  });

  test.each([
    [{ rate: eur(-1) }, 'AmountNotAllowed', 'rate.amount'],
    [{ rate: eur(100_000_001) }, 'AmountNotAllowed', 'rate.amount'],
    [{ rate: { amount: 1, currency: 'USD' } }, 'OtherCurrency', 'rate.currency'],
    [{ from: day('1899-12-31') }, 'NotADay', 'from'],
    [{ reason: '' }, 'TextNotAllowed', 'reason'],
  ] as const)('is not %j', (input, rule, field) => {
    plan
      .when(changeUnitRate({ ...target, rate: eur(1), from: day('2026-03-01'), ...input }))
      .thenRefused(rule, { field });
  });

  test(`changes at most ${String(MOST_RATES)} times`, () => {
    const changes = Array.from({ length: MOST_RATES - 1 }, (_, index) =>
      changed(index, `2026-01-${String((index % 28) + 1).padStart(2, '0')}`.replace('01-', index < 28 ? '01-' : '02-')),
    );
    activePlan(added(sessions), ...changes)
      .when(rate(99_999, '2026-06-01'))
      .thenRefused('TooManyRates')
      .when(rate(99_999, '2026-01-01'))
      .then(changed(99_999, '2026-01-01'));
  });
});
