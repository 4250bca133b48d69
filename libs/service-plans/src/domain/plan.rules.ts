/** The rules of a plan that several commands ask: how it stands, and how much of everything it has at most. */
import type { CaseState } from '@caseledger/cases';
import { isRejection, rejected, type Rejection } from '@caseledger/kernel';
import type { CreatedPlan, PlanState } from './plan.state';

export const MOST_ITEMS = 300;
export const MOST_SUB_GOALS = 50;
export const MOST_GROUPS = 20;
export const MOST_MILESTONES = 50;

/** The plan, or the refusal of an id that names none. */
export function created(state: PlanState): CreatedPlan | Rejection {
  if (state.status !== 'NOT_CREATED') return state;
  return rejected('PlanUnknown', 'There is no plan with this id.', { field: 'planId' });
}

/** A plan whose case is open and that is not over. */
export function standing(state: PlanState, caseState: CaseState | undefined): CreatedPlan | Rejection {
  if (state.status === 'NOT_CREATED') return created(state);
  if (state.status === 'CLOSED') {
    return rejected('PlanIsClosed', 'The plan is closed; reopen it or draw up a new one.', { field: 'planId' });
  }
  if (caseState?.status === 'open') return state;
  return rejected('CaseNotOpen', 'This is possible while the case of the plan is open; reopen it first.', {
    field: 'planId',
  });
}

/** A plan of which what is planned can be changed: a draft or an active one. */
export function changeable(state: PlanState, caseState: CaseState | undefined): CreatedPlan | Rejection {
  const plan = standing(state, caseState);
  if (isRejection(plan) || (plan.status !== 'SUBMITTED' && plan.status !== 'APPROVED')) return plan;
  return rejected('PlanIsSubmitted', 'The plan is submitted or approved: withdraw it before you change it.', {
    field: 'planId',
  });
}

/** A plan that is being carried out. */
export function active(state: PlanState, caseState: CaseState | undefined): CreatedPlan | Rejection {
  const plan = standing(state, caseState);
  if (isRejection(plan) || plan.status === 'ACTIVE') return plan;
  return rejected('PlanNotActive', 'This is recorded while the plan is active: activate it first.', {
    field: 'planId',
  });
}
