/** RaiseHelpQuestion: what the client asks help for, in their own words (R9). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  listedCodeRejection,
  type LocalDate,
  pastDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { helpQuestionRaised } from '../needs.events';
import { type HelpQuestionId, MOST_HELP_QUESTIONS } from '../needs.rules';

export interface RaiseHelpQuestion extends CommandInput {
  readonly caseId: CaseId;
  /** A code of the list HELP_QUESTION_CATEGORY. */
  readonly category: string;
  readonly text: string;
  /** Default: today. */
  readonly raisedOn?: LocalDate | undefined;
}

export const raiseHelpQuestion = command('RaiseHelpQuestion', {
  permission: 'case.needs',
  stream: caseStream,
  target: (input: RaiseHelpQuestion) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, input, { facts, today, newId, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const { category, text, raisedOn = today } = input;
    const fault =
      listedCodeRejection(facts.configuration.state, 'HELP_QUESTION_CATEGORY', category, 'category') ??
      textRejection(text, 'text') ??
      pastDayRejection(raisedOn, 'raisedOn', today);
    if (fault !== undefined) return fault;
    const helpQuestionId = newId<HelpQuestionId>('helpQuestion');
    if (state.needs.helpQuestions[helpQuestionId] !== undefined) return [];
    if (Object.keys(state.needs.helpQuestions).length >= MOST_HELP_QUESTIONS) {
      return rejected('TooManyHelpQuestions', 'A case has at most {most} help questions.', {
        values: { most: MOST_HELP_QUESTIONS },
      });
    }
    return helpQuestionRaised({ helpQuestionId, category, raisedOn, text }, { occurredAt: occurredOn(raisedOn) });
  },
});
