/** The failures that a client is told of: their codes, and the one error type that carries them. */
import { type Details, inEnglish, type Rejection, saidIn, type Sentence, told } from '@caseledger/kernel';
// Alone: the command line and most tests need nothing else of Nest, which takes long to load.
import { IntrinsicException } from '@nestjs/common/exceptions/intrinsic.exception';

interface CodeMeaning {
  /** The HTTP status of an answer that holds nothing else; an executed document answers 200 whatever its errors. */
  readonly status: number;
  readonly meaning: string;
}

/** Every code that can stand in `extensions.code`. */
export const ERROR_CODES = {
  UNAUTHENTICATED: { status: 401, meaning: 'The bearer token is missing, expired or not valid.' },
  FORBIDDEN: { status: 403, meaning: 'The roles of the token do not allow this.' },
  NOT_FOUND: { status: 404, meaning: 'It does not exist, or its existence is not for this caller to know.' },
  BAD_USER_INPUT: { status: 400, meaning: 'The document or its input is not as it must be; `field` says where.' },
  RULE_VIOLATION: { status: 422, meaning: 'A rule refuses the command; `rule` names it, `details` explain it.' },
  CONFLICT: {
    status: 409,
    meaning:
      'Somebody else changed it in the meantime; `details` hold its revision, and what changed for who may read the history.',
  },
  TOO_COMPLEX: { status: 400, meaning: 'The document asks for more than one request may.' },
  RATE_LIMITED: {
    status: 429,
    meaning: 'Too much was asked in a short time; `details.retryAfterSeconds` and `Retry-After` say when to ask again.',
  },
  UNAVAILABLE: {
    status: 503,
    meaning:
      'A part that this needs cannot be reached now; the same request may work later, after `details.retryAfterSeconds` at the earliest, as `Retry-After` says too.',
  },
  INTERNAL: { status: 500, meaning: 'A fault of the program; the message holds the id under which it is recorded.' },
} as const satisfies Readonly<Record<string, CodeMeaning>>;

export type ErrorCode = keyof typeof ERROR_CODES;
/** The codes that a `PublicError` can carry: all but the one for our own faults. */
export type PublicErrorCode = Exclude<ErrorCode, 'INTERNAL'>;

/** What an error says beyond its sentence. */
export interface ErrorAbout {
  /** The path of the input as it was sent: `input.closingDate`. */
  readonly field?: string | undefined;
  /** The rule that refused, by its stable name. */
  readonly rule?: string | undefined;
  readonly details?: Details | undefined;
  /** What led to it: for the log, never for the client. */
  readonly cause?: unknown;
}

/** An error that the client may see whole. An intrinsic one, because Nest logs every other with its stack. */
export class PublicError extends IntrinsicException {
  readonly field: string | undefined;
  readonly rule: string | undefined;
  readonly details: Details | undefined;
  /** What the message says, for those who say it in another language. */
  readonly said: Sentence;

  constructor(
    readonly code: PublicErrorCode,
    message: string | Sentence,
    about: ErrorAbout = {},
  ) {
    const said = typeof message === 'string' ? { template: message, values: {} } : message;
    super(inEnglish(said), about.cause === undefined ? undefined : { cause: about.cause });
    this.name = 'PublicError';
    this.said = said;
    this.field = about.field;
    this.rule = about.rule;
    this.details = about.details;
  }

  /** As it stands in an answer in English; graphql-js takes it over, also where no formatter is asked. */
  get extensions(): Readonly<Record<string, unknown>> {
    return this.extensionsSaid(inEnglish);
  }

  /** As it stands in an answer, with what people read of it said like this. */
  extensionsSaid(say: (sentence: Sentence) => string): Readonly<Record<string, unknown>> {
    return {
      code: this.code,
      ...(this.field === undefined ? {} : { field: this.field }),
      ...(this.rule === undefined ? {} : { rule: this.rule }),
      ...(this.details === undefined ? {} : { details: saidIn(this.details, say) }),
    };
  }

  get statusCode(): number {
    return ERROR_CODES[this.code].status;
  }
}

/** The bearer token is missing, expired or not valid. */
export function unauthenticated(message: string | Sentence, cause?: unknown): PublicError {
  return new PublicError('UNAUTHENTICATED', message, { cause });
}

/** The caller's roles do not allow it. */
export function forbidden(): PublicError {
  return new PublicError('FORBIDDEN', told('Your roles do not allow this.'));
}

/** It does not exist, or the caller may not know that it does. */
export function notFound(message: string | Sentence, field?: string): PublicError {
  return new PublicError('NOT_FOUND', message, { field });
}

/** The input is wrong at this path. */
export function badUserInput(
  field: string | undefined,
  message: string | Sentence,
  about: ErrorAbout = {},
): PublicError {
  return new PublicError('BAD_USER_INPUT', message, { ...about, field });
}

/** A refusal of the domain; its field is a path from the input and gets the name of the argument in front. */
export function ruleViolation(rejection: Rejection, argument = 'input'): PublicError {
  const { rule, field, details } = rejection;
  return new PublicError('RULE_VIOLATION', rejection, {
    rule,
    details: rejection.told ?? details,
    field: field === undefined ? undefined : `${argument}.${field}`,
  });
}

/** It was changed in the meantime. */
export function conflict(message: string | Sentence, details?: Details): PublicError {
  return new PublicError('CONFLICT', message, { details });
}

/** The document is beyond a limit. The message names no limit. */
export function tooComplex(message: string): PublicError {
  return new PublicError('TOO_COMPLEX', message);
}

/** Too much was asked in a short time; it may be asked again after so many seconds. */
export function rateLimited(retryAfterSeconds: number): PublicError {
  const message = told('Too much was asked in a short time. Ask again in {retryAfterSeconds} s.', {
    retryAfterSeconds,
  });
  return new PublicError('RATE_LIMITED', message, { details: { retryAfterSeconds } });
}

/** What is out of reach is given so long before it is asked again. */
const RETRY_AFTER_SECONDS = 2;

/** Something that this needs cannot be reached now. */
export function unavailable(message: string | Sentence, cause?: unknown, details: Details = {}): PublicError {
  return new PublicError('UNAVAILABLE', message, {
    details: { ...details, retryAfterSeconds: RETRY_AFTER_SECONDS },
    cause,
  });
}
