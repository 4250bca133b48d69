/** A connection by hand: bytes that are sent as they are, a WebSocket that says what it is told to. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';

/** Connects to a server such as http://127.0.0.1:4000. */
export async function connected(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  // A connection that the server ends in the middle of something is what is looked for.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** What the server says until it ends the connection. */
export async function saidUntilEnd(socket: Socket): Promise<string> {
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => (said += text));
  if (!socket.closed) await once(socket, 'close');
  return said;
}

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A WebSocket that keeps what it is told. */
export interface Talk {
  readonly socket: WebSocket;
  readonly heard: readonly Message[];
  say(message: unknown): void;
  /** The first message that is looked for, come or to come; rejects where the connection ends before. */
  hear(type: string, id?: string): Promise<Message>;
  /** Resolves when the server has taken all that was said before, which it does in order; rejects where the connection ends. */
  taken(): Promise<void>;
  /** The code and the reason with which the server has closed it. */
  readonly closed: Promise<readonly [number, string]>;
}

/** Opens a WebSocket; says who asks where a token is given. */
export async function talk(
  address: string,
  token?: string,
  protocols: string[] = ['graphql-transport-ws'],
): Promise<Talk> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, protocols);
  const heard: Message[] = [];
  const looking = new Set<() => void>();
  const closed = new Promise<readonly [number, string]>((resolve) => {
    socket.once('close', (code, reason) => {
      resolve([code, reason.toString()]);
    });
  });
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()) as Message);
    for (const look of looking) look();
  });
  await once(socket, 'open');
  socket.on('error', () => undefined);
  const say = (message: unknown): void => {
    socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  };
  const hear = (type: string, id?: string, after = 0): Promise<Message> =>
    new Promise((found, failed) => {
      const look = (): void => {
        const message = heard.slice(after).find((one) => one.type === type && (id === undefined || one.id === id));
        if (message === undefined) return;
        looking.delete(look);
        found(message);
      };
      looking.add(look);
      look();
      void closed.then((how) => {
        failed(new Error(`The connection was closed: ${how.join(' ')}`));
      });
    });
  if (token !== undefined) {
    say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    await hear('connection_ack');
  }
  const taken = async (): Promise<void> => {
    const answer = hear('pong', undefined, heard.length);
    say({ type: 'ping' });
    await answer;
  };
  return { socket, heard, say, hear, taken, closed };
}
