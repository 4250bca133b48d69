/** RejectPlan: a submitted plan is not carried out like this; it is a draft again (R132). */
import { command, type CommandInput, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { planStream } from '../../plan.state';
import { planRejected } from '../standing.events';
import { rejectable } from '../standing.rules';

export interface RejectPlan extends CommandInput {
  readonly planId: PlanId;
  readonly reason: string;
}

export const rejectPlan = command('RejectPlan', {
  permission: 'plan.approve',
  stream: planStream,
  target: (input: RejectPlan) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { reason }, { facts }) => {
    const plan = rejectable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    return textRejection(reason, 'reason') ?? planRejected({ reason });
  },
});
