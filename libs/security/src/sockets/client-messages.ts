/** What a client may say over a WebSocket: the messages of graphql-transport-ws, and nothing that only Mercurius knows. */
import { jsonOf } from '../limits/max-variables';

export type ClientMessage =
  | { readonly type: 'connection_init' | 'ping' | 'pong' }
  | { readonly type: 'complete'; readonly id: string }
  | { readonly type: 'subscribe'; readonly id: string; readonly payload: SubscribePayload };

export interface SubscribePayload {
  readonly query?: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

/** A client names its subscriptions by a number or a UUID. */
const MOST_ID_CHARACTERS = 128;

/** The message that a text is; undefined for what the protocol does not have. */
export function clientMessage(text: string): ClientMessage | undefined {
  let message: unknown;
  try {
    message = jsonOf(text);
  } catch {
    return undefined;
  }
  if (!isObject(message) || !hasOnly(message, ['type', 'id', 'payload'])) return undefined;
  const { type, id, payload } = message;
  switch (type) {
    case 'connection_init':
    case 'ping':
    case 'pong':
      return id === undefined && isAbsentOr(isObject, payload) ? { type } : undefined;
    case 'complete':
      return isId(id) ? { type, id } : undefined;
    case 'subscribe':
      return isId(id) && isSubscribePayload(payload) ? { type, id, payload } : undefined;
    default:
      return undefined;
  }
}

function isSubscribePayload(payload: unknown): payload is SubscribePayload {
  return (
    isObject(payload) &&
    isAbsentOr(isText, payload['query']) &&
    isAbsentOr(isText, payload['operationName']) &&
    isAbsentOr(isObject, payload['variables']) &&
    isAbsentOr(isObject, payload['extensions'])
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is string => isText(value) && value !== '' && value.length <= MOST_ID_CHARACTERS;
const isAbsentOr = (is: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || value === null || is(value);
const hasOnly = (object: object, names: readonly string[]): boolean =>
  Object.keys(object).every((name) => names.includes(name));

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
