/** What the mutations on persons and prospects take. */
import { CommandInputType, MOST_CHARACTERS, LocalDateScalar, PartialDateScalar, UuidScalar } from '@caseledger/graphql';
import type { Id, LocalDate, PartialDate, PartyId } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { ErasureGround } from '../domain/party.events';
import type { IdentifierKind } from '../domain/identifiers';
import type { Gender } from '../domain/personal-details';
import type { RelationshipKind } from '../domain/relationships';
import type { ResourceKind } from '../domain/resources';
import {
  ErasureGroundEnum,
  GenderEnum,
  IdentifierKindEnum,
  RelationshipKindEnum,
  ResourceKindEnum,
} from './party.enums';

@InputType({ description: 'An address. Lines that are not known are left out.' })
export class AddressInput {
  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The street.' })
  street?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The number of the house, with its additions.' })
  houseNumber?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The postal code.' })
  postalCode?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The town or city.' })
  city?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The country, best as ISO 3166-1 alpha-2.' })
  country?: string;
}

@InputType({ description: 'Who somebody is. What is not known is left out; each text has 1 to 200 characters.' })
export class PersonalDetailsInput {
  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The given names.' })
  givenNames?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The family name. A person has one; a prospect may not.' })
  familyName?: string;

  @IsOptional()
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The date of birth, or the part of it that is known.',
  })
  birthDate?: PartialDate;

  @IsOptional()
  @Field(() => GenderEnum, { nullable: true, description: 'The gender as it is to be recorded.' })
  gender?: Gender;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'A telephone number.' })
  telephone?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'An e-mail address.' })
  email?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => AddressInput)
  @Field(() => AddressInput, { nullable: true, description: 'Where the person lives.' })
  address?: AddressInput;
}

@InputType({ isAbstract: true })
abstract class RegistrationInput extends CommandInputType {
  @ValidateNested()
  @Type(() => PersonalDetailsInput)
  @Field(() => PersonalDetailsInput, { description: 'Who is registered.' })
  details!: PersonalDetailsInput;
}

@InputType({ description: 'Registers somebody as a person, with a family name.' })
export class RegisterPersonInput extends RegistrationInput {}

@InputType({ description: 'Registers somebody as a prospect, with what is known so far.' })
export class RegisterProspectInput extends RegistrationInput {}

@InputType({ isAbstract: true })
abstract class PartyCommandInput extends CommandInputType {
  @Field(() => UuidScalar, { description: 'The id of the person or prospect.' })
  partyId!: PartyId;
}

@InputType({ description: 'Registers a prospect fully, as a person.' })
export class PromoteProspectInput extends PartyCommandInput {
  @ValidateNested()
  @Type(() => PersonalDetailsInput)
  @Field(() => PersonalDetailsInput, { description: 'The whole details, as they are from now on.' })
  details!: PersonalDetailsInput;
}

@InputType({ description: 'Corrects who somebody is; what was recorded before stays in the history.' })
export class CorrectPersonalDetailsInput extends PartyCommandInput {
  @ValidateNested()
  @Type(() => PersonalDetailsInput)
  @Field(() => PersonalDetailsInput, {
    description: 'The whole details, as they are from now on: what is left out is taken away.',
  })
  details!: PersonalDetailsInput;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'A number or code that others know somebody by.' })
export class IdentifierInput {
  @Field(() => IdentifierKindEnum, { description: 'What kind of identifier it is.' })
  kind!: IdentifierKind;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The number or code, in 1 to 100 characters.' })
  value!: string;
}

@InputType({ description: 'Records a number or code that others know the party by.' })
export class RecordIdentifierInput extends PartyCommandInput {
  @Field(() => IdentifierKindEnum, { description: 'What kind of identifier it is.' })
  kind!: IdentifierKind;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The number or code, in 1 to 100 characters.' })
  value!: string;
}

@InputType({ description: 'Takes an identifier away: nobody is found by it any more. It stays in the history.' })
export class RemoveIdentifierInput extends PartyCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the entry.' })
  identifierId!: Id<'Identifier'>;
}

@InputType({
  description: 'Merges two registered parties that are one. Nothing of either is lost, and it can be undone.',
})
export class MergePartiesInput extends PartyCommandInput {
  @Field(() => UuidScalar, {
    description: 'The id of the party that stands for both from now on. `partyId` is the one that is retired.',
  })
  intoId!: PartyId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({
  description:
    'Undoes a merge: the party is again what it was. What was recorded with the other one since then stays there.',
})
export class UnmergePartiesInput extends PartyCommandInput {
  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Records what another registered party is to this one.' })
export class RecordRelationshipInput extends PartyCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the other party.' })
  otherId!: PartyId;

  @Field(() => RelationshipKindEnum, { description: 'What the other is to the party.' })
  kind!: RelationshipKind;

  @IsOptional()
  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when, where that is known.' })
  from?: PartialDate;
}

@InputType({ description: 'Ends a relationship; it stays in the history.' })
export class EndRelationshipInput extends PartyCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the relationship. The party is the one it was recorded with.' })
  relationshipId!: Id<'Relationship'>;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of it. Default: today.' })
  until?: LocalDate;
}

@InputType({ description: 'Records the value of a configured attribute of a client from a day on.' })
export class RecordClientDataInput extends PartyCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: "The attribute's code, such as LIVING_SITUATION." })
  attribute!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: "The value: a code of the attribute's list, a date, true or false, or a text." })
  value!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day from which it holds. Default: today. A value that the day has already is replaced.',
  })
  from?: LocalDate;
}

@InputType({
  description: 'Adds a strength of the client, or a source of support around them, to the strengths inventory.',
})
export class RecordResourceInput extends PartyCommandInput {
  @Field(() => ResourceKindEnum, { description: 'What kind of strength or support it is.' })
  kind!: ResourceKind;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What it is, in 1 to 4,000 characters.' })
  description!: string;
}

@InputType({ description: 'Erases a person for good: every personal value of theirs, in the log and in its backups.' })
export class ForgetPersonInput extends PartyCommandInput {
  @Field(() => ErasureGroundEnum, { description: 'Why the person is erased.' })
  ground!: ErasureGround;
}
