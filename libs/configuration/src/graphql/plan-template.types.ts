/** Plan templates in the schema. */
import { CommandInputType, CommandPayload, MOST_CHARACTERS, QuantityScalar } from '@caseledger/graphql';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { EntryPayload } from './configuration-payload';

/** No list is looked at that is longer. */
const MOST_ENTRIES = 200;

@ObjectType({ description: 'An item that a plan made from a template begins with.' })
export class PlanTemplateItem {
  @Field(() => String, { description: 'The word of the plan item; its version in force is what the plan begins with.' })
  definition!: string;

  @Field(() => Int, { description: "How much it counts in the plan's progress." })
  weight!: number;

  @Field(() => Int, { description: 'When it is expected to start: so many days after the plan does.' })
  startsAfterDays!: number;

  @Field(() => Int, { description: 'For how many days it is expected to last.' })
  lastsDays!: number;

  @Field(() => QuantityScalar, { nullable: true, description: 'SERVICE_UNIT: how many units are authorised.' })
  authorised?: string;
}

@ObjectType({ description: 'A sub-goal that a plan made from a template begins with.' })
export class PlanTemplateSubGoal {
  @Field(() => String, { description: 'Its name.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'The plan group that it stands in.' })
  group?: string;

  @Field(() => [PlanTemplateItem], { description: 'The items under it.' })
  items!: PlanTemplateItem[];
}

@ObjectType({ description: 'A plan that the organisation has thought out beforehand.' })
export class PlanTemplate {
  @Field(() => String, { description: 'The word by which it is named, such as RETURN_TO_WORK.' })
  code!: string;

  @Field(() => Int, {
    description: 'Its number, from 1, raised with each change; a plan keeps the one it was made from.',
  })
  version!: number;

  @Field(() => String, { description: 'Its name for people.' })
  label!: string;

  @Field(() => String, { description: 'The type of the plans that are made from it: a code of the list PLAN_TYPE.' })
  planType!: string;

  @Field(() => String, { description: 'The goal that a plan begins with.' })
  goal!: string;

  @Field(() => [PlanTemplateSubGoal], { description: 'The sub-goals that a plan begins with.' })
  subGoals!: PlanTemplateSubGoal[];

  @Field({ description: 'Whether no new plan is made from it.' })
  retired!: boolean;
}

@InputType({ description: 'An item that a plan made from a template begins with.' })
export class PlanTemplateItemInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the plan item, which is not retired.' })
  definition!: string;

  @IsOptional()
  @IsInt()
  @Field(() => Int, {
    nullable: true,
    description: "How much it counts in the plan's progress, 1 to 100. Default: 1.",
  })
  weight?: number;

  @IsOptional()
  @IsInt()
  @Field(() => Int, {
    nullable: true,
    description: 'When it is expected to start: so many days after the plan does, 0 to 3650. Default: 0.',
  })
  startsAfterDays?: number;

  @IsInt()
  @Field(() => Int, { description: 'For how many days it is expected to last, 1 to 3650.' })
  lastsDays!: number;

  @IsOptional()
  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'SERVICE_UNIT: how many units are authorised, 0.01 to 99999.99.',
  })
  authorised?: string;
}

@InputType({ description: 'A sub-goal that a plan made from a template begins with.' })
export class PlanTemplateSubGoalInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name, 1 to 200 characters.' })
  label!: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'The plan group that it stands in, 1 to 200 characters. Default: none.',
  })
  group?: string;

  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => PlanTemplateItemInput)
  @Field(() => [PlanTemplateItemInput], { description: 'The items under it: at most 100 in a template.' })
  items!: PlanTemplateItemInput[];
}

@InputType({ description: 'Adds a plan that the organisation has thought out beforehand.' })
export class DefinePlanTemplateInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description: 'A new word for it: 1 to 32 capitals, digits and underscores, starting with a letter.',
  })
  code!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people, 1 to 200 characters.' })
  label!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The type of the plans that are made from it: a code of the list PLAN_TYPE.' })
  planType!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The goal that a plan begins with, 1 to 200 characters.' })
  goal!: string;

  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => PlanTemplateSubGoalInput)
  @Field(() => [PlanTemplateSubGoalInput], { description: 'The sub-goals that a plan begins with: 1 to 20.' })
  subGoals!: PlanTemplateSubGoalInput[];
}

@InputType({ description: 'Changes what new plans begin with. What is left out stays as it is.' })
export class ChangePlanTemplateInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the template.' })
  code!: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Its new name for people.' })
  label?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The type of the plans: a code of the list PLAN_TYPE.' })
  planType?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The goal that a plan begins with.' })
  goal?: string;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => PlanTemplateSubGoalInput)
  @Field(() => [PlanTemplateSubGoalInput], {
    nullable: true,
    description: 'The sub-goals that a plan begins with, all of them.',
  })
  subGoals?: PlanTemplateSubGoalInput[];
}

@InputType({ description: 'Lets no new plan be made from a template; the plans that were made stay.' })
export class RetirePlanTemplateInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the template.' })
  code!: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on plan templates answers.' })
export class PlanTemplatePayload extends EntryPayload {}
