/** Whether a case is suspended, and for how long it was. */
import type { Evolve, LocalDate } from '@caseledger/kernel';
import type { suspensionEvents } from './suspension.events';

export interface SuspensionState {
  /** Absent while the case is not suspended. */
  readonly from?: LocalDate | undefined;
  readonly expectedUntil?: LocalDate | undefined;
  /** The days of all suspensions that have ended, in the present period, and when the last of them did. */
  readonly days: number;
  readonly resumedOn?: LocalDate | undefined;
}

export const NO_SUSPENSION: SuspensionState = { days: 0 };

export const evolveSuspension: Evolve<SuspensionState, typeof suspensionEvents> = {
  CaseSuspended: ({ days, resumedOn }, { data: { from, expectedUntil } }) => ({
    ...{ from, expectedUntil, days, resumedOn },
  }),
  CaseResumed: (state, { data: { on, days } }) => ({ days: state.days + days, resumedOn: on }),
};
