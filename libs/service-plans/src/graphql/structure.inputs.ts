/** What the mutations on the goal, groups, sub-goals and milestones of a plan take. */
import { LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { LocalDate } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { NeedId, SubGoalId } from '../domain/items/items.rules';
import type { ClearableOfMilestone } from '../domain/structure/commands/revise-milestone';
import type { ClearableOfSubGoal } from '../domain/structure/commands/revise-sub-goal';
import type { MilestoneId, PlanGroupId } from '../domain/structure/structure.rules';
import { AssigneeInput, PlanCommandInput } from './plan.inputs';
import { MilestoneDetailEnum, SubGoalDetailEnum } from './structure.enums';

/** The most entries of a list that are looked at before a rule says how many there may be. */
const MOST_ENTRIES = 500;

@InputType({ description: 'Says what a plan is to reach, and until when.' })
export class ReviseGoalInput extends PlanCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What is to be reached, in 1 to 4,000 characters.' })
  goal!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is to be reached; left out: without a day.' })
  targetDate?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Adds a group for sub-goals that belong together.' })
export class AddPlanGroupInput extends PlanCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name, in 1 to 200 characters.' })
  name!: string;
}

@InputType({ description: 'Gives a plan group another name.' })
export class RenamePlanGroupInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the group.' })
  groupId!: PlanGroupId;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name, in 1 to 200 characters.' })
  name!: string;
}

@InputType({ description: 'Takes a group out of a plan; its sub-goals stay.' })
export class RemovePlanGroupInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the group.' })
  groupId!: PlanGroupId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Adds a sub-goal, under which items stand.' })
export class AddSubGoalInput extends PlanCommandInput {
  @IsOptional()
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The id of the plan group that it stands in. Default: none.',
  })
  groupId?: PlanGroupId;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name, in 1 to 200 characters.' })
  name!: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What it is about, in 1 to 4,000 characters.' })
  description?: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When work on it is expected to start.' })
  expectedStart?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it is expected to be reached. Not before its start.',
  })
  expectedEnd?: LocalDate;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [UuidScalar], { nullable: true, description: 'The needs of the case that it answers, at most 20.' })
  needIds?: NeedId[];

  @IsOptional()
  @ValidateNested()
  @Type(() => AssigneeInput)
  @Field(() => AssigneeInput, { nullable: true, description: 'Who steers it. Default: the one who asks.' })
  owner?: AssigneeInput;
}

@InputType({ description: 'Changes what a sub-goal is; what is left out stays as it was.' })
export class ReviseSubGoalInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal.' })
  subGoalId!: SubGoalId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Its name, in 1 to 200 characters.' })
  name?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What it is about, in 1 to 4,000 characters.' })
  description?: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When work on it is expected to start.' })
  expectedStart?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it is expected to be reached. Not before its start.',
  })
  expectedEnd?: LocalDate;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [UuidScalar], { nullable: true, description: 'All the needs of the case that it answers, at most 20.' })
  needIds?: NeedId[];

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [SubGoalDetailEnum], {
    nullable: true,
    description: 'What the sub-goal has no more. What is neither given nor cleared stays.',
  })
  cleared?: ClearableOfSubGoal[];

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Puts a sub-goal into a plan group, or out of all of them.' })
export class MoveSubGoalInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal.' })
  subGoalId!: SubGoalId;

  @IsOptional()
  @Field(() => UuidScalar, { nullable: true, description: 'The id of the group; left out: into none.' })
  groupId?: PlanGroupId;
}

@InputType({ description: 'Says who steers a sub-goal from now on.' })
export class ChangeSubGoalOwnerInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal.' })
  subGoalId!: SubGoalId;

  @ValidateNested()
  @Type(() => AssigneeInput)
  @Field(() => AssigneeInput, { description: 'Who steers it.' })
  owner!: AssigneeInput;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Takes a sub-goal without items out of a plan.' })
export class RemoveSubGoalInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal.' })
  subGoalId!: SubGoalId;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why; for the history.' })
  reason!: string;
}

@InputType({ description: 'Adds a day by which something is to be there.' })
export class AddMilestoneInput extends PlanCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What is to be there, in 1 to 200 characters.' })
  name!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When work on it is expected to start.' })
  expectedStart?: LocalDate;

  @Field(() => LocalDateScalar, { description: 'When it is expected to be reached. Not before its start.' })
  expectedEnd!: LocalDate;

  @IsOptional()
  @ValidateNested()
  @Type(() => AssigneeInput)
  @Field(() => AssigneeInput, { nullable: true, description: 'Who steers it. Default: the one who asks.' })
  owner?: AssigneeInput;
}

@InputType({ description: 'Changes a milestone, or says that it was reached; what is left out stays as it was.' })
export class ReviseMilestoneInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the milestone.' })
  milestoneId!: MilestoneId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What is to be there, in 1 to 200 characters.' })
  name?: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When work on it is expected to start.' })
  expectedStart?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it is expected to be reached. Not before its start.',
  })
  expectedEnd?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When work on it started. Not after today.' })
  actualStart?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was reached. Not after today.' })
  actualEnd?: LocalDate;

  @IsOptional()
  @ValidateNested()
  @Type(() => AssigneeInput)
  @Field(() => AssigneeInput, { nullable: true, description: 'Who steers it.' })
  owner?: AssigneeInput;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [MilestoneDetailEnum], {
    nullable: true,
    description: 'What the milestone has no more. What is neither given nor cleared stays.',
  })
  cleared?: ClearableOfMilestone[];

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Takes a milestone out of a plan.' })
export class RemoveMilestoneInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the milestone.' })
  milestoneId!: MilestoneId;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why; for the history.' })
  reason!: string;
}
