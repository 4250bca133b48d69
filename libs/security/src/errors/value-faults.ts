/** Turns what graphql-js says about one value into a path and a sentence that a caseworker understands. */

/** What is wrong: the last step of the path where it is not yet in it, and the end of a sentence on the field. */
export interface ValueFault {
  readonly member?: string | undefined;
  readonly says: string;
}

const SCALARS: Readonly<Record<string, string>> = {
  Int: 'must be a whole number',
  Float: 'must be a number',
  String: 'must be a text',
  Boolean: 'must be true or false',
  ID: 'must be an id',
};

type Reading = (match: RegExpExecArray) => ValueFault;

/** graphql-js 16's sentences on values, from variables and from literals. They name types, which nobody sees here. */
const READINGS: readonly (readonly [RegExp, Reading])[] = [
  [
    /^Field "(?:\w+\.)?(\w+)" of required type ".*" was not provided\.$/,
    ([, member]) => ({ member, says: 'is needed.' }),
  ],
  [/^Field "(?:\w+\.(\w+)|\w+)" must be non-null\.$/, ([, member]) => ({ member, says: 'must not be empty.' })],
  [
    /^Field "(\w+)" is not defined by type "\w+"\./,
    ([, member]) => ({ member, says: 'is not a field of this input.' }),
  ],
  [/^Expected non-nullable type ".*" not to be null\.$/, () => ({ says: 'must not be empty.' })],
  [/^Expected value of type ".*!", found null\.$/, () => ({ says: 'must not be empty.' })],
  [/^Expected type "\w+" to be an object\.$/, () => ({ says: 'must be an object.' })],
  [
    /^(?:Exactly one key must be specified|OneOf Input Object "\w+" must)/,
    () => ({ says: 'must have exactly one field.' }),
  ],
  [/" enum\.(?: Did you mean .*)?$|^Enum "\w+" cannot represent/s, () => ({ says: 'is none of the possible values.' })],
  [/^(\w+) cannot represent /, ([, scalar]) => ({ says: `${SCALARS[scalar ?? ''] ?? 'is not valid'}.` })],
  [/^Expected type "\w+"\. (.+)$/s, ([, sentence]) => ({ says: `is not valid: ${sentence}` })],
  [
    /^Expected value of type "(?:(\w+)!?|\[.+\]!?)", found /,
    ([, type]) => ({ says: `${SCALARS[type ?? ''] ?? 'is not valid'}.` }),
  ],
  [/^Expected type "\w+"\.$/, () => ({ says: 'is not valid.' })],
];

/** The fault that the sentence is about; undefined when it is no sentence on a value. */
export function valueFault(message: string): ValueFault | undefined {
  for (const [pattern, reading] of READINGS) {
    const match = pattern.exec(message);
    if (match !== null) return reading(match);
  }
  return undefined;
}
