/** A connection whose other side is gone is given up; one that answers is kept. The protocol itself is tested through HTTP. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';
import { guardSocket, type GuardedSocket, SOCKET_LIMITS } from './socket-guard';

const HEARTBEAT = 50;

let server: WebSocketServer;
beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    guardSocket(socket as unknown as GuardedSocket, { ...SOCKET_LIMITS, heartbeat: HEARTBEAT }, () => '');
  });
});
afterEach(() => {
  for (const client of server.clients) client.terminate();
  server.close();
});

async function connected(autoPong: boolean): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`, { autoPong });
  await once(socket, 'open');
  return socket;
}

it('is asked again and again whether it is there', async () => {
  const socket = await connected(true);
  for (let n = 0; n < 5; n += 1) await once(socket, 'ping');
  expect(socket.readyState).toBe(WebSocket.OPEN);
});

it('is ended when it does not answer', async () => {
  const [code] = (await once(await connected(false), 'close')) as [number];
  // Without a word: nobody would hear it.
  expect(code).toBe(1006);
});
