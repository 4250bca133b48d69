/** ReopenPlan: a closed plan is active again, or a draft where it never was. */
import { command, type CommandInput, isRejection, type PlanId, rejected, textRejection } from '@caseledger/kernel';
import { created } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { activationRejection, followingActivation, readingActivation } from '../activation';
import { planReopened } from '../standing.events';

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
    const plan = created(state);
    if (isRejection(plan)) return plan;
    if (plan.status !== 'CLOSED') {
      return rejected('PlanNotClosed', 'Only a plan that is closed can be reopened.', { field: 'planId' });
    }
    if (plan.activatedOn === undefined) {
      return rejected('PlanNeverActive', 'This plan was cancelled before it was active: draw up a new one.', {
        field: 'planId',
      });
    }
    return (
      activationRejection({ ...plan, status: 'ACTIVE' }, facts, followed) ??
      textRejection(reason, 'reason') ??
      planReopened({ reopenedOn: today, reason })
    );
  },
});
