/** The one who asks, as every resolver gets them. */
import type { DecidingActor, Uuid } from '@caseledger/kernel';
import type { Caller as AuthenticatedCaller } from '@caseledger/security';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/** What the server puts into the context of every GraphQL request. */
export interface RequestContext {
  readonly caller: AuthenticatedCaller;
  /** Names the request in the log of faults and in the events that it causes. */
  readonly correlationId: Uuid;
}

export interface Asking {
  readonly actor: DecidingActor;
  readonly correlationId: Uuid;
  /** Epoch milliseconds from which the token is refused. */
  readonly expiresAt: number;
}

const known = new WeakMap<RequestContext, Asking>();

/** The one who asks, from the request's context: the same object throughout one request, so that loaders can belong to it. */
export function askingIn(context: RequestContext): Asking {
  const { caller, correlationId } = context;
  const asking = known.get(context) ?? {
    actor: { ...caller.actor, may: (permission: string) => caller.may(permission) },
    correlationId,
    expiresAt: caller.expiresAt,
  };
  known.set(context, asking);
  return asking;
}

/** Injects the one who asks into a resolver's method. */
export const FromCaller = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  return askingIn(GqlExecutionContext.create(context).getContext<RequestContext>());
});
