/** A subscriber over a real WebSocket, by the protocol graphql-transport-ws. */
import { type Client as SocketClient, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { GraphqlError, Variables } from './client';

export interface Subscription<Data> {
  /** What has come so far, oldest first. */
  readonly received: readonly Data[];
  /** The next that comes; rejects where the subscription ends before. */
  next(): Promise<Data>;
  /** Undefined where the server or the subscriber has completed it; else the errors or the closing that ended it. */
  readonly ended: Promise<readonly GraphqlError[] | Closing | undefined>;
  /** Ends it from this side. */
  stop(): void;
}

/** How the connection has ended: closed by the server, or by the client over a message that the protocol has not. */
export interface Closing {
  readonly code?: number | undefined;
  readonly reason?: string | undefined;
  readonly message?: string | undefined;
}

export interface Subscriber {
  subscribe<Data>(document: string, variables?: Variables): Subscription<Data>;
  close(): Promise<void>;
}

/** Connects at the first subscription, with the token, and what else is said, in `connection_init`. */
export function subscriberAt(address: string, token: string | undefined, said: Variables = {}): Subscriber {
  const socket = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { ...said, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    retryAttempts: 0,
  });
  return {
    subscribe: (query, variables = {}) => subscribeOn(socket, query, variables),
    close: async () => {
      await socket.dispose();
    },
  };
}

function subscribeOn<Data>(socket: SocketClient, query: string, variables: Variables): Subscription<Data> {
  const received: Data[] = [];
  let taken = 0;
  let come: (() => void) | undefined;
  let over: (how: readonly GraphqlError[] | Closing | undefined) => void;
  const ended = new Promise<readonly GraphqlError[] | Closing | undefined>((resolve) => {
    over = resolve;
  });
  const stop = socket.subscribe<Data>(
    { query, variables: { ...variables } },
    {
      next: ({ data, errors }) => {
        if (errors !== undefined) over(errors as unknown as readonly GraphqlError[]);
        else received.push(data as Data);
        come?.();
      },
      error: (error) => {
        const { code, reason, message } = error as Closing;
        over(Array.isArray(error) ? (error as unknown as readonly GraphqlError[]) : { code, reason, message });
      },
      complete: () => {
        over(undefined);
      },
    },
  );
  return {
    received,
    next: async () => {
      while (received.length <= taken) {
        const coming = new Promise<'come'>((resolve) => {
          come = () => {
            resolve('come');
          };
        });
        const how = await Promise.race([coming, ended.then((end) => ({ end }))]);
        if (how !== 'come') throw new Error(`The subscription has ended: ${JSON.stringify(how.end)}`);
      }
      taken += 1;
      return received[taken - 1]!;
    },
    ended,
    stop,
  };
}

/** Does something again and again until a subscriber has heard what they wait for: nothing says when a subscription has begun. */
export async function changeUntil(heard: Promise<unknown>, change: () => Promise<unknown>): Promise<void> {
  const waiting = { over: false };
  const over = (): void => {
    waiting.over = true;
  };
  heard.then(over, over);
  while (!waiting.over) await change();
  await heard;
}
