/** Finds the bearer token of a request. */

// RFC 6750: the scheme in any case, then the token68 characters.
const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/** The token of an Authorization header's value; undefined where there is none or it is of another scheme. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return authorization === undefined ? undefined : BEARER.exec(authorization.trim())?.[1];
}

/** The token in the payload of a WebSocket's `connection_init`: `{ "authorization": "Bearer …" }`, also capitalised. */
export function bearerOfConnectionInit(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { authorization, Authorization: capitalised } = payload as Readonly<Record<string, unknown>>;
  const value = authorization ?? capitalised;
  return typeof value === 'string' ? bearerOf(value) : undefined;
}
