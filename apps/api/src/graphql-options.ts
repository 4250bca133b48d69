/** How GraphQL is served: who asks, what may be asked, and how errors look. */
import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@caseledger/graphql';
import { isUuid, type Uuid } from '@caseledger/kernel';
import { type Language, languageOf, languageOfConnectionInit } from '@caseledger/languages';
import {
  type Authenticate,
  bearerOfConnectionInit,
  type Caller,
  CLOSING,
  type FaultLog,
  graphqlErrorFormatter,
  graphqlLimits,
  isOutOfReach,
  persistedQueryProvider,
  PublicError,
  shapeSocketErrors,
} from '@caseledger/security';
import type { Metrics } from '@caseledger/telemetry';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { callerFrom } from './callers';
import type { ApiLimits } from './limits';
import { watchedErrors } from './requests';
import type { Logger } from '../../program/src/logging';

/** How the schema is made of the resolvers. */
export const schemaOptions = {
  sortSchema: true,
  buildSchemaOptions: { noDuplicatedFields: true },
  transformSchema: withDescribedRoots,
} as const;

/** The three types at the root are made by no class that could describe them. */
export function withDescribedRoots(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation, subscription] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  if (query) query.description = 'What can be asked. Every query has its permission.';
  if (mutation) {
    mutation.description =
      'What can be done. Every mutation is one command: done whole, once, and for good, or refused.';
  }
  if (subscription) subscription.description = 'What can be followed, over a WebSocket (graphql-transport-ws).';
  return schema;
}

/** The header by which a client names a request; answered on every response. */
export const CORRELATION_HEADER = 'x-correlation-id';

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
    correlationId?: Uuid;
    language?: Language;
  }
}

/** The id of a request: the client's own where it is a UUID. */
export function correlationIdOf(request: FastifyRequest): Uuid {
  request.correlationId ??= uuidOf(request.headers[CORRELATION_HEADER]) ?? (randomUUID() as Uuid);
  return request.correlationId;
}

/** The language in which a request is answered. */
export function requestLanguage(request: FastifyRequest): Language {
  request.language ??= languageOf(request.headers['accept-language']);
  return request.language;
}

function uuidOf(header: string | readonly string[] | undefined): Uuid | undefined {
  const text = typeof header === 'string' ? header.toLowerCase() : '';
  return isUuid(text) ? text : undefined;
}

/** What the log of faults needs of a request's context. Mercurius adds the reply. */
type CorrelatedContext = Parameters<ReturnType<typeof graphqlErrorFormatter>>[1] &
  Pick<RequestContext, 'correlationId'>;

/** A WebSocket, as Mercurius holds it. */
interface Connection {
  readonly socket: { close(code: number, reason: string): void; once(event: 'close', listener: () => void): unknown };
  readonly context: { readonly request: FastifyRequest };
}

export function graphqlOptions(parts: {
  readonly authenticate: Authenticate;
  readonly log: Logger;
  readonly introspection: boolean;
  readonly metrics: Metrics;
  readonly limits: ApiLimits;
}): Omit<MercuriusDriverConfig, 'driver'> {
  const { authenticate, log, introspection, metrics } = parts;
  const { cost, time, rates, documents, admitSocket } = parts.limits;
  const limits = graphqlLimits({
    introspection,
    cost,
    time,
    charge: async (spent, context) => {
      const { caller } = context as RequestContext;
      await rates.spend(caller.actor, spent);
    },
  });
  const faults: FaultLog<CorrelatedContext> = {
    correlationIdOf: ({ correlationId }) => correlationId,
    // Not its path: an alias is whatever the client has written.
    record: ({ correlationId, error }) => {
      // While a store is away there are many of these, and the store says itself what is wrong.
      if (isOutOfReach(error)) log.warn({ correlationId, reason: error.message }, 'A request could not be done now.');
      else log.error({ correlationId, err: error }, 'A request failed.');
    },
  };
  return {
    path: '/graphql',
    graphiql: false,
    // Compiled queries are faster and wrong: one runs the operation that it was compiled for whatever name is asked for, and
    // the request that compiles takes what graphql-js refuses (two fields of a oneOf input, a list for an object).
    jit: 0,
    allowBatchedQueries: false,
    csrfPrevention: true,
    validationRules: limits.validationRules,
    ...(documents === undefined ? {} : { persistedQueryProvider: persistedQueryProvider(documents) }),
    graphql: limits.graphql,
    hooks: limits.hooks,
    errorFormatter: watchedErrors(graphqlErrorFormatter(faults), metrics),
    // The caller was found before: see `requireCaller` in server.ts.
    context: (request: FastifyRequest) => ({
      caller: request.caller,
      correlationId: correlationIdOf(request),
      language: requestLanguage(request),
    }),
    subscription: {
      context: (socket: Parameters<typeof shapeSocketErrors>[0], request: FastifyRequest) => {
        const context = { correlationId: correlationIdOf(request) };
        // Its first message may name another language than its headers.
        const present = {
          ...context,
          get language() {
            return requestLanguage(request);
          },
        };
        shapeSocketErrors(socket, faults, present, metrics.error);
        return context;
      },
      async onConnect(this: Connection, { payload }: { readonly payload: unknown }) {
        try {
          const caller = await callerFrom(
            this.context.request.ip,
            bearerOfConnectionInit(payload),
            authenticate,
            rates,
          );
          const { request } = this.context;
          request.language = languageOfConnectionInit(payload) ?? requestLanguage(request);
          if (admitSocket(this.socket, caller.actor)) return { caller, language: request.language };
          this.socket.close(...CLOSING.tryAgainLater);
          return false;
        } catch (error) {
          metrics.error(error instanceof PublicError ? error.code : 'INTERNAL');
          // The codes of graphql-transport-ws: with any other a client would try again and again.
          if (error instanceof PublicError && error.code === 'UNAUTHENTICATED') this.socket.close(4401, error.message);
          else this.socket.close(...CLOSING.tryAgainLater);
          return false;
        }
      },
    },
  } as unknown as Omit<MercuriusDriverConfig, 'driver'>;
}
