/** AnswerHelpQuestion: the client has what they asked for, or an answer to it (R9). */
import {
  type CaseId,
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  pastDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { helpQuestionAnswered } from '../needs.events';
import { type HelpQuestionId, helpQuestionOf } from '../needs.rules';

export interface AnswerHelpQuestion extends CommandInput {
  readonly caseId: CaseId;
  readonly helpQuestionId: HelpQuestionId;
  /** Default: today. */
  readonly answeredOn?: LocalDate | undefined;
  readonly answer?: string | undefined;
}

export const answerHelpQuestion = command('AnswerHelpQuestion', {
  permission: 'case.needs',
  stream: caseStream,
  target: (input: AnswerHelpQuestion) => input.caseId,
  decide: (state, { helpQuestionId, answeredOn, answer }, { today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const question = helpQuestionOf(state.needs, helpQuestionId);
    if (isRejection(question)) return question;
    if (question.status === 'ANSWERED') {
      return rejected('HelpQuestionAnswered', 'This help question is answered already.', { field: 'helpQuestionId' });
    }
    const on = answeredOn ?? today;
    const fault = pastDayRejection(on, 'answeredOn', today, question.on) ?? textRejection(answer, 'answer');
    if (fault !== undefined) return fault;
    return helpQuestionAnswered({ helpQuestionId, answeredOn: on, answer }, { occurredAt: occurredOn(on) });
  },
});
