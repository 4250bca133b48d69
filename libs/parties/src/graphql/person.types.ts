/** Persons and prospects in the schema. */
import { CommandPayload, InstantScalar, LocalDateScalar, PartialDateScalar, UuidScalar } from '@caseledger/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GenderEnum, IdentifierKindEnum, PartyKindEnum, RelationshipKindEnum, ResourceKindEnum } from './party.enums';

@ObjectType({ description: 'An address. Every line may be missing.' })
export class Address {
  @Field(() => String, { nullable: true, description: 'The street.' })
  street?: string;

  @Field(() => String, { nullable: true, description: 'The number of the house, with its additions.' })
  houseNumber?: string;

  @Field(() => String, { nullable: true, description: 'The postal code.' })
  postalCode?: string;

  @Field(() => String, { nullable: true, description: 'The town or city.' })
  city?: string;

  @Field(() => String, { nullable: true, description: 'The country, best as ISO 3166-1 alpha-2.' })
  country?: string;
}

@ObjectType({ description: 'Who somebody is, as recorded. All of it is gone once the person has been erased.' })
export class PersonalDetails {
  @Field(() => String, { nullable: true, description: 'The given names.' })
  givenNames?: string;

  @Field(() => String, { nullable: true, description: 'The family name.' })
  familyName?: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The date of birth, or the part of it that is known.',
  })
  birthDate?: string;

  @Field(() => GenderEnum, { nullable: true, description: 'The gender as recorded.' })
  gender?: string;

  @Field(() => String, { nullable: true, description: 'A telephone number.' })
  telephone?: string;

  @Field(() => String, { nullable: true, description: 'An e-mail address.' })
  email?: string;

  @Field(() => Address, { nullable: true, description: 'Where the person lives.' })
  address?: Address;
}

@ObjectType({ description: 'A name that a person was recorded under before it was corrected.' })
export class FormerName {
  @Field(() => String, { nullable: true, description: 'The given names as they were.' })
  givenNames?: string;

  @Field(() => String, { nullable: true, description: 'The family name as it was.' })
  familyName?: string;

  @Field(() => InstantScalar, { description: 'When the name was corrected.' })
  until!: string;
}

@ObjectType({ description: 'A number or code that others know a party by.' })
export class Identifier {
  @Field(() => UuidScalar, { description: 'The id of the entry.' })
  id!: string;

  @Field(() => IdentifierKindEnum, { description: 'What kind of identifier it is.' })
  kind!: string;

  @Field(() => String, { description: 'The number or code as it was written down.' })
  value!: string;
}

@ObjectType({ description: 'What another registered party is to this one.' })
export class Relationship {
  @Field(() => UuidScalar, { description: 'The id of the relationship, the same from both sides.' })
  id!: string;

  @Field(() => UuidScalar, { description: 'The party that it was recorded with, and can be ended with.' })
  recordedWith!: string;

  @Field(() => RelationshipKindEnum, { description: 'What the other is to this party.' })
  kind!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when, where that is known.' })
  from?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Until when; null while it lasts.' })
  until?: string;

  otherId!: string;
}

@ObjectType({
  description: 'The value of a configured attribute of a client, from a day until a later value takes its place.',
})
export class ClientDatum {
  @Field(() => String, { description: "The attribute's code, such as LIVING_SITUATION." })
  attribute!: string;

  @Field(() => String, { description: "The value: a code of the attribute's list, a date, true or false, or a text." })
  value!: string;

  @Field(() => LocalDateScalar, { description: 'The day from which the value holds.' })
  from!: string;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: string;
}

@ObjectType({
  description: 'A strength of the client or a source of support around them: an entry of the strengths inventory.',
})
export class Resource {
  @Field(() => UuidScalar, { description: 'The id of the entry.' })
  id!: string;

  @Field(() => ResourceKindEnum, { description: 'What kind of strength or support it is.' })
  kind!: string;

  @Field(() => String, { description: 'What it is, in the words of the client or the caseworker.' })
  description!: string;
}

@ObjectType({ description: 'An individual who is registered as a person or a prospect, or was and has been erased.' })
export class Person {
  @Field(() => UuidScalar, { description: 'The id of the party.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes to the party, from 0.' })
  revision!: number;

  @Field(() => PartyKindEnum, { description: 'Whether this is a person, a prospect, or somebody who has been erased.' })
  kind!: string;

  @Field(() => PersonalDetails, { description: 'Who this is. Empty once the person has been erased.' })
  details!: PersonalDetails;

  @Field(() => [Identifier], { description: 'The numbers and codes that others know the party by.' })
  identifiers!: Identifier[];

  @Field(() => [UuidScalar], {
    description:
      'The ids of the parties that were merged into this one. Asked for by one of them, this one is answered.',
  })
  mergedFrom!: string[];

  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The id of the party that this record was merged into. Null for everybody who stands for themselves.',
  })
  mergedInto?: string;

  @Field(() => [FormerName], { description: 'The names that the person was recorded under before, oldest first.' })
  formerNames!: FormerName[];

  @Field(() => [Relationship], { description: 'The relationships to other parties, those that have ended too.' })
  relationships!: Relationship[];

  @Field(() => [ClientDatum], { description: 'The client data, in the order of the days from which they hold.' })
  clientData!: ClientDatum[];

  @Field(() => [Resource], { description: 'The strengths inventory.' })
  resources!: Resource[];

  @Field(() => InstantScalar, { description: 'When the party was registered.' })
  registeredAt!: string;

  @Field(() => InstantScalar, { description: 'When the party was last changed.' })
  changedAt!: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on a person or prospect answers.' })
export class PersonPayload extends CommandPayload {}
