/** The named revisions of a plan. */
import type { Evolve } from '@caseledger/kernel';
import type { baselineEvents } from './baselines.events';

export interface Baseline {
  readonly planRevision: number;
  /** The revision of the event that holds its name. */
  readonly revision: number;
}

/** By their ids. */
export type BaselinesState = Readonly<Record<string, Baseline>>;

export const NO_BASELINES: BaselinesState = {};

export const evolveBaselines: Evolve<BaselinesState, typeof baselineEvents> = {
  BaselineNamed: (state, { data: { baselineId, planRevision }, revision }) => ({
    ...state,
    [baselineId]: { planRevision, revision },
  }),
  BaselineRemoved: (state, { data: { baselineId } }) => {
    const { [baselineId]: _, ...others } = state;
    return others;
  },
};
