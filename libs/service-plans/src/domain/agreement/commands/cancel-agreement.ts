/** CancelAgreement: an agreement that was issued or accepted holds no more, such as one that was recorded in error (R132). */
import { command, type CommandInput, isRejection, type PlanId, rejected, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { standing } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { agreementCancelled } from '../agreement.events';
import { type AgreementId, latestAgreement } from '../agreement.rules';

export interface CancelAgreement extends CommandInput {
  readonly planId: PlanId;
  readonly agreementId: AgreementId;
  readonly reason: string;
}

/** The plan keeps its status. Emits nothing for an agreement that is cancelled already. */
export const cancelAgreement = command('CancelAgreement', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: CancelAgreement) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { agreementId, reason }, { facts }) => {
    const plan = standing(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const agreement = latestAgreement(plan, agreementId);
    if (isRejection(agreement)) return agreement;
    if (agreement.status === 'CANCELLED') return [];
    if (agreement.status === 'REJECTED') {
      return rejected('AgreementRejected', 'This agreement was rejected: nothing of it is left to cancel.', {
        field: 'agreementId',
      });
    }
    return textRejection(reason, 'reason') ?? agreementCancelled({ agreementId, reason });
  },
});
