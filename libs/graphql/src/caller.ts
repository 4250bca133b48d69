/** The one who asks, as every resolver gets them. */
import type { Bookmark, DecidingActor, Uuid } from '@caseledger/kernel';
import { ENGLISH, type Language } from '@caseledger/languages';
import type { Caller as AuthenticatedCaller } from '@caseledger/security';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/** What the server puts into the context of every GraphQL request. */
export interface RequestContext {
  readonly caller: AuthenticatedCaller;
  /** Names the request in the log of faults and in the events that it causes. */
  readonly correlationId: Uuid;
  /** In which the one who asks is answered; English where it is absent. */
  readonly language?: Language;
}

export interface Asking {
  readonly actor: DecidingActor;
  readonly correlationId: Uuid;
  /** Epoch milliseconds from which the token is refused. */
  readonly expiresAt: number;
  /** In which refusals and histories are told. */
  readonly language: Language;
  /** The latest place that the request has asked for. */
  seen?: Bookmark;
}

/** Where a context keeps the one who asks. A WeakMap of contexts would cost every request more than all else that is done here. */
const ASKING = Symbol('asking');

/** The one who asks, from the request's context: the same object throughout one request, so that loaders can belong to it. */
export function askingIn(context: RequestContext & { readonly [ASKING]?: Asking }): Asking {
  const before = context[ASKING];
  if (before !== undefined) return before;
  const { caller, correlationId, language = ENGLISH } = context;
  const asking: Asking = {
    actor: { ...caller.actor, may: (permission) => caller.may(permission) },
    correlationId,
    expiresAt: caller.expiresAt,
    language,
  };
  // Not to be copied: a context that is made of this one is another request's.
  Object.defineProperty(context, ASKING, { value: asking });
  return asking;
}

/** Injects the one who asks into a resolver's method. */
export const FromCaller = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  return askingIn(GqlExecutionContext.create(context).getContext<RequestContext>());
});
