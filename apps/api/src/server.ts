/** The HTTP server: GraphQL for callers with a token, health, and GraphiQL where it is switched on. */
import { bearerOf, inputFault, PublicError } from '@caseledger/security';
import { type ArgumentMetadata, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule } from './api.module';
import { callerFrom, countRefused } from './callers';
import { endConnections } from './closing';
import { guardConnections, httpAdapter, refuseOtherProtocols, setHeaders } from './connections';
import { serveGraphiql } from './graphiql/graphiql';
import { CORRELATION_HEADER, correlationIdOf, requestLanguage } from './graphql-options';
import { readinessOf, statusCodeOf } from '../../program/src/running/health';
import { listenAs } from '../../program/src/running/listening';
import type { ApiLimits } from './limits';
import { noteWhatIsAsked, watchRequests } from './requests';
import { type Logger, nestLogger } from '../../program/src/logging';
import type { Program } from '../../program/src/program';
import type { Settings } from '../../program/src/settings/settings';
import type { Watching } from '../../program/src/watching/watching';

export interface Server {
  /** Such as http://127.0.0.1:4000. */
  readonly address: string;
  readonly graphiql: boolean;
  /** Answers what is in flight and takes nothing more. */
  close(): Promise<void>;
}

/** Starts to serve a program. From when `stopping` aborts it is not ready any more. */
export async function startServer(
  program: Program,
  settings: Settings,
  limits: ApiLimits,
  log: Logger,
  watching: Watching,
  stopping: AbortSignal,
): Promise<Server> {
  const introspection =
    settings.GRAPHQL_INTROSPECTION ?? (program.localIssuer !== undefined && !settings.PERSISTED_QUERIES_ONLY);
  const adapter = httpAdapter(settings);
  const application = await NestFactory.create<NestFastifyApplication>(
    ApiModule.on(program, log, introspection, watching.metrics, limits),
    adapter,
    {
      logger: nestLogger(log),
      abortOnError: false,
    },
  );
  application.useGlobalPipes(argumentPipe());
  const fastify = adapter.getInstance();
  watchRequests(fastify as unknown as FastifyInstance, watching, log);
  endConnections(fastify as unknown as FastifyInstance, stopping);
  await guardConnections(adapter, settings, limits);
  fastify.addHook('onRequest', requireCaller(program, limits));
  fastify.addHook('onResponse', countRefused(limits));
  fastify.get('/health/live', () => ({ status: 'live' }));
  fastify.get('/health/ready', (_, reply) => {
    const readiness = readinessOf(program, stopping);
    return reply.code(statusCodeOf(readiness)).send(readiness);
  });
  if (introspection) serveGraphiql(fastify as unknown as Parameters<typeof serveGraphiql>[0]);
  await application.init();
  fastify.graphql.addHook('preExecution', noteWhatIsAsked);
  // Not by Nest, which would log what goes wrong with a stack.
  const address = await listenAs({ host: 'HOST', port: 'PORT' }, () =>
    fastify.listen({ port: settings.PORT, host: settings.HOST }),
  );
  return {
    address: address.replace('[::1]', 'localhost'),
    graphiql: introspection,
    close: () => application.close(),
  };
}

/** Checks every argument against its input class; what is wrong is named by its path from the argument. */
function argumentPipe(): PipeTransform {
  const pipes = new Map<string, ValidationPipe>();
  return {
    transform: (value: unknown, metadata) => {
      // Of what was left out, the pipe would make an object without members.
      if (value === undefined || value === null || !isChecked(metadata)) return value;
      const { data: argument = 'input' } = metadata;
      const pipe =
        pipes.get(argument) ??
        new ValidationPipe({
          transform: true,
          // The values tell a list from an object, and so `codes[1]` from `codes.1`; they go no further.
          validationError: { target: false, value: true },
          exceptionFactory: (errors) => inputFault(errors, argument),
        });
      pipes.set(argument, pipe);
      return pipe.transform(value, metadata) as unknown;
    },
  };
}

/** What has no rules of its own: a scalar or a list, which GraphQL itself has checked, and what is no argument. */
const WITHOUT_RULES: readonly unknown[] = [undefined, Object, Array, String, Number, Boolean];

function isChecked({ type, metatype }: ArgumentMetadata): boolean {
  return type !== 'custom' && !WITHOUT_RULES.includes(metatype);
}

/** Every answer of GraphQL says in which language its sentences are, and what that was chosen by. */
function setLanguage(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('content-language', requestLanguage(request));
  // Other origins may have added their own.
  void reply.header('vary', [reply.getHeader('vary') ?? [], 'accept-language'].flat().join(', '));
}

/**
 * Finds the caller of every GraphQL request, before its body is read. A WebSocket says who it is in its first message.
 * There is no GET: what can be asked by a link can be asked by somebody else's page.
 */
function requireCaller({ authenticate }: Program, { rates }: ApiLimits) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    void reply.header(CORRELATION_HEADER, correlationIdOf(request));
    setHeaders(request, reply);
    if (request.routeOptions.url !== '/graphql') return;
    setLanguage(request, reply);
    if (request.headers.upgrade?.toLowerCase() === 'websocket') {
      refuseOtherProtocols(request);
      // A browser can send no header of ours with it, which is what the guard against forged requests looks for. It has
      // nothing to guard here: no cookie speaks for anybody, only the token in the first message.
      request.headers['mercurius-require-preflight'] = 'websocket';
      return;
    }
    if (request.method !== 'POST') {
      throw new PublicError('BAD_USER_INPUT', 'GraphQL is asked by POST, with a JSON body.');
    }
    request.caller = await callerFrom(request.ip, bearerOf(request.headers.authorization), authenticate, rates);
    await rates.refuseSpent(request.caller.actor);
  };
}
