/** Makes enumerations of the schema from the words of the domain. */

/** An enumeration whose names are its values. */
export function enumOf<Value extends string>(values: readonly Value[]): { readonly [V in Value]: V } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [V in Value]: V };
}
