/** What stands against carrying a plan out (R126, R130, R141): asked by ActivatePlan, and when the last has agreed to it. */
import type { CaseState } from '@caseledger/cases';
import type { ConfigurationState } from '@caseledger/configuration';
import {
  type Fact,
  fact,
  type FactReference,
  type Followed,
  type PlanId,
  rejected,
  type Rejection,
} from '@caseledger/kernel';
import { isInCase, readingCase } from '../plan-case';
import { standing } from '../plan.rules';
import type { CreatedPlan, PlanState } from '../plan.state';
import { incompleteRejection } from './completeness';

/** The streams that it reads. */
export function readingActivation(planId: PlanId, state: PlanState) {
  return {
    case: readingCase(state),
    configuration: fact<ConfigurationState>('configuration'),
    plan: fact<PlanState>('plan', planId),
  };
}

export interface ActivationFacts {
  readonly case: Fact<CaseState> | undefined;
  readonly configuration: Fact<ConfigurationState>;
  readonly plan: Fact<PlanState>;
}

/** The other plans of the same type of the case. */
export function followingActivation({ case: about, plan }: ActivationFacts): readonly FactReference<PlanState>[] {
  return otherPlans(about?.state, plan).map((id) => fact<PlanState>('plan', id));
}

function otherPlans(caseState: CaseState | undefined, { id: own, state }: Fact<PlanState>): readonly PlanId[] {
  if (caseState === undefined || caseState.status === 'notOpened' || state.status === 'NOT_CREATED') return [];
  return Object.entries(caseState.plans).flatMap(([id, { planType }]) =>
    id !== own && planType === state.planType ? [id as PlanId] : [],
  );
}

/**
 * Why the plan cannot be active. That another one of its type becomes active at this very moment is a race that is accepted:
 * both are seen in the case, and one is closed.
 */
export function activationRejection(
  plan: CreatedPlan,
  facts: ActivationFacts,
  followed: Followed,
): Rejection | undefined {
  const caseState = facts.case?.state;
  const notStanding = standing(plan, caseState);
  if ('rule' in notStanding) return notStanding;
  const incomplete = incompleteRejection(plan);
  if (incomplete !== undefined) return incomplete;
  if (!isInCase(plan.primaryParticipant, caseState)) {
    return rejected(
      'PrimaryParticipantLeftCase',
      'The primary participant of the plan takes no part in the case any more: choose another one.',
      { field: 'planId' },
    );
  }
  const { state: configuration } = facts.configuration;
  const { onePlanPerType } = configuration.caseTypes[plan.caseType]?.rules ?? configuration.caseRules;
  if (!onePlanPerType) return undefined;
  const active = otherPlans(caseState, facts.plan).find(
    (id) => followed<PlanState>('plan', id)?.state.status === 'ACTIVE',
  );
  if (active === undefined) return undefined;
  return rejected('AnotherPlanActive', 'The case has an active plan of this type already: close that one first.', {
    field: 'planId',
    details: { planId: active },
  });
}
