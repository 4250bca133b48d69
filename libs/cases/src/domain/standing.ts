/** Where a case must stand for something to be recorded in it. */
import { rejected, type Rejection } from '@caseledger/kernel';

/** What is recorded while help is given is recorded in an open case. */
export function caseNotOpen(): Rejection {
  return rejected('CaseNotOpen', 'This is possible while the case is open; reopen it or start a new case.', {
    field: 'caseId',
  });
}
