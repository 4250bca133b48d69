/** The events of goal attainment scaling on the sub-goals of a plan (R151, standards: outcome measurement). */
import { event, field } from '@caseledger/kernel';

/** Holds the scale as it is from now on; what was rated on an earlier one is gone with it. */
export const subGoalScaled = event('SubGoalScaled', {
  version: 1,
  fields: {
    subGoalId: field.id<'SubGoal'>(),
    /** 0 to 3 each; both absent where all goals weigh the same. */
    importance: field.optional(field.number()),
    difficulty: field.optional(field.number()),
    /** Where the client stands at the beginning: -2 to +2. */
    baseline: field.number(),
    /** What each level means for this client, from -2 to +2. */
    levels: field.personal(field.optional(field.list(field.text()))),
    reason: field.personal(field.optional(field.text())),
  },
});

export const subGoalRated = event('SubGoalRated', {
  version: 1,
  fields: {
    subGoalId: field.id<'SubGoal'>(),
    /** -2 to +2. */
    level: field.number(),
    ratedOn: field.date(),
    comment: field.personal(field.optional(field.text())),
  },
});

export const attainmentEvents = [subGoalScaled, subGoalRated] as const;
