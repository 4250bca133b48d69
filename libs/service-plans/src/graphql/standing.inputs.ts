/** What the mutations take by which a plan begins, is approved and ends. */
import { CommandInputType, LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { CaseId, LocalDate, PartyId } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import type { PlanOutcome } from '../domain/items/items.events';
import { PlanOutcomeEnum } from './plan.enums';
import { PlanCommandInput } from './plan.inputs';

/** The most entries of a list that are looked at before a rule says how many there may be. */
const MOST_ENTRIES = 500;

@InputType({ description: 'Draws up a service plan for a case: a draft, of a type or from a template.' })
export class CreatePlanInput extends CommandInputType {
  @Field(() => UuidScalar, { description: 'The id of the case.' })
  caseId!: CaseId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'A code of the list PLAN_TYPE. Left out where a template is named.',
  })
  planType?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'The code of a plan template, which has a type, a goal, sub-goals and items.',
  })
  templateCode?: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it starts, not before its case. Default: today.' })
  startDate?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When its goal is to be reached.' })
  targetDate?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description:
      'What is to be reached, in 1 to 4,000 characters. Default: the goal of the template; a draft needs none.',
  })
  goal?: string;

  @IsOptional()
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'Whose needs it mainly serves: the client of the case or a participant. Default: the client.',
  })
  primaryParticipantId?: PartyId;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [UuidScalar], {
    nullable: true,
    description:
      'All who take part in it, out of those of the case; its client is always among them. Default: the client and the primary participant.',
  })
  participantIds?: PartyId[];
}

@InputType({ description: 'Gives a draft to those who approve it.' })
export class SubmitPlanInput extends PlanCommandInput {
  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'A word to them.' })
  comment?: string;
}

@InputType({ description: 'Makes a draft of a submitted or approved plan again.' })
export class WithdrawPlanInput extends PlanCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why; for the history.' })
  reason!: string;
}

@InputType({ description: 'Approves a submitted plan.' })
export class ApprovePlanInput extends PlanCommandInput {
  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'A word on it.' })
  comment?: string;
}

@InputType({ description: 'Makes a draft of a submitted plan again: not like this.' })
export class RejectPlanInput extends PlanCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why not; for the history.' })
  reason!: string;
}

@InputType({ description: 'Says that an approved plan is carried out from now on.' })
export class ActivatePlanInput extends PlanCommandInput {}

@InputType({ description: 'Says that a plan is over.' })
export class ClosePlanInput extends PlanCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When. Not after today. Default: today.' })
  closedOn?: LocalDate;

  @IsOptional()
  @Field(() => PlanOutcomeEnum, {
    nullable: true,
    description: 'What came of it. Default: what its items came to; of a plan that was never active, CANCELLED.',
  })
  outcome?: PlanOutcome;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'Why; needed where the outcome is not what its items came to, or some have not ended.',
  })
  reason?: string;
}

@InputType({ description: 'Says that a closed plan goes on.' })
export class ReopenPlanInput extends PlanCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why; for the history.' })
  reason!: string;
}
