/** Who was there first: told to those who close or reopen a case that somebody else has just closed or reopened. */
import { dateIn, rejected, type Rejection, type TimeZone } from '@caseledger/kernel';
import type { CaseState } from './case.state';

/** A case that is not open is not closed; who closed it, or marked it as opened in error, is said. */
export function notOpenToClose(state: CaseState, timeZone: TimeZone): Rejection {
  const rule = 'CaseNotOpen';
  if (state.status === 'notOpened' || state.status === 'open') {
    return rejected(rule, 'Only an open case can be closed.', { field: 'caseId' });
  }
  const { by, at } = state.turned;
  const about = { field: 'caseId', details: { by, at }, values: { by, day: dateIn(timeZone, at) } };
  return state.status === 'closed'
    ? rejected(rule, 'The case has been closed already, by {by} on {day}.', about)
    : rejected(rule, 'The case was marked as opened in error, by {by} on {day}.', about);
}

/** A case that is not closed is not reopened; who opened or reopened it, or marked it as opened in error, is said (R94). */
export function notClosedToReopen(state: CaseState, timeZone: TimeZone): Rejection {
  const rule = 'CaseNotClosed';
  if (state.status === 'notOpened' || state.status === 'closed') {
    return rejected(rule, 'Only a closed case can be reopened.', { field: 'caseId' });
  }
  const { by, at } = state.turned;
  const about = { field: 'caseId', details: { by, at }, values: { by, day: dateIn(timeZone, at) } };
  return state.status === 'open'
    ? rejected(rule, 'The case is open already: {by} opened it on {day}.', about)
    : rejected(rule, 'The case was marked as opened in error, by {by} on {day}.', about);
}
