/** IssueAgreement: the plan as it is now is laid before those who are to agree with it (R132). */
import { command, type CommandInput, isRejection, type PartyId, type PlanId, rejected } from '@caseledger/kernel';
import { notTakingPart, readingCase } from '../../plan-case';
import { planStream } from '../../plan.state';
import { agreementIssued } from '../agreement.events';
import { agreeable, type AgreementId } from '../agreement.rules';

export interface IssueAgreement extends CommandInput {
  readonly planId: PlanId;
  /** Participants of the plan. Default: the primary client and the primary participant. */
  readonly signatories?: readonly PartyId[] | undefined;
}

/** An earlier agreement that was answered gives way to it. */
export const issueAgreement = command('IssueAgreement', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: IssueAgreement) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, input, { facts, revision, newEntryId }) => {
    const plan = agreeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const signatories = [...new Set(input.signatories ?? [plan.clientId, plan.primaryParticipant])];
    if (signatories.length === 0) {
      return rejected('SignatoriesMissing', 'Name at least one participant who is to agree.', { field: 'signatories' });
    }
    return (
      signatories
        .map((one, index) => notTakingPart(plan, facts.case?.state, one, `signatories.${String(index)}`))
        .find(isRejection) ??
      agreementIssued({ agreementId: newEntryId<AgreementId>(0), planRevision: revision, signatories })
    );
  },
});
