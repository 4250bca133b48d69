/** Case types in the schema. */
import { CommandInputType, CommandPayload, MOST_CHARACTERS } from '@caseledger/graphql';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { ReopeningWindow } from '../domain/reopening-window';
import { CaseSettingEnum, ReopeningWindowEnum } from './case-rules.enums';
import { CaseRules } from './case-rules.types';
import { EntryPayload } from './configuration-payload';

@ObjectType({ description: 'What the organisation decides about one type of case.' })
export class CaseType {
  @Field(() => String, { description: 'The word by which cases name the type, such as DEBT.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  label!: string;

  @Field({ description: 'Whether clients of this type are registered at intake, and not while a case is opened.' })
  intake!: boolean;

  @Field({ description: 'Whether a case can be closed into aftercare.' })
  aftercare!: boolean;

  @Field(() => ReopeningWindowEnum, { description: 'How long after its closing date a case may be reopened.' })
  reopeningWindow!: string;

  @Field({ description: 'Whether reopening is kept to application administrators.' })
  reopeningReserved!: boolean;

  @Field(() => CaseRules, { description: 'All rules of its cases.' })
  rules!: CaseRules;

  @Field(() => [CaseSettingEnum], {
    description: 'The settings that it has of its own; the others are those of all cases.',
  })
  overridden!: string[];

  @Field({ description: 'Whether no new case may be of this type.' })
  retired!: boolean;
}

@InputType({ description: 'Adds a case type.' })
export class DefineCaseTypeInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description: 'A new word for it: 1 to 32 capitals, digits and underscores, starting with a letter.',
  })
  code!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people, 1 to 200 characters.' })
  label!: string;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether clients of this type are registered at intake. Left out, as for all cases.',
  })
  intake?: boolean;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a case can be closed into aftercare. Left out, as for all cases.',
  })
  aftercare?: boolean;

  @IsOptional()
  @Field(() => ReopeningWindowEnum, {
    nullable: true,
    description: 'How long after its closing date a case may be reopened. Left out, as for all cases.',
  })
  reopeningWindow?: ReopeningWindow;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether reopening is kept to application administrators. Left out, as for all cases.',
  })
  reopeningReserved?: boolean;
}

@InputType({ description: 'Changes a case type from now on. What is left out stays as it is; the past never changes.' })
export class ChangeCaseTypeInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the type.' })
  code!: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Its new name for people.' })
  label?: string;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether clients of this type are registered at intake.' })
  intake?: boolean;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether a case can be closed into aftercare.' })
  aftercare?: boolean;

  @IsOptional()
  @Field(() => ReopeningWindowEnum, {
    nullable: true,
    description: 'How long after its closing date a case may be reopened.',
  })
  reopeningWindow?: ReopeningWindow;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether reopening is kept to application administrators.' })
  reopeningReserved?: boolean;
}

@InputType({ description: 'Lets no new case be of a type; the cases that are of it keep it.' })
export class RetireCaseTypeInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the type.' })
  code!: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on case types answers.' })
export class CaseTypePayload extends EntryPayload {}
