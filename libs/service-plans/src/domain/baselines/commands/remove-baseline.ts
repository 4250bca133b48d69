/** RemoveBaseline: a revision of the plan has this name no more; the revision stays. */
import { command, type CommandInput, isRejection, type PlanId, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { standing } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { baselineRemoved } from '../baselines.events';
import { type BaselineId, baselineOf } from '../baselines.rules';

export interface RemoveBaseline extends CommandInput {
  readonly planId: PlanId;
  readonly baselineId: BaselineId;
  readonly reason?: string | undefined;
}

export const removeBaseline = command('RemoveBaseline', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: RemoveBaseline) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { baselineId, reason }, { facts }) => {
    const plan = standing(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const baseline = baselineOf(plan.baselines, baselineId);
    if (isRejection(baseline)) return baseline;
    return textRejection(reason, 'reason') ?? baselineRemoved({ baselineId, reason });
  },
});
