/** The organisation's plan items in the schema. */
import { CommandInputType, CommandPayload, MoneyInput, MoneyType, MOST_CHARACTERS } from '@caseledger/graphql';
import type { Money } from '@caseledger/kernel';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { DefinedItemKind } from '../domain/plan-item-definition';
import { DefinedItemKindEnum } from './configuration.enums';
import { EntryPayload } from './configuration-payload';

@ObjectType({
  description: 'One version of a plan item of the organisation. It never changes, and plan items name it.',
})
export class PlanItemDefinitionVersion {
  @Field(() => Int, { description: 'Its number, from 1.' })
  version!: number;

  @Field(() => String, { description: 'Its name for people.' })
  label!: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose!: string;

  @Field(() => DefinedItemKindEnum, { description: 'What it is tracked by.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What it is a part of: a code of the list SERVICE.' })
  service?: string;

  @Field(() => String, {
    nullable: true,
    description: 'SERVICE_UNIT: what its units are counted in, a code of the list UNIT_TYPE.',
  })
  unitType?: string;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'SERVICE_UNIT: what one unit costs, where a plan says nothing else.',
  })
  rate?: Money;
}

@ObjectType({ description: "A plan item whose name and purpose are the organisation's." })
export class PlanItemDefinition {
  @Field(() => String, { description: 'The word by which plan items name it, such as PHYSIOTHERAPY.' })
  code!: string;

  @Field({ description: 'Whether no new item is made from it. Items that were stay.' })
  retired!: boolean;

  @Field(() => PlanItemDefinitionVersion, { description: 'The version that new items are made from.' })
  current!: PlanItemDefinitionVersion;

  @Field(() => [PlanItemDefinitionVersion], { description: 'All versions, the newest first.' })
  versions!: PlanItemDefinitionVersion[];
}

@InputType({ isAbstract: true })
abstract class PlanItemDefinitionInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people, 1 to 200 characters.' })
  label!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'What it is for, 1 to 200 characters.' })
  purpose!: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What it is a part of: a code of the list SERVICE.' })
  service?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'SERVICE_UNIT, needed: what its units are counted in, a code of the list UNIT_TYPE.',
  })
  unitType?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => MoneyInput)
  @Field(() => MoneyInput, {
    nullable: true,
    description: 'SERVICE_UNIT: what one unit costs, where a plan says nothing else; at most 100000000 minor units.',
  })
  rate?: MoneyInput;
}

@InputType({ description: "Adds a plan item whose name and purpose are the organisation's." })
export class DefinePlanItemInput extends PlanItemDefinitionInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description: 'A new word for it: 1 to 32 capitals, digits and underscores, starting with a letter.',
  })
  code!: string;

  @Field(() => DefinedItemKindEnum, { description: 'What it is tracked by; it never changes.' })
  kind!: DefinedItemKind;
}

@InputType({
  description:
    'Makes the next version of a plan item of the organisation, whole: what is left out, it does not have. Items that ' +
    'were made keep their version.',
})
export class ChangePlanItemDefinitionInput extends PlanItemDefinitionInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the plan item.' })
  code!: string;
}

@InputType({ description: 'Lets no new item be made from a plan item of the organisation; those that were made stay.' })
export class RetirePlanItemDefinitionInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word of the plan item, which no plan template has.' })
  code!: string;
}

@ObjectType({
  implements: () => CommandPayload,
  description: 'What a mutation on plan items of the organisation answers.',
})
export class PlanItemDefinitionPayload extends EntryPayload {}
