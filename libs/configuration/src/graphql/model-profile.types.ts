/** Models of case management in the schema. */
import { CommandInputType, CommandPayload, MOST_CHARACTERS } from '@caseledger/graphql';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, MaxLength } from 'class-validator';
import type { DeliveredBy } from '../domain/model-profile';
import { DeliveredByEnum } from './configuration.enums';
import { EntryPayload } from './configuration-payload';

/** No checklist is looked at that is longer. */
const MOST_LINES = 200;

@ObjectType({ description: 'A model of case management: defaults, guidance and checks for a certain kind of care.' })
export class ModelProfile {
  @Field(() => String, { description: 'The word by which cases name it, such as BROKERAGE.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  label!: string;

  @Field(() => String, { description: 'What the model is about.' })
  focus!: string;

  @Field(() => [String], { description: 'A checklist for workers.' })
  guidance!: string[];

  @Field(() => Int, { description: 'The most days from one contact moment to the next.' })
  contactIntervalDays!: number;

  @Field(() => Int, { description: 'The most open cases of one caseworker under this model.' })
  caseloadLimit!: number;

  @Field(() => DeliveredByEnum, { description: 'Who mostly delivers what a client gets.' })
  deliveredBy!: string;

  @Field({ description: 'Whether every plan item uses a strength of the client.' })
  strengthsRequired!: boolean;

  @Field({ description: 'Whether the case manager is expected to go along to what others deliver.' })
  accompanimentExpected!: boolean;

  @Field({ description: 'Whether no new case is worked by it.' })
  retired!: boolean;
}

@InputType({ description: 'Adds a model of case management.' })
export class DefineModelProfileInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description: 'A new word for it: 1 to 32 capitals, digits and underscores, starting with a letter; not NONE.',
  })
  code!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people, 1 to 200 characters.' })
  label!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What the model is about, 1 to 200 characters.' })
  focus!: string;

  @IsOptional()
  @ArrayMaxSize(MOST_LINES)
  @MaxLength(200, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: 'A checklist for workers: at most 30 lines of 1 to 200 characters. Default: none.',
  })
  guidance?: string[];

  @IsInt()
  @Field(() => Int, { description: 'The most days from one contact moment to the next, 1 to 365.' })
  contactIntervalDays!: number;

  @IsInt()
  @Field(() => Int, { description: 'The most open cases of one caseworker under this model, 1 to 500.' })
  caseloadLimit!: number;

  @Field(() => DeliveredByEnum, { description: 'Who mostly delivers what a client gets.' })
  deliveredBy!: DeliveredBy;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether every plan item uses a strength of the client. Default: no.',
  })
  strengthsRequired?: boolean;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the case manager is expected to go along to what others deliver. Default: no.',
  })
  accompanimentExpected?: boolean;
}

@InputType({ description: 'Changes what a model says from now on. What is left out stays as it is.' })
export class ChangeModelProfileInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the model.' })
  code!: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Its new name for people.' })
  label?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What the model is about.' })
  focus?: string;

  @IsOptional()
  @ArrayMaxSize(MOST_LINES)
  @MaxLength(200, { each: true })
  @Field(() => [String], { nullable: true, description: 'The checklist for workers, whole.' })
  guidance?: string[];

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'The most days from one contact moment to the next, 1 to 365.' })
  contactIntervalDays?: number;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'The most open cases of one caseworker, 1 to 500.' })
  caseloadLimit?: number;

  @IsOptional()
  @Field(() => DeliveredByEnum, { nullable: true, description: 'Who mostly delivers what a client gets.' })
  deliveredBy?: DeliveredBy;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether every plan item uses a strength of the client.' })
  strengthsRequired?: boolean;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the case manager is expected to go along to what others deliver.',
  })
  accompanimentExpected?: boolean;
}

@InputType({ description: 'Lets no new case be worked by a model; the cases that are go on with it.' })
export class RetireModelProfileInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the model.' })
  code!: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on model profiles answers.' })
export class ModelProfilePayload extends EntryPayload {}
