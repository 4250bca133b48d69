/** What the mutations on agreements take. */
import { LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { LocalDate, PartyId } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import type { AgreementId } from '../domain/agreement/agreement.rules';
import { MOST_PLAN_PARTICIPANTS } from '../domain/participants/participants.rules';
import { AgreementAnswerEnum } from './plan.enums';
import { PlanCommandInput } from './plan.inputs';

@InputType({ description: 'Lays a plan, as it is now, before those who are to agree with it.' })
export class IssueAgreementInput extends PlanCommandInput {
  @IsOptional()
  @ArrayMaxSize(MOST_PLAN_PARTICIPANTS)
  @Field(() => [UuidScalar], {
    nullable: true,
    description:
      'The ids of the participants of the plan who are to agree. Default: the primary client and the primary participant.',
  })
  signatories?: PartyId[];
}

@InputType({ description: 'Records what somebody answered who was asked to agree with a plan.' })
export class AnswerAgreementInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the agreement that they answered.' })
  agreementId!: AgreementId;

  @Field(() => UuidScalar, { description: 'The id of the participant who answered.' })
  signatory!: PartyId;

  @Field(() => AgreementAnswerEnum, { description: 'What they answered.' })
  answer!: keyof typeof AgreementAnswerEnum;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When. Not after today. Default: today.' })
  answeredOn?: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What they said to it, in 1 to 4,000 characters.' })
  comment?: string;
}

@InputType({ description: 'Takes an agreement back that was issued or accepted.' })
export class CancelAgreementInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the agreement.' })
  agreementId!: AgreementId;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, for the history.' })
  reason!: string;
}
