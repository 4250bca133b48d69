/** The rules of agreements on a plan, and how the plan's agreement stands (R132). */
import type { CaseState } from '@caseledger/cases';
import { type Id, isRejection, rejected, type Rejection } from '@caseledger/kernel';
import { standing } from '../plan.rules';
import type { CreatedPlan, PlanFacts, PlanState } from '../plan.state';
import type { Agreement } from './agreement.state';

export type AgreementId = Id<'Agreement'>;

/** OUTDATED: it was accepted, and what is planned was changed afterwards; it needs a new one. */
export const AGREEMENT_STANDINGS = ['NONE', 'ISSUED', 'ACCEPTED', 'REJECTED', 'CANCELLED', 'OUTDATED'] as const;
export type AgreementStanding = (typeof AGREEMENT_STANDINGS)[number];

type Agreed = Pick<PlanFacts, 'agreements' | 'structureRevision'>;

/** A plan on which an agreement can be issued: approved or active, and no other one waits for answers. */
export function agreeable(state: PlanState, caseState: CaseState | undefined): CreatedPlan | Rejection {
  const plan = standing(state, caseState);
  if (isRejection(plan)) return plan;
  if (plan.status !== 'APPROVED' && plan.status !== 'ACTIVE') {
    return rejected('PlanNotApproved', 'An agreement is issued on a plan that is approved or active.', {
      field: 'planId',
    });
  }
  const { agreement } = plan.agreements;
  if (agreement?.status !== 'ISSUED') return plan;
  return rejected('AgreementOutstanding', 'An agreement on this plan is not answered yet: cancel it first.', {
    field: 'planId',
    details: { agreementId: agreement.id },
  });
}

/** How the plan's latest agreement stands. */
export function agreementStanding({ agreements: { agreement }, structureRevision }: Agreed): AgreementStanding {
  if (agreement === undefined) return 'NONE';
  return agreement.status === 'ACCEPTED' && structureRevision > agreement.planRevision ? 'OUTDATED' : agreement.status;
}

/** The latest agreement, or the refusal of an id that names none of this plan or an earlier one. */
export function latestAgreement({ agreements: { agreement } }: Agreed, id: AgreementId): Agreement | Rejection {
  if (agreement?.id === id) return agreement;
  return rejected('AgreementUnknown', 'This is not the latest agreement on the plan.', { field: 'agreementId' });
}

/** Whether the acceptance of this signatory is the last that is missing, of what is planned as it is now. */
export function isLastAcceptance(agreement: Agreement, signatory: string, structureRevision: number): boolean {
  const others = agreement.signatories.filter((one) => one !== signatory);
  return (
    agreement.planRevision >= structureRevision && others.every((one) => agreement.answers[one]?.answer === 'ACCEPTED')
  );
}
