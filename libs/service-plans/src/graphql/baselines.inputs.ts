/** What the mutations on baselines take. */
import { MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { BaselineId } from '../domain/baselines/baselines.rules';
import { PlanCommandInput } from './plan.inputs';

@InputType({ description: 'Gives a revision of a plan a name, to compare later ones with.' })
export class NameBaselineInput extends PlanCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The name, in 1 to 4,000 characters.' })
  name!: string;

  @IsOptional()
  @Field(() => Int, { nullable: true, description: 'The revision. Default: the present one.' })
  revision?: number;
}

@InputType({ description: 'Takes the name from a revision of a plan.' })
export class RemoveBaselineInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the baseline.' })
  baselineId!: BaselineId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string;
}
