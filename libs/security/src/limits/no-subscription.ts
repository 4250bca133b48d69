/** A subscription that is sent as a query: it would begin to listen, for nobody. */
import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { badUserInput } from '../errors/public-error';
import type { RequestContext } from '../errors/variable-faults';

/** Refuses a request over HTTP whose operation is a subscription. */
export function refuseSubscription(document: DocumentNode, { reply }: RequestContext): void {
  const body = reply?.request?.body as { readonly operationName?: string | null } | null | undefined;
  if (getOperationAST(document, body?.operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw badUserInput(undefined, 'A subscription is followed over a WebSocket (graphql-transport-ws).');
}
