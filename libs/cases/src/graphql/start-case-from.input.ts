/** What the mutation takes that starts a case from an earlier one. */
import { CopiedPartEnum } from '@caseledger/configuration';
import { LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { CaseId, LocalDate } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { CaseOpeningEnum } from './case.enums';
import { CaseOpeningInput } from './case.inputs';

@InputType({
  description:
    'Starts a new case of the same client from an earlier one, with a part of what that says. Relationships, strengths and client ' +
    'data belong to the client and need no copy. Contact moments, measurements, outcomes, costs and the fields of the closing ' +
    'are never taken over.',
})
export class StartCaseFromInput extends CaseOpeningInput {
  @Field(() => UuidScalar, { description: 'The id of the earlier case: open, closed or in aftercare.' })
  sourceCaseId!: CaseId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'The code of the type of the new case. Default: that of the earlier one.',
  })
  caseType?: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when. Not after today. Default: today.' })
  startDate?: LocalDate;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [CopiedPartEnum], {
    nullable: true,
    description: 'What is taken over, of what the type of the new case allows. Default: all of that.',
  })
  copied?: (keyof typeof CopiedPartEnum)[];

  @IsOptional()
  @Field(() => CaseOpeningEnum, {
    nullable: true,
    description: 'To whom the new case is open. Default: to whom the earlier one is.',
  })
  openTo?: keyof typeof CaseOpeningEnum;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Start it even where you then do not see it yourself. Default: no.',
  })
  evenWithoutMe?: boolean;
}
