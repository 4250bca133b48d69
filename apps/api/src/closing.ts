/** The connections that are open when the server stops: what was asked is answered, and nobody else holds anything up. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { WebSocketServer } from 'ws';

/** "Going away": RFC 6455, 7.4.1. */
const GOING_AWAY = 1001;
/** How long a WebSocket's client has to answer that it has understood, in milliseconds. */
const PATIENCE = 1_000;

/** Has the server end its connections when it stops. To be called before other hooks are added. */
export function endConnections(fastify: FastifyInstance, stopping: AbortSignal): void {
  const silent = silentConnections(fastify.server);
  // A connection that is kept for the next request would keep the server until nobody has used it for a while.
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping.aborted) void reply.header('connection', 'close');
    done();
  });
  // Before Fastify closes the server itself, which it does when the WebSockets are gone: till then it would take connections.
  fastify.addHook('preClose', (done) => {
    const { websocketServer } = fastify as unknown as { readonly websocketServer?: WebSocketServer };
    const clients = [...(websocketServer?.clients ?? [])];
    fastify.server.close(() => {
      done();
    });
    for (const socket of silent()) socket.destroy();
    for (const client of clients) client.close(GOING_AWAY, 'The server stops; connect again in a moment.');
    setTimeout(() => {
      for (const client of clients) client.terminate();
    }, PATIENCE).unref();
  });
}

/** The connections on which nothing is asked: Node closes those that have asked before, and waits for those that never have. */
function silentConnections(server: Server): () => Iterable<Socket> {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('upgrade', ({ socket }: IncomingMessage) => silent.delete(socket));
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    silent.delete(socket);
    response.once('close', () => {
      if (!socket.destroyed) silent.add(socket);
    });
  });
  return () => silent;
}
