/** Parts of a plan as the schema has them. */
import type { PartyId } from '@caseledger/kernel';
import { agreementStanding } from '../domain/agreement/agreement.rules';
import type { ShownPlan } from '../views/shown-plan';
import type { PlanAgreement } from './plan-parts.types';

export interface ShownParticipant {
  readonly partyId: PartyId;
  readonly primary: boolean;
  readonly plan: ShownPlan;
}

export interface ShownBaseline {
  readonly id: string;
  readonly planRevision: number;
  /** Of the event that holds its name. */
  readonly revision: number;
  readonly plan: ShownPlan;
}

/** Who takes part, in the order in which they were added. */
export function participantsOf(plan: ShownPlan): readonly ShownParticipant[] {
  return plan.participants.map((partyId) => ({ partyId, primary: partyId === plan.primaryParticipant, plan }));
}

/** The latest agreement with the answers that were given to it. */
export function agreementOf(plan: ShownPlan): PlanAgreement | undefined {
  const { agreement } = plan.agreements;
  if (agreement === undefined) return undefined;
  const { id, planRevision, signatories, answers } = agreement;
  return {
    ...{ id, planRevision, standing: agreementStanding(plan) },
    signatories: signatories.map((signatory) => {
      const given = answers[signatory];
      const asked = { partyId: signatory as PartyId };
      return given === undefined ? asked : { ...asked, answer: given.answer, answeredOn: given.on };
    }),
  };
}

/** The named revisions, in the order in which they were named. */
export function baselinesOf(plan: ShownPlan): readonly ShownBaseline[] {
  return Object.entries(plan.baselines)
    .map(([id, baseline]) => ({ id, ...baseline, plan }))
    .sort((one, other) => one.revision - other.revision);
}
