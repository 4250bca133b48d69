/** A subscription that is sent as a query: it would begin to listen, for nobody. */
import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { badUserInput } from '../errors/public-error';
import { bodyOf, type RequestContext } from '../errors/request-context';

/** Refuses a request over HTTP whose operation is a subscription. */
export function refuseSubscription(document: DocumentNode, context: RequestContext): void {
  if (getOperationAST(document, bodyOf(context).operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw badUserInput(undefined, 'A subscription is followed over a WebSocket (graphql-transport-ws).');
}
