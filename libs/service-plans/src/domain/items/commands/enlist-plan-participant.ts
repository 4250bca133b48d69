/** EnlistPlanParticipant: a participant of the plan helps to achieve an item of it (R143). */
import { command, type CommandInput, isRejection, type PartyId, type PlanId } from '@caseledger/kernel';
import { notTakingPart, readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planItemEnlisted } from '../items.events';
import { itemOf, type PlanItemId, tooManyLinks } from '../items.rules';

export interface EnlistPlanParticipant extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  readonly partyId: PartyId;
}

/** Emits nothing for one who helps already. */
export const enlistPlanParticipant = command('EnlistPlanParticipant', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: EnlistPlanParticipant) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { itemId, partyId }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = itemOf(plan, itemId);
    if (isRejection(item)) return item;
    if (item.enlisted.includes(partyId)) return [];
    return (
      notTakingPart(plan, facts.case?.state, partyId, 'partyId') ??
      tooManyLinks([...item.enlisted, partyId], 'partyId') ??
      planItemEnlisted({ itemId, partyId })
    );
  },
});
