/** ActivatePlan: an approved plan is carried out from now on (R126, R130, R132). */
import { command, type CommandInput, isRejection, type PlanId } from '@caseledger/kernel';
import { modelOf } from '../../plan-case';
import { planStream } from '../../plan.state';
import { followingActivation, readingActivation } from '../activation';
import { planActivated } from '../standing.events';
import { activatable } from '../standing.rules';

export interface ActivatePlan extends CommandInput {
  readonly planId: PlanId;
}

export const activatePlan = command('ActivatePlan', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ActivatePlan) => input.planId,
  reads: ({ planId }, state) => readingActivation(planId, state),
  follows: (facts) => followingActivation(facts),
  decide: (state, _, { facts, followed, today }) => {
    const plan = activatable(state, facts, followed);
    if (isRejection(plan)) return plan;
    return planActivated({ activatedOn: today, model: modelOf(facts.case?.state) });
  },
});
