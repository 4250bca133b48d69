/** What is wrong with a request before it is GraphQL: no JSON, too long, the wrong method. */
import { PublicError } from './public-error';

/** The codes of Fastify and of Mercurius; their sentences hold nothing of ours. */
const PROTOCOL = /^(?:FST|MER)_/;

class ProtocolFault extends PublicError {
  constructor(
    message: string,
    private readonly status: number,
  ) {
    super(status === 413 ? 'TOO_COMPLEX' : 'BAD_USER_INPUT', message);
  }

  override get statusCode(): number {
    return this.status;
  }
}

/** A fault of the request that Fastify or Mercurius refused (4xx), under its own status; undefined for any other error. */
export function protocolFault(error: unknown): PublicError | undefined {
  const { code, statusCode, message, errors } = error as {
    readonly code?: unknown;
    readonly statusCode?: unknown;
    readonly message: string;
    readonly errors?: readonly Error[];
  };
  if (typeof code !== 'string' || !PROTOCOL.test(code)) return undefined;
  const status = code === 'MER_ERR_GQL_PERSISTED_QUERY_NOT_FOUND' ? 400 : statusCode;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return new ProtocolFault(errors?.[0]?.message ?? message, status);
}
