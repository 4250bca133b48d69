/** MarkCaseOpenedInError: the case should never have been; it is in no list any more, and in the history for ever. */
import { type CaseId, command, type CommandInput, rejected, textRejection } from '@caseledger/kernel';
import { caseMarkedOpenedInError } from '../case.events';
import { caseStream } from '../case.state';

export interface MarkCaseOpenedInError extends CommandInput {
  readonly caseId: CaseId;
  readonly reason: string;
}

export const markCaseOpenedInError = command('MarkCaseOpenedInError', {
  permission: 'case.markInError',
  stream: caseStream,
  target: (input: MarkCaseOpenedInError) => input.caseId,
  decide: (state, { reason }) => {
    if (state.status === 'notOpened') {
      return rejected('CaseNotOpened', 'There is no case with this id.', { field: 'caseId' });
    }
    if (state.status === 'openedInError') {
      return rejected('CaseOpenedInError', 'The case is marked as opened in error already.', { field: 'caseId' });
    }
    return textRejection(reason, 'reason') ?? caseMarkedOpenedInError({ reason });
  },
});
