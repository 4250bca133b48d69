/** ApprovePlan: a submitted plan may be carried out (R132). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  command,
  type CommandInput,
  fact,
  isRejection,
  type PlanId,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { standing } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planApproved } from '../standing.events';
import { notSubmitted } from '../standing.rules';

export interface ApprovePlan extends CommandInput {
  readonly planId: PlanId;
  readonly comment?: string | undefined;
}

/** Where the configuration says so, not by the one who submitted it. */
export const approvePlan = command('ApprovePlan', {
  permission: 'plan.approve',
  stream: planStream,
  target: (input: ApprovePlan) => input.planId,
  reads: (_, state) => ({ case: readingCase(state), configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { comment }, { facts, actor }) => {
    const plan = standing(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    if (plan.status !== 'SUBMITTED') return notSubmitted();
    const { caseTypes, caseRules } = facts.configuration.state;
    const { planApprovalByAnother } = caseTypes[plan.caseType]?.rules ?? caseRules;
    if (planApprovalByAnother && plan.submittedBy === actor.id) {
      return rejected('ApprovedByAnother', 'A plan is approved by somebody else than the one who submitted it.', {
        field: 'planId',
      });
    }
    return textRejection(comment, 'comment') ?? planApproved({ comment });
  },
});
