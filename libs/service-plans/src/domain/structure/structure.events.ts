/** The events of a plan's goal, plan groups, sub-goals and milestones (R126-R128). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';
import { assignee } from '../assignee';

/** Holds the goal as it is from now on. */
export const planGoalRevised = event('PlanGoalRevised', {
  version: 1,
  fields: {
    targetDate: field.optional(field.date()),
    goal: field.personal(field.text()),
    reason: field.personal(field.optional(field.text())),
  },
});

export const planGroupAdded = event('PlanGroupAdded', {
  version: 1,
  fields: { groupId: field.id<'PlanGroup'>(), name: field.personal(field.text()) },
});

export const planGroupRenamed = event('PlanGroupRenamed', {
  version: 1,
  fields: { groupId: field.id<'PlanGroup'>(), name: field.personal(field.text()) },
});

/** Its sub-goals stay, in no group. */
export const planGroupRemoved = event('PlanGroupRemoved', {
  version: 1,
  fields: { groupId: field.id<'PlanGroup'>(), reason: field.personal(field.optional(field.text())) },
});

/** What can be revised of a sub-goal. */
const subGoal = {
  expectedStart: field.optional(field.date()),
  expectedEnd: field.optional(field.date()),
  /** The client's needs that it answers (R42). */
  needIds: field.list(field.id<'Need'>()),
  name: field.personal(field.text()),
  description: field.personal(field.optional(field.text())),
};

export const subGoalAdded = event('SubGoalAdded', {
  version: 1,
  fields: {
    subGoalId: field.id<'SubGoal'>(),
    groupId: field.optional(field.id<'PlanGroup'>()),
    owner: assignee(),
    ...subGoal,
  },
});

/** Holds it as it is from now on, whole. */
export const subGoalRevised = event('SubGoalRevised', {
  version: 1,
  fields: { subGoalId: field.id<'SubGoal'>(), ...subGoal, reason: field.personal(field.optional(field.text())) },
});

/** Into a group, or out of all of them. */
export const subGoalMoved = event('SubGoalMoved', {
  version: 1,
  fields: { subGoalId: field.id<'SubGoal'>(), groupId: field.optional(field.id<'PlanGroup'>()) },
});

export const subGoalOwnerChanged = event('SubGoalOwnerChanged', {
  version: 1,
  fields: {
    subGoalId: field.id<'SubGoal'>(),
    owner: assignee(),
    previous: assignee(),
    reason: field.personal(field.optional(field.text())),
  },
});

/** It has no items any more. */
export const subGoalRemoved = event('SubGoalRemoved', {
  version: 1,
  fields: { subGoalId: field.id<'SubGoal'>(), reason: field.personal(field.text()) },
});

/** What a milestone is (R127). */
const milestone = {
  expectedStart: field.optional(field.date()),
  expectedEnd: field.date(),
  actualStart: field.optional(field.date()),
  actualEnd: field.optional(field.date()),
  owner: assignee(),
  name: field.personal(field.text()),
};

export const milestoneAdded = event('MilestoneAdded', {
  version: 1,
  fields: { milestoneId: field.id<'Milestone'>(), ...milestone },
});

/** Holds it as it is from now on, whole. */
export const milestoneRevised = event('MilestoneRevised', {
  version: 1,
  fields: { milestoneId: field.id<'Milestone'>(), ...milestone, reason: field.personal(field.optional(field.text())) },
});

export const milestoneRemoved = event('MilestoneRemoved', {
  version: 1,
  fields: { milestoneId: field.id<'Milestone'>(), reason: field.personal(field.text()) },
});

export const structureEvents = [
  planGoalRevised,
  planGroupAdded,
  planGroupRenamed,
  planGroupRemoved,
  subGoalAdded,
  subGoalRevised,
  subGoalMoved,
  subGoalOwnerChanged,
  subGoalRemoved,
  milestoneAdded,
  milestoneRevised,
  milestoneRemoved,
] as const;
