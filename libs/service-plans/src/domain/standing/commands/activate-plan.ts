/** ActivatePlan: an approved plan is carried out from now on (R126, R130, R132). */
import { command, type CommandInput, isRejection, type PlanId, rejected } from '@caseledger/kernel';
import { modelOf } from '../../plan-case';
import { standing } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { activationRejection, followingActivation, readingActivation } from '../activation';
import { planActivated } from '../standing.events';

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
    const plan = standing(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    if (plan.status !== 'APPROVED') {
      return rejected('PlanNotApproved', 'A plan that is approved becomes active.', { field: 'planId' });
    }
    return (
      activationRejection(plan, facts, followed) ??
      planActivated({ activatedOn: today, model: modelOf(facts.case?.state) })
    );
  },
});
