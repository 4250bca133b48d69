/** The thread that copies and checks a log. The log's writer goes on meanwhile: the copy is of one moment of it. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { whatIsWrong } from '@caseledger/sqlite';
import { checkLog } from './log-check';
import type { LogCopyAnswer, LogCopyTask } from './log-copy';
import { LogFileFault, openLogForReading } from './log-file';

function answerTo({ file, to }: LogCopyTask): LogCopyAnswer {
  try {
    if (to !== undefined) copy(file, to);
    return { extent: checkLog(to ?? file) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** Writes the rows into a new file, so that nothing is in the copy that is in no row. */
function copy(file: string, to: string): void {
  const database = openLogForReading(file);
  try {
    // The engine takes an empty file for none, and keeps its mode.
    closeSync(openSync(to, 'wx', 0o600));
    // The engine counts it as writing, though it writes to the other file alone.
    database.exec('PRAGMA query_only = OFF');
    database.prepare('VACUUM INTO ?').run(to);
    for (const written of [to, dirname(to)]) sync(written);
  } catch (error) {
    throw new LogFileFault(`The event log ${file} cannot be copied to ${to}: ${whatIsWrong(error)}.`, { cause: error });
  } finally {
    database.close();
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

if (parentPort !== null) parentPort.postMessage(answerTo(workerData as LogCopyTask));
