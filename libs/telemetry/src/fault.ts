/**
 * What is logged of an error. Messages can hold what somebody has typed (`Cannot parse "Jansen"`), so none is kept but those
 * of the classes that are known to hold nothing of the kind. Names, codes and places in the code say the rest.
 */

export interface LoggedFault {
  /** The error's class. */
  readonly type: string;
  /** Such as SQLITE_FULL or ENOSPC. */
  readonly code?: string;
  readonly message?: string;
  /** Where it was thrown, from the inside out. */
  readonly stack?: readonly string[];
  readonly cause?: LoggedFault;
  readonly errors?: readonly LoggedFault[];
}

/** A class whose messages hold nothing that came from outside. */
export type SayableError = abstract new (...parts: never[]) => Error;

const TYPE = /^[A-Za-z_$][\w$]{0,63}$/;
const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;
/** What stands before the message in a stack: `TypeError: `, `Error [ERR_X]: `. */
const BEFORE_THE_MESSAGE = /^[\w$]+(?: \[\w+\])?(?:: )?$/;
/** `async Loader.load (/app/dist/load.js:1:2)`, `node:internal/x:1:2`, `async Promise.all (index 0)`. */
const FRAME = /^at (?:[\w$.<>[\] #*]+ )?\(?(?:index \d+|(?:file:\/\/|node:)?[\w$./@%+:\\-]+:\d+:\d+)\)?$/;
const MOST_FRAMES = 12;
const MOST_CAUSES = 4;
const MOST_ERRORS = 8;

/** What may be logged of anything that was thrown. `sayable` are the classes whose messages are kept. */
export function faultOf(thrown: unknown, sayable: readonly SayableError[] = [], depth = 0): LoggedFault {
  if (!(thrown instanceof Error)) return { type: `no error but ${thrown === null ? 'null' : typeof thrown}` };
  const { name, cause } = thrown;
  const { code, errors } = thrown as { readonly code?: unknown; readonly errors?: unknown };
  const inner = (error: unknown): LoggedFault => faultOf(error, sayable, depth + 1);
  const stack = framesOf(thrown);
  return {
    type: [name, thrown.constructor.name].find((each) => TYPE.test(each)) ?? 'Error',
    ...(typeof code === 'string' && CODE.test(code) && { code }),
    // Not for what stands on one of these classes: another class may say more.
    ...(sayable.some((known) => thrown.constructor === known) && { message: thrown.message }),
    ...(stack.length > 0 && { stack }),
    ...(cause !== undefined && depth < MOST_CAUSES && { cause: inner(cause) }),
    ...(Array.isArray(errors) && depth < MOST_CAUSES && { errors: errors.slice(0, MOST_ERRORS).map(inner) }),
  };
}

/**
 * The frames of a stack. The message stands before them and may look like frames itself: where it is not found whole in its
 * place (it was changed after the stack was taken), there is no telling, and nothing is kept.
 */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const end = message === '' ? stack.indexOf('\n') : stack.indexOf(message);
  if (end < 0 || !BEFORE_THE_MESSAGE.test(stack.slice(0, end))) return [];
  const frames = stack.slice(message === '' ? end : end + message.length);
  if (!frames.startsWith('\n    at ')) return [];
  return frames
    .split('\n')
    .map((frame) => frame.trim())
    .filter((frame) => FRAME.test(frame))
    .slice(0, MOST_FRAMES)
    .map((frame) => frame.slice('at '.length));
}
