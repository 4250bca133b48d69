/** A way to a server that can be cut off and held up, as networks are: every byte to it goes through here. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Proxy {
  readonly host: string;
  /** Breaks every connection, and every new one, as if the server were not there. */
  cut(): void;
  /** Takes connections and keeps those there are, and passes nothing on: whoever asks hears nothing. */
  hold(): void;
  /** Lets everything through again, what was held up first. */
  letThrough(): void;
  close(): Promise<void>;
}

/** Listens on a port of its own, for the server at `host:port`. */
export async function startProxy(server: string): Promise<Proxy> {
  const [host = '', port] = server.split(':');
  const pairs = new Set<readonly [Socket, Socket]>();
  let is: 'open' | 'cut' | 'held' = 'open';
  const listening = createServer((near) => {
    if (is === 'cut') {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(port), host);
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', end).on('close', end);
      if (is === 'held') from.pause();
    }
  });
  await once(listening.listen(0, '127.0.0.1'), 'listening');
  const cut = (): void => {
    is = 'cut';
    for (const [near, far] of pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  };
  return {
    host: `127.0.0.1:${String((listening.address() as AddressInfo).port)}`,
    cut,
    hold: () => {
      is = 'held';
      for (const socket of [...pairs].flat()) socket.pause();
    },
    letThrough: () => {
      is = 'open';
      for (const socket of [...pairs].flat()) socket.resume();
    },
    close: async () => {
      cut();
      const closed = once(listening, 'close');
      listening.close();
      await closed;
    },
  };
}
