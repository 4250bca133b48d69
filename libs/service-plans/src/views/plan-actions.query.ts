/** What the one who asks can do with a plan now, as the log has it: what the view has not folded yet is decided on all the same. */
import type { CaseState } from '@caseledger/cases';
import type { ConfigurationState } from '@caseledger/configuration';
import type { Fact, Followed } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import { availablePlanActions, type AvailablePlanAction } from '../domain/available-plan-actions';
import type { PlanState } from '../domain/plan.state';
import { followingActivation } from '../domain/standing/activation';
import type { PlanDocument } from './plan-document';

/** Of a plan that another query has shown. */
export const planActions = query('planActions', {
  permission: 'case.read',
  answer: async (
    { id, caseId }: Pick<PlanDocument, 'id' | 'caseId'>,
    reading,
  ): Promise<readonly AvailablePlanAction[]> => {
    const facts = {
      plan: await reading.state<PlanState>('plan', id),
      case: await reading.state<CaseState>('case', caseId),
      configuration: await reading.state<ConfigurationState>('configuration'),
    };
    const others = await Promise.all(
      followingActivation(facts).map(async ({ id: other }) => reading.state<PlanState>('plan', other)),
    );
    const followed: Followed = <State>(_: unknown, other: unknown) =>
      others.find((one) => one.id === other) as Fact<State> | undefined;
    return availablePlanActions({ actor: reading.actor, facts, followed });
  },
});
