/** SubmitPlan: a draft that is complete goes to the one who approves it (R126, R132). */
import { command, type CommandInput, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { planStream } from '../../plan.state';
import { planSubmitted } from '../standing.events';
import { submittable } from '../standing.rules';

export interface SubmitPlan extends CommandInput {
  readonly planId: PlanId;
  readonly comment?: string | undefined;
}

export const submitPlan = command('SubmitPlan', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: SubmitPlan) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { comment }, { facts }) => {
    const plan = submittable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    return textRejection(comment, 'comment') ?? planSubmitted({ comment });
  },
});
