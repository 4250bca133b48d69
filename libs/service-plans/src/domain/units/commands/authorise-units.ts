/** AuthoriseUnits: how many units of an item may be delivered in all, from now on. */
import {
  command,
  type CommandInput,
  formatQuantity,
  isRejection,
  type PlanId,
  type Quantity,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { MOST_UNITS, quantityOf } from '../../amounts';
import type { PlanItemId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { standingUnits } from '../rates';
import { unitsAuthorised } from '../units.events';
import { endedRejection, unitItemOf } from '../units.rules';

export interface AuthoriseUnits extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  /** In all: `12.00`. Never fewer than stand delivered. */
  readonly authorised: string;
  readonly reason?: string | undefined;
}

/** Emits nothing where as many are authorised already. */
export const authoriseUnits = command('AuthoriseUnits', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: AuthoriseUnits) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { itemId, authorised, reason }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = unitItemOf(plan, itemId);
    if (isRejection(item)) return item;
    const quantity = quantityOf(authorised, 'authorised', { least: 0, most: MOST_UNITS });
    if (isRejection(quantity)) return quantity;
    const fault = endedRejection(item) ?? textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (quantity === item.units.authorised) return [];
    const delivered = formatQuantity(standingUnits(item.units) as Quantity);
    if (quantity < standingUnits(item.units)) {
      return rejected('UnitsBelowDelivered', '{delivered} units are delivered already: authorise at least these.', {
        field: 'authorised',
        values: { delivered },
        details: { delivered },
      });
    }
    return unitsAuthorised({
      itemId,
      authorised: formatQuantity(quantity),
      previous: formatQuantity(item.units.authorised as Quantity),
      reason,
    });
  },
});
