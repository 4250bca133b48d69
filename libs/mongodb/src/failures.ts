/** What a failure of MongoDB means: whether waiting helps, and a sentence for whoever runs the program. */
import {
  MongoBulkWriteError,
  MongoCompatibilityError,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';

/** What is told of the server: a sentence, and the failure that it is about where there is one. */
export type OnTrouble = (sentence: string, error?: unknown) => void;

/** Whose database it is, for what is said of it. */
export interface Owner {
  /** Such as `the read store`. */
  readonly name: string;
  /** The database where the URL names none. */
  readonly database: string;
  /** What its port throws where the server is out of reach for now. */
  readonly Unavailable: new (message: string) => Error;
}

const DUPLICATE_KEY = 11_000;
const MISSING = 26;
/** A collection or an index went while it was being read. */
const GONE: readonly number[] = [43, 175];
/** Unauthorized, AuthenticationFailed. */
const REFUSALS: readonly number[] = [13, 18];
/**
 * What the server answers while it comes and goes, another one becomes the primary, or too few of them can be reached
 * (error_codes.yml of the server).
 */
const PASSING: readonly number[] = [
  6, 7, 24, 50, 64, 79, 89, 91, 100, 112, 133, 134, 189, 202, 262, 358, 9001, 10_107, 11_600, 11_602, 13_435, 13_436,
];

/** Whether another document has this `_id`. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** The places in a bulk of what was refused because another document has its `_id`; undefined for any other failure. */
export function duplicatesIn(error: unknown): readonly number[] | undefined {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError() !== undefined) return undefined;
  const failures = [error.writeErrors].flat();
  return failures.every(({ code }) => code === DUPLICATE_KEY) ? failures.map(({ index }) => index) : undefined;
}

/** Whether there is no such collection. */
export function isMissing(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === MISSING;
}

/**
 * The failure as the port names it. A server's own words are never repeated, nor kept as the cause: those on a duplicate
 * key hold values of documents.
 */
export function asPortSays(owner: Owner, error: unknown): unknown {
  const ofNode = failureOfNode(error);
  if (ofNode?.ofFile === true)
    return new Error(
      `The URL of ${owner.name} names a file that cannot be used, such as its tlsCAFile: ${ofNode.code}.`,
    );
  if (ofNode !== undefined)
    return new owner.Unavailable(`MongoDB, which holds ${owner.name}, cannot be used now: ${ofNode.code}.`);
  if (!(error instanceof MongoError)) return error;
  const permanent = sentenceOf(owner, error);
  if (permanent !== undefined) return new Error(permanent);
  const why = whyNot(error);
  if (mayHeal(error)) return new owner.Unavailable(`MongoDB, which holds ${owner.name}, cannot be used now: ${why}.`);
  return new Error(`MongoDB refused what ${owner.name} asked of it: ${why}.`);
}

/** What Node says of files, and of sockets that end while the driver writes to them, goes through the driver as it is. */
function failureOfNode(error: unknown): { readonly code: string; readonly ofFile: boolean } | undefined {
  const { code, syscall } = (error ?? {}) as { readonly code?: unknown; readonly syscall?: unknown };
  if (typeof code !== 'string' || !/^(E[A-Z]+|ERR_(STREAM|SOCKET)_[A-Z_]+)$/.test(code)) return undefined;
  return { code, ofFile: syscall === 'open' || (syscall === 'read' && code === 'EISDIR') };
}

/** The driver may blame its arguments for a server that it has lost this moment; they are the same whenever it is there. */
function mayHeal(error: MongoError): boolean {
  if (!(error instanceof MongoServerError)) return true;
  const each = error instanceof MongoBulkWriteError ? [error.writeErrors].flat().map(({ code }) => code) : [];
  const codes = [error.code, writeConcernCode(error), ...each].map(Number);
  return (
    codes.some((code) => PASSING.includes(code) || GONE.includes(code)) ||
    ['RetryableWriteError', 'RetryableError', 'TransientTransactionError'].some((label) => error.hasErrorLabel(label))
  );
}

function writeConcernCode(error: MongoServerError): number | undefined {
  if (error instanceof MongoBulkWriteError) return error.result.getWriteConcernError()?.code;
  return (error.result as { readonly writeConcernError?: { readonly code?: number } } | undefined)?.writeConcernError
    ?.code;
}

/** What no waiting changes, in a sentence. */
function sentenceOf({ name }: Owner, error: MongoError): string | undefined {
  if (error instanceof MongoServerError && REFUSALS.includes(Number(error.code)))
    return `MongoDB refuses the credentials of ${name}: they are wrong, or may not read and write its database.`;
  if (error instanceof MongoCompatibilityError)
    return `The version of MongoDB that ${name} is on is none that this program can use: 4.4 is the earliest.`;
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) {
    if (/\bcertificate|SSL routines|EPROTO|ERR_TLS|self[- ]signed/i.test(error.message))
      return `No secure connection to MongoDB can be made; tlsCAFile names its authority: ${whyNot(error)}.`;
  }
  return undefined;
}

/** In a few words; never a value, and never more of the address than the server's host. */
function whyNot(error: MongoError): string {
  if (error instanceof MongoServerError) {
    const name = typeof error.codeName === 'string' ? ` ${error.codeName}` : '';
    return `its answer is error ${String(error.code ?? writeConcernCode(error) ?? 'without a code')}${name}`;
  }
  if (error instanceof MongoServerSelectionError && error.message.startsWith('Server selection timed out'))
    return 'no primary is found; where there is one, look at the hosts, replicaSet and tls in the URL';
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError)
    return error.message.trim().replace(/\.$/, '') || error.name;
  return error.name;
}
