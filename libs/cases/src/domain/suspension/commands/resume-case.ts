/** ResumeCase: help goes on; all that was due is due as many days later as it rested (standards.md). */
import {
  type CaseId,
  command,
  type CommandInput,
  daysBetween,
  type LocalDate,
  pastDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { caseResumed } from '../suspension.events';

export interface ResumeCase extends CommandInput {
  readonly caseId: CaseId;
  /** The first day on which help goes on. Default: today. */
  readonly on?: LocalDate | undefined;
  readonly reason?: string | undefined;
}

export const resumeCase = command('ResumeCase', {
  permission: 'case.suspend',
  stream: caseStream,
  target: (input: ResumeCase) => input.caseId,
  decide: (state, { on, reason }, { today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const { from } = state.suspension;
    if (from === undefined) {
      return rejected('CaseNotSuspended', 'The case is not suspended.', { field: 'caseId' });
    }
    const day = on ?? today;
    const fault = pastDayRejection(day, 'on', today, from) ?? textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    return caseResumed({ on: day, days: daysBetween(from, day), reason }, { occurredAt: occurredOn(day) });
  },
});
