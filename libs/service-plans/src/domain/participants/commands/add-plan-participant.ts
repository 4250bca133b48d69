/** AddPlanParticipant: another participant of the case takes part in the plan (R142, R146). */
import { command, type CommandInput, isRejection, type PartyId, type PlanId, rejected } from '@caseledger/kernel';
import { isInCase, readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planParticipantAdded } from '../participants.events';
import { MOST_PLAN_PARTICIPANTS } from '../participants.rules';

export interface AddPlanParticipant extends CommandInput {
  readonly planId: PlanId;
  readonly partyId: PartyId;
}

/** Emits nothing for one who takes part already. */
export const addPlanParticipant = command('AddPlanParticipant', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: AddPlanParticipant) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { partyId }, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    if (plan.participants.includes(partyId)) return [];
    if (!isInCase(partyId, facts.case?.state)) {
      return rejected(
        'NotACaseParticipant',
        'Only participants of the case take part in its plans: add them to it first.',
        {
          field: 'partyId',
        },
      );
    }
    if (plan.participants.length >= MOST_PLAN_PARTICIPANTS) {
      return rejected('TooManyPlanParticipants', 'A plan has at most {most} participants.', {
        values: { most: MOST_PLAN_PARTICIPANTS },
      });
    }
    return planParticipantAdded({ partyId });
  },
});
