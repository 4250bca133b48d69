/** A service plan as those who work by it know it: how it stands, who takes part, and what is stored of it. */
import type { Id, PartyId, PlanId, StreamName } from '@caseledger/kernel';
import type { DayNumber } from '../calendar';

export interface Plan {
  readonly id: PlanId;
  readonly stream: StreamName;
  /** Beside the client of the case. */
  readonly participants: PartyId[];
  readonly groups: Known<'PlanGroup'>[];
  readonly subGoals: SubGoal[];
  readonly items: PlanItem[];
  /** Whom it mainly serves, where that is not the client. */
  primary: PartyId | undefined;
  status: 'OPEN' | 'SUBMITTED' | 'APPROVED' | 'ACTIVE' | 'CLOSED';
  wasActive: boolean;
  /** Those who have still to answer an agreement. */
  signing: readonly PartyId[];
  /** The day before which all is done in it: its case is wound up then, or later. */
  until: DayNumber;
}

/** Tells an id: that of something with a revision in its id from the day on that comes after it was made. */
export type Known<Of extends string> = () => Id<Of>;

export type SubGoal = Known<'SubGoal'>;

export interface PlanItem {
  readonly id: Known<'PlanItem'>;
  /** Where its units are counted. */
  readonly units: Units | undefined;
  subGoal: SubGoal;
  /** The first day on which something became of it. */
  since: DayNumber | undefined;
  /** Whether it was recorded that it started. */
  started: boolean;
  ended: boolean;
  /** The participant who does it, where no worker does, and those who help. */
  doneBy: PartyId | undefined;
  readonly helpers: PartyId[];
}

/** In hundredths. */
export interface Units {
  readonly unitType: string;
  /** What one costs, in cents. */
  rate: number;
  authorised: number;
  /** What stands. */
  delivered: number;
}

/** An item of which nothing came about yet. */
export function plannedItem(id: Known<'PlanItem'>, subGoal: SubGoal, units: Units | undefined): PlanItem {
  return { id, units, subGoal, since: undefined, started: false, ended: false, doneBy: undefined, helpers: [] };
}

/** Those that have not ended. */
export function runningItems({ items }: Plan): readonly PlanItem[] {
  return items.filter(({ ended }) => !ended);
}
