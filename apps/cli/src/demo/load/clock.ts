/** The clock of a simulated organisation: it stands still while a part of a day is done, and only goes forward. */
import { type Instant, later } from '@caseledger/kernel';

export interface Clock {
  readonly now: () => Instant;
  /** Goes on to an instant; stays where it is when that has passed. */
  goTo(instant: Instant): void;
}

export function clockAt(beginning: Instant): Clock {
  let present = beginning;
  return {
    now: () => present,
    goTo: (instant) => {
      present = later(instant, present);
    },
  };
}
