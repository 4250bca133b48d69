/** Where the sub-goals of a plan stand on their scales; by sub-goal. */
import type { Evolve, LocalDate } from '@caseledger/kernel';
import type { attainmentEvents } from './attainment.events';

export interface AttainmentScale {
  /** Absent where all goals weigh the same. */
  readonly importance?: number | undefined;
  readonly difficulty?: number | undefined;
  /** -2 to +2. */
  readonly baseline: number;
  readonly level?: number | undefined;
  readonly ratedOn?: LocalDate | undefined;
  /** The revisions of the events that hold what its levels mean, and the comment on the last rating. */
  readonly revision: number;
  readonly ratedRevision?: number | undefined;
}

export type AttainmentState = Readonly<Record<string, AttainmentScale>>;

export const NO_ATTAINMENT: AttainmentState = {};

export const evolveAttainment: Evolve<AttainmentState, typeof attainmentEvents> = {
  SubGoalScaled: (state, { data: { subGoalId, importance, difficulty, baseline }, revision }) => ({
    ...state,
    [subGoalId]: { importance, difficulty, baseline, revision },
  }),
  SubGoalRated: (state, { data: { subGoalId, level, ratedOn }, revision }) => {
    const scale = state[subGoalId];
    return scale === undefined
      ? state
      : { ...state, [subGoalId]: { ...scale, level, ratedOn, ratedRevision: revision } };
  },
};
