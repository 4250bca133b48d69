/** What the mutations on the closing step and on aftercare take. */
import { LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { Id, LocalDate } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { CaseCommandInput } from './case.inputs';

/** The most entries of a list that are looked at before a rule says how many there may be. */
const MOST_ENTRIES = 500;

/** Reason, result and referred to, each with a note. */
@InputType({ isAbstract: true })
abstract class ClosingChoicesInput extends CaseCommandInput {
  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why the case is closed: a code of the list CLOSING_REASON.' })
  reason?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What there is to say about the reason.' })
  reasonNote?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What came of the help: a code of the list CLOSING_RESULT.' })
  result?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What there is to say about the result.' })
  resultNote?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'To whom the client was referred: a code of the list REFERRED_TO.',
  })
  referredTo?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What there is to say about the referral.' })
  referredToNote?: string;
}

@InputType({
  description:
    'Records the fields of the closing step as they are from now on, whole: what is left out is not filled in any more.',
})
export class RecordClosingFieldsInput extends ClosingChoicesInput {}

@InputType({ description: 'Adds a product to those that the client got.' })
export class AddClosingProductInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The product: a code of the list PRODUCT.' })
  product!: string;
}

@InputType({ description: 'Removes a product from those that the client got.' })
export class RemoveClosingProductInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The product: a code of the list PRODUCT.' })
  product!: string;
}

@InputType({
  description:
    'Corrects the fields and products of a closed case, whole: what is left out is not filled in any more. It is no reopening.',
})
export class CorrectClosedCaseInput extends ClosingChoicesInput {
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(MOST_CHARACTERS, { each: true })
  @Field(() => [String], { description: 'The products that the client got: codes of the list PRODUCT.' })
  products!: string[];

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why they are corrected, in 1 to 4,000 characters.' })
  correctionReason!: string;
}

@InputType({ description: 'Records an attempt to learn how a client in aftercare is.' })
export class SeekAftercareContactInput extends CaseCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When. Not after today, nor before the closing date. Default: today.',
  })
  soughtOn?: LocalDate;

  @Field(() => Boolean, { description: 'Whether the client was reached.' })
  reached!: boolean;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What there is to say about it; for the history.' })
  note?: string;

  @IsOptional()
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The contact moment of this aftercare in which the client was reached.',
  })
  contactMomentId?: Id<'ContactMoment'>;
}

@InputType({ description: 'Ends the aftercare of a case, which stays closed.' })
export class EndAftercareInput extends CaseCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'As of which day. Not after today, nor before the closing date. Default: today.',
  })
  endedOn?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}
