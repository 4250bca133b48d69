/** What of a plan item can be cleared, in the schema. */
import { registerEnumType } from '@nestjs/graphql';
import type { ClearableOfProgress } from '../domain/items/carried-out';
import type { ClearableOfItem } from '../domain/items/commands/revise-plan-item';

export const PlanItemDetailEnum = {
  EXPECTED_START: 'expectedStart',
  EXPECTED_END: 'expectedEnd',
  ESTIMATED_COST: 'estimatedCost',
  EXPECTED_OUTCOME: 'expectedOutcome',
} as const satisfies Readonly<Record<string, ClearableOfItem>>;

registerEnumType(PlanItemDetailEnum, {
  name: 'PlanItemDetail',
  description: 'Something that a plan item need not have.',
  valuesMap: {
    EXPECTED_START: { description: 'The day on which it is expected to start.' },
    EXPECTED_END: { description: 'The day on which it is expected to end.' },
    ESTIMATED_COST: { description: 'What it is estimated to cost.' },
    EXPECTED_OUTCOME: { description: 'What is expected of it.' },
  },
});

export const PlanItemProgressDetailEnum = {
  ACTUAL_START: 'actualStart',
  ACTUAL_END: 'actualEnd',
  ACTUAL_COST: 'actualCost',
  ACTUAL_OUTCOME: 'actualOutcome',
} as const satisfies Readonly<Record<string, ClearableOfProgress>>;

registerEnumType(PlanItemProgressDetailEnum, {
  name: 'PlanItemProgressDetail',
  description: 'Something that was recorded of a plan item and can be taken back.',
  valuesMap: {
    ACTUAL_START: { description: 'That it started.' },
    ACTUAL_END: { description: 'That it ended, and with what outcome.' },
    ACTUAL_COST: { description: 'What it cost.' },
    ACTUAL_OUTCOME: { description: 'What came of it, in words.' },
  },
});
