/** What a failure of EventStoreDB means: whether waiting helps, and a sentence for whoever runs the program. */
import { AccessDeniedError, isCommandError, NotLeaderError, StreamDeletedError } from '@eventstore/db-client';
import { EventStoreUnavailable } from '../event-store';

/** The server gave no sign for longer than it is waited for. */
export class Silence extends Error {
  override readonly name = 'Silence';
}

/** What is told of the connection: a sentence, and the failure that it is about where there is one. */
export type OnTrouble = (sentence: string, error?: unknown) => void;

/** The codes of gRPC that say more than that something failed. */
const CODE = { permissionDenied: 7, unimplemented: 12, unauthenticated: 16 };

/** Whether a failure is of the server or the way to it, not of this program. */
export function isOfServer(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return (
    isCommandError(error) ||
    error instanceof Silence ||
    codeOf(error) !== undefined ||
    /^(Failed to discover|Channel has been shut down)/.test(error.message)
  );
}

/** Whether the server knows who asks, and refuses. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof AccessDeniedError || [CODE.permissionDenied, CODE.unauthenticated].includes(codeOf(error) ?? -1)
  );
}

/** Whether the stream was deleted for good. */
export function isTombstone(error: unknown): boolean {
  return error instanceof StreamDeletedError;
}

/** Whether nothing of the log begins at the position that was asked for: the client knows no better name for it. */
export function isNoBoundary(error: unknown): boolean {
  return error instanceof Error && /Unexpected (Filtered)?ReadAllResult: Error/.test(error.message);
}

/** Whether the same may well succeed a moment later: the server comes and goes, or another node leads. */
export function mayHeal(error: unknown): boolean {
  return isOfServer(error) && permanent(error) === undefined && !isTombstone(error) && !isNoBoundary(error);
}

/** The failure as the port names it: what waiting may heal is EventStoreUnavailable, the rest says what is wrong. */
export function asPortSays(error: unknown): unknown {
  if (error instanceof EventStoreUnavailable || !isOfServer(error) || isTombstone(error)) return error;
  const sentence = permanent(error);
  if (sentence !== undefined) return new Error(sentence, { cause: error });
  return new EventStoreUnavailable(`EventStoreDB cannot be used now: ${whyNot(error)}.`, { cause: error });
}

/** What the failure says, in a few words; never more of the address than the server's host. */
export function whyNot(error: Error): string {
  if (error instanceof NotLeaderError) return 'another node leads';
  if (error.message.startsWith('Failed to discover'))
    return 'no node of the cluster is found; where they are up, look at the hosts, tls and tlsCAFile in the URL';
  const [why = ''] = error.message.split('Resolution note:');
  // With the time in it, each failure would be told as another one; OpenSSL ends what it says with a new line.
  return (
    why
      .replace(/ \(\d{4}-[^)]*Z\)/, '')
      .replace(/\s+/g, ' ')
      .replace(/[ .:]+$/, '') || error.name
  );
}

/** Somebody removed what is never removed: no reading of this stream can be trusted. */
export function damaged(stream: string, what: string): Error {
  return new Error(`The event log is damaged: the stream ${stream} ${what}. Restore a backup of EventStoreDB.`);
}

/** What no waiting changes, in a sentence. */
function permanent(error: Error): string | undefined {
  if (isRefusal(error)) {
    return 'EventStoreDB refuses the credentials of the event store: they are wrong, or may not read and write $all.';
  }
  if (codeOf(error) === CODE.unimplemented || error.message.includes('Protocol error')) {
    return 'What answers at the address of the event store is no EventStoreDB of version 21.10 or later.';
  }
  if (/SSL routines|certificate|EPROTO/i.test(error.message)) {
    return `No secure connection to EventStoreDB can be made; tlsCAFile names its authority, and tls=false is for a server without TLS: ${whyNot(error)}.`;
  }
  return undefined;
}

function codeOf(error: unknown): number | undefined {
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === 'number' ? code : undefined;
}
