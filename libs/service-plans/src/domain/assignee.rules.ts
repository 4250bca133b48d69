/** Who can be named for a part of a plan: oneself, another worker, a participant of the plan, the sub-goal's owner (R147-R150). */
import type { CaseState } from '@caseledger/cases';
import {
  type Actor,
  fact,
  type FactReference,
  isText,
  type PartyId,
  rejected,
  type Rejection,
  type Tenant,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import type { WorkerState } from '@caseledger/organisation';
import type { Assignee } from './assignee';
import { notTakingPart } from './plan-case';
import type { CreatedPlan } from './plan.state';

/** Exactly one of them. */
export interface NamedAssignee {
  readonly me?: true | undefined;
  /** As the token's issuer names them. */
  readonly worker?: WorkerId | undefined;
  readonly partyId?: PartyId | undefined;
  readonly subGoalOwner?: true | undefined;
}

/** What it depends on. `field` is where the assignee stands in the input. */
export interface Naming {
  readonly plan: CreatedPlan;
  readonly caseState: CaseState | undefined;
  readonly actor: Actor;
  /** The sub-goal whose owner can be meant. */
  readonly subGoal?: { readonly owner: Assignee } | undefined;
  /** The worker who is named, as read. */
  readonly worker: WorkerState | undefined;
  readonly field: string;
}

/** The stream of the worker that an input names, or that steers the sub-goal whose owner it names. */
export function readingWorker(
  named: NamedAssignee | undefined,
  tenant: Tenant,
  subGoal?: { readonly owner: Assignee },
): FactReference<WorkerState> | undefined {
  const worker = named?.subGoalOwner === true ? subGoal?.owner.worker : named?.worker;
  return worker === undefined ? undefined : fact<WorkerState>('worker', workerStreamIdOf(tenant, worker));
}

/** The assignee that is meant, or the refusal of one who cannot be it. */
export function assigneeOf(named: NamedAssignee, naming: Naming): Assignee | Rejection {
  const { actor, subGoal, worker, field } = naming;
  const given = Object.entries(named).filter(([, value]) => value !== undefined);
  if (given.length !== 1) {
    return rejected(
      'OneAssignee',
      'Name one: yourself, a worker, a participant of the plan or the owner of the sub-goal.',
      {
        field,
      },
    );
  }
  if (named.worker !== undefined) return workerOf(named.worker, worker, `${field}.worker`);
  if (named.partyId !== undefined) return partyOf(named.partyId, naming, `${field}.partyId`);
  if (named.subGoalOwner === undefined) return { worker: actor.id as WorkerId };
  const path = `${field}.subGoalOwner`;
  if (subGoal === undefined) {
    return rejected('NoSubGoal', 'There is no sub-goal whose owner could have this.', { field: path });
  }
  const { owner } = subGoal;
  if (owner.partyId !== undefined) return partyOf(owner.partyId, naming, path);
  return owner.worker === undefined ? owner : workerOf(owner.worker, worker, path);
}

function partyOf(partyId: PartyId, { plan, caseState }: Naming, field: string): Assignee | Rejection {
  return notTakingPart(plan, caseState, partyId, field) ?? { partyId };
}

/** Who was never seen yet may be named: their token comes on their first day. */
function workerOf(name: WorkerId, state: WorkerState | undefined, field: string): Assignee | Rejection {
  if (!isText(name, 255)) {
    return rejected('WorkerNotAllowed', 'A worker is named with 1 to 255 characters.', { field });
  }
  if (state?.status !== 'inactive') return { worker: name };
  return rejected('WorkerHasLeft', '{caseworker} has left the organisation; nothing is assigned to them.', {
    field,
    values: { caseworker: name },
  });
}
