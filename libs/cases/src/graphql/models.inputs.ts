/** What the mutations on models and suspensions take. */
import { LocalDateScalar, MOST_CHARACTERS } from '@caseledger/graphql';
import type { LocalDate } from '@caseledger/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { CaseCommandInput } from './case.inputs';

@InputType({ description: 'Says by which model of case management a case is worked.' })
export class AssignModelInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The code of the model, such as BROKERAGE.' })
  model!: string;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the primary model, in place of the one before, or one beside it. Default: yes.',
  })
  primary?: boolean;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when. Not after today. Default: today.' })
  from?: LocalDate;

  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: "How many days may pass between two contacts, 1 to 365. Default: the model's own number.",
  })
  contactIntervalDays?: number;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Ends that a case is worked by a model.' })
export class EndModelInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The code of the model.' })
  model!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When. Not after today. Default: today.' })
  on?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Lets help rest: what is due moves by the days that it does.' })
export class SuspendCaseInput extends CaseCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day. Not after today. Default: today.' })
  from?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When help is expected to go on.' })
  expectedUntil?: LocalDate;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Lets help go on: what was due is due as many days later as it rested.' })
export class ResumeCaseInput extends CaseCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it goes on. Not after today. Default: today.',
  })
  on?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}
