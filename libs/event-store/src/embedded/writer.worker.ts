/**
 * The writer's thread: takes all the batches that wait, commits them once, answers once. While one commit is on its way to
 * the disk the next batches gather, so that a busy log stores more with each.
 */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { whatIsWrong } from '@caseledger/sqlite';
import { logFault, openLogForWriting } from './log-file';
import { type AppendRequest, logWriter } from './writer';
import type { FromWriter, ToWriter } from './writer-messages';

/** How many batches one commit takes, give or take those of the last message. */
const BATCHES_A_COMMIT = 512;

function serve(port: MessagePort, file: string): void {
  const tell = (message: FromWriter): void => {
    port.postMessage(message);
  };
  /** Whatever fails, the thread ends: after a failed commit nobody knows what the file holds until it is opened again. */
  const orEnd = (work: () => void, say: (error: unknown) => string = whatIsWrong): void => {
    try {
      work();
    } catch (error) {
      tell({ kind: 'failed', message: say(error) });
      port.close();
    }
  };

  orEnd(
    () => {
      const database = openLogForWriting(file);
      const write = logWriter(database);
      port.on('message', (first: ToWriter) => {
        orEnd(() => {
          const { requests, closing } = drain(port, first);
          if (requests.length > 0) {
            const begun = performance.now();
            const answers = write(requests);
            tell({ kind: 'answers', answers, milliseconds: performance.now() - begun });
          }
          if (!closing) return;
          // A closed log is one file: closing alone would leave the write-ahead log until the statements are collected.
          database.exec('PRAGMA wal_checkpoint(TRUNCATE);');
          database.close();
          tell({ kind: 'closed' });
          port.close();
        });
      });
      tell({ kind: 'opened' });
    },
    (error) => logFault(file, error).message,
  );
}

function drain(port: MessagePort, first: ToWriter): { requests: readonly AppendRequest[]; closing: boolean } {
  const requests: AppendRequest[] = [];
  let message: ToWriter | undefined = first;
  while (message?.kind === 'append') {
    requests.push(...message.requests);
    if (requests.length >= BATCHES_A_COMMIT) break;
    message = (receiveMessageOnPort(port) as { readonly message: ToWriter } | undefined)?.message;
  }
  return { requests, closing: message?.kind === 'close' };
}

if (parentPort !== null) serve(parentPort, (workerData as { readonly file: string }).file);
