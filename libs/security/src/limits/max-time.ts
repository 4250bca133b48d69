/** How long an operation may take before it is answered. Work that was begun goes on: what is durable cannot be called back. */
import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { bodyOf, type RequestContext } from '../errors/request-context';
import { type PublicError, unavailable } from '../errors/public-error';

/** The part of Fastify's reply that is needed to answer in the place of the one who is late. */
export interface Answering {
  readonly sent: boolean;
  readonly raw: { once(event: 'close', listener: () => void): unknown };
  /** Given an error, has the error formatter answer it. */
  send(error: Error): unknown;
}

/** What a client is told when the time is over. Of a mutation it is never said that it failed: it may be done yet. */
export function tooLate(isMutation: boolean): PublicError {
  if (!isMutation) return unavailable('It took too long. Ask again later, or for less.');
  const message =
    'It took too long to say whether this was done; it may be done yet. Send it again under the same commandId: it is done once, and answered with what came of it.';
  return unavailable(message, undefined, { outcome: 'UNKNOWN' });
}

/**
 * Answers UNAVAILABLE when an operation over HTTP is not answered within so many milliseconds. Fastify's `handlerTimeout` is
 * not for this: on this Node it is off as soon as the body of a POST is read.
 */
export function timeLimit(milliseconds: number): (document: DocumentNode, context: RequestContext) => void {
  return (document, context) => {
    const reply = context.reply as Answering | undefined;
    if (reply?.raw === undefined) return;
    const operation = getOperationAST(document, bodyOf(context).operationName)?.operation;
    const timer = setTimeout(() => {
      if (reply.sent) return;
      reply.send(tooLate(operation === OperationTypeNode.MUTATION));
    }, milliseconds);
    reply.raw.once('close', () => {
      clearTimeout(timer);
    });
  };
}
