/** Shapes the errors of GraphQL answers: what a client caused, with its code; what we caused, as an id and no more. */
import { type Sentence, told } from '@caseledger/kernel';
import { ENGLISH, type Language, say } from '@caseledger/languages';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { argumentFault, documentFault } from './document-faults';
import { ERROR_CODES, PublicError } from './public-error';
import { protocolFault } from './protocol-faults';
import type { RequestContext } from './request-context';

/** Something that went wrong on our side. */
export interface Fault {
  readonly correlationId: string;
  readonly error: unknown;
  /** Where in the answer: `closeCase.case`. */
  readonly path?: string | undefined;
}

/** Where our own faults are recorded. */
export interface FaultLog<Context> {
  correlationIdOf(context: Context): string;
  record(fault: Fault): void;
}

export type GraphqlErrorFormatter<Context> = (
  execution: ExecutionResult & { readonly errors: readonly GraphQLError[] },
  context: Context,
) => { statusCode: number; response: FormattedExecutionResult };

/** No answer lists more errors: a list of a thousand rows can fail a thousand times. */
const MAX_ERRORS = 100;
/** Where an answer says when to ask again. */
const RETRY_AFTER = 'retry-after';

/**
 * The `errorFormatter` of Mercurius. The status is 200 where the document was executed (GraphQL over HTTP), else that of
 * the first error's code. Our own faults are recorded and answered by their id alone.
 */
export function graphqlErrorFormatter<Context extends RequestContext>(
  faults: FaultLog<Context>,
): GraphqlErrorFormatter<Context> {
  return (execution, context) => {
    const shaped = execution.errors
      .flatMap(members)
      .slice(0, MAX_ERRORS)
      .map((error) => shape(error, faults, context));
    const seconds = shaped.flatMap(({ error }) => retryAfterIn(error.extensions) ?? [])[0];
    if (seconds !== undefined && context.reply?.sent === false) context.reply.header?.(RETRY_AFTER, String(seconds));
    return {
      statusCode: 'data' in execution ? 200 : (shaped[0]?.status ?? 500),
      response: { data: execution.data ?? null, errors: shaped.map(({ error }) => error) },
    };
  };
}

/** Mercurius wraps the faults of a document in one error. */
function members(error: GraphQLError): readonly GraphQLError[] {
  const { errors } = (error.originalError ?? {}) as { readonly errors?: unknown };
  return Array.isArray(errors) && errors.every((member) => member instanceof GraphQLError) ? errors : [error];
}

function shape<Context extends RequestContext>(error: GraphQLError, faults: FaultLog<Context>, context: Context) {
  const { language } = context;
  const known = publicErrorOf(error);
  if (known !== undefined) {
    const { said, statusCode: status } = known;
    // What cannot be reached is for the operator to see, whoever asked.
    if (known.code === 'UNAVAILABLE') {
      faults.record({ correlationId: faults.correlationIdOf(context), error: known.cause ?? known });
    }
    const inLanguage = (sentence: Sentence): string => say(language ?? ENGLISH, sentence);
    const extensions = known.extensionsSaid(inLanguage);
    return { status, error: { ...placeOf(error), message: inLanguage(said), extensions } };
  }
  const correlationId = faults.correlationIdOf(context);
  const { originalError: original } = error;
  faults.record({ correlationId, error: original instanceof Error ? original : error, path: error.path?.join('.') });
  return {
    status: ERROR_CODES.INTERNAL.status as number,
    error: { ...placeOf(error), ...internalError(correlationId, language) },
  };
}

function retryAfterIn(extensions: Readonly<Record<string, unknown>>): number | undefined {
  return (extensions['details'] as { readonly retryAfterSeconds?: number } | undefined)?.retryAfterSeconds;
}

/** What a client hears of a fault of ours. */
export function internalError(correlationId: string, language: Language = ENGLISH) {
  return {
    message: say(
      language,
      told('Something went wrong here; it was recorded under {correlationId}.', { correlationId }),
    ),
    extensions: { code: 'INTERNAL' },
  };
}

function placeOf({ locations, path }: GraphQLError) {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

/** The client's part in it, or undefined where the fault is ours. */
export function publicErrorOf(error: GraphQLError): PublicError | undefined {
  const { originalError: original, path, nodes } = error;
  if (original instanceof PublicError) return original;
  const saidByGraphql = original === undefined || original instanceof GraphQLError;
  // With a path it was executed: then what graphql-js says of an argument is the client's, the rest is ours.
  if (path !== undefined) return saidByGraphql ? argumentFault(error.message) : undefined;
  return saidByGraphql || nodes !== undefined ? documentFault(error) : protocolFault(original);
}
