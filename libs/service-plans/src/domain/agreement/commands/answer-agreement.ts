/** AnswerAgreement: what somebody answered who was asked to agree with a plan (R132). */
import {
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  type PartyId,
  pastDayRejection,
  type PlanId,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import { modelOf } from '../../plan-case';
import { standing } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { activationRejection, followingActivation, readingActivation } from '../../standing/activation';
import { planActivated } from '../../standing/standing.events';
import { AGREEMENT_ANSWERS, type AgreementAnswer, agreementAnswered } from '../agreement.events';
import { type AgreementId, isLastAcceptance, latestAgreement } from '../agreement.rules';
import type { Agreement } from '../agreement.state';

export interface AnswerAgreement extends CommandInput {
  readonly planId: PlanId;
  readonly agreementId: AgreementId;
  readonly signatory: PartyId;
  readonly answer: AgreementAnswer;
  /** Default: today. */
  readonly answeredOn?: LocalDate | undefined;
  readonly comment?: string | undefined;
}

/**
 * The last acceptance makes an approved plan active. Where something stands against that, such as another active plan, the
 * acceptance is kept and the plan stays approved: it is made active once nothing does.
 */
export const answerAgreement = command('AnswerAgreement', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: AnswerAgreement) => input.planId,
  reads: ({ planId }, state) => readingActivation(planId, state),
  follows: (facts) => followingActivation(facts),
  decide: (state, input, { facts, followed, today, occurredOn }) => {
    const plan = standing(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    if (plan.status !== 'APPROVED' && plan.status !== 'ACTIVE') {
      return rejected('PlanNotApproved', 'An agreement is answered on a plan that is approved or active.', {
        field: 'planId',
      });
    }
    const agreement = latestAgreement(plan, input.agreementId);
    if (isRejection(agreement)) return agreement;
    const { agreementId, signatory, answer, answeredOn = today, comment } = input;
    const fault =
      answerRejection(agreement, input) ??
      pastDayRejection(answeredOn, 'answeredOn', today) ??
      textRejection(comment, 'comment');
    if (fault !== undefined) return fault;
    const answered = agreementAnswered(
      { agreementId, signatory, answer, answeredOn, comment },
      { occurredAt: occurredOn(answeredOn) },
    );
    const completes =
      plan.status === 'APPROVED' &&
      answer === 'ACCEPTED' &&
      isLastAcceptance(agreement, signatory, plan.structureRevision) &&
      activationRejection(plan, facts, followed) === undefined;
    if (!completes) return answered;
    return [answered, planActivated({ activatedOn: today, model: modelOf(facts.case?.state), agreementId })];
  },
});

/** Each of those who were asked answers once, while the agreement waits for answers. */
function answerRejection(
  { signatories, answers, status }: Agreement,
  { signatory, answer }: AnswerAgreement,
): Rejection | undefined {
  if (!signatories.includes(signatory)) {
    return rejected('NotASignatory', 'This participant was not asked to agree.', { field: 'signatory' });
  }
  if (Object.hasOwn(answers, signatory)) {
    return rejected('AnsweredAlready', 'This participant has answered; cancel the agreement where that was an error.', {
      field: 'signatory',
    });
  }
  if (status !== 'ISSUED') {
    return rejected('AgreementNotOutstanding', 'This agreement waits for no more answers: issue a new one.', {
      field: 'agreementId',
    });
  }
  if (AGREEMENT_ANSWERS.includes(answer)) return undefined;
  return rejected('AnswerUnknown', '{answer} is no answer to an agreement.', { field: 'answer', values: { answer } });
}
