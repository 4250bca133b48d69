/** The mutations on help questions, needs and measurements: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { recordMeasurement } from '../domain/measurements/commands/record-measurement';
import { withdrawMeasurement } from '../domain/measurements/commands/withdraw-measurement';
import { answerHelpQuestion } from '../domain/needs/commands/answer-help-question';
import { identifyNeed } from '../domain/needs/commands/identify-need';
import { raiseHelpQuestion } from '../domain/needs/commands/raise-help-question';
import { recordNeedsAssessment } from '../domain/needs/commands/record-needs-assessment';
import { resolveNeed } from '../domain/needs/commands/resolve-need';
import { returnHelpQuestion } from '../domain/needs/commands/return-help-question';
import { reviseNeed } from '../domain/needs/commands/revise-need';
import { CasePayload } from './case.types';
import { giveOnCase } from './giving';
import {
  AnswerHelpQuestionInput,
  IdentifyNeedInput,
  RaiseHelpQuestionInput,
  RecordMeasurementInput,
  RecordNeedsAssessmentInput,
  ResolveNeedInput,
  ReturnHelpQuestionInput,
  ReviseNeedInput,
  WithdrawMeasurementInput,
} from './needs.inputs';

@Resolver()
export class NeedsMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => CasePayload, { description: 'Records what the client asks help for.' })
  raiseHelpQuestion(
    @Args('input', { description: 'The question.' }) input: RaiseHelpQuestionInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, raiseHelpQuestion(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Records that a help question was answered.' })
  answerHelpQuestion(
    @Args('input', { description: 'Which, and how.' }) input: AnswerHelpQuestionInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, answerHelpQuestion(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Records that a help question, which was answered, is there again. Possible in aftercare too.',
  })
  returnHelpQuestion(
    @Args('input', { description: 'Which, and since when.' }) input: ReturnHelpQuestionInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, returnHelpQuestion(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: "Records an assessment of the client's needs, and those that it found." })
  recordNeedsAssessment(
    @Args('input', { description: 'When it was, and what it found.' }) input: RecordNeedsAssessmentInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, recordNeedsAssessment(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Records a need that became known outside an assessment.' })
  identifyNeed(@Args('input', { description: 'The need.' }) input: IdentifyNeedInput, @FromCaller() asking: Asking) {
    return giveOnCase(this.commands, identifyNeed(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Records that a need weighs more, or less, than it did.' })
  reviseNeed(
    @Args('input', { description: 'Which, and how much.' }) input: ReviseNeedInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, reviseNeed(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Records what came of a need.' })
  resolveNeed(
    @Args('input', { description: 'Of which, and what.' }) input: ResolveNeedInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, resolveNeed(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Records a measurement, or a questionnaire, with the version of its instrument that is in use.',
  })
  recordMeasurement(
    @Args('input', { description: 'With what it was taken, and its scores.' }) input: RecordMeasurementInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, recordMeasurement(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Withdraws a measurement that was recorded in error: it counts for nothing, and stays in the history.',
  })
  withdrawMeasurement(
    @Args('input', { description: 'Which, and why.' }) input: WithdrawMeasurementInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, withdrawMeasurement(withoutNulls(input)), asking);
  }
}
