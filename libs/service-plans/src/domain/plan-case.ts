/** The case of a plan, which every command on the plan reads: who does not see it finds neither. */
import type { CaseState } from '@caseledger/cases';
import { existing, fact, type FactReference, type PartyId, rejected, type Rejection } from '@caseledger/kernel';
import type { CreatedPlan, PlanState } from './plan.state';

/** Undefined where there is no plan. */
export function readingCase(state: PlanState): FactReference<CaseState> | undefined {
  return state.status === 'NOT_CREATED' ? undefined : existing(fact<CaseState>('case', state.caseId));
}

/** Whether somebody is the client of the case or takes part in it now. */
export function isInCase(partyId: PartyId, caseState: CaseState | undefined): boolean {
  if (caseState === undefined || caseState.status === 'notOpened') return false;
  return caseState.clientId === partyId || Object.hasOwn(caseState.participants, partyId);
}

/** R143, R149: nothing is given to one who takes no part in the plan, or in its case any more. */
export function notTakingPart(
  { participants }: CreatedPlan,
  caseState: CaseState | undefined,
  partyId: PartyId,
  field: string,
): Rejection | undefined {
  if (!participants.includes(partyId)) {
    return rejected(
      'NotAPlanParticipant',
      'Only a participant of the plan can have this: add them to the plan first.',
      {
        field,
      },
    );
  }
  if (isInCase(partyId, caseState)) return undefined;
  return rejected('LeftTheCase', 'They take no part in the case any more; nothing new is given to them.', { field });
}

/** The model that the case is worked by now: what analysts compare. */
export function modelOf(caseState: CaseState | undefined): string | undefined {
  return caseState === undefined || caseState.status === 'notOpened' ? undefined : caseState.models.primary?.model;
}
