/** EndAftercare: the case is closed without aftercare from now on (R90); it was closed all the time (R89). */
import {
  type CaseId,
  command,
  type CommandInput,
  type LocalDate,
  pastDayRejection,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { aftercareEnded } from '../aftercare.events';
import { notInAftercare } from '../aftercare.rules';

export interface EndAftercare extends CommandInput {
  readonly caseId: CaseId;
  /** Default: today. */
  readonly endedOn?: LocalDate | undefined;
  readonly reason?: string | undefined;
}

/** Given by a worker, and by the program itself when aftercare has taken its time. */
export const endAftercare = command('EndAftercare', {
  permission: 'case.aftercare',
  stream: caseStream,
  target: (input: EndAftercare) => input.caseId,
  decide: (state, { endedOn, reason }, { today, occurredOn }) => {
    if (state.status !== 'closed' || !state.aftercare) return notInAftercare();
    const on = endedOn ?? today;
    const fault = pastDayRejection(on, 'endedOn', today, state.closingDate) ?? textRejection(reason, 'reason');
    return fault ?? aftercareEnded({ endedOn: on, reason }, { occurredAt: occurredOn(on) });
  },
});
