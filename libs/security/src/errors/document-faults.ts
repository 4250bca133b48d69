/** What is wrong with a document or its variables, as a public error with the field's path as it was sent. */
import { type GraphQLError, Kind } from 'graphql';
import { badUserInput, PublicError, tooComplex } from './public-error';
import { literalPath } from './literal-path';
import { valueFault } from './value-faults';

const SUGGESTION = / ?Did you mean .*\?$/s;
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;
/** graphql-js gives up on a document that repeats the same field too often. */
const ABORTED = 'Validation aborted.';
const VARIABLE_MISSING =
  /^Variable "\$(\w+)" of (required|non-null) type ".*" (?:was not provided|must not be null)\.$/;
const VARIABLE_VALUE = /^Variable "\$(\w+)" got invalid value (.*)$/s;
const PATH_AT_END = / at "([\w.[\]]+)"$/;
const ARGUMENT =
  /^(?:Field "\w+" argument|Argument) "(\w+)".* (?:is required, but it was not provided|was not provided|must not be null|was not provided a runtime value)\.$/s;
const ARGUMENT_VALUE = /^Argument "(\w+)" has invalid value /;
const UNKNOWN_ARGUMENT = /^Unknown argument "(\w+)" on /;

/** An error of graphql-js about a document or its variables, for the client: never with a suggestion or a type's name. */
export function documentFault(error: GraphQLError): PublicError {
  if (error.originalError instanceof PublicError) return error.originalError;
  const { message } = error;
  if (TOO_MANY_TOKENS.test(message)) return tooComplex('The document is too long.');
  if (message === ABORTED) return tooComplex('The document asks for the same too often.');
  return (
    variableFault(error) ?? argumentFault(message) ?? literalFault(error) ?? badUserInput(undefined, plain(message))
  );
}

/** An argument that turns out to be missing or wrong only when its field is executed. */
export function argumentFault(message: string): PublicError | undefined {
  const [, needed] = ARGUMENT.exec(message) ?? [];
  if (needed !== undefined) return about(needed, 'is needed.');
  const [, wrong] = ARGUMENT_VALUE.exec(message) ?? [];
  if (wrong !== undefined) return about(wrong, 'is not valid.');
  const [, unknown] = UNKNOWN_ARGUMENT.exec(message) ?? [];
  return unknown === undefined ? undefined : about(unknown, 'is not an argument here.');
}

function variableFault(error: GraphQLError): PublicError | undefined {
  const [, absent] = VARIABLE_MISSING.exec(error.message) ?? [];
  if (absent !== undefined) return about(absent, 'is needed.');
  const [, variable, rest] = VARIABLE_VALUE.exec(error.message) ?? [];
  if (variable === undefined || rest === undefined) return undefined;

  // The value may hold anything, also what looks like the end of it; the original error says where the end is.
  const said = error.originalError?.message ?? rest.slice(rest.lastIndexOf('; ') + 2);
  const [, path = variable] = PATH_AT_END.exec(rest.slice(0, -`; ${said}`.length)) ?? [];
  return valueError(path, said);
}

function literalFault(error: GraphQLError): PublicError | undefined {
  const [node] = error.nodes ?? [];
  const path = node === undefined ? undefined : literalPath(node, error.source);
  if (path === undefined || node === undefined) return undefined;
  // The sentence of a scalar of ours; graphql-js puts its own before it.
  const own = error.originalError?.message;
  if (own !== undefined && error.message.endsWith(`; ${own}`)) return about(path, `is not valid: ${own}`);
  const fault = valueFault(error.message);
  if (fault === undefined) return about(path, `is not valid: ${plain(error.message)}`);
  // The node of an unknown field is that field, so that its name is in the path already.
  return node.kind === Kind.OBJECT_FIELD ? about(path, fault.says) : valueError(path, error.message);
}

function valueError(path: string, message: string): PublicError {
  const fault = valueFault(message);
  if (fault === undefined) return about(path, `is not valid: ${plain(message)}`);
  return about(fault.member === undefined ? path : `${path}.${fault.member}`, fault.says);
}

function about(field: string, says: string): PublicError {
  return badUserInput(field, `${field} ${says}`);
}

function plain(message: string): string {
  return message.replace(SUGGESTION, '');
}
