/** Null for an optional field is the same as absent (design.md, "Boundaries"). */

type NullsOut<Value> = Value extends null
  ? undefined
  : Value extends string | number | boolean
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly NullsOut<Item>[]
      : Value extends object
        ? { [Key in keyof Value]: NullsOut<Value[Key]> }
        : Value;

/**
 * A copy of the input without its fields that are null or undefined, all the way down. Items of lists stay where they
 * are, and what is no plain object or instance of an input class with fields of its own (a Date) stays what it is.
 */
export function withoutNulls<Input extends object>(input: Input): NullsOut<Input> {
  return cleaned(input) as NullsOut<Input>;
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null || !isInput(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .map(([name, member]) => [name, cleaned(member)]),
  );
}

/** An object made of fields: what GraphQL makes (with no prototype or the plain one) and instances of input classes. */
function isInput(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}
