/** Money and quantities in the schema: whole minor units, and decimals of two places; never binary fractions. */
import { formatQuantity, parseQuantity } from '@caseledger/kernel';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import { GraphQLScalarType, Kind } from 'graphql';

/** A whole number within 2^53; `Int` ends at 2^31. Throws a TypeError for anything else. */
function minorUnits(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new TypeError('It must be a whole number of minor units within 2^53, such as 1250 for 12.50 EUR.');
  }
  return value;
}

export const MinorUnitsScalar = new GraphQLScalarType<number, number>({
  name: 'MinorUnits',
  description: "A whole number of a currency's minor units (cents), within 2^53: `1250` is 12.50 EUR.",
  serialize: minorUnits,
  parseValue: minorUnits,
  parseLiteral: (node) => minorUnits(node.kind === Kind.INT ? Number(node.value) : undefined),
});

/** A decimal of at most two places, as it is written canonically. Throws a TypeError for anything else. */
function quantity(value: unknown): string {
  const parsed = typeof value === 'string' ? parseQuantity(value) : undefined;
  if (parsed === undefined) throw new TypeError('It must be a number with at most two decimals, as text: "1.50".');
  return formatQuantity(parsed);
}

export const QuantityScalar = new GraphQLScalarType<string, string>({
  name: 'Quantity',
  description: 'A number of units with two decimals, as text: `1.50`.',
  serialize: quantity,
  parseValue: quantity,
  parseLiteral: (node) => quantity(node.kind === Kind.STRING ? node.value : undefined),
});

@ObjectType('Money', { description: 'An amount of money.' })
export class MoneyType {
  @Field(() => MinorUnitsScalar, { description: "In the currency's minor units: `1250` is 12.50 EUR." })
  amount!: number;

  @Field(() => String, { description: 'The currency (ISO 4217), such as EUR.' })
  currency!: string;
}

@InputType({ description: 'An amount of money.' })
export class MoneyInput {
  @Field(() => MinorUnitsScalar, { description: "In the currency's minor units: `1250` is 12.50 EUR." })
  amount!: number;

  @Matches(/^[A-Z]{3}$/)
  @Field(() => String, { description: 'The currency (ISO 4217), such as EUR.' })
  currency!: string;
}
