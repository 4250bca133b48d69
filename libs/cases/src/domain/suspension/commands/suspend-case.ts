/** SuspendCase: nothing is due while help rests; how long it does, is added to what was due (standards.md). */
import {
  type CaseId,
  command,
  type CommandInput,
  isLocalDate,
  type LocalDate,
  pastDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { caseSuspended } from '../suspension.events';

export interface SuspendCase extends CommandInput {
  readonly caseId: CaseId;
  /** The first day. Default: today. */
  readonly from?: LocalDate | undefined;
  /** When help is expected to go on. */
  readonly expectedUntil?: LocalDate | undefined;
  readonly reason: string;
}

export const suspendCase = command('SuspendCase', {
  permission: 'case.suspend',
  stream: caseStream,
  target: (input: SuspendCase) => input.caseId,
  decide: (state, { from, expectedUntil, reason }, { today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    if (state.suspension.from !== undefined) {
      return rejected('CaseSuspended', 'The case is suspended already, since {from}.', {
        field: 'caseId',
        values: { from: state.suspension.from },
      });
    }
    const first = from ?? today;
    const fault =
      textRejection(reason, 'reason') ??
      pastDayRejection(first, 'from', today, state.suspension.resumedOn ?? state.periodStart);
    if (fault !== undefined) return fault;
    if (expectedUntil !== undefined && (!isLocalDate(expectedUntil) || expectedUntil < first)) {
      return rejected('ExpectedUntilTooEarly', 'Help is expected to go on on a day that is not before {from}.', {
        field: 'expectedUntil',
        values: { from: first },
      });
    }
    return caseSuspended({ from: first, expectedUntil, reason }, { occurredAt: occurredOn(first) });
  },
});
