/** What is asked of outcomes, as it is sent. */
import { LocalDateScalar } from '@caseledger/graphql';
import type { LocalDate } from '@caseledger/kernel';
import { type PlanOutcome, PlanOutcomeEnum } from '@caseledger/service-plans';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';

/** The most codes of one kind, and the most characters of one. */
const MOST_CODES = 50;
const MOST_CHARACTERS = 64;

const codes = (of: string) => ({ nullable: true, description: `Only ${of}. At most ${String(MOST_CODES)} codes.` });

@InputType({ description: 'Which plans or items are counted: those to which all that is given here applies.' })
export class OutcomesWhereInput {
  @IsOptional()
  @ArrayMaxSize(MOST_CODES)
  @MaxLength(MOST_CHARACTERS, { each: true })
  @Field(() => [String], codes('of these services'))
  services?: string[];

  @IsOptional()
  @ArrayMaxSize(MOST_CODES)
  @MaxLength(MOST_CHARACTERS, { each: true })
  @Field(() => [String], codes('under these models of case management'))
  models?: string[];

  @IsOptional()
  @ArrayMaxSize(MOST_CODES)
  @MaxLength(MOST_CHARACTERS, { each: true })
  @Field(() => [String], codes('in cases of these types'))
  caseTypes?: string[];

  @IsOptional()
  @ArrayMaxSize(MOST_CODES)
  @MaxLength(MOST_CHARACTERS, { each: true })
  @Field(() => [String], codes('in plans of these types'))
  planTypes?: string[];

  @IsOptional()
  @ArrayMaxSize(MOST_CODES)
  @MaxLength(MOST_CHARACTERS, { each: true })
  @Field(() => [String], codes('that answer a need of one of these domains'))
  needDomains?: string[];

  @IsOptional()
  @ArrayMaxSize(MOST_CODES)
  @Field(() => [PlanOutcomeEnum], { nullable: true, description: 'Only what came to this.' })
  outcomes?: PlanOutcome[];

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Only what ended on this day or later.' })
  from?: LocalDate;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Only what ended on this day or earlier.' })
  to?: LocalDate;
}
