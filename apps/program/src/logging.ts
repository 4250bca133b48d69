/** The log of the program: JSON lines on stderr, with correlation ids and never a personal value. */
import { AppendOutcomeUnknown, EventStoreUnavailable } from '@caseledger/event-store';
import { KeyStoreUnavailable } from '@caseledger/privacy';
import { GivenUp, ProjectionsStopped } from '@caseledger/projecting';
import { ReadStoreUnavailable } from '@caseledger/read-store';
import { faultOf } from '@caseledger/telemetry';
import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

export type { Logger };

/** The errors whose messages are logged: they are sentences of the program's own, without a value of anybody in them. */
const SAYABLE = [
  AppendOutcomeUnknown,
  EventStoreUnavailable,
  GivenUp,
  KeyStoreUnavailable,
  ProjectionsStopped,
  ReadStoreUnavailable,
];

/**
 * Opens the log. What it writes reaches stderr at once, so that nothing is lost when the process ends. An error is logged
 * as `err`, and of it what `faultOf` lets through.
 */
export function openLog(level: string): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => faultOf(error, SAYABLE) },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** Lets Nest speak through the log. */
export function nestLogger(log: Logger): LoggerService {
  // What Nest says of an error may be the error's own message or its stack: the error is logged as any other.
  const failed = (...said: readonly unknown[]): void => {
    log.error({ err: said.find((each) => each instanceof Error) }, 'Nest reports an error.');
  };
  return {
    // What it says of its own start is of no use to an operator.
    log: () => undefined,
    error: failed,
    fatal: failed,
    // Of how the program is written, never of a request.
    warn: (message) => {
      log.warn(String(message));
    },
  };
}
