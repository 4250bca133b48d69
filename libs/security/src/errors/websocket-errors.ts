/** Shapes the errors that Mercurius sends over a WebSocket: those of a subscription's start pass by its formatter. */
import { ENGLISH, say } from '@caseledger/languages';
import { GraphQLError } from 'graphql';
import { documentFault } from './document-faults';
import { type FaultLog, internalError } from './error-formatter';
import { ERROR_CODES } from './public-error';
import type { RequestContext } from './request-context';

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
 * recorded and sent as an id. `answered` is told the code of each. To be called in `subscription.context(socket, request)`, before the first message.
 */
export function shapeSocketErrors<Context extends Pick<RequestContext, 'language'>>(
  socket: SendingSocket,
  faults: FaultLog<Context>,
  context: Context,
  answered: (code: string) => void,
): void {
  const send = socket.send.bind(socket) as SendingSocket['send'];

  const shaped = ({ message, ...error }: SentError): SentError => {
    const { language = ENGLISH } = context;
    // Only its text has come so far; what stands in it for a value is not known any more.
    if (Object.hasOwn(ERROR_CODES, String(error.extensions?.code))) {
      return { message: say(language, { template: message, values: {} }), ...error };
    }
    if (OF_THE_DOCUMENT.test(message)) {
      const fault = documentFault(new GraphQLError(message));
      return { ...error, message: fault.message, extensions: fault.extensions };
    }
    const correlationId = faults.correlationIdOf(context);
    faults.record({ correlationId, error: new Error(message) });
    return internalError(correlationId, language);
  };

  socket.send = (message, ...rest) => {
    if (typeof message !== 'string' || !message.startsWith(ERROR_MESSAGE)) {
      send(message, ...rest);
      return;
    }
    const { payload, ...envelope } = JSON.parse(message) as { readonly payload?: unknown };
    const errors = Array.isArray(payload) ? (payload as SentError[]).map(shaped) : undefined;
    for (const { extensions } of errors ?? []) answered(String(extensions?.code));
    send(JSON.stringify({ ...envelope, payload: errors ?? payload }), ...rest);
  };
}
