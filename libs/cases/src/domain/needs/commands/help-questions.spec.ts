/** RaiseHelpQuestion, AnswerHelpQuestion and ReturnHelpQuestion (R9, R91). */
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CaseId, CommandId, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { entryId, given } from '@caseledger/kernel/given';
import { caseClosed, caseMarkedOpenedInError, caseOpened } from '../../case.events';
import { caseStream } from '../../case.state';
import { helpQuestionAnswered, helpQuestionRaised, helpQuestionReturned } from '../needs.events';
import { type HelpQuestionId, MOST_HELP_QUESTIONS } from '../needs.rules';
import { answerHelpQuestion } from './answer-help-question';
import { raiseHelpQuestion, type RaiseHelpQuestion } from './raise-help-question';
import { returnHelpQuestion } from './return-help-question';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const helpQuestionId = entryId<HelpQuestionId>({ commandId }, 'helpQuestion');
const day = (text: string) => text as LocalDate;

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events)
    .reading(configurationStream, 'ofTenant')
    .at('2026-03-31T10:00:00.000Z');
const raised = (id = helpQuestionId, on = '2026-03-01') =>
  helpQuestionRaised({ helpQuestionId: id, category: 'MONEY_AND_DEBT', raisedOn: day(on), text: 'Debts' });
const answered = helpQuestionAnswered({ helpQuestionId, answeredOn: day('2026-03-10') });
const raise = (input: Partial<RaiseHelpQuestion> = {}) =>
  raiseHelpQuestion({ commandId, caseId, category: 'MONEY_AND_DEBT', text: 'Debts', ...input });
const answer = (answeredOn?: string) =>
  answerHelpQuestion({ commandId, caseId, helpQuestionId, answeredOn: answeredOn as LocalDate, answer: 'A plan' });
const comeBack = (returnedOn?: string) =>
  returnHelpQuestion({ commandId, caseId, helpQuestionId, returnedOn: returnedOn as LocalDate });
const start = (on: string) => ({ occurredAt: `${on}T23:00:00.000Z` as never });

describe('R9: a help question', () => {
  test('is raised today, or on another day that has been, in the words of the client', () => {
    caseWith()
      .when(raise())
      .then(
        helpQuestionRaised({ helpQuestionId, category: 'MONEY_AND_DEBT', raisedOn: day('2026-03-31'), text: 'Debts' }),
      );
    caseWith()
      .when(raise({ raisedOn: day('2026-03-01') }))
      .then(
        helpQuestionRaised(
          { helpQuestionId, category: 'MONEY_AND_DEBT', raisedOn: day('2026-03-01'), text: 'Debts' },
          start('2026-02-28'),
        ),
      );
  });

  test.each([
    [{ category: 'NONSENSE' }, 'CodeUnknown', 'category'],
    [{ category: 'constructor' }, 'CodeUnknown', 'category'],
    [{ text: ' ' }, 'TextNotAllowed', 'text'],
    [{ raisedOn: day('2026-04-01') }, 'DayInFuture', 'raisedOn'],
    [{ raisedOn: day('1899-12-31') }, 'NotADay', 'raisedOn'],
  ])('is refused with %j: %s', (input, rule, field) => {
    caseWith().when(raise(input)).thenRefused(rule, { field });
  });

  test('is one of a hundred at most', () => {
    const id = (number: number) =>
      `01900000-0000-7000-8000-${String(1_000 + number).padStart(12, '0')}` as HelpQuestionId;
    const all = Array.from({ length: MOST_HELP_QUESTIONS }, (_, index) => raised(id(index)));
    caseWith(...all.slice(1))
      .when(raise())
      .then(
        helpQuestionRaised({ helpQuestionId, category: 'MONEY_AND_DEBT', raisedOn: day('2026-03-31'), text: 'Debts' }),
      );
    caseWith(...all)
      .when(raise())
      .thenRefused('TooManyHelpQuestions');
  });

  test('is answered on the day it was raised at the earliest, once', () => {
    caseWith(raised())
      .when(answer('2026-03-01'))
      .then(
        helpQuestionAnswered({ helpQuestionId, answeredOn: day('2026-03-01'), answer: 'A plan' }, start('2026-02-28')),
      )
      .when(answer())
      .thenRefused('HelpQuestionAnswered', { field: 'helpQuestionId' });
    caseWith(raised())
      .when(answer('2026-02-28'))
      .thenRefused('DayTooEarly', { field: 'answeredOn', details: { earliest: '2026-03-01' } });
    caseWith().when(answer()).thenRefused('HelpQuestionUnknown', { field: 'helpQuestionId' });
  });

  test('returns after it was answered, and can be answered again', () => {
    caseWith(raised()).when(comeBack()).thenRefused('HelpQuestionNotAnswered', { field: 'helpQuestionId' });
    caseWith(raised(), answered)
      .when(comeBack('2026-03-09'))
      .thenRefused('DayTooEarly', { field: 'returnedOn', details: { earliest: '2026-03-10' } })
      .when(comeBack())
      .then(helpQuestionReturned({ helpQuestionId, returnedOn: day('2026-03-31') }))
      .when(answer())
      .then(helpQuestionAnswered({ helpQuestionId, answeredOn: day('2026-03-31'), answer: 'A plan' }));
  });

  test('R91: returns in aftercare as well, which is no time for a new one', () => {
    const inAftercare = caseWith(raised(), answered, caseClosed({ closingDate: day('2026-03-20'), aftercare: true }));
    inAftercare.when(comeBack()).then(helpQuestionReturned({ helpQuestionId, returnedOn: day('2026-03-31') }));
    inAftercare.when(raise()).thenRefused('CaseNotOpen', { field: 'caseId' });
    const closed = caseWith(raised(), answered, caseClosed({ closingDate: day('2026-03-20'), aftercare: false }));
    closed.when(comeBack()).thenRefused('CaseNotOpen', { field: 'caseId' });
  });

  test('belongs to no case that was opened in error', () => {
    const mistaken = caseWith(raised(), caseMarkedOpenedInError({ reason: 'Twice' }));
    for (const command of [raise(), answer(), comeBack()]) mistaken.when(command).thenRefused('CaseNotOpen');
  });
});
