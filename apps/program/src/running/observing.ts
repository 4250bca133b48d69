/** Metrics and health on a port of their own, for whoever watches the program. No token is asked for: it tells of nobody. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from '@caseledger/telemetry';
import type { Settings } from '../settings/settings';
import { type Readiness, statusCodeOf } from './health';
import { listenAs } from './listening';

export interface Observing {
  /** Such as http://127.0.0.1:9464; undefined where it is switched off. */
  readonly address: string | undefined;
  close(): Promise<void>;
}

/** Begins to answer. Rejects with a sentence that names the setting where it cannot listen. */
export async function startObserving(
  { OBSERVE_HOST: host, OBSERVE_PORT: port }: Settings,
  metrics: Metrics,
  readiness: () => Readiness,
): Promise<Observing> {
  if (port === 'off') return { address: undefined, close: () => Promise.resolve() };
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void> | void>> = {
    '/metrics': async (response) => {
      response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
    },
    '/health/live': (response) => {
      answer(response, 200, { status: 'live' });
    },
    '/health/ready': (response) => {
      answer(response, statusCodeOf(readiness()), readiness());
    },
  };
  const server = createServer((request, response) => {
    const page = request.method === 'GET' && Object.hasOwn(pages, request.url ?? '') && pages[request.url ?? ''];
    if (page) void Promise.resolve(page(response)).catch(() => response.destroy());
    else answer(response, 404, { status: 'not found' });
  });
  await listenAs(
    { host: 'OBSERVE_HOST', port: 'OBSERVE_PORT' },
    async () => {
      await once(server.listen(port, host), 'listening');
    },
    ', or off for none',
  );
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${String(taken)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
