/** How HTTP is served to those who mean no good: how long a request may take to come, how many connections there may be, and what every answer says. */
import { guardSocket, type GuardedSocket, PublicError } from '@caseledger/security';
import websocket from '@fastify/websocket';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiLimits } from './limits';
import type { Settings } from '../../program/src/settings/settings';

/** The largest request body, in bytes. */
const MAX_BODY_BYTES = 256 * 1024;
/** How often it is looked for requests that take too long to come, in milliseconds. */
const CHECKED_EVERY = 1_000;
/** How long a connection may be still, in milliseconds: longer than any operation takes. */
const MOST_STILLNESS = 5 * 60_000;
/** How long a connection is kept for the next request, in milliseconds. */
const KEPT_ALIVE = 72_000;
/** The only protocol that is spoken over a WebSocket. */
const PROTOCOL = 'graphql-transport-ws';
/** How long a browser may remember what another origin is allowed, in seconds. */
const ALLOWANCE_REMEMBERED = 600;

/** The HTTP server under Nest. */
export function httpAdapter({ REQUEST_TIMEOUT, TRUSTED_PROXIES }: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: 'idle',
    trustProxy: TRUSTED_PROXIES ?? false,
    requestTimeout: REQUEST_TIMEOUT * 1_000,
    connectionTimeout: MOST_STILLNESS,
    keepAliveTimeout: KEPT_ALIVE,
    http: { connectionsCheckingInterval: CHECKED_EVERY },
  });
}

/** Bounds the connections, guards the WebSockets and lets other origins in where the settings say so. Before the routes are made. */
export async function guardConnections(adapter: FastifyAdapter, settings: Settings, limits: ApiLimits): Promise<void> {
  const fastify = adapter.getInstance();
  fastify.server.maxConnections = settings.MAX_CONNECTIONS;
  if (settings.CORS_ORIGINS !== undefined) {
    adapter.enableCors({
      origin: [...settings.CORS_ORIGINS],
      methods: ['POST'],
      allowedHeaders: ['authorization', 'content-type', 'x-correlation-id'],
      exposedHeaders: ['retry-after', 'x-correlation-id'],
      maxAge: ALLOWANCE_REMEMBERED,
    });
  }
  // Mercurius takes the server of WebSockets that is there; its own would take messages of a megabyte.
  await fastify.register(websocket, {
    options: { maxPayload: limits.sockets.bytes, handleProtocols: () => PROTOCOL },
    // What is too long is being closed with a code that says so, which an end at once would overtake.
    errorHandler: (_error, socket) => {
      if (socket.readyState === socket.OPEN) socket.terminate();
    },
  });
  fastify.websocketServer.on('connection', (socket) => {
    guardSocket(
      socket as unknown as GuardedSocket,
      limits.sockets,
      (payload) => limits.documents?.textOf(payload) ?? payload.query ?? '',
    );
  });
}

/** What every answer says: it is what its content type says, and what holds data is kept by nobody. */
export function setHeaders({ routeOptions }: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-content-type-options', 'nosniff');
  if (routeOptions.url === '/graphql') void reply.header('cache-control', 'no-store');
}

/** Refuses a WebSocket of another protocol before it is opened. */
export function refuseOtherProtocols({ headers }: FastifyRequest): void {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',');
  if (offered.some((protocol) => protocol.trim() === PROTOCOL)) return;
  throw new PublicError('BAD_USER_INPUT', `The protocol of the WebSocket must be ${PROTOCOL}.`);
}
