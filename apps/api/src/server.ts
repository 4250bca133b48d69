/** The HTTP server: GraphQL for callers with a token, health, and GraphiQL where it is switched on. */
import { bearerOf, inputFault, PublicError } from '@caseledger/security';
import { type PipeTransform, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule } from './api.module';
import { serveGraphiql } from './graphiql/graphiql';
import { CORRELATION_HEADER, correlationIdOf } from './graphql-options';
import { type Logger, nestLogger } from '../../program/src/logging';
import type { Program } from '../../program/src/program';
import type { Settings } from '../../program/src/settings/settings';

export interface Server {
  /** Such as http://127.0.0.1:4000. */
  readonly address: string;
  readonly graphiql: boolean;
  /** Answers what is in flight and takes nothing more. */
  close(): Promise<void>;
}

/** The largest request body, in bytes. */
const MAX_BODY_BYTES = 256 * 1024;

/** Starts to serve a program. */
export async function startServer(program: Program, settings: Settings, log: Logger): Promise<Server> {
  const introspection = settings.GRAPHQL_INTROSPECTION ?? program.localIssuer !== undefined;
  const adapter = new FastifyAdapter({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: 'idle', trustProxy: false });
  const application = await NestFactory.create<NestFastifyApplication>(
    ApiModule.on(program, log, introspection),
    adapter,
    {
      logger: nestLogger(log),
      abortOnError: false,
    },
  );
  application.useGlobalPipes(argumentPipe());
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', requireCaller(program));
  fastify.get('/health/live', () => ({ status: 'live' }));
  fastify.get('/health/ready', (_, reply) => {
    const views = program.projections.status().map(({ view, state, caughtUp }) => ({ view, state, caughtUp }));
    const ready = views.every(({ state }) => state === 'running');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', views });
  });
  if (introspection) serveGraphiql(fastify as unknown as Parameters<typeof serveGraphiql>[0]);
  await application.init();
  const address = await listen(fastify, settings);
  return {
    address: address.replace('[::1]', 'localhost'),
    graphiql: introspection,
    close: () => application.close(),
  };
}

/** Listens; answers where. Rejects with a sentence that names the setting where that cannot be. */
async function listen(fastify: Listening, { HOST, PORT }: Settings): Promise<string> {
  try {
    // Not by Nest, which would log what goes wrong with a stack.
    return await fastify.listen({ port: PORT, host: HOST });
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    const sentence = CANNOT_LISTEN[String(code)];
    throw sentence === undefined ? error : new Error(sentence, { cause: error });
  }
}

interface Listening {
  listen(at: { readonly port: number; readonly host: string }): Promise<string>;
}

const CANNOT_LISTEN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT is in use by another program; choose another, or 0 for a free one.',
  EACCES: 'PORT is kept to the system; choose one above 1023.',
  EADDRNOTAVAIL: 'HOST is no address of this machine.',
  ENOTFOUND: 'HOST is no address and no name that can be found.',
};

/** Checks every argument against its input class; what is wrong is named by its path from the argument. */
function argumentPipe(): PipeTransform {
  const pipes = new Map<string, ValidationPipe>();
  return {
    transform: (value: unknown, metadata) => {
      // Of what was left out, the pipe would make an object without members.
      if (value === undefined || value === null) return value;
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

/**
 * Finds the caller of every GraphQL request, before its body is read. A WebSocket says who it is in its first message.
 * There is no GET: what can be asked by a link can be asked by somebody else's page.
 */
function requireCaller({ authenticate }: Program) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    void reply.header(CORRELATION_HEADER, correlationIdOf(request));
    if (request.routeOptions.url !== '/graphql') return;
    if (request.headers.upgrade?.toLowerCase() === 'websocket') {
      // A browser can send no header of ours with it, which is what the guard against forged requests looks for. It has
      // nothing to guard here: no cookie speaks for anybody, only the token in the first message.
      request.headers['mercurius-require-preflight'] = 'websocket';
      return;
    }
    if (request.method !== 'POST') {
      throw new PublicError('BAD_USER_INPUT', 'GraphQL is asked by POST, with a JSON body.');
    }
    request.caller = await authenticate(bearerOf(request.headers.authorization));
  };
}
