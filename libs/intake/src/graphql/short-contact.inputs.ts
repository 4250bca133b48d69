/** What the mutations and lists of short contacts take. */
import { FirstContactRouteEnum, OpenCaseInput, RegistrationInput } from '@caseledger/cases';
import { type ContactChannel, ContactChannelEnum } from '@caseledger/configuration';
import { CommandInputType, LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { LocalDate, PartyId, ShortContactId } from '@caseledger/kernel';
import { Field, InputType, Int, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, MaxLength, ValidateNested } from 'class-validator';

@InputType({
  description: 'Registers a short contact with one client: a registered one, or one who is registered with it.',
})
export class RegisterShortContactInput extends CommandInputType {
  @IsOptional()
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The registered person or prospect. Give this or `register`.',
  })
  clientId?: PartyId;

  @IsOptional()
  @ValidateNested()
  @Type(() => RegistrationInput)
  @Field(() => RegistrationInput, {
    nullable: true,
    description: 'Who is registered in the same act; of a prospect a name is enough.',
  })
  register?: RegistrationInput;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the contact. Not after today. Default: today.',
  })
  contactedOn?: LocalDate;

  @Field(() => FirstContactRouteEnum, { description: 'How it came about.' })
  route!: keyof typeof FirstContactRouteEnum;

  @Field(() => ContactChannelEnum, { description: 'How it took place.' })
  channel!: ContactChannel;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'How many minutes it took: 1 to 1,440.' })
  durationMinutes?: number;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What it was about, in 1 to 4,000 characters. It is erased with the client.' })
  subject!: string;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether it is closed in the same act. Default: no.' })
  close?: boolean;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Where it is closed: as of which day. Not after today, nor before the contact. Default: today.',
  })
  closingDate?: LocalDate;
}

@InputType({ isAbstract: true })
abstract class ShortContactCommandInput extends CommandInputType {
  @Field(() => UuidScalar, { description: 'The id of the short contact.' })
  shortContactId!: ShortContactId;
}

@InputType({ description: 'Corrects what was recorded wrongly; what is left out stays as it is.' })
export class CorrectShortContactInput extends ShortContactCommandInput {
  @IsOptional()
  @Field(() => FirstContactRouteEnum, { nullable: true, description: 'How it came about.' })
  route?: keyof typeof FirstContactRouteEnum;

  @IsOptional()
  @Field(() => ContactChannelEnum, { nullable: true, description: 'How it took place.' })
  channel?: ContactChannel;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'How many minutes it took: 1 to 1,440.' })
  durationMinutes?: number;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What it was about, in 1 to 4,000 characters.' })
  subject?: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Closes an open short contact.' })
export class CloseShortContactInput extends ShortContactCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'As of which day. Not after today, nor before the contact. Default: today.',
  })
  closingDate?: LocalDate;
}

@InputType({ description: 'Opens a case for the client of a short contact, which becomes that case.' })
export class PromoteShortContactInput extends OmitType(OpenCaseInput, [
  'clientId',
  'register',
  'firstContactRoute',
] as const) {
  @Field(() => UuidScalar, { description: 'The id of the short contact, open or closed.' })
  shortContactId!: ShortContactId;

  @IsOptional()
  @Field(() => FirstContactRouteEnum, {
    nullable: true,
    description: 'How the first contact came about. Default: that of the short contact.',
  })
  firstContactRoute?: keyof typeof FirstContactRouteEnum;
}

@InputType({ isOneOf: true, description: 'Which short contacts: exactly one of these.' })
export class ShortContactListInput {
  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'All of the organisation; must be true.' })
  all?: boolean;

  @IsOptional()
  @Field(() => UuidScalar, { nullable: true, description: 'Those with a client.' })
  ofClient?: PartyId;

  @IsOptional()
  @MaxLength(255)
  @Field(() => String, {
    nullable: true,
    description: 'Those that a worker recorded, as the issuer of tokens names them.',
  })
  ofWorker?: string;
}
