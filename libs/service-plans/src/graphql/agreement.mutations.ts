/** The mutations on agreements: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerAgreement } from '../domain/agreement/commands/answer-agreement';
import { cancelAgreement } from '../domain/agreement/commands/cancel-agreement';
import { issueAgreement } from '../domain/agreement/commands/issue-agreement';
import { AnswerAgreementInput, CancelAgreementInput, IssueAgreementInput } from './agreement.inputs';
import { giveOnPlan } from './giving';
import { PlanPayload } from './plan.types';

@Resolver()
export class AgreementMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => PlanPayload, {
    description: 'Lays a plan that is approved or active, as it is now, before those who are to agree with it.',
  })
  issueAgreement(
    @Args('input', { description: 'Which plan, and before whom.' }) input: IssueAgreementInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, issueAgreement(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, {
    description:
      'Records what somebody answered who was asked to agree with a plan. Once all agree, an approved plan is active, ' +
      'where nothing stands against that.',
  })
  answerAgreement(
    @Args('input', { description: 'Who, and what.' }) input: AnswerAgreementInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, answerAgreement(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, {
    description: 'Takes an agreement back that was issued or accepted. The plan keeps its status.',
  })
  cancelAgreement(
    @Args('input', { description: 'Which, and why.' }) input: CancelAgreementInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, cancelAgreement(withoutNulls(input)), asking);
  }
}
