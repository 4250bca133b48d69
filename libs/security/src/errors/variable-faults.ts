/** Finds again what is wrong with the variables of a request, where the compiled query did not say which field it is. */
import { getOperationAST, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution';

/** The request as Mercurius' context holds it. */
export interface RequestContext {
  readonly app?: { readonly graphql?: { readonly schema?: GraphQLSchema } } | undefined;
  readonly reply?: { readonly request?: { readonly body?: unknown } } | undefined;
  readonly __currentQuery?: string | undefined;
}

const MAX_FAULTS = 10;

/**
 * The faults of the variables as graphql-js names them, with paths. graphql-jit names the variable or the last name of
 * the path alone, in the one request in which Mercurius compiles a document. Undefined when there is nothing to be found.
 */
export function variableFaults(context: RequestContext): readonly GraphQLError[] | undefined {
  const schema = context.app?.graphql?.schema;
  const body = context.reply?.request?.body as
    { readonly variables?: Record<string, unknown> | null; readonly operationName?: string | null } | undefined;
  if (schema === undefined || context.__currentQuery === undefined) return undefined;
  const operation = getOperationAST(parse(context.__currentQuery), body?.operationName);
  if (operation?.variableDefinitions === undefined) return undefined;
  const { errors } = getVariableValues(schema, operation.variableDefinitions, body?.variables ?? {}, {
    maxErrors: MAX_FAULTS,
    hideSuggestions: true,
  });
  return errors;
}
