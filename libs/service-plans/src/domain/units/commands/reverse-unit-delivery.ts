/** ReverseUnitDelivery: it was recorded in error, and is taken back whole. It stays in the history. */
import {
  asEvent,
  command,
  type CommandInput,
  entries,
  isRejection,
  type PlanId,
  rejected,
  revisionOfEntry,
  textRejection,
} from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { active } from '../../plan.rules';
import { type PlanState, planStream } from '../../plan.state';
import { unitsDelivered, unitsReversed } from '../units.events';
import { MOST_REVERSALS, type UnitDeliveryId } from '../units.rules';

export interface ReverseUnitDelivery extends CommandInput {
  readonly planId: PlanId;
  readonly deliveryId: UnitDeliveryId;
  readonly reason: string;
}

/** Of an item that has ended too: what was recorded in error should not stay because of that. */
export const reverseUnitDelivery = command('ReverseUnitDelivery', {
  permission: 'plan.deliver',
  stream: planStream,
  target: (input: ReverseUnitDelivery) => input.planId,
  reads: ({ planId, deliveryId }, state) => ({
    case: readingCase(state),
    delivery: entries<PlanState>('plan', planId, () => [revisionOfEntry(deliveryId)]),
  }),
  decide: (state, { deliveryId, reason }, { facts }) => {
    const plan = active(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const field = 'deliveryId';
    const delivery = asEvent(unitsDelivered, facts.delivery.state.events[0]);
    if (delivery?.data.deliveryId !== deliveryId) {
      return rejected('UnitDeliveryUnknown', 'The plan has no delivery with this id.', { field });
    }
    if (plan.reversed.includes(delivery.revision)) {
      return rejected('UnitDeliveryReversed', 'This delivery was taken back; record it anew where that was wrong.', {
        field,
      });
    }
    if (plan.reversed.length >= MOST_REVERSALS) {
      return rejected('TooManyReversals', 'At most {most} deliveries of a plan are taken back.', {
        values: { most: MOST_REVERSALS },
      });
    }
    const { itemId, quantity, deliveredOn, cost } = delivery.data;
    return (
      textRejection(reason, 'reason') ?? unitsReversed({ deliveryId, itemId, quantity, deliveredOn, cost, reason })
    );
  },
});
