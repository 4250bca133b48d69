/** Copies and checks a log's file, also while it is written to. Both take their time, and so a thread of their own. */
import { Worker } from 'node:worker_threads';
import { compiledFile } from '@caseledger/sqlite';
import type { LogExtent } from './log-check';
import { LogFileFault } from './log-file';

export type { LogExtent } from './log-check';

/** What the thread is asked: to check a file, or to copy it first and check the copy. */
export interface LogCopyTask {
  readonly file: string;
  readonly to?: string;
}

export type LogCopyAnswer = { readonly extent: LogExtent } | { readonly fault: string };

/**
 * Copies the log as it is at this moment: what is appended later is not in the copy, and nothing before is missing. The
 * copy is one file of mode 0600, durable, and has been read back and checked. `to` must not be there; its folder must.
 * Throws a LogFileFault that says what is wrong; what has been made of the copy is then worth nothing.
 */
export function copyLog(file: string, to: string): Promise<LogExtent> {
  return inThread({ file, to });
}

/** Reads the whole log and checks it, as `checkLog` does. */
export function checkLogApart(file: string): Promise<LogExtent> {
  return inThread({ file });
}

function inThread(task: LogCopyTask): Promise<LogExtent> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(compiledFile(__filename, 'log-copy.worker'), { workerData: task });
    worker.once('message', (answer: LogCopyAnswer) => {
      if ('extent' in answer) resolve(answer.extent);
      else reject(new LogFileFault(answer.fault));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new LogFileFault(`The thread that read ${task.file} ended without an answer.`));
    });
  });
}
