/** Instruments of measurement in the schema. */
import { CommandInputType, CommandPayload, MOST_CHARACTERS } from '@caseledger/graphql';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, MaxLength, ValidateNested } from 'class-validator';
import type { InstrumentKind, ScaleDirection } from '../domain/instrument';
import { CodeEntry, CodeEntryInput } from './client-attribute.types';
import { InstrumentKindEnum, ScaleDirectionEnum } from './configuration.enums';
import { EntryPayload } from './configuration-payload';

@ObjectType({ description: 'The whole numbers that a domain is scored with.' })
export class InstrumentScale {
  @Field(() => Int, { description: 'The lowest score.' })
  min!: number;

  @Field(() => Int, { description: 'The highest score.' })
  max!: number;

  @Field(() => ScaleDirectionEnum, { description: 'Which end is the good one.' })
  direction!: string;
}

@ObjectType({ description: 'One version of an instrument. It never changes, and what was measured names it.' })
export class InstrumentVersion {
  @Field(() => Int, { description: 'Its number, from 1.' })
  version!: number;

  @Field(() => String, { description: 'Its name for people.' })
  label!: string;

  @Field(() => InstrumentKindEnum, { description: 'Who gives the scores.' })
  kind!: string;

  @Field(() => [CodeEntry], { description: 'What it asks about; each domain is scored by itself.' })
  domains!: CodeEntry[];

  @Field(() => InstrumentScale, { description: 'What a domain is scored with.' })
  scale!: InstrumentScale;

  @Field(() => String, { description: 'On what terms it is used.' })
  licence!: string;
}

@ObjectType({ description: 'An instrument that clients are measured with.' })
export class Instrument {
  @Field(() => String, { description: 'The word by which measurements name it, such as SELF_SUFFICIENCY.' })
  code!: string;

  @Field({ description: 'Whether nothing new is measured with it.' })
  retired!: boolean;

  @Field(() => InstrumentVersion, { description: 'The version that new measurements have.' })
  current!: InstrumentVersion;

  @Field(() => [InstrumentVersion], { description: 'All versions, the newest first.' })
  versions!: InstrumentVersion[];
}

@InputType({ description: 'The whole numbers that a domain is scored with, from -1000 to 1000.' })
export class InstrumentScaleInput {
  @IsInt()
  @Field(() => Int, { description: 'The lowest score.' })
  min!: number;

  @IsInt()
  @Field(() => Int, { description: 'The highest score, above the lowest.' })
  max!: number;

  @Field(() => ScaleDirectionEnum, { description: 'Which end is the good one.' })
  direction!: ScaleDirection;
}

@InputType({
  description:
    'Adds an instrument; or, under the code of one that there is, its next version, which is the current one.',
})
export class DefineInstrumentInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description: 'The word for it: 1 to 32 capitals, digits and underscores, starting with a letter.',
  })
  code!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people, 1 to 200 characters.' })
  label!: string;

  @Field(() => InstrumentKindEnum, { description: 'Who gives the scores.' })
  kind!: InstrumentKind;

  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => CodeEntryInput)
  @Field(() => [CodeEntryInput], { description: 'What it asks about: 1 to 50 domains.' })
  domains!: CodeEntryInput[];

  @ValidateNested()
  @Type(() => InstrumentScaleInput)
  @Field(() => InstrumentScaleInput, { description: 'What each domain is scored with.' })
  scale!: InstrumentScaleInput;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'On what terms it is used, 1 to 200 characters.' })
  licence!: string;
}

@InputType({ description: 'Lets nothing new be measured with an instrument; what was measured stays.' })
export class RetireInstrumentInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the instrument.' })
  code!: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on instruments answers.' })
export class InstrumentPayload extends EntryPayload {}
