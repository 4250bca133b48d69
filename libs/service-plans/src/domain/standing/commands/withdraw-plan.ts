/** WithdrawPlan: a submitted or approved plan is a draft again, to be changed (R132). */
import { command, type CommandInput, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { planStream } from '../../plan.state';
import { planWithdrawn } from '../standing.events';
import { withdrawable } from '../standing.rules';

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
    const plan = withdrawable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    return textRejection(reason, 'reason') ?? planWithdrawn({ reason });
  },
});
