/** What the mutations on help questions, needs and measurements take. */
import { LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { Id, LocalDate } from '@caseledger/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { MeasurementPhase } from '../domain/measurements/measurements.events';
import type { MeasurementId } from '../domain/measurements/measurements.rules';
import type { NeedOutcome, NeedSeverity, NeedSource } from '../domain/needs/needs.events';
import type { HelpQuestionId, NeedId } from '../domain/needs/needs.rules';
import { CaseCommandInput } from './case.inputs';
import { MeasurementPhaseEnum, NeedOutcomeEnum, NeedSeverityEnum, NeedSourceEnum } from './needs.enums';

/** The most entries of a list that are looked at before a rule says how many there may be. */
const MOST_ENTRIES = 500;

@InputType({ description: 'Records what the client asks help for.' })
export class RaiseHelpQuestionInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'A code of the list HELP_QUESTION_CATEGORY.' })
  category!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The question, in 1 to 4,000 characters.' })
  text!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was raised. Not after today. Default: today.' })
  raisedOn?: LocalDate;
}

@InputType({ description: 'Records that a help question was answered.' })
export class AnswerHelpQuestionInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the help question.' })
  helpQuestionId!: HelpQuestionId;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When. Not before it was raised. Default: today.' })
  answeredOn?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The answer, in 1 to 4,000 characters.' })
  answer?: string;
}

@InputType({
  description: 'Records that a help question, which was answered, is there again. Possible in aftercare too.',
})
export class ReturnHelpQuestionInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the help question.' })
  helpQuestionId!: HelpQuestionId;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When. Not before it was answered. Default: today.' })
  returnedOn?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'How it came to be there again; for the history.' })
  reason?: string;
}

@InputType({ description: 'A need as it is found.' })
export class DescribedNeedInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What it is about: a code of the list NEED_DOMAIN.' })
  domain!: string;

  @Field(() => NeedSeverityEnum, { description: 'How much it weighs on the client.' })
  severity!: NeedSeverity;

  @Field(() => NeedSourceEnum, { description: 'From whom it is known.' })
  source!: NeedSource;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What it is, in 1 to 4,000 characters.' })
  description!: string;
}

@InputType({ description: "Records that the client's needs were assessed, and which were found." })
export class RecordNeedsAssessmentInput extends CaseCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When. Not after today. Default: today.' })
  assessedOn?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'What the assessment says as a whole, in 1 to 4,000 characters.',
  })
  summary?: string;

  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => DescribedNeedInput)
  @Field(() => [DescribedNeedInput], { description: 'The needs that it found: at most 50; none is a finding too.' })
  needs!: DescribedNeedInput[];
}

@InputType({ description: 'Records a need that became known outside an assessment.' })
export class IdentifyNeedInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What it is about: a code of the list NEED_DOMAIN.' })
  domain!: string;

  @Field(() => NeedSeverityEnum, { description: 'How much it weighs on the client.' })
  severity!: NeedSeverity;

  @Field(() => NeedSourceEnum, { description: 'From whom it is known.' })
  source!: NeedSource;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What it is, in 1 to 4,000 characters.' })
  description!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Since when it is known. Not after today. Default: today.',
  })
  identifiedOn?: LocalDate;
}

@InputType({ description: 'Records that a need weighs more, or less, than it did.' })
export class ReviseNeedInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the need.' })
  needId!: NeedId;

  @Field(() => NeedSeverityEnum, { description: 'How much it weighs now.' })
  severity!: NeedSeverity;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when. Not before it was found. Default: today.' })
  revisedOn?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Records what came of a need.' })
export class ResolveNeedInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the need.' })
  needId!: NeedId;

  @Field(() => NeedOutcomeEnum, { description: 'What came of it.' })
  outcome!: NeedOutcome;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When. Not before it was found. Default: today.' })
  resolvedOn?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'How; for the history.' })
  reason?: string;
}

@InputType({ description: 'The score of one domain of an instrument.' })
export class ScoreInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The code of the domain, as the instrument has it.' })
  domain!: string;

  @Field(() => Int, { description: "A whole number on the instrument's scale." })
  score!: number;
}

@InputType({
  description: 'Records a measurement, or a questionnaire, with the version of its instrument that is in use.',
})
export class RecordMeasurementInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The code of the instrument, such as SELF_SUFFICIENCY.' })
  instrument!: string;

  @Field(() => MeasurementPhaseEnum, {
    description: 'When in the course of the help. AFTERCARE in aftercare, and only there.',
  })
  phase!: MeasurementPhase;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was taken. Not after today. Default: today.' })
  takenOn?: LocalDate;

  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => ScoreInput)
  @Field(() => [ScoreInput], { description: 'The score of each domain that was measured: at least one.' })
  scores!: ScoreInput[];

  @IsOptional()
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The contact moment that it is attached to, where the case type allows that.',
  })
  contactMomentId?: Id<'ContactMoment'>;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'A note, in 1 to 4,000 characters.' })
  note?: string;
}

@InputType({
  description: 'Withdraws a measurement that was recorded in error: it counts for nothing, and stays in the history.',
})
export class WithdrawMeasurementInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the measurement.' })
  measurementId!: MeasurementId;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' })
  reason!: string;
}
