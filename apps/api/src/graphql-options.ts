/** How GraphQL is served: who asks, what may be asked, and how errors look. */
import type { RequestContext } from '@caseledger/graphql';
import { isUuid, type Uuid } from '@caseledger/kernel';
import {
  type Authenticate,
  bearerOfConnectionInit,
  type Caller,
  type FaultLog,
  graphqlErrorFormatter,
  graphqlLimits,
  PublicError,
  shapeSocketErrors,
} from '@caseledger/security';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { v7 as newUuid } from 'uuid';
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
  }
}

/** The id of a request: the client's own where it is a UUID. */
export function correlationIdOf(request: FastifyRequest): Uuid {
  const given = String(request.headers[CORRELATION_HEADER] ?? '').toLowerCase();
  request.correlationId ??= isUuid(given) ? given : (newUuid() as Uuid);
  return request.correlationId;
}

/** What the log of faults needs of a request's context. Mercurius adds the reply. */
type CorrelatedContext = Parameters<ReturnType<typeof graphqlErrorFormatter>>[1] &
  Pick<RequestContext, 'correlationId'>;

/** A WebSocket, as Mercurius holds it. */
interface Connection {
  readonly socket: { close(code: number, reason: string): void };
}

export function graphqlOptions(parts: {
  readonly authenticate: Authenticate;
  readonly log: Logger;
  readonly introspection: boolean;
}): Omit<MercuriusDriverConfig, 'driver'> {
  const { authenticate, log, introspection } = parts;
  const limits = graphqlLimits({ introspection });
  const faults: FaultLog<CorrelatedContext> = {
    correlationIdOf: ({ correlationId }) => correlationId,
    record: ({ correlationId, error, path }) => {
      log.error({ correlationId, path, err: error }, 'A request failed.');
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
    graphql: limits.graphql,
    hooks: limits.hooks,
    errorFormatter: graphqlErrorFormatter(faults),
    // The caller was found before: see `requireCaller` in server.ts.
    context: (request: FastifyRequest) => ({
      caller: request.caller,
      correlationId: correlationIdOf(request),
    }),
    subscription: {
      context: (socket: Parameters<typeof shapeSocketErrors>[0], request: FastifyRequest) => {
        const context = { correlationId: correlationIdOf(request) };
        shapeSocketErrors(socket, faults, context);
        return context;
      },
      async onConnect(this: Connection, { payload }: { readonly payload: unknown }) {
        try {
          return { caller: await authenticate(bearerOfConnectionInit(payload)) };
        } catch (error) {
          // The codes of graphql-transport-ws: with any other a client would try again and again.
          if (error instanceof PublicError && error.code === 'UNAUTHENTICATED') this.socket.close(4401, error.message);
          else this.socket.close(1013, 'Try again later.');
          return false;
        }
      },
    },
  } as unknown as Omit<MercuriusDriverConfig, 'driver'>;
}
