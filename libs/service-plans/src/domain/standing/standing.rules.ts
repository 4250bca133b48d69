/** What a plan must be to go on from where it stands (R126, R130, R132): asked by the commands, and by whoever asks what can be done. */
import type { CaseState } from '@caseledger/cases';
import type { ConfigurationState } from '@caseledger/configuration';
import { type DecidingActor, type Followed, isRejection, rejected, type Rejection } from '@caseledger/kernel';
import { created, standing } from '../plan.rules';
import type { CreatedPlan, PlanState } from '../plan.state';
import { type ActivationFacts, activationRejection } from './activation';
import { incompleteRejection } from './completeness';

type Case = CaseState | undefined;

/** A draft that is complete. */
export function submittable(state: PlanState, caseState: Case): CreatedPlan | Rejection {
  const plan = standing(state, caseState);
  if (isRejection(plan)) return plan;
  if (plan.status !== 'OPEN') {
    return rejected('PlanNotDraft', 'A draft is submitted; this plan is submitted already, or beyond that.', {
      field: 'planId',
    });
  }
  return incompleteRejection(plan) ?? plan;
}

/** What is not carried out yet. */
export function withdrawable(state: PlanState, caseState: Case): CreatedPlan | Rejection {
  const plan = standing(state, caseState);
  if (isRejection(plan) || plan.status === 'SUBMITTED' || plan.status === 'APPROVED') return plan;
  return rejected('PlanNotSubmitted', 'Only a plan that is submitted or approved can be withdrawn.', {
    field: 'planId',
  });
}

/** What waits for nobody is not rejected. */
export function rejectable(state: PlanState, caseState: Case): CreatedPlan | Rejection {
  const plan = standing(state, caseState);
  if (isRejection(plan) || plan.status === 'SUBMITTED') return plan;
  return rejected('PlanNotSubmitted', 'Only a plan that is submitted can be approved or rejected.', {
    field: 'planId',
  });
}

/** Where the configuration says so, what somebody else has submitted. */
export function approvable(
  state: PlanState,
  caseState: Case,
  { configuration, actor }: { readonly configuration: ConfigurationState; readonly actor: DecidingActor },
): CreatedPlan | Rejection {
  const plan = rejectable(state, caseState);
  if (isRejection(plan)) return plan;
  const { planApprovalByAnother } = configuration.caseTypes[plan.caseType]?.rules ?? configuration.caseRules;
  if (!planApprovalByAnother || plan.submittedBy !== actor.id) return plan;
  return rejected('ApprovedByAnother', 'A plan is approved by somebody else than the one who submitted it.', {
    field: 'planId',
  });
}

/** What is approved, where nothing stands against carrying it out. */
export function activatable(state: PlanState, facts: ActivationFacts, followed: Followed): CreatedPlan | Rejection {
  const plan = standing(state, facts.case?.state);
  if (isRejection(plan)) return plan;
  if (plan.status !== 'APPROVED') {
    return rejected('PlanNotApproved', 'A plan that is approved becomes active.', { field: 'planId' });
  }
  return activationRejection(plan, facts, followed) ?? plan;
}

/** What is not over; of a case that is closed too. */
export function closable(state: PlanState): CreatedPlan | Rejection {
  const plan = created(state);
  if (isRejection(plan) || plan.status !== 'CLOSED') return plan;
  return rejected('PlanIsClosed', 'The plan is closed; reopen it or draw up a new one.', { field: 'planId' });
}

/** What was active before it was closed, where nothing stands against carrying it out. */
export function reopenable(state: PlanState, facts: ActivationFacts, followed: Followed): CreatedPlan | Rejection {
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
  return activationRejection({ ...plan, status: 'ACTIVE' }, facts, followed) ?? plan;
}
