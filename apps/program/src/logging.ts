/** The log of the program: JSON lines on stderr, with correlation ids and never a personal value. */
import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

export type { Logger };

/** Opens the log. What it writes reaches stderr at once, so that nothing is lost when the process ends. */
export function openLog(level: string): Logger {
  return pino({ level, base: { pid: process.pid } }, pino.destination({ fd: 2, sync: true }));
}

/** Lets Nest speak through the log. */
export function nestLogger(log: Logger): LoggerService {
  const said = (message: unknown): string => (message instanceof Error ? message.message : String(message));
  return {
    log: (message) => {
      log.debug(said(message));
    },
    error: (message, ...rest: unknown[]) => {
      log.error({ detail: rest.map(String) }, said(message));
    },
    warn: (message) => {
      log.warn(said(message));
    },
  };
}
