/** SubmitPlan: a draft that is complete goes to the one who approves it (R126, R132). */
import { command, type CommandInput, isRejection, type PlanId, rejected, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { standing } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { incompleteRejection } from '../completeness';
import { planSubmitted } from '../standing.events';

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
    const plan = standing(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    if (plan.status !== 'OPEN') {
      return rejected('PlanNotDraft', 'A draft is submitted; this plan is submitted already, or beyond that.', {
        field: 'planId',
      });
    }
    return incompleteRejection(plan) ?? textRejection(comment, 'comment') ?? planSubmitted({ comment });
  },
});
