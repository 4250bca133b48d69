/** What can be done with a plan now, and for what cannot, why (R83): the rules of the commands, asked without giving one. */
import type { CaseState } from '@caseledger/cases';
import { type DecidingActor, type Followed, isRejection, rejected, type Rejection } from '@caseledger/kernel';
import { agreeable } from './agreement/agreement.rules';
import { active, changeable } from './plan.rules';
import type { CreatedPlan, PlanState } from './plan.state';
import type { ActivationFacts } from './standing/activation';
import {
  activatable,
  approvable,
  closable,
  rejectable,
  reopenable,
  submittable,
  withdrawable,
} from './standing/standing.rules';

export interface PlanActionContext {
  readonly actor: DecidingActor;
  /** The plan, its case and the configuration. */
  readonly facts: ActivationFacts;
  /** The other plans of its type in the case. */
  readonly followed: Followed;
}

interface Action {
  readonly permission: string;
  readonly asked: (state: PlanState, caseState: CaseState | undefined, context: PlanActionContext) => Asked;
}
type Asked = CreatedPlan | Rejection;

const ACTIONS = {
  CHANGE: { permission: 'plan.change', asked: changeable },
  SUBMIT: { permission: 'plan.change', asked: submittable },
  WITHDRAW: { permission: 'plan.change', asked: withdrawable },
  APPROVE: {
    permission: 'plan.approve',
    asked: (state, caseState, { facts, actor }) =>
      approvable(state, caseState, { configuration: facts.configuration.state, actor }),
  },
  REJECT: { permission: 'plan.approve', asked: rejectable },
  ISSUE_AGREEMENT: { permission: 'plan.change', asked: agreeable },
  ACTIVATE: {
    permission: 'plan.change',
    asked: (state, _, { facts, followed }) => activatable(state, facts, followed),
  },
  DELIVER: { permission: 'plan.deliver', asked: active },
  CLOSE: { permission: 'plan.change', asked: closable },
  REOPEN: { permission: 'plan.change', asked: (state, _, { facts, followed }) => reopenable(state, facts, followed) },
} as const satisfies Readonly<Record<string, Action>>;

export type PlanAction = keyof typeof ACTIONS;
export const PLAN_ACTIONS = Object.keys(ACTIONS) as readonly PlanAction[];

export interface AvailablePlanAction {
  readonly action: PlanAction;
  /** Why not; absent where it can be done. */
  readonly blockedBy?: Rejection;
}

/** Every action on a plan, and what stands against it for this actor now. */
export function availablePlanActions(context: PlanActionContext): readonly AvailablePlanAction[] {
  const { facts, actor } = context;
  return PLAN_ACTIONS.map((action) => {
    const { permission, asked }: Action = ACTIONS[action];
    if (!actor.may(permission)) return { action, blockedBy: rejected('NotPermitted', 'Your roles do not allow this.') };
    const answer = asked(facts.plan.state, facts.case?.state, context);
    return isRejection(answer) ? { action, blockedBy: answer } : { action };
  });
}
