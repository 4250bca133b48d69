/** Outcomes in the schema. */
import { MoneyType, QuantityScalar } from '@caseledger/graphql';
import type { Money } from '@caseledger/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { OutcomeDimensionEnum } from './outcomes.enums';
import { SMALLEST_GROUP } from '../views/small-groups';

@ObjectType({ description: 'What a group has in common in one dimension.' })
export class OutcomeGroupValue {
  @Field(() => OutcomeDimensionEnum, { description: 'The dimension.' })
  dimension!: string;

  @Field(() => String, { nullable: true, description: 'The code; null for what has none.' })
  code!: string | null;
}

@ObjectType({ description: 'What came of plans or items. Averages are over those that have what is averaged.' })
export class OutcomeFigures {
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => Int, { description: 'How many attained what was expected.' })
  attained!: number;

  @Field(() => Int, { description: 'How many ended without it.' })
  notAttained!: number;

  @Field(() => Int, { description: 'How many were cancelled.' })
  cancelled!: number;

  @Field(() => Int, { description: 'How many have not ended: drafts, what has not begun, and what is under way.' })
  unfinished!: number;

  @Field(() => QuantityScalar, { description: 'How many units are authorised.' })
  unitsAuthorised!: string;

  @Field(() => QuantityScalar, { description: 'How many units were delivered, what was reversed taken off.' })
  unitsDelivered!: string;

  @Field(() => [MoneyType], {
    description: 'What it was estimated to cost, in each currency; what is unknown adds nothing.',
  })
  estimatedCost!: readonly Money[];

  @Field(() => [MoneyType], { description: 'What it has cost, in each currency; what is unknown adds nothing.' })
  actualCost!: readonly Money[];

  @Field(() => Float, { nullable: true, description: 'From the actual start to the actual end, in days, on average.' })
  averageDuration!: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'From the expected end to the actual end, in days, on average; negative where they ended earlier.',
  })
  averageDelay!: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of plans: by how many points of T their goal attainment changed, on average (goal attainment scaling). Null for items.',
  })
  averageAttainmentChange!: number | undefined;
}

@ObjectType({ description: 'Plans or items that have something in common.' })
export class OutcomeGroup {
  @Field(() => [OutcomeGroupValue], {
    description: 'What they have in common, in the order in which it was asked for.',
  })
  by!: OutcomeGroupValue[];

  @Field({
    description:
      `Whether its figures are left out: it has fewer than ${String(SMALLEST_GROUP)}, or such a group could be worked out ` +
      'from it. Never for who may export rows.',
  })
  suppressed!: boolean;

  @Field(() => OutcomeFigures, { nullable: true, description: 'What came of them; null where it is left out.' })
  figures!: OutcomeFigures | null;
}

@ObjectType({ description: 'What came of plans or of their items.' })
export class OutcomeReport {
  @Field(() => OutcomeFigures, {
    nullable: true,
    description: `All that were counted, each once. Null where they are fewer than ${String(SMALLEST_GROUP)}, but for who may export rows.`,
  })
  total!: OutcomeFigures | null;

  @Field(() => [OutcomeGroup], { description: 'The groups that there are, in the order of their codes.' })
  groups!: OutcomeGroup[];
}
