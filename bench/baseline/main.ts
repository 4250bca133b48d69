/**
 * The baseline: a server of the same parts (Nest, Mercurius, Fastify), with the program's own token check, input classes,
 * limits, hooks and error formatter, that does nothing. What the program takes more is what its work costs.
 */
import 'reflect-metadata';
import { inputFault } from '@caseledger/security';
import { authentication, bearerOf, openLocalIssuer } from '@caseledger/security';
import { type PipeTransform, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { BaselineModule } from './baseline.module';

/** The same as in apps/api/src/server.ts. */
const ADAPTER = { bodyLimit: 256 * 1024, forceCloseConnections: 'idle', trustProxy: false } as const;

function argumentPipe(): PipeTransform {
  const pipe = new ValidationPipe({
    transform: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => inputFault(errors, 'input'),
  });
  return {
    transform: (value: unknown, metadata) =>
      value === undefined || value === null ? value : (pipe.transform(value, metadata) as unknown),
  };
}

async function start(folder: string): Promise<void> {
  const { trusted } = await openLocalIssuer(folder);
  const authenticate = authentication({ trusted, tenantExists: () => Promise.resolve(true) });
  const adapter = new FastifyAdapter(ADAPTER);
  const application = await NestFactory.create<NestFastifyApplication>(BaselineModule.on(), adapter, { logger: false });
  application.useGlobalPipes(argumentPipe());
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', async (request) => {
    request.caller = await authenticate(bearerOf(request.headers.authorization));
  });
  await application.init();
  const address = await fastify.listen({ port: 0, host: '127.0.0.1' });
  process.on('SIGTERM', () => process.exit(0));
  process.stdout.write(`baseline\n  GraphQL    ${address}/graphql\n`);
}

void start(process.env['DATA_FOLDER'] ?? '');
