/** The rules of cases, as mutations are given them. */
import { CommandInputType, MOST_CHARACTERS } from '@caseledger/graphql';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { CloseGuard, ClosingField, ClosingItemCode, ContactChannel, CopiedPart, Step } from '../domain/case-rules';
import type { CaseSetting } from '../domain/case-type';
import type { ReopeningWindow } from '../domain/reopening-window';
import {
  CaseSettingEnum,
  CaseStepEnum,
  CloseGuardEnum,
  ClosingFieldEnum,
  ClosingItemCodeEnum,
  CopiedPartEnum,
  ReopeningWindowEnum,
} from './case-rules.enums';
import { ContactChannelEnum } from './contact-channel.enum';

/** No list of settings is looked at that is longer. */
const MOST_ENTRIES = 50;

@InputType({
  description: 'One item without which a case is not closed. What it has beside its code follows from that.',
})
export class ClosingItemInput {
  @Field(() => ClosingItemCodeEnum, { description: 'What it is.' })
  code!: ClosingItemCode;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'CLIENT_DATA, needed: the client attribute.' })
  attribute?: string;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'MIN_CONTACTS, needed: how many, 1 to 100.' })
  count?: number;

  @IsOptional()
  @Field(() => CaseStepEnum, { nullable: true, description: 'MIN_CONTACTS: in this step; left out, in any.' })
  step?: Step;

  @IsOptional()
  @Field(() => ContactChannelEnum, { nullable: true, description: 'MIN_CONTACTS: like this; left out, in any way.' })
  channel?: ContactChannel;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'MEASUREMENT, needed: the instrument, which is not retired.' })
  instrument?: string;

  @IsOptional()
  @Field(() => ClosingFieldEnum, {
    nullable: true,
    description: 'FIELD, needed: one of the closing fields that the rules have.',
  })
  field?: ClosingField;
}

@InputType({ description: 'Settings of the rules of cases. What is left out stays as it is.' })
export class CaseRulesInput {
  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether clients are registered at intake.' })
  intake?: boolean;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [CaseStepEnum], {
    nullable: true,
    description: 'The steps that cases go through: at least one, each once, in their order.',
  })
  steps?: Step[];

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a step starts only when the one before it has ended.',
  })
  sequentialSteps?: boolean;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [ClosingFieldEnum], { nullable: true, description: 'What can be recorded in the closing step.' })
  closingFields?: ClosingField[];

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => ClosingItemInput)
  @Field(() => [ClosingItemInput], {
    nullable: true,
    description: 'What must be there before a case is closed: all of it, at most 20 items, none twice.',
  })
  closingItems?: ClosingItemInput[];

  @IsOptional()
  @Field(() => CloseGuardEnum, {
    nullable: true,
    description: 'Whether a case is closed while benefits and services of it go on.',
  })
  closeGuard?: CloseGuard;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether a case can be closed into aftercare.' })
  aftercare?: boolean;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'Months from one contact in aftercare to the next, 1 to 12.' })
  aftercareIntervalMonths?: number;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'Months that aftercare lasts, 1 to 60.' })
  aftercareDurationMonths?: number;

  @IsOptional()
  @Field(() => ReopeningWindowEnum, {
    nullable: true,
    description: 'How long after its closing date a case may be reopened.',
  })
  reopeningWindow?: ReopeningWindow;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether reopening is kept to application administrators.' })
  reopeningReserved?: boolean;

  @IsOptional()
  @IsInt()
  @Field(() => Int, {
    nullable: true,
    description: 'Days of 24 hours in which a contact moment may be deleted after it was recorded, 0 to 30.',
  })
  contactDeletionDays?: number;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether measurements may be attached to contact moments.' })
  measurementsOnContacts?: boolean;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether questionnaires may be attached to contact moments.' })
  questionnairesOnContacts?: boolean;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [CopiedPartEnum], {
    nullable: true,
    description: 'What a new case takes over from the one that it is started from.',
  })
  copiedParts?: CopiedPart[];

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a plan is approved by somebody else than whoever submitted it.',
  })
  planApprovalByAnother?: boolean;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether a case has at most one active plan of each type.' })
  onePlanPerType?: boolean;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether more units of a plan item may be delivered than are authorised, with a reason.',
  })
  unitsBeyondAuthorised?: boolean;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'The model that a new case is worked by, which is not retired; NONE for none.',
  })
  model?: string;
}

@InputType({
  description:
    'Changes the rules of all cases from now on, but where a case type has a setting of its own. The past never changes.',
})
export class ChangeCaseRulesInput extends CommandInputType {
  @ValidateNested()
  @Type(() => CaseRulesInput)
  @Field(() => CaseRulesInput, { description: 'What changes.' })
  rules!: CaseRulesInput;
}

@InputType({
  description:
    'Gives a case type settings of its own, or those of all cases again, from now on. The past never changes.',
})
export class ChangeCaseTypeRulesInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the type.' })
  code!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => CaseRulesInput)
  @Field(() => CaseRulesInput, {
    nullable: true,
    description: 'What the type has of its own from now on, whatever becomes of the rules of all cases.',
  })
  rules?: CaseRulesInput;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [CaseSettingEnum], {
    nullable: true,
    description: 'What is as in the rules of all cases again, and follows them.',
  })
  inherited?: CaseSetting[];
}
