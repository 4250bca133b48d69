/** What the mutations on contact moments take. */
import { CaseStepEnum, type ContactChannel, ContactChannelEnum, type Step } from '@caseledger/configuration';
import { InstantScalar, LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { Instant, LocalDate, PartyId } from '@caseledger/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import type { Clearable } from '../domain/contacts/commands/change-contact-moment';
import type { ContactMomentId } from '../domain/contacts/contacts.rules';
import type { TrackId } from '../domain/steps/steps.rules';
import { CaseCommandInput } from './case.inputs';
import { ContactDetailEnum } from './contacts.enums';

/** The most entries of a list that are looked at before a rule says how many there may be. */
const MOST_ENTRIES = 500;
const STARTED_AT = 'When it began, where that is known: a moment of its date at the agency.';
const PLACE = 'Where it was: a code of the list CONTACT_LOCATION.';
const WHY = 'Why; for the history.';

@InputType({ description: 'Records contact with a client, or with others about them.' })
export class RecordContactMomentInput extends CaseCommandInput {
  @IsOptional()
  @Field(() => CaseStepEnum, {
    nullable: true,
    description:
      'The step that it is entered in, which has started and reaches to its date. Left out in aftercare, and only there.',
  })
  step?: Step;

  @IsOptional()
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The track of service provision that it is entered in, which reaches to its date.',
  })
  trackId?: TrackId;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'On which day. Not after today. Default: today.' })
  date?: LocalDate;

  @IsOptional()
  @Field(() => InstantScalar, { nullable: true, description: STARTED_AT })
  startedAt?: Instant;

  @Field(() => Int, { description: 'How long it lasted, in minutes: 1 to 1,440.' })
  durationMinutes!: number;

  @Field(() => ContactChannelEnum, { description: 'How it took place.' })
  channel!: ContactChannel;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: PLACE })
  location?: string;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the client was accompanied to an appointment. Default: no.',
  })
  accompanied?: boolean;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [UuidScalar], {
    nullable: true,
    description:
      'Who took part, of the client and the participants of the case; empty for contact with others about the client. ' +
      'Default: the client.',
  })
  participants?: PartyId[];

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What was said and done, in 1 to 4,000 characters.' })
  content!: string;
}

@InputType({
  description:
    'Changes a contact moment. What is left out stays as it is; but the time of day is one of its date, and goes with it.',
})
export class ChangeContactMomentInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the contact moment.' })
  contactMomentId!: ContactMomentId;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'On which day it was: one that its step and track reach to.',
  })
  date?: LocalDate;

  @IsOptional()
  @Field(() => InstantScalar, { nullable: true, description: STARTED_AT })
  startedAt?: Instant;

  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: 'How long it lasted, in minutes: 1 to 1,440. Changed only while it may still be deleted.',
  })
  durationMinutes?: number;

  @IsOptional()
  @Field(() => ContactChannelEnum, { nullable: true, description: 'How it took place.' })
  channel?: ContactChannel;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: PLACE })
  location?: string;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether the client was accompanied to an appointment.' })
  accompanied?: boolean;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [UuidScalar], { nullable: true, description: 'All who took part, of the client and the participants.' })
  participants?: PartyId[];

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What was said and done, in 1 to 4,000 characters.' })
  content?: string;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES)
  @Field(() => [ContactDetailEnum], { nullable: true, description: 'What is not known of it after all.' })
  cleared?: Clearable[];

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: WHY })
  reason?: string;
}

@InputType({ description: 'Deletes a contact moment that was recorded in error. The history keeps it.' })
export class DeleteContactMomentInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the contact moment.' })
  contactMomentId!: ContactMomentId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: WHY })
  reason?: string;
}
