/** ReturnHelpQuestion: what was answered is asked again, as contact in aftercare may show (R9, R91). */
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
import { helpQuestionReturned } from '../needs.events';
import { type HelpQuestionId, helpQuestionOf } from '../needs.rules';

export interface ReturnHelpQuestion extends CommandInput {
  readonly caseId: CaseId;
  readonly helpQuestionId: HelpQuestionId;
  /** Default: today. */
  readonly returnedOn?: LocalDate | undefined;
  readonly reason?: string | undefined;
}

/** In aftercare too: that a question has returned is what a new case is started for. */
export const returnHelpQuestion = command('ReturnHelpQuestion', {
  permission: 'case.needs',
  stream: caseStream,
  target: (input: ReturnHelpQuestion) => input.caseId,
  decide: (state, { helpQuestionId, returnedOn, reason }, { today, occurredOn }) => {
    if (state.status !== 'open' && !(state.status === 'closed' && state.aftercare)) return caseNotOpen();
    const question = helpQuestionOf(state.needs, helpQuestionId);
    if (isRejection(question)) return question;
    if (question.status !== 'ANSWERED') {
      return rejected('HelpQuestionNotAnswered', 'Only a help question that was answered returns.', {
        field: 'helpQuestionId',
      });
    }
    const on = returnedOn ?? today;
    const fault = pastDayRejection(on, 'returnedOn', today, question.on) ?? textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    return helpQuestionReturned({ helpQuestionId, returnedOn: on, reason }, { occurredAt: occurredOn(on) });
  },
});
