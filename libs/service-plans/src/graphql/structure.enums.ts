/** What of sub-goals and milestones can be cleared, in the schema. */
import { registerEnumType } from '@nestjs/graphql';
import type { ClearableOfMilestone } from '../domain/structure/commands/revise-milestone';
import type { ClearableOfSubGoal } from '../domain/structure/commands/revise-sub-goal';

export const SubGoalDetailEnum = {
  DESCRIPTION: 'description',
  EXPECTED_START: 'expectedStart',
  EXPECTED_END: 'expectedEnd',
} as const satisfies Readonly<Record<string, ClearableOfSubGoal>>;

registerEnumType(SubGoalDetailEnum, {
  name: 'SubGoalDetail',
  description: 'Something that a sub-goal need not have.',
  valuesMap: {
    DESCRIPTION: { description: 'What it is about, in words.' },
    EXPECTED_START: { description: 'The day on which work on it is expected to start.' },
    EXPECTED_END: { description: 'The day on which it is expected to be reached.' },
  },
});

export const MilestoneDetailEnum = {
  EXPECTED_START: 'expectedStart',
  ACTUAL_START: 'actualStart',
  ACTUAL_END: 'actualEnd',
} as const satisfies Readonly<Record<string, ClearableOfMilestone>>;

registerEnumType(MilestoneDetailEnum, {
  name: 'MilestoneDetail',
  description: 'Something that a milestone need not have.',
  valuesMap: {
    EXPECTED_START: { description: 'The day on which work on it is expected to start.' },
    ACTUAL_START: { description: 'That work on it started.' },
    ACTUAL_END: { description: 'That it was reached.' },
  },
});
