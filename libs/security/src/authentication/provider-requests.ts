/** Asks the identity provider over HTTP, and trusts neither its size nor its speed nor where it sends us. */
import { isIP } from 'node:net';

const TIMEOUT_MS = 5000;
const MAX_BYTES = 256 * 1024;

/** The address as a URL. Throws a RangeError unless it is https, or http on loopback. */
export function providerUrl(address: string): URL {
  if (!isProviderAddress(address)) {
    throw new RangeError(`${address} is not an https address (http is for this machine alone).`);
  }
  return new URL(address);
}

/** Whether the text is an https address, or an http one on loopback. */
export function isProviderAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
}

/** Whether the host can only be this machine: `localhost`, 127.0.0.0/8 or ::1, in a URL's brackets or without. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Like `fetch`, but follows no redirect, waits 5 s at most and reads 256 KiB at most. */
export async function fetchFromProvider(url: string | URL, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init, redirect: 'error' });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new RangeError('The identity provider answers with too much.');
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status: response.status, headers: response.headers });
}
