/** ChangeUnitRate: what one unit costs that is delivered on a day or later. What is recorded already keeps its rate. */
import {
  canonicalJson,
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  type Money,
  type PlanId,
  plannedDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { amountRejection, MOST_RATE } from '../../amounts';
import type { PlanItemId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { rateOn } from '../rates';
import { unitRateChanged } from '../units.events';
import { MOST_RATES, unitItemOf } from '../units.rules';

export interface ChangeUnitRate extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  readonly rate: Money;
  readonly from: LocalDate;
  readonly reason?: string | undefined;
}

/** Emits nothing where a unit costs as much on that day already. */
export const changeUnitRate = command('ChangeUnitRate', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ChangeUnitRate) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { itemId, rate, from, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = unitItemOf(plan, itemId);
    if (isRejection(item)) return item;
    const fault =
      amountRejection(rate, 'rate', { currency: plan.currency, most: MOST_RATE }) ??
      plannedDayRejection(from, 'from') ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const { rates } = item.units;
    const present = rateOn(rates, from);
    if (present !== undefined && canonicalJson(present) === canonicalJson(rate)) return [];
    if (rates.length >= MOST_RATES && rates.every((other) => other.from !== from)) {
      return rejected('TooManyRates', 'The rate of one item changes at most {most} times.', {
        values: { most: MOST_RATES },
      });
    }
    return unitRateChanged({ itemId, rate, from, reason });
  },
});
