/** How large the variables of a document may be. Their types are looked at only when that is known. */
import { badUserInput, tooComplex } from '../errors/public-error';

/** What the variables of one request may come to. */
export interface VariableLimits {
  /** How deep objects and lists may stand in one another; the variables themselves are the first. */
  readonly depth: number;
  /** Members of objects and items of lists, all together. */
  readonly members: number;
  /** Items of any one list. */
  readonly items: number;
  /** Of the names and texts together, in UTF-8. */
  readonly bytes: number;
}

export const VARIABLE_LIMITS: VariableLimits = { depth: 10, members: 2_000, items: 500, bytes: 128 * 1024 };

/** Refuses variables beyond a limit, in time linear in the limits, however large the variables are. */
export function refuseLargeVariables(variables: unknown, limits: VariableLimits): void {
  const left = { members: limits.members, bytes: limits.bytes };
  const refuse = (): never => {
    throw tooComplex('The variables are too large.');
  };
  const text = (value: string): void => {
    left.bytes -= Buffer.byteLength(value);
    if (left.bytes < 0) refuse();
  };
  const look = (value: unknown, depth: number): void => {
    if (typeof value === 'string') text(value);
    if (typeof value !== 'object' || value === null) return;
    if (depth > limits.depth) refuse();
    const isList = Array.isArray(value);
    const names = isList ? undefined : Object.keys(value);
    const count = isList ? value.length : (names?.length ?? 0);
    left.members -= count;
    if (left.members < 0 || (isList && count > limits.items)) refuse();
    for (const name of names ?? []) text(name);
    for (const member of Object.values(value)) look(member, depth + 1);
  };
  look(variables, 1);
}

/** Texts that name no value but the making of one: no variable and no field has them. */
const FORBIDDEN_NAME = '__proto__';

/** JSON as it was sent. Throws BAD_USER_INPUT for what is none, and for a member that would change what objects are. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) => {
      if (name === FORBIDDEN_NAME || (name === 'constructor' && isObject(value) && Object.hasOwn(value, 'prototype'))) {
        throw new SyntaxError(name);
      }
      return value;
    });
  } catch (error) {
    throw badUserInput(undefined, 'It must be JSON.', { cause: error });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
