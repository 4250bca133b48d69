/** What the mutations on steps and tracks take. */
import { CaseStepEnum } from '@caseledger/configuration';
import type { Step } from '@caseledger/configuration';
import { LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { LocalDate } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { TrackId } from '../domain/steps/steps.rules';
import { CaseCommandInput } from './case.inputs';

const START = 'Since when. Not after today, nor before the present open period began.';
const WHY = 'Why, in 1 to 4,000 characters; for the history.';

@InputType({ isAbstract: true })
abstract class StepInput extends CaseCommandInput {
  @Field(() => CaseStepEnum, { description: 'Which step: one that cases of the type have.' })
  step!: Step;
}

@InputType({ isAbstract: true })
abstract class TrackInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the track.' })
  trackId!: TrackId;
}

@InputType({ description: 'Starts a step of a case, once in an open period.' })
export class StartStepInput extends StepInput {
  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: `${START} Default: today.` })
  startDate?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it is expected to end. Suspensions and extensions move this day.',
  })
  expectedEnd?: LocalDate;
}

@InputType({ description: 'Ends a step that runs. Ending the closing step does not close the case.' })
export class EndStepInput extends StepInput {
  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its last day. Not after today, nor before its start. Default: today.',
  })
  endDate?: LocalDate;
}

@InputType({ description: 'Corrects the dates of a step that were recorded wrongly.' })
export class CorrectStepDatesInput extends StepInput {
  @Field(() => LocalDateScalar, { description: START })
  startDate!: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its last day. Left out: the step has not ended, and runs.',
  })
  endDate?: LocalDate;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: WHY })
  reason!: string;
}

@InputType({ description: 'Lets a step take longer than was expected.' })
export class ExtendStepInput extends StepInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description: 'How much longer: an ISO 8601 duration of days, weeks, months or years, such as P14D or P1M.',
  })
  by!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: WHY })
  reason!: string;
}

@InputType({ description: 'Starts a track: a sub-process within service provision, which must be running.' })
export class StartTrackInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What kind of track: a code of the list TRACK.' })
  kind!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Since when. Not after today, nor before service provision started. Default: today.',
  })
  startDate?: LocalDate;
}

@InputType({ description: 'Ends a track that runs.' })
export class EndTrackInput extends TrackInput {
  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its last day. Not after today, nor before its start. Default: today.',
  })
  endDate?: LocalDate;
}

@InputType({ description: 'Corrects the dates of a track that were recorded wrongly.' })
export class CorrectTrackDatesInput extends TrackInput {
  @Field(() => LocalDateScalar, {
    description: 'Since when. Not after today, nor before service provision started.',
  })
  startDate!: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its last day. Left out: the track has not ended, and runs.',
  })
  endDate?: LocalDate;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: WHY })
  reason!: string;
}
