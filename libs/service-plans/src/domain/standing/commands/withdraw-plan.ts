/** WithdrawPlan: a submitted or approved plan is a draft again, to be changed (R132). */
import { command, type CommandInput, isRejection, type PlanId, rejected, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { standing } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planWithdrawn } from '../standing.events';

export interface WithdrawPlan extends CommandInput {
  readonly planId: PlanId;
  readonly reason: string;
}

export const withdrawPlan = command('WithdrawPlan', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: WithdrawPlan) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { reason }, { facts }) => {
    const plan = standing(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    if (plan.status !== 'SUBMITTED' && plan.status !== 'APPROVED') {
      return rejected('PlanNotSubmitted', 'Only a plan that is submitted or approved can be withdrawn.', {
        field: 'planId',
      });
    }
    return textRejection(reason, 'reason') ?? planWithdrawn({ reason });
  },
});
