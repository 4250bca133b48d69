/** What the mutations on goal attainment scaling take. */
import { LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { LocalDate } from '@caseledger/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import type { SubGoalId } from '../domain/items/items.rules';
import { PlanCommandInput } from './plan.inputs';

/** The most entries of a list that are looked at before a rule says how many there may be. */
const MOST_ENTRIES = 500;

@InputType({
  description: 'Says what attaining a sub-goal means, on a scale of five levels, and where the client stands on it.',
})
export class ScaleSubGoalInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal.' })
  subGoalId!: SubGoalId;

  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: 'How much it matters: 0 to 3. With the difficulty, or left out as it is.',
  })
  importance?: number;

  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: 'How hard it is to attain: 0 to 3. The goal weighs importance times difficulty, or else 1.',
  })
  difficulty?: number;

  @Field(() => Int, { description: 'Where the client stands at the beginning: -2 to +2; 0 is what is expected.' })
  baseline!: number;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(MOST_CHARACTERS, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: 'What each of the five levels means for the client, from -2 to +2.',
  })
  levels?: string[];

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the history. Needed where the sub-goal was rated on the scale that it has.',
  })
  reason?: string;
}

@InputType({ description: 'Records which level of its scale a sub-goal has reached.' })
export class RateSubGoalInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal.' })
  subGoalId!: SubGoalId;

  @Field(() => Int, { description: 'The level: -2 to +2.' })
  level!: number;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When. Not after today, nor before the last rating. Default: today.',
  })
  ratedOn?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'A comment, in 1 to 4,000 characters.' })
  comment?: string;
}
