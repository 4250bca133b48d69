/** MarkCaseOpenedInError: the case should never have been. */
import type { CaseId, CommandId, LocalDate, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseClosed, caseMarkedOpenedInError, caseOpened } from '../case.events';
import { caseStream } from '../case.state';
import { markCaseOpenedInError } from './mark-case-opened-in-error';

const mark = (reason = 'Opened twice') =>
  markCaseOpenedInError({
    commandId: '01900000-0000-7000-8000-000000000009' as CommandId,
    caseId: '01900000-0000-7000-8000-00000000000a' as CaseId,
    reason,
  });
const opened = caseOpened({
  reference: '2026-000001',
  clientId: '01900000-0000-7000-8000-000000000001' as PartyId,
  caseType: 'GENERAL',
  startDate: '2026-01-15' as LocalDate,
});
const closed = caseClosed({ closingDate: '2026-03-01' as LocalDate, aftercare: true });
const marked = caseMarkedOpenedInError({ reason: 'Opened twice' });

describe('marking a case as opened in error', () => {
  test('is possible while it is open', () => {
    expect(given(caseStream, opened).when(mark()).then(marked).state.status).toBe('openedInError');
  });

  test('is possible after it was closed, and its closing is no part of it any more', () => {
    const { state } = given(caseStream, opened, closed).when(mark()).then(marked);
    expect(state).toMatchObject({ status: 'openedInError', reference: '2026-000001' });
    expect(state).not.toHaveProperty('closingDate');
  });

  test.each(['', ' ', 'x'.repeat(4_001)])('needs a reason of a fitting length', (reason) => {
    given(caseStream, opened).when(mark(reason)).thenRefused('TextNotAllowed', { field: 'reason' });
  });

  test('is done once', () => {
    given(caseStream, opened, marked).when(mark()).thenRefused('CaseOpenedInError', { field: 'caseId' });
  });

  test('is refused of a case that was never opened', () => {
    given(caseStream).when(mark()).thenRefused('CaseNotOpened', { field: 'caseId' });
  });
});
