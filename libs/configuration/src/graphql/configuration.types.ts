/** The configuration in the schema. */
import { CommandInputType, MOST_CHARACTERS, CommandPayload } from '@caseledger/graphql';
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { ReopeningWindow } from '../domain/case-type';
import type { AttributeKind } from '../domain/client-attribute';

/** Enumerations cannot have numbers as names. */
export const ReopeningWindowEnum = {
  MONTHS_1: '1',
  MONTHS_2: '2',
  MONTHS_3: '3',
  MONTHS_4: '4',
  MONTHS_5: '5',
  MONTHS_6: '6',
  MONTHS_9: '9',
  MONTHS_12: '12',
  ALWAYS: 'always',
} as const satisfies Readonly<Record<string, ReopeningWindow>>;
export const AttributeKindEnum = { CODE: 'code', TEXT: 'text', DATE: 'date', FLAG: 'flag' } as const satisfies Readonly<
  Record<string, AttributeKind>
>;

const months = (count: string) => ({ description: `Until the same day ${count} later, inclusive.` });

registerEnumType(ReopeningWindowEnum, {
  name: 'ReopeningWindow',
  description:
    'How long after its closing date a case may be reopened. The day is clamped to the end of a shorter month.',
  valuesMap: {
    MONTHS_1: months('1 month'),
    MONTHS_2: months('2 months'),
    MONTHS_3: months('3 months'),
    MONTHS_4: months('4 months'),
    MONTHS_5: months('5 months'),
    MONTHS_6: months('6 months'),
    MONTHS_9: months('9 months'),
    MONTHS_12: months('12 months'),
    ALWAYS: { description: 'Without an end.' },
  },
});
registerEnumType(AttributeKindEnum, {
  name: 'ClientAttributeKind',
  description: 'What the values of an attribute are.',
  valuesMap: {
    CODE: { description: "A code of the attribute's own list." },
    TEXT: { description: 'A free text.' },
    DATE: { description: 'A date, of which only a part may be known.' },
    FLAG: { description: 'true or false.' },
  },
});

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

  @Field({ description: 'Whether no new case may be of this type.' })
  retired!: boolean;
}

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
    description: 'Whether clients of this type are registered at intake. Default: no.',
  })
  intake?: boolean;

  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'Whether a case can be closed into aftercare. Default: no.' })
  aftercare?: boolean;

  @IsOptional()
  @Field(() => ReopeningWindowEnum, {
    nullable: true,
    description: 'How long after its closing date a case may be reopened. Default: 3 months.',
  })
  reopeningWindow?: ReopeningWindow;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether reopening is kept to application administrators. Default: no.',
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

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on case types answers.' })
export class CaseTypePayload extends CommandPayload {
  code!: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on client attributes answers.' })
export class ClientAttributePayload extends CommandPayload {
  code!: string;
}
