/** Client attributes in the schema. */
import { CommandInputType, CommandPayload, MOST_CHARACTERS } from '@caseledger/graphql';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { AttributeKind } from '../domain/client-attribute';
import { AttributeKindEnum } from './configuration.enums';
import { EntryPayload } from './configuration-payload';

@ObjectType({ description: 'One code of a list that a value is chosen from.' })
export class CodeEntry {
  @Field(() => String, { description: 'The word that is recorded.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  label!: string;
}

@ObjectType({ description: 'Something that the organisation wants to know of its clients.' })
export class ClientAttribute {
  @Field(() => String, { description: 'The word by which client data name it, such as LIVING_SITUATION.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  label!: string;

  @Field(() => AttributeKindEnum, { description: 'What its values are.' })
  kind!: string;

  @Field(() => [CodeEntry], { description: 'The list that a value is chosen from; empty for every other kind.' })
  codes!: CodeEntry[];
}

@InputType({ description: 'One code of a list that a value is chosen from.' })
export class CodeEntryInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word that is recorded.' })
  code!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people.' })
  label!: string;
}

@InputType({ description: 'Adds something that the organisation wants to know of its clients.' })
export class DefineClientAttributeInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description: 'A new word for it: 1 to 32 capitals, digits and underscores, starting with a letter.',
  })
  code!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people, 1 to 200 characters.' })
  label!: string;

  @Field(() => AttributeKindEnum, { description: 'What its values are.' })
  kind!: AttributeKind;

  @IsOptional()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => CodeEntryInput)
  @Field(() => [CodeEntryInput], {
    nullable: true,
    description: 'The list that a value is chosen from, for the kind CODE. Default: none.',
  })
  codes?: CodeEntryInput[];
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on client attributes answers.' })
export class ClientAttributePayload extends EntryPayload {}
