/**
 * Watches the GraphQL requests: counts, traces and logs them. Of a request nothing is told that its sender has written: not
 * its document, its variables, its aliases or the name of its operation, but the fields of the schema that it asks for.
 */
import type { Metrics, RequestSpan, Tracing } from '@caseledger/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Logger } from '../../program/src/logging';
import type { Watching } from '../../program/src/watching/watching';

/** What is found out of a request while it is answered. */
interface Watched {
  readonly begun: number;
  readonly span: RequestSpan;
  /** Such as `mutation openCase`. */
  asked: string | undefined;
  /** The codes of the errors in its answer. */
  readonly codes: Set<string>;
}

declare module 'fastify' {
  interface FastifyRequest {
    watched?: Watched;
  }
}

const GRAPHQL = '/graphql';
const MOST_FIELDS = 5;
/** The codes that somebody who runs the program should hear of. */
const TROUBLE = ['INTERNAL', 'UNAVAILABLE'];

/** Watches all requests from now on. To be called before other hooks are added. */
export function watchRequests(fastify: FastifyInstance, { metrics, tracing }: Watching, log: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== GRAPHQL || request.headers.upgrade !== undefined) {
      done();
      return;
    }
    const watched = begin(request, tracing);
    // Also where the client has gone before its answer.
    reply.raw.once('close', () => {
      end(request, reply, watched, metrics, log);
    });
    watched.span.goOn(done);
  });
  // The body is read in the context of its connection; from here on the request is in its own again.
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (request.watched === undefined) done();
    else request.watched.span.goOn(done);
  });
  fastify.server.on('upgrade', (_request, socket) => {
    metrics.socketOpened();
    socket.once('close', () => {
      metrics.socketClosed();
    });
  });
}

function begin(request: FastifyRequest, tracing: Tracing): Watched {
  const { traceparent } = request.headers;
  const span = tracing.request(typeof traceparent === 'string' ? traceparent : undefined);
  request.watched = { begun: performance.now(), span, asked: undefined, codes: new Set() };
  return request.watched;
}

function end(request: FastifyRequest, reply: FastifyReply, watched: Watched, metrics: Metrics, log: Logger): void {
  const { begun, span, asked, codes } = watched;
  const milliseconds = Math.round((performance.now() - begun) * 10) / 10;
  const status = reply.raw.writableFinished ? String(reply.statusCode) : 'aborted';
  const { correlationId } = request;
  const tenant = request.caller?.actor.tenant;
  const trouble = TROUBLE.some((code) => codes.has(code));
  metrics.request(status, milliseconds / 1_000);
  span.end(
    asked === undefined ? 'GraphQL' : `GraphQL ${asked}`,
    {
      'http.request.method': request.method,
      'http.route': GRAPHQL,
      'http.response.status_code': reply.statusCode,
      'caseledger.codes': [...codes].join(' ') || undefined,
      'caseledger.correlation_id': correlationId,
      'caseledger.tenant': tenant,
    },
    trouble,
  );
  const level = trouble ? 'warn' : 'debug';
  if (!log.isLevelEnabled(level)) return;
  log[level](
    { correlationId, traceId: span.traceId, tenant, status, asked, codes: [...codes], milliseconds },
    'A request was answered.',
  );
}

/** Finds out what a request asks, when its document is known to be one of the schema. A hook of Mercurius. */
export async function noteWhatIsAsked(_schema: GraphQLSchema, document: DocumentNode, context: object): Promise<void> {
  const { request } = (context as { readonly reply?: FastifyReply }).reply ?? {};
  if (request?.watched === undefined) return;
  const body = request.body as { readonly operationName?: string | null } | null | undefined;
  const operation = getOperationAST(document, body?.operationName);
  if (!operation) return;
  request.watched.asked = askedBy(document, operation);
}

/** By operation: Mercurius parses a document once and keeps it. */
const asked = new WeakMap<OperationDefinitionNode, string>();

function askedBy(document: DocumentNode, operation: OperationDefinitionNode): string {
  const known = asked.get(operation);
  if (known !== undefined) return known;
  const fields = [...new Set(fieldsOf(document, operation.selectionSet))].slice(0, MOST_FIELDS);
  const said = `${operation.operation} ${fields.join(' ')}`;
  asked.set(operation, said);
  return said;
}

function fieldsOf(document: DocumentNode, { selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });
}

/** An error formatter that counts the codes of what it answers. */
export function watchedErrors<Execution, Context extends object>(
  format: (execution: Execution, context: Context) => { statusCode: number; response: FormattedExecutionResult },
  metrics: Metrics,
): typeof format {
  return (execution, context) => {
    const answer = format(execution, context);
    const { request } = (context as { readonly reply?: FastifyReply }).reply ?? {};
    for (const { extensions } of answer.response.errors ?? []) {
      const code = String(extensions?.['code']);
      metrics.error(code);
      request?.watched?.codes.add(code);
    }
    return answer;
  };
}
