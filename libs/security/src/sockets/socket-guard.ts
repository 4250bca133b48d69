/** Stands between a WebSocket and Mercurius: holds the protocol graphql-transport-ws and what one connection may ask for. */
import { getOperationAST, parse } from 'graphql';
import { badUserInput, PublicError, tooComplex } from '../errors/public-error';
import { refuseLargeVariables, VARIABLE_LIMITS, type VariableLimits } from '../limits/max-variables';
import { type ClientMessage, clientMessage, type SubscribePayload } from './client-messages';

export interface SocketLimits {
  /** Of one message, in bytes. Held by the server of WebSockets itself (`maxPayload`). */
  readonly bytes: number;
  /** How long a client may take to say who it is, in milliseconds. */
  readonly silence: number;
  /** How many messages a client may send in one second. */
  readonly messages: number;
  /** How many subscriptions may run at once on one connection. */
  readonly subscriptions: number;
  /** How often it is asked whether the other side is still there, in milliseconds. */
  readonly heartbeat: number;
  readonly variables: VariableLimits;
}

export const SOCKET_LIMITS: SocketLimits = {
  bytes: 64 * 1024,
  silence: 10_000,
  messages: 200,
  subscriptions: 100,
  heartbeat: 30_000,
  variables: VARIABLE_LIMITS,
};

/** Why a connection is closed: the codes of graphql-transport-ws, and those of RFC 6455 where it has none. */
export const CLOSING = {
  tooManyMessages: [1008, 'Too many messages.'],
  tryAgainLater: [1013, 'Try again later.'],
  invalidMessage: [4400, 'That is no message of graphql-transport-ws.'],
  notAcknowledged: [4401, 'Say who you are first, and wait for the answer.'],
  silence: [4408, 'It was not said in time who asks.'],
  subscriberExists: [4409, 'A subscription with this id is running.'],
  initialisedTwice: [4429, 'It was said before who asks.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

/** The part of a WebSocket (of the package ws) that is needed here. */
export interface GuardedSocket {
  emit(event: string, ...values: unknown[]): boolean;
  on(event: string, listener: (...values: never[]) => void): unknown;
  send(message: string, ...rest: unknown[]): void;
  ping(): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

const A_SECOND = 1_000;
const OPERATION_TYPE = 'subscription';

/**
 * Guards a new connection, before Mercurius listens to it. `documentOf` gives the document that a client asks for, or throws
 * the PublicError that it is answered with (see `persistedDocuments`).
 */
export function guardSocket(
  socket: GuardedSocket,
  limits: SocketLimits,
  documentOf: (payload: SubscribePayload) => string,
): void {
  const running = new Set<string>();
  const state = { asked: false, acknowledged: false, alive: true, messages: 0, since: Date.now() };
  const emit = socket.emit.bind(socket) as GuardedSocket['emit'];
  const send = socket.send.bind(socket) as GuardedSocket['send'];
  const hand = (message: object): boolean => emit('message', Buffer.from(JSON.stringify(message)), false);
  const end = ([code, reason]: readonly [number, string]): boolean => {
    socket.close(code, reason);
    return true;
  };

  const isTooMany = (): boolean => {
    const now = Date.now();
    if (now - state.since >= A_SECOND) Object.assign(state, { messages: 0, since: now });
    state.messages += 1;
    return state.messages > limits.messages;
  };

  const begin = ({ id, payload }: ClientMessage & { readonly type: 'subscribe' }): boolean => {
    if (running.has(id)) return end(CLOSING.subscriberExists);
    try {
      if (running.size >= limits.subscriptions)
        throw tooComplex('There are too many subscriptions on this connection.');
      refuseLargeVariables(payload.variables, limits.variables);
      const query = documentOf(payload);
      refuseOtherOperations(query, payload.operationName);
      running.add(id);
      return hand({ id, type: 'subscribe', payload: { ...payload, query } });
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      const { message, extensions } = error;
      send(JSON.stringify({ type: 'error', id, payload: [{ message, extensions }] }));
      return true;
    }
  };

  const take = (data: unknown, isBinary: unknown): boolean => {
    if (isTooMany()) return end(CLOSING.tooManyMessages);
    const message = isBinary === true ? undefined : clientMessage(String(data));
    if (message === undefined) return end(CLOSING.invalidMessage);
    if (message.type === 'connection_init') {
      if (state.asked) return end(CLOSING.initialisedTwice);
      state.asked = true;
      return emit('message', data, false);
    }
    if (message.type === 'subscribe') return state.acknowledged ? begin(message) : end(CLOSING.notAcknowledged);
    if (message.type === 'complete' && !running.delete(message.id)) return true;
    return emit('message', data, false);
  };

  socket.emit = (event, ...values) => (event === 'message' ? take(values[0], values[1]) : emit(event, ...values));
  socket.send = (text, ...rest) => {
    const { type, id } = sentBy(text);
    if (type === 'connection_ack') state.acknowledged = true;
    if (type === 'complete' || type === 'error') running.delete(id);
    send(text, ...rest);
    // Mercurius keeps what it has made for a subscription that failed, until it is told that it is over.
    if (type === 'error') hand({ id, type: 'complete' });
  };

  const waiting = setTimeout(() => {
    if (!state.acknowledged) end(CLOSING.silence);
  }, limits.silence);
  const heartbeat = setInterval(() => {
    if (!state.alive) {
      socket.terminate();
      return;
    }
    state.alive = false;
    socket.ping();
  }, limits.heartbeat);
  socket.on('pong', () => {
    state.alive = true;
  });
  socket.on('close', () => {
    clearTimeout(waiting);
    clearInterval(heartbeat);
  });
}

/** Mercurius would look for the operation in vain, and take it for a fault of its own. */
function refuseOtherOperations(query: string, operationName: string | null | undefined): void {
  let operation: string | undefined;
  try {
    operation = getOperationAST(parse(query), operationName)?.operation;
  } catch {
    // The sentence of a syntax error is Mercurius's to send.
    return;
  }
  if (operation === OPERATION_TYPE) return;
  throw badUserInput(undefined, 'A WebSocket is for one subscription, by its name where the document has several.');
}

/** The type and the id of a message that is sent, as Mercurius writes them: in this order. */
const SENT = /^\{"type":"(\w+)"(?:,"id":("(?:[^"\\]|\\.)*"))?/;

function sentBy(text: unknown): { readonly type?: string | undefined; readonly id: string } {
  const [, type, id] = typeof text === 'string' ? (SENT.exec(text) ?? []) : [];
  return { type, id: id === undefined ? '' : (JSON.parse(id) as string) };
}
