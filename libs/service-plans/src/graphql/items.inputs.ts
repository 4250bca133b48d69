/** What the mutations on plan items take. */
import { LocalDateScalar, MoneyInput, MOST_CHARACTERS, QuantityScalar, UuidScalar } from '@caseledger/graphql';
import type { LocalDate, PartyId } from '@caseledger/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { ClearableOfProgress } from '../domain/items/carried-out';
import type { ClearableOfItem } from '../domain/items/commands/revise-plan-item';
import type { PlanOutcome } from '../domain/items/items.events';
import type { NeedId, PlanItemId, StrengthId, SubGoalId } from '../domain/items/items.rules';
import { PlanItemDetailEnum, PlanItemProgressDetailEnum } from './items.enums';
import { PlanOutcomeEnum } from './plan.enums';
import { AssigneeInput, PlanCommandInput } from './plan.inputs';

/** The most entries of a list that are looked at before a rule says how many there may be. */
const MOST_ENTRIES = 500;
const WHY = 'Why; for the history.';

/** What is planned of an item, when it is added as when it is revised. */
@InputType({ isAbstract: true })
abstract class PlannedItemInput extends PlanCommandInput {
  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: 'How much it counts in progress: 1 to 100. A new item counts 1 where this is left out.',
  })
  weight?: number;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is expected to start.' })
  expectedStart?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it is expected to end. Not before it is expected to start.',
  })
  expectedEnd?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What is expected of it, in 1 to 4,000 characters.' })
  expectedOutcome?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => MoneyInput)
  @Field(() => MoneyInput, {
    nullable: true,
    description: "What it is estimated to cost, in the plan's currency. Refused for an item with units.",
  })
  estimatedCost?: MoneyInput;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: "Its name. Of an item of one's own alone, which needs one; otherwise it is the definition's.",
  })
  name?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: "What it is for. Of an item of one's own alone, which needs one; otherwise it is the definition's.",
  })
  purpose?: string;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [UuidScalar], {
    nullable: true,
    description: 'The ids of the needs in the case that it answers: at most 20 that nothing came of yet.',
  })
  needIds?: NeedId[];

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [UuidScalar], {
    nullable: true,
    description: 'The ids of the resources of the client that it uses: at most 20.',
  })
  strengthIds?: StrengthId[];
}

@InputType({
  description:
    "Adds an item under a sub-goal of a plan: of a definition, or of one's own with a name and a purpose. With a unit " +
    'type, what is delivered of it is counted.',
})
export class AddPlanItemInput extends PlannedItemInput {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal that it serves.' })
  subGoalId!: SubGoalId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: "The code of the definition; the item keeps the version in force. Left out: an item of one's own.",
  })
  definitionCode?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: "A code of the list SERVICE. Of an item of one's own alone; otherwise it is the definition's.",
  })
  service?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'A code of the list UNIT_TYPE: its units are counted. Not where the definition says it.',
  })
  unitType?: string;

  @IsOptional()
  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'How many units are authorised in all, up to 99,999.99. Default: none.',
  })
  authorised?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => MoneyInput)
  @Field(() => MoneyInput, {
    nullable: true,
    description: "What one unit costs, in the plan's currency. Default: as the definition says.",
  })
  rate?: MoneyInput;

  @IsOptional()
  @ValidateNested()
  @Type(() => AssigneeInput)
  @Field(() => AssigneeInput, { nullable: true, description: 'Who steers it. Default: the one who adds it.' })
  owner?: AssigneeInput;

  @ValidateNested()
  @Type(() => AssigneeInput)
  @Field(() => AssigneeInput, { description: 'Who carries it out.' })
  responsible!: AssigneeInput;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [UuidScalar], {
    nullable: true,
    description: 'The ids of the participants of the plan who help to achieve it: at most 20.',
  })
  enlistedIds?: PartyId[];
}

@InputType({ description: 'Changes what is planned of an item. What is left out stays as it is.' })
export class RevisePlanItemInput extends PlannedItemInput {
  @Field(() => UuidScalar, { description: 'The id of the item.' })
  itemId!: PlanItemId;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [PlanItemDetailEnum], { nullable: true, description: 'What it has no more.' })
  cleared?: ClearableOfItem[];

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: WHY })
  reason?: string;
}

/** What every mutation on one item takes. */
@InputType({ isAbstract: true })
export abstract class PlanItemCommandInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the item.' })
  itemId!: PlanItemId;
}

@InputType({ description: 'Puts an item under another sub-goal of its plan.' })
export class MovePlanItemInput extends PlanItemCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal.' })
  subGoalId!: SubGoalId;
}

@InputType({ description: 'Takes an item out of a plan that has not begun. What has begun is cancelled instead.' })
export class RemovePlanItemInput extends PlanItemCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Says who steers an item, and who carries it out: one of the two at least.' })
export class AssignPlanItemInput extends PlanItemCommandInput {
  @IsOptional()
  @ValidateNested()
  @Type(() => AssigneeInput)
  @Field(() => AssigneeInput, { nullable: true, description: 'Who steers it. Left out: as until now.' })
  owner?: AssigneeInput;

  @IsOptional()
  @ValidateNested()
  @Type(() => AssigneeInput)
  @Field(() => AssigneeInput, { nullable: true, description: 'Who carries it out. Left out: as until now.' })
  responsible?: AssigneeInput;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: WHY })
  reason?: string;
}

@InputType({ description: 'Enlists a participant of the plan to help to achieve an item.' })
export class EnlistPlanParticipantInput extends PlanItemCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the participant.' })
  partyId!: PartyId;
}

@InputType({ description: 'Releases somebody who was enlisted to help to achieve an item.' })
export class ReleasePlanParticipantInput extends PlanItemCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the participant.' })
  partyId!: PartyId;
}

@InputType({
  description:
    'Records what became of an item of an active plan. What is left out stays as it was recorded; what is changed or ' +
    'taken back needs a reason.',
})
export class RecordPlanItemProgressInput extends PlanItemCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it started. Not after today.' })
  actualStart?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it ended, with its outcome. Not after today, nor before it started.',
  })
  actualEnd?: LocalDate;

  @IsOptional()
  @Field(() => PlanOutcomeEnum, { nullable: true, description: 'What came of it, with its end.' })
  outcome?: PlanOutcome;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What came of it, in 1 to 4,000 characters.' })
  actualOutcome?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => MoneyInput)
  @Field(() => MoneyInput, {
    nullable: true,
    description: "What it cost, in the plan's currency. Refused for an item with units, which cost what they cost.",
  })
  actualCost?: MoneyInput;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [PlanItemProgressDetailEnum], { nullable: true, description: 'What is taken back.' })
  cleared?: ClearableOfProgress[];

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'Why; for the history. Needed where something is changed or taken back that had been recorded.',
  })
  reason?: string;
}
