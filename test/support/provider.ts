/** An OpenID Connect provider on this machine: discovery, keys that can be changed, and tokens. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export interface Provider {
  /** As in `iss`, with a path, as realms have. */
  readonly issuer: string;
  /** The paths that were asked for, oldest first. */
  readonly asked: readonly string[];
  /** Signs with the present key what is given over the usual claims. */
  token(claims?: object, header?: object): Promise<string>;
  /** Publishes a new key in the place of the present one. */
  rotate(): Promise<void>;
  close(): Promise<void>;
}

const ALGORITHM = 'ES256';

export async function startProvider(): Promise<Provider> {
  const asked: string[] = [];
  let count = 0;
  let present: { readonly privateKey: CryptoKey; readonly jwk: JWK };
  const rotate = async (): Promise<void> => {
    const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    count += 1;
    present = { privateKey, jwk: { ...(await exportJWK(publicKey)), kid: `key-${count}`, alg: ALGORITHM, use: 'sig' } };
  };
  await rotate();

  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answers: Readonly<Record<string, object>> = {
      '/realm/.well-known/openid-configuration': { issuer: issuer(), jwks_uri: `${base()}/keys` },
      '/keys': { keys: [present.jwk] },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = (): string => `${base()}/realm`;

  return {
    issuer: issuer(),
    asked,
    rotate,
    token: (claims = {}, header = {}) =>
      new SignJWT({
        ...{ iss: issuer(), aud: 'case-management', sub: 'anna', exp: Math.floor(Date.now() / 1_000) + 600 },
        ...{ organisation: { tenant: 'north' }, realm_access: { roles: ['CASEWORKER', 'offline_access'] } },
        ...claims,
      })
        .setProtectedHeader({ alg: ALGORITHM, kid: present.jwk.kid!, typ: 'JWT', ...header })
        .sign(present.privateKey),
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
