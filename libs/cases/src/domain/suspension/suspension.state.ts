/** Whether a case is suspended, and for how long it was. */
import type { Evolve, LocalDate } from '@caseledger/kernel';
import type { suspensionEvents } from './suspension.events';

export interface SuspensionState {
  /** Absent while the case is not suspended. */
  readonly from?: LocalDate | undefined;
  readonly expectedUntil?: LocalDate | undefined;
  /** The days of all suspensions that have ended, in the present period. */
  readonly days: number;
}

export const NO_SUSPENSION: SuspensionState = { days: 0 };

export const evolveSuspension: Evolve<SuspensionState, typeof suspensionEvents> = {
  CaseSuspended: ({ days }, { data: { from, expectedUntil } }) => ({ from, expectedUntil, days }),
  CaseResumed: (state, { data: { days } }) => ({ days: state.days + days }),
};
