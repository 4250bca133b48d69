/** The rules of cases in the schema. */
import { CommandPayload } from '@caseledger/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  CaseStepEnum,
  CloseGuardEnum,
  ClosingFieldEnum,
  ClosingItemCodeEnum,
  CopiedPartEnum,
  ReopeningWindowEnum,
} from './case-rules.enums';
import { ContactChannelEnum } from './contact-channel.enum';
import { ConfigurationPayload } from './configuration-payload';

@ObjectType({ description: 'One item without which a case is not closed.' })
export class ClosingItem {
  @Field(() => ClosingItemCodeEnum, { description: 'What it is.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'CLIENT_DATA: the client attribute that must have a value on the closing date.',
  })
  attribute?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'MIN_CONTACTS: how many contact moments there must be since the case was opened or last reopened.',
  })
  count?: number;

  @Field(() => CaseStepEnum, { nullable: true, description: 'MIN_CONTACTS: only those in this step count.' })
  step?: string;

  @Field(() => ContactChannelEnum, {
    nullable: true,
    description: 'MIN_CONTACTS: only those that took place like this count.',
  })
  channel?: string;

  @Field(() => String, { nullable: true, description: 'MEASUREMENT: the instrument that must have been used.' })
  instrument?: string;

  @Field(() => ClosingFieldEnum, { nullable: true, description: 'FIELD: the closing field that must be filled in.' })
  field?: string;
}

@ObjectType({ description: 'All that is decided about cases: of one type, or of every type that has nothing else.' })
export class CaseRules {
  @Field({ description: 'Whether clients are registered at intake, and not while a case is opened.' })
  intake!: boolean;

  @Field(() => [CaseStepEnum], { description: 'The steps that cases go through.' })
  steps!: string[];

  @Field({ description: 'Whether a step starts only when the one before it has ended.' })
  sequentialSteps!: boolean;

  @Field(() => [ClosingFieldEnum], { description: 'What can be recorded in the closing step.' })
  closingFields!: string[];

  @Field(() => [ClosingItem], { description: 'What must be there before a case is closed.' })
  closingItems!: ClosingItem[];

  @Field(() => CloseGuardEnum, { description: 'Whether a case is closed while benefits and services of it go on.' })
  closeGuard!: string;

  @Field({ description: 'Whether a case can be closed into aftercare.' })
  aftercare!: boolean;

  @Field(() => Int, { description: 'In aftercare, contact is sought every so many months.' })
  aftercareIntervalMonths!: number;

  @Field(() => Int, { description: 'Aftercare lasts so many months from the closing date.' })
  aftercareDurationMonths!: number;

  @Field(() => ReopeningWindowEnum, { description: 'How long after its closing date a case may be reopened.' })
  reopeningWindow!: string;

  @Field({ description: 'Whether reopening is kept to application administrators.' })
  reopeningReserved!: boolean;

  @Field(() => Int, {
    description: 'A contact moment may be deleted for so many days of 24 hours after it was recorded; 0: never.',
  })
  contactDeletionDays!: number;

  @Field({ description: 'Whether measurements may be attached to contact moments.' })
  measurementsOnContacts!: boolean;

  @Field({ description: 'Whether questionnaires may be attached to contact moments.' })
  questionnairesOnContacts!: boolean;

  @Field(() => [CopiedPartEnum], { description: 'What a new case takes over from the one that it is started from.' })
  copiedParts!: string[];

  @Field({ description: 'Whether a plan is approved by somebody else than whoever submitted it.' })
  planApprovalByAnother!: boolean;

  @Field({ description: 'Whether a case has at most one active plan of each type.' })
  onePlanPerType!: boolean;

  @Field({ description: 'Whether more units of a plan item may be delivered than are authorised, with a reason.' })
  unitsBeyondAuthorised!: boolean;

  @Field(() => String, { nullable: true, description: 'The model that a new case is worked by; null for none.' })
  model?: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on the rules of all cases answers.' })
export class CaseRulesPayload extends ConfigurationPayload {}
