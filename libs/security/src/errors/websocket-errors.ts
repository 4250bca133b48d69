/** Shapes the errors that Mercurius sends over a WebSocket: those of a subscription's start pass by its formatter. */
import { GraphQLError } from 'graphql';
import { documentFault } from './document-faults';
import { type FaultLog, internalError } from './error-formatter';
import { ERROR_CODES } from './public-error';

/** The part of a WebSocket that sends. */
export interface SendingSocket {
  send(message: string, ...rest: unknown[]): void;
}

interface SentError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown };
}

const ERROR_MESSAGE = '{"type":"error"';
const OF_THE_DOCUMENT = /^(?:Variable "\$|Argument "|Syntax Error: |Message must be a JSON string$|Invalid )/;

/**
 * Lets no error out that has no code: what the client caused gets BAD_USER_INPUT and its field, anything else is
 * recorded and sent as an id. To be called in `subscription.context(socket, request)`, before the first message.
 */
export function shapeSocketErrors<Context>(socket: SendingSocket, faults: FaultLog<Context>, context: Context): void {
  const send = socket.send.bind(socket) as SendingSocket['send'];

  const shaped = ({ message, ...error }: SentError): unknown => {
    if (Object.hasOwn(ERROR_CODES, String(error.extensions?.code))) return { message, ...error };
    if (OF_THE_DOCUMENT.test(message)) {
      const fault = documentFault(new GraphQLError(message));
      return { ...error, message: fault.message, extensions: fault.extensions };
    }
    const correlationId = faults.correlationIdOf(context);
    faults.record({ correlationId, error: new Error(message) });
    return internalError(correlationId);
  };

  socket.send = (message, ...rest) => {
    if (typeof message !== 'string' || !message.startsWith(ERROR_MESSAGE)) {
      send(message, ...rest);
      return;
    }
    const { payload, ...envelope } = JSON.parse(message) as { readonly payload?: unknown };
    const errors = Array.isArray(payload) ? (payload as SentError[]).map(shaped) : payload;
    send(JSON.stringify({ ...envelope, payload: errors }), ...rest);
  };
}
