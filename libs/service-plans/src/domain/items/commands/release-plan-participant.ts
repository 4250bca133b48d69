/** ReleasePlanParticipant: somebody who was enlisted helps no longer to achieve an item (R143). */
import { command, type CommandInput, isRejection, type PartyId, type PlanId, rejected } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planItemReleased } from '../items.events';
import { itemOf, type PlanItemId } from '../items.rules';

export interface ReleasePlanParticipant extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  readonly partyId: PartyId;
}

/** Emits nothing for a participant who does not help. */
export const releasePlanParticipant = command('ReleasePlanParticipant', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ReleasePlanParticipant) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { itemId, partyId }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = itemOf(plan, itemId);
    if (isRejection(item)) return item;
    if (item.enlisted.includes(partyId)) return planItemReleased({ itemId, partyId });
    if (plan.participants.includes(partyId)) return [];
    return rejected('NotAPlanParticipant', 'This party takes no part in the plan.', { field: 'partyId' });
  },
});
