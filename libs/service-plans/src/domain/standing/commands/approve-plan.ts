/** ApprovePlan: a submitted plan may be carried out (R132). */
import type { ConfigurationState } from '@caseledger/configuration';
import { command, type CommandInput, fact, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { planStream } from '../../plan.state';
import { planApproved } from '../standing.events';
import { approvable } from '../standing.rules';

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
    const plan = approvable(state, facts.case?.state, { configuration: facts.configuration.state, actor });
    if (isRejection(plan)) return plan;
    return textRejection(comment, 'comment') ?? planApproved({ comment });
  },
});
