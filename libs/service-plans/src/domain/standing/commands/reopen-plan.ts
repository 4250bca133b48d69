/** ReopenPlan: a closed plan is active again. */
import { command, type CommandInput, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { planStream } from '../../plan.state';
import { followingActivation, readingActivation } from '../activation';
import { planReopened } from '../standing.events';
import { reopenable } from '../standing.rules';

export interface ReopenPlan extends CommandInput {
  readonly planId: PlanId;
  readonly reason: string;
}

/** As for a plan that becomes active: there is no other one of its type, where the configuration wants one. */
export const reopenPlan = command('ReopenPlan', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ReopenPlan) => input.planId,
  reads: ({ planId }, state) => readingActivation(planId, state),
  follows: (facts) => followingActivation(facts),
  decide: (state, { reason }, { facts, followed, today }) => {
    const plan = reopenable(state, facts, followed);
    if (isRejection(plan)) return plan;
    return textRejection(reason, 'reason') ?? planReopened({ reopenedOn: today, reason });
  },
});
