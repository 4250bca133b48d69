/** The goal, plan groups, sub-goals and milestones of a plan; what is written in them is read back from their events. */
import type { Evolve, LocalDate } from '@caseledger/kernel';
import type { Assignee } from '../assignee';
import type { structureEvents } from './structure.events';

export interface PlanGroup {
  /** The revision of the event that holds its name as it is now. */
  readonly revision: number;
}

export interface SubGoal {
  readonly groupId?: string | undefined;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  readonly needIds: readonly string[];
  readonly owner: Assignee;
  /** The revision of the event that holds its name and description as they are now. */
  readonly revision: number;
}

export interface Milestone {
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd: LocalDate;
  readonly actualStart?: LocalDate | undefined;
  readonly actualEnd?: LocalDate | undefined;
  readonly owner: Assignee;
  /** The revision of the event that holds its name as it is now. */
  readonly revision: number;
}

export interface StructureState {
  readonly targetDate?: LocalDate | undefined;
  /** The revision of the event that holds the goal as it is now; absent while there is none. */
  readonly goalRevision?: number | undefined;
  /** By their ids, in the order in which they were added. */
  readonly groups: Readonly<Record<string, PlanGroup>>;
  readonly subGoals: Readonly<Record<string, SubGoal>>;
  readonly milestones: Readonly<Record<string, Milestone>>;
}

export const NO_STRUCTURE: StructureState = { groups: {}, subGoals: {}, milestones: {} };

/** A record without one of its members. */
export function without<Entry>(entries: Readonly<Record<string, Entry>>, id: string): Readonly<Record<string, Entry>> {
  const { [id]: _, ...others } = entries;
  return others;
}

const withGroup = (state: StructureState, id: string, revision: number): StructureState => ({
  ...state,
  groups: { ...state.groups, [id]: { revision } },
});

const withSubGoal = (state: StructureState, id: string, change: Partial<SubGoal>): StructureState => ({
  ...state,
  subGoals: { ...state.subGoals, [id]: { ...state.subGoals[id], ...change } as SubGoal },
});

const withMilestone = (state: StructureState, id: string, milestone: Milestone): StructureState => ({
  ...state,
  milestones: { ...state.milestones, [id]: milestone },
});

export const evolveStructure: Evolve<StructureState, typeof structureEvents> = {
  PlanGoalRevised: (state, { data: { targetDate }, revision }) => ({ ...state, targetDate, goalRevision: revision }),
  PlanGroupAdded: (state, { data: { groupId }, revision }) => withGroup(state, groupId, revision),
  PlanGroupRenamed: (state, { data: { groupId }, revision }) => withGroup(state, groupId, revision),
  PlanGroupRemoved: (state, { data: { groupId } }) => ({
    ...state,
    groups: without(state.groups, groupId),
    subGoals: Object.fromEntries(
      Object.entries(state.subGoals).map(([id, subGoal]) => [
        id,
        subGoal.groupId === groupId ? { ...subGoal, groupId: undefined } : subGoal,
      ]),
    ),
  }),
  SubGoalAdded: (state, { data: { subGoalId, groupId, owner, expectedStart, expectedEnd, needIds }, revision }) =>
    withSubGoal(state, subGoalId, { groupId, owner, expectedStart, expectedEnd, needIds, revision }),
  SubGoalRevised: (state, { data: { subGoalId, expectedStart, expectedEnd, needIds }, revision }) =>
    withSubGoal(state, subGoalId, { expectedStart, expectedEnd, needIds, revision }),
  SubGoalMoved: (state, { data: { subGoalId, groupId } }) => withSubGoal(state, subGoalId, { groupId }),
  SubGoalOwnerChanged: (state, { data: { subGoalId, owner } }) => withSubGoal(state, subGoalId, { owner }),
  SubGoalRemoved: (state, { data: { subGoalId } }) => ({ ...state, subGoals: without(state.subGoals, subGoalId) }),
  MilestoneAdded: (state, { data: { milestoneId, ...milestone }, revision }) =>
    withMilestone(state, milestoneId, { ...milestone, revision }),
  MilestoneRevised: (state, { data: { milestoneId, ...milestone }, revision }) =>
    withMilestone(state, milestoneId, { ...milestone, revision }),
  MilestoneRemoved: (state, { data: { milestoneId } }) => ({
    ...state,
    milestones: without(state.milestones, milestoneId),
  }),
};
